/**
 * The dates of an audit in a form. Moving the day of the report moves all the others with it; each can still be set on its
 * own, and what it was before stands below it until it is saved.
 */
import { Button, Field, Input } from '@fluentui/react-components';
import { parsePlainDate, sayDate, sayWeekday } from '../../../base/time/plainDate.ts';
import type { WorkCalendar } from '../../../base/time/workingDays.ts';
import type { Deadline } from '../../../core/audit/backPlan.ts';
import {
  type DatesDraft,
  deadlineWords,
  inOrder,
  oddDates,
  plannedAsUsual,
  plannedFrom,
} from '../../board/audit/planDates.ts';
import './plan.css';

interface Props {
  /** What is saved now; null for a new audit. */
  readonly before: DatesDraft | null;
  readonly draft: DatesDraft;
  readonly calendar: WorkCalendar;
  readonly onChange: (draft: DatesDraft) => void;
}

export function PlanDates(props: Props) {
  const { draft, calendar, onChange } = props;
  return (
    <fieldset className="plan-dates">
      <legend>Dates</legend>
      <Field
        label={deadlineWords.reportDueOn}
        hint="All other dates are worked back from this day, in working days. They move with it."
        {...saidOf(props, 'reportDueOn')}
      >
        <Input
          type="date"
          className="day-box"
          value={draft.reportDueOn}
          onChange={(_event, { value }) => onChange(plannedFrom(calendar, value, draft))}
        />
      </Field>
      <div className="plan-others">
        {inOrder
          .filter((name) => name !== 'reportDueOn')
          .map((name) => (
            <Field key={name} label={deadlineWords[name]} {...saidOf(props, name)}>
              <Input
                type="date"
                className="day-box"
                value={draft[name]}
                onChange={(_event, { value }) => onChange({ ...draft, [name]: value })}
              />
            </Field>
          ))}
      </div>
      <div className="row">
        <Button
          size="small"
          disabled={parsePlainDate(draft.reportDueOn) === null}
          onClick={() => onChange(plannedAsUsual(calendar, draft))}
        >
          Use the usual time for each step
        </Button>
        <span className="quiet" role="status">
          {sayMoved(props)}
        </span>
      </div>
    </fieldset>
  );
}

/** A warning first; else what the day was, or which day of the week it is. */
function saidOf({ before, draft, calendar }: Props, name: Deadline) {
  const odd = oddDates(calendar, draft)[name];
  const was = before === null || before[name] === draft[name] ? null : `Was ${sayDay(before[name])}.`;
  const words = [odd, was].filter((one) => one !== null && one !== undefined).join(' ');
  if (words === '') return {};
  return { validationMessage: words, validationState: odd === undefined ? ('none' as const) : ('warning' as const) };
}

function sayDay(text: string): string {
  const day = parsePlainDate(text);
  return day === null ? 'not set' : `${sayWeekday(day)} ${sayDate(day)}`;
}

function sayMoved({ before, draft }: Props): string {
  if (before === null) return '';
  const moved = inOrder.filter((name) => before[name] !== draft[name]).length;
  return moved === 0 ? '' : `${moved} of ${inOrder.length} dates will change.`;
}
