/** That learning reached people: when, how many, and how we know. */
import { useState } from 'react';
import { accept, type Result, refuse } from '../../../../base/result.ts';
import { parsePlainDate } from '../../../../base/time/plainDate.ts';
import type { Learning } from '../../../../core/audit/auditBook.ts';
import { prepareReached } from '../../../../core/audit/loop/prepareLearning.ts';
import { learning } from '../../../../lists/learning.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { changes, type Writing } from '../../../board/audit/writing.ts';
import { errorsOf } from '../../../ui/form/errors.ts';
import { CountBox, countIn, DayBox, LinkBox } from '../../../ui/form/fields.tsx';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { TextBox } from '../../../ui/form/TextBox.tsx';
import { type AuditHere, useAuditHere } from '../auditHere.ts';

interface Draft {
  readonly reachedOn: string;
  readonly reached: string;
  readonly evidence: string;
  readonly evidenceLink: string;
}

export function ReachedForm({ row, onClose }: { readonly row: Learning; readonly onClose: () => void }) {
  const here = useAuditHere();
  const [draft, setDraft] = useState<Draft>(() => ({
    reachedOn: row.reachedOn ?? '',
    reached: row.reached === null ? '' : String(row.reached),
    evidence: row.evidence ?? '',
    evidenceLink: row.evidenceLink ?? '',
  }));
  const writing = useAuditWrite(() => here.saved(`Recorded that ‘${row.name}’ reached people.`));
  const errorOf = errorsOf(writing.write);
  const set = (changed: Partial<Draft>): void => setDraft((now) => ({ ...now, ...changed }));
  return (
    <RowForm
      label={`It reached people: ${row.name}`}
      writing={writing}
      save="Record it"
      onSave={() => void writing.save(() => rowsFor(here, row, draft))}
      onClose={onClose}
    >
      <DayBox
        label="On which day?"
        required
        value={draft.reachedOn}
        error={errorOf('reachedOn')}
        onChange={(reachedOn) => set({ reachedOn })}
      />
      <CountBox
        label="How many people, if somebody counted?"
        value={draft.reached}
        error={errorOf('reached')}
        onChange={(reached) => set({ reached })}
      />
      <TextBox
        label="How do we know?"
        multiline
        hint="An attendance list, a minute, a survey. Words or a link are needed. No names."
        value={draft.evidence}
        error={errorOf('evidence')}
        onChange={(evidence) => set({ evidence })}
      />
      <LinkBox
        label="Where can that be seen?"
        hint="A whole address that begins with https://"
        value={draft.evidenceLink}
        error={errorOf('evidenceLink')}
        onChange={(evidenceLink) => set({ evidenceLink })}
      />
    </RowForm>
  );
}

function rowsFor({ book, may }: AuditHere, row: Learning, draft: Draft): Result<readonly Writing[], string> {
  const allowed = may('edit learning');
  if (!allowed.ok) return allowed;
  const reachedOn = parsePlainDate(draft.reachedOn);
  if (reachedOn === null) return refuse('reachedOn', 'Say on which day it reached them.');
  const { evidence, evidenceLink } = draft;
  const ready = prepareReached(book, {
    learning: row.key,
    reachedOn,
    reached: countIn(draft.reached),
    evidence,
    evidenceLink,
  });
  return ready.ok ? accept([changes(learning, row, ready.value.changes)]) : ready;
}
