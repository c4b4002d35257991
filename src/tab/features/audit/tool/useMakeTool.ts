/** Makes a tool and goes to it once it is written, so that the person can go on at once. */
import { useRef } from 'react';
import { accept } from '../../../../base/result.ts';
import { type AuditWrite, useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { goTo } from '../../../board/routes.ts';
import { useAuditHere } from '../auditHere.ts';
import type { MadeTool } from './prepareTool.ts';

export interface Making {
  readonly writing: AuditWrite;
  /** @param namesAsked false for text that no guarded box has asked about: a file */
  make(prepare: () => MadeTool, namesAsked?: boolean): void;
}

export function useMakeTool(): Making {
  const { book, saved } = useAuditHere();
  const made = useRef<string | null>(null);
  const writing = useAuditWrite(async () => {
    await saved('The draft is made. Change it, then publish it.');
    if (made.current !== null) {
      goTo({ page: 'audit', audit: book.audit.key, section: 'tool', focus: made.current });
    }
  });
  return {
    writing,
    make: (prepare, namesAsked = true) =>
      void writing.save(() => {
        const ready = prepare();
        if (!ready.ok) return ready;
        made.current = ready.value.key;
        return accept([ready.value.writing]);
      }, namesAsked),
  };
}
