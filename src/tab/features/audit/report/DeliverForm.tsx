/** That the report went to the sub group: the day, which opens the way to the action plan. */
import { useState } from 'react';
import { keyOf } from '../../../../base/id.ts';
import { accept, refuse } from '../../../../base/result.ts';
import { parsePlainDate } from '../../../../base/time/plainDate.ts';
import { prepareReportDelivered } from '../../../../core/audit/path/prepareMove.ts';
import { decisions } from '../../../../lists/decisions.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { adds } from '../../../board/audit/writing.ts';
import { errorsOf } from '../../../ui/form/errors.ts';
import { DayBox } from '../../../ui/form/fields.tsx';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { useAuditHere } from '../auditHere.ts';

export function DeliverForm({ onClose }: { readonly onClose: () => void }) {
  const here = useAuditHere();
  const [key] = useState(() => keyOf<'decisions'>(crypto.randomUUID()));
  const [day, setDay] = useState<string>(here.today);
  const writing = useAuditWrite(() => here.saved('Recorded: the report was delivered. The action plan comes next.'));
  const errorOf = errorsOf(writing.write);
  const save = () =>
    writing.save(() => {
      const deliveredOn = parsePlainDate(day);
      if (deliveredOn === null) return refuse('inFuture', 'Say on which day it was delivered.');
      const ready = prepareReportDelivered(here.book, { person: here.me?.key ?? null, day: here.today, deliveredOn });
      return ready.ok ? accept([adds(decisions, key, ready.value)]) : ready;
    });
  return (
    <RowForm
      label="Record that the report was delivered"
      writing={writing}
      save="Record it"
      onSave={() => void save()}
      onClose={onClose}
    >
      <DayBox
        label="On which day was it delivered to the sub group?"
        required
        value={day}
        error={errorOf('inFuture')}
        onChange={setDay}
      />
    </RowForm>
  );
}
