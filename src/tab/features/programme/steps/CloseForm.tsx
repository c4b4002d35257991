/** Closing the year, with what is left unfinished said first, and opening it again. */
import { useState } from 'react';
import { accept } from '../../../../base/result.ts';
import { sayDate } from '../../../../base/time/plainDate.ts';
import { spanOfYear } from '../../../../base/time/quarter.ts';
import { prepareClosing, prepareReopening, unfinishedItems } from '../../../../core/programme/year/close.ts';
import { programmes } from '../../../../lists/programmes.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { changes } from '../../../board/audit/writing.ts';
import { counted } from '../../../board/phrases.ts';
import { errorsOf } from '../../../ui/form/errors.ts';
import { DayBox } from '../../../ui/form/fields.tsx';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import type { StepProps } from './stepProps.ts';

export function CloseForm({ facts, actor, shown, onDone, onClose }: StepProps) {
  const [programme] = useState(facts.programme);
  const [closedOn, setDay] = useState<string>(actor.day);
  const writing = useAuditWrite(() => onDone(`The year ${shown.year} is closed.`));
  const errorOf = errorsOf(writing.write);
  const save = () => {
    const ready = prepareClosing({ ...facts, programme }, actor, closedOn);
    return ready.ok ? accept([changes(programmes, programme, ready.value)]) : ready;
  };
  const left = unfinishedItems(facts);
  const { last } = spanOfYear(shown.year);
  return (
    <RowForm
      label={`Close ${shown.year}`}
      writing={writing}
      save="Close the year"
      onClose={onClose}
      onSave={() => void writing.save(save)}
    >
      <p>
        {shown.standing.state === 'approved'
          ? 'The approval stays. Nothing can be added to a closed year, and its items keep their content.'
          : 'No approval is on record, and none can be recorded while the year is closed.'}
        {actor.day <= last && ` The year runs until ${sayDate(last)}.`}
      </p>
      {left.length > 0 && (
        <div>
          <p>{counted(left.length, 'item is', 'items are')} not finished. Carry on first what should go on:</p>
          <ul className="year-left">
            {left.map((item) => (
              <li key={item.key}>{item.name}</li>
            ))}
          </ul>
        </div>
      )}
      <DayBox label="Day of closing" required value={closedOn} error={errorOf('closedOn')} onChange={setDay} />
    </RowForm>
  );
}

export function ReopenForm({ facts, actor, shown, onDone, onClose }: StepProps) {
  const [programme] = useState(facts.programme);
  const writing = useAuditWrite(() => onDone(`The year ${shown.year} is open again.`));
  const save = () => {
    const ready = prepareReopening({ ...facts, programme }, actor);
    return ready.ok ? accept([changes(programmes, programme, ready.value)]) : ready;
  };
  return (
    <RowForm
      label={`Open ${shown.year} again`}
      writing={writing}
      save="Open the year again"
      onClose={onClose}
      onSave={() => void writing.save(save)}
    >
      <p>The day of closing is taken out; SharePoint’s version history keeps it. An approval stays as it is.</p>
    </RowForm>
  );
}
