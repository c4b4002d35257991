/** The days of staff time an agency gives (R83), said by the agency itself, or recorded for it by who says how they know. */
import { useState } from 'react';
import { accept } from '../../../../base/result.ts';
import type { AgencyStanding } from '../../../../core/audit/people/agencyStanding.ts';
import { prepareDaysConfirmed } from '../../../../core/audit/people/prepareAgency.ts';
import { answers } from '../../../../lists/answers.ts';
import { keyFor } from '../../../board/audit/auditBoard.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { adds } from '../../../board/audit/writing.ts';
import { counted } from '../../../board/phrases.ts';
import { errorsOf } from '../../../ui/form/errors.ts';
import { CountBox, countIn } from '../../../ui/form/fields.tsx';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { TextBox } from '../../../ui/form/TextBox.tsx';
import { useAuditHere } from '../auditHere.ts';

interface Props {
  readonly standing: AgencyStanding;
  readonly onClose: () => void;
}

export function ConfirmDaysForm({ standing, onClose }: Props) {
  const here = useAuditHere();
  const { book, me, today } = here;
  const { participation, daysAsked, daysConfirmed } = standing;
  const [days, setDays] = useState(String(daysConfirmed ?? daysAsked ?? ''));
  const [said, setSaid] = useState('');
  const [key] = useState(() => keyFor<'answers'>(book.audit, () => crypto.randomUUID()));
  const writing = useAuditWrite(() => here.saved(`${participation.agency.title}: the days are confirmed.`));
  const errorOf = errorsOf(writing.write);
  const given = countIn(days);
  const short = daysAsked === null || given === null ? 0 : daysAsked - given;
  return (
    <RowForm
      label={`Confirm days of staff time for ${participation.agency.title}`}
      writing={writing}
      save="Confirm the days"
      onClose={onClose}
      onSave={() =>
        void writing.save(() => {
          const ready = prepareDaysConfirmed(book, {
            person: me?.key ?? null,
            day: today,
            participation: participation.key,
            workingDays: given ?? Number.NaN,
            said,
          });
          return ready.ok ? accept([adds(answers, key, ready.value)]) : ready;
        })
      }
    >
      <CountBox
        label="Days of staff time that the agency gives"
        required
        hint={sayHint(daysAsked, short)}
        value={days}
        error={errorOf('noDays')}
        onChange={setDays}
      />
      <TextBox
        label="Remark"
        multiline
        hint="Whoever records this for another agency says here how they know."
        value={said}
        error={errorOf('noReason')}
        onChange={setSaid}
      />
    </RowForm>
  );
}

function sayHint(asked: number | null, short: number): string {
  if (asked === null) return 'Nobody has said yet how many are asked.';
  const are = `${counted(asked, 'day is', 'days are')} asked.`;
  return short > 0 ? `${are} That is ${short} short: the lead is shown it.` : are;
}
