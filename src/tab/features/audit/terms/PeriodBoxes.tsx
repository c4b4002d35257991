/** The period under review, judged as it is typed: allowed, or why not (R80, decisions 17). */
import { parsePlainDate, sayDate } from '../../../../base/time/plainDate.ts';
import { checkPeriod } from '../../../../core/audit/terms/period.ts';
import { DayBox } from '../../../ui/form/fields.tsx';
import { useAuditHere } from '../auditHere.ts';
import type { BoxesProps } from './boxesProps.ts';

export function PeriodBoxes({ form, set }: BoxesProps) {
  const { book } = useAuditHere();
  const { returnsOpenOn } = book.audit;
  const [from, to] = [parsePlainDate(form.periodFrom), parsePlainDate(form.periodTo)];
  const checked = checkPeriod(from, to, returnsOpenOn);
  const isAsked = from !== null && to !== null;
  const open =
    returnsOpenOn === null
      ? 'The day on which returns open is not set yet.'
      : `Returns open on ${sayDate(returnsOpenOn)}.`;
  return (
    <div className="terms-period">
      <div className="terms-days">
        <DayBox
          label="Period under review: first day"
          value={form.periodFrom}
          onChange={(periodFrom) => set({ periodFrom })}
        />
        <DayBox
          label="Period under review: last day"
          value={form.periodTo}
          onChange={(periodTo) => set({ periodTo })}
        />
      </div>
      <div role="status">
        {isAsked && checked.ok && <p className="quiet">This period is allowed. {open}</p>}
        {isAsked &&
          !checked.ok &&
          checked.refusals.map(({ code, sentence }) => (
            <p key={code} className="field-error">
              {sentence}
            </p>
          ))}
        {!isAsked && <p className="quiet">At most 12 months, both days inside. {open}</p>}
      </div>
    </div>
  );
}
