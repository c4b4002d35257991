/** A recommendation, new or known. Where the theme has come back, the earlier audits stand above what has to be said. */
import { useState } from 'react';
import { accept, type Result, refuse } from '../../../../base/result.ts';
import type { Finding, Recommendation } from '../../../../core/audit/auditBook.ts';
import { longestName } from '../../../../core/audit/findings/finding.ts';
import { prepareRecommendation } from '../../../../core/audit/findings/recommendation.ts';
import { asksWhatIsDifferent } from '../../../../core/audit/findings/recurrence.ts';
import { learningDestinations, recommendations } from '../../../../lists/recommendations.ts';
import { keyFor } from '../../../board/audit/auditBoard.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { adds, changes, type Writing } from '../../../board/audit/writing.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { errorsOf } from '../../../ui/form/errors.ts';
import { PickMany } from '../../../ui/form/PickMany.tsx';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { TextBox } from '../../../ui/form/TextBox.tsx';
import { useAuditHere } from '../auditHere.ts';
import { RecurrenceNote } from './RecurrenceNote.tsx';
import { draftOfRecommendation, type RecommendationDraft, valuesOfRecommendation } from './recommendationDraft.ts';
import type { Works } from './useWorks.ts';

/** @param row null for a new one */
export function RecommendationForm(props: {
  readonly finding: Finding;
  readonly row: Recommendation | null;
  readonly works: Works;
  readonly onClose: () => void;
}) {
  const { finding, row, works, onClose } = props;
  const here = useAuditHere();
  const [draft, setDraft] = useState(() => draftOfRecommendation(row));
  const [key] = useState(() => keyFor<'recommendations'>(here.book.audit, () => crypto.randomUUID()));
  const writing = useAuditWrite(() => here.saved(`The recommendation ‘${draft.name.trim()}’ is saved.`));
  const errorOf = errorsOf(writing.write);
  const set = (changed: Partial<RecommendationDraft>): void => setDraft((now) => ({ ...now, ...changed }));
  const asks = works.books !== null && asksWhatIsDifferent(works.books, here.book.themes, finding);

  const rows = (): Result<readonly Writing[], string> => {
    const allowed = here.may('edit recommendations');
    if (!allowed.ok) return allowed;
    if (works.books === null) {
      return refuse('works', 'What earlier audits found is still being read. Please try again in a moment.');
    }
    const ready = prepareRecommendation(here.book, valuesOfRecommendation(draft, finding), asks);
    if (!ready.ok) return ready;
    return accept([
      row === null ? adds(recommendations, key, ready.value) : changes(recommendations, row, ready.value),
    ]);
  };

  return (
    <RowForm
      label={row === null ? `Recommendation about ${finding.name}` : `Edit ${row.name}`}
      writing={writing}
      save={row === null ? 'Add the recommendation' : 'Save the recommendation'}
      onSave={() => void writing.save(rows)}
      onClose={onClose}
    >
      {works.error !== null && <FaultNotice fault={works.error} onAgain={works.again} />}
      {asks && works.books !== null && <RecurrenceNote finding={finding} works={works.books} isOpen />}
      <TextBox
        label="The recommendation in a few words"
        required
        value={draft.name}
        maxLength={longestName}
        error={errorOf('name')}
        onChange={(name) => set({ name })}
      />
      <TextBox
        label="The recommendation in full"
        required
        multiline
        value={draft.wording}
        error={errorOf('wording')}
        onChange={(wording) => set({ wording })}
      />
      {(asks || draft.whatIsDifferent !== '') && (
        <TextBox
          label="What is different this time?"
          required={asks}
          multiline
          hint="An earlier audit found the same. Say why this recommendation will do what the earlier ones did not."
          value={draft.whatIsDifferent}
          error={errorOf('whatIsDifferent')}
          onChange={(whatIsDifferent) => set({ whatIsDifferent })}
        />
      )}
      <PickMany
        legend="Where does the learning go?"
        required
        options={learningDestinations}
        chosen={draft.destinations}
        error={errorOf('destinations')}
        onChange={(destinations) => set({ destinations })}
      />
    </RowForm>
  );
}
