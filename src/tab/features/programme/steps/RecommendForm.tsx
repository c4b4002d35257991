/** The sub group's recommendation to the Board, with its day and minute. It approves nothing. */
import { useState } from 'react';
import { accept } from '../../../../base/result.ts';
import { prepareRecommendation } from '../../../../core/programme/year/recommend.ts';
import { programmes } from '../../../../lists/programmes.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { changes } from '../../../board/audit/writing.ts';
import { useTerms } from '../../../board/useTerms.ts';
import { errorsOf } from '../../../ui/form/errors.ts';
import { DayBox } from '../../../ui/form/fields.tsx';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { TextBox } from '../../../ui/form/TextBox.tsx';
import type { StepProps } from './stepProps.ts';

export function RecommendForm({ facts, actor, shown, onDone, onClose }: StepProps) {
  const { board, subGroup, chair } = useTerms();
  // As it was when the form was opened: somebody else's change meanwhile is a conflict to be shown.
  const [programme] = useState(facts.programme);
  const [recommendedOn, setDay] = useState<string>(programme.recommendedOn ?? actor.day);
  const [recommendedMinute, setMinute] = useState(programme.recommendedMinute ?? '');
  const writing = useAuditWrite(() =>
    onDone(`The recommendation is recorded. Next: the ${chair} records the approval of the ${board}.`),
  );
  const errorOf = errorsOf(writing.write);
  const save = () => {
    const ready = prepareRecommendation({ ...facts, programme }, actor, { recommendedOn, recommendedMinute });
    return ready.ok ? accept([changes(programmes, programme, ready.value)]) : ready;
  };
  return (
    <RowForm
      label={`Recommend ${shown.year} to the ${board}`}
      writing={writing}
      save="Record the recommendation"
      onClose={onClose}
      onSave={() => void writing.save(save)}
    >
      <p>
        This says that the {subGroup} recommended the programme. It can still be changed until the {board} approves it.
      </p>
      <DayBox
        label="Day of the meeting"
        required
        value={recommendedOn}
        error={errorOf('recommendedOn')}
        onChange={setDay}
      />
      <TextBox
        label="Minute"
        hint="For example 5/15. It can be added later, until the programme is approved."
        value={recommendedMinute}
        maxLength={255}
        error={errorOf('recommendedMinute')}
        onChange={setMinute}
      />
    </RowForm>
  );
}
