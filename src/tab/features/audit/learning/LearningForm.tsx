/** Learning that is planned for one destination of a recommendation, new or known. That it reached people is said later. */
import { useState } from 'react';
import { accept, type Result } from '../../../../base/result.ts';
import type { Learning, Recommendation } from '../../../../core/audit/auditBook.ts';
import { longestName } from '../../../../core/audit/findings/finding.ts';
import { prepareLearning } from '../../../../core/audit/loop/prepareLearning.ts';
import { learning } from '../../../../lists/learning.ts';
import { keyFor } from '../../../board/audit/auditBoard.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { adds, changes, type Writing } from '../../../board/audit/writing.ts';
import { errorsOf } from '../../../ui/form/errors.ts';
import { ChooseBox, DayBox, optionsOf } from '../../../ui/form/fields.tsx';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { TextBox } from '../../../ui/form/TextBox.tsx';
import { type AuditHere, useAuditHere } from '../auditHere.ts';
import { actionOptions, draftOfLearning, type LearningDraft, valuesOfLearning } from './learningDraft.ts';

/** @param row null for a new one */
export function LearningForm(props: {
  readonly recommendation: Recommendation;
  readonly row: Learning | null;
  readonly onClose: () => void;
}) {
  const { recommendation, row, onClose } = props;
  const here = useAuditHere();
  const { book } = here;
  const [draft, setDraft] = useState(() => draftOfLearning(book, recommendation, row));
  const [key] = useState(() => keyFor<'learning'>(book.audit, () => crypto.randomUUID()));
  const writing = useAuditWrite(() => here.saved(`The learning ‘${draft.name.trim()}’ is saved.`));
  const errorOf = errorsOf(writing.write);
  const set = (changed: Partial<LearningDraft>): void => setDraft((now) => ({ ...now, ...changed }));
  const actions = actionOptions(book, recommendation);
  return (
    <RowForm
      label={row === null ? `Add learning: ${recommendation.name}` : `Edit ${row.name}`}
      writing={writing}
      save={row === null ? 'Add the learning' : 'Save the learning'}
      onSave={() => void writing.save(() => rowsFor(here, { recommendation, row, draft, key }))}
      onClose={onClose}
    >
      <ChooseBox
        label="Where does the learning go?"
        required
        hint="Only where the recommendation says that it goes."
        options={optionsOf(recommendation.destinations)}
        value={draft.destination}
        error={errorOf('destination')}
        onChange={(destination) => set({ destination })}
      />
      <TextBox
        label="What is done, in a few words?"
        required
        hint="For example: training about sharing plans; version 4 of the procedure."
        maxLength={longestName}
        value={draft.name}
        error={errorOf('name')}
        onChange={(name) => set({ name })}
      />
      <TextBox
        label="For whom?"
        required
        maxLength={longestName}
        value={draft.audience}
        error={errorOf('audience')}
        onChange={(audience) => set({ audience })}
      />
      <DayBox
        label="For which day is it planned?"
        required
        value={draft.plannedOn}
        error={errorOf('plannedOn')}
        onChange={(plannedOn) => set({ plannedOn })}
      />
      {actions.length > 0 && (
        <ChooseBox
          label="Which action does it belong to?"
          options={actions}
          none="None of them"
          value={draft.action}
          error={errorOf('action')}
          onChange={(action) => set({ action })}
        />
      )}
    </RowForm>
  );
}

interface ToSave {
  readonly recommendation: Recommendation;
  readonly row: Learning | null;
  readonly draft: LearningDraft;
  readonly key: Learning['key'];
}

function rowsFor(
  { book, may }: AuditHere,
  { recommendation, row, draft, key }: ToSave,
): Result<readonly Writing[], string> {
  const allowed = may('edit learning');
  if (!allowed.ok) return allowed;
  const values = valuesOfLearning(recommendation, draft, book.actions);
  if (!values.ok) return values;
  const ready = prepareLearning(book, values.value);
  if (!ready.ok) return ready;
  if (row === null) return accept([adds(learning, key, ready.value)]);
  // What was said about people it reached stays as it is.
  const { name, action, destination, audience, plannedOn } = ready.value;
  return accept([changes(learning, row, { name, action: action ?? null, destination, audience, plannedOn })]);
}
