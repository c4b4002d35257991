/** The chair records the Board's approval: a row in Decisions, which nobody can change afterwards. */
import { useState } from 'react';
import { keyOf } from '../../../../base/id.ts';
import { accept } from '../../../../base/result.ts';
import { approvalDraft, prepareApproval } from '../../../../core/programme/year/approve.ts';
import { decisions } from '../../../../lists/decisions.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { adds } from '../../../board/audit/writing.ts';
import { counted } from '../../../board/phrases.ts';
import { useTerms } from '../../../board/useTerms.ts';
import { errorsOf } from '../../../ui/form/errors.ts';
import { DayBox } from '../../../ui/form/fields.tsx';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { TextBox } from '../../../ui/form/TextBox.tsx';
import type { StepProps } from './stepProps.ts';

export function ApproveForm({ facts, actor, shown, onDone, onClose }: StepProps) {
  const { board, subGroup } = useTerms();
  // The same for a second try: one press is one row.
  const [key] = useState(() => keyOf<'decisions'>(crypto.randomUUID()));
  const [draft, setDraft] = useState(() => approvalDraft(shown.standing, actor.day));
  const writing = useAuditWrite(() => onDone(`The approval of ${shown.year} by the ${board} is recorded.`));
  const errorOf = errorsOf(writing.write);
  const save = () => {
    const ready = prepareApproval(facts, actor, draft);
    return ready.ok ? accept([adds(decisions, key, ready.value)]) : ready;
  };
  const live = shown.views.filter((view) => view.item.status !== 'Withdrawn').length;
  const isCorrected = shown.standing.state === 'approved';
  return (
    <RowForm
      label={`Record the approval of ${shown.year}`}
      writing={writing}
      save={isCorrected ? 'Record the correction' : 'Record the approval'}
      onClose={onClose}
      onSave={() => void writing.save(save)}
    >
      <p>
        {isCorrected
          ? 'What was recorded before stays on record; this day and minute count instead.'
          : `You record that the ${board} approved the programme as it stands on this page, with ${counted(live, 'item')}. From then on items are moved or withdrawn with a reason, and none is added.`}
      </p>
      {!isCorrected && shown.programme.recommendedOn === null && (
        <p>No recommendation by the {subGroup} is on record.</p>
      )}
      <DayBox
        label={`Day on which the ${board} approved it`}
        required
        value={draft.decidedOn}
        error={errorOf('decidedOn')}
        onChange={(decidedOn) => setDraft((now) => ({ ...now, decidedOn }))}
      />
      <TextBox
        label="Minute in which it is recorded"
        required
        hint={`For example ${board} 12/15`}
        value={draft.minuteReference}
        maxLength={255}
        error={errorOf('minuteReference')}
        onChange={(minuteReference) => setDraft((now) => ({ ...now, minuteReference }))}
      />
    </RowForm>
  );
}
