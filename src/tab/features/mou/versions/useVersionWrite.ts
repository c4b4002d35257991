/**
 * Writing a version: the right, then the rule, then the way that every form writes. When somebody else was first, the rule
 * is asked again of what they wrote: a draft that was issued meanwhile is refused, not written over.
 */
import { useRef } from 'react';
import type { Key } from '../../../../base/id.ts';
import { accept, type Result } from '../../../../base/result.ts';
import type { MouVersion } from '../../../../core/mou/standing.ts';
import type { NewRow } from '../../../../lists/definition/defineList.ts';
import { mouVersions } from '../../../../lists/mouVersions.ts';
import { type AuditWrite, useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { adds, changes, type Writing } from '../../../board/audit/writing.ts';
import { mayI } from '../../../board/board.ts';
import type { Desk } from './desk.ts';

export type VersionChanges = Partial<NewRow<typeof mouVersions>>;
/** From the version as it stands to what is written, or why not. */
export type VersionRule = (version: MouVersion) => Result<VersionChanges, string>;

export interface VersionWrite {
  readonly writing: AuditWrite;
  add(key: Key<'mouVersions'>, prepare: () => Result<NewRow<typeof mouVersions>, string>): Promise<boolean>;
  change(version: MouVersion, rule: VersionRule): Promise<boolean>;
}

/**
 * @param said told once it is written
 * @param onTheirs closes the form, after the person chose to keep what somebody else wrote
 */
export function useVersionWrite(desk: Desk, said: string, onTheirs: () => void): VersionWrite {
  const writing = useAuditWrite(() => desk.saved(said));
  const asked = useRef<VersionRule | null>(null);

  const allowed = (ready: () => Result<readonly Writing[], string>) => () => {
    const right = mayI(desk.at.board, 'issue the memorandum', desk.today);
    return right.ok ? ready() : right;
  };
  const change = (version: MouVersion, rule: VersionRule): Promise<boolean> => {
    asked.current = rule;
    return writing.save(
      allowed(() => {
        const ready = rule(version);
        return ready.ok ? accept([changes(mouVersions, version, ready.value)]) : ready;
      }),
    );
  };

  const onTop = (): Promise<boolean> => {
    const { write } = writing;
    if (write.state !== 'conflict' || asked.current === null) return writing.onTop();
    return change(write.theirs as unknown as MouVersion, asked.current); // a conflict gives a row of the list that was written
  };
  const keepTheirs = (): void => {
    writing.reset();
    void desk.saved('Their version has been kept.').then(onTheirs);
  };

  return {
    writing: { ...writing, onTop, reset: keepTheirs },
    add: (key, prepare) =>
      writing.save(
        allowed(() => {
          const ready = prepare();
          return ready.ok ? accept([adds(mouVersions, key, ready.value)]) : ready;
        }),
      ),
    change,
  };
}
