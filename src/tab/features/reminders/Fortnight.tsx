/** Who will hear from the bot in the next fortnight, when and why. A dry run: looking at it sends nothing. */

import { addDays, sayDate, sayWeekday } from '../../../base/time/plainDate.ts';
import type { Step } from '../../../core/duties/duty.ts';
import { useToday } from '../../board/clock.ts';
import { counted } from '../../board/phrases.ts';
import { useTerms } from '../../board/useTerms.ts';
import type { PlannedDay } from './fortnight.ts';
import { sayStepAs } from './sayReminders.ts';

/** Days ahead whose plan stands open: over a weekend it reaches the next working day. */
const openDays = 3;

/** @param isComplete false while the log has not been read, so that what went out today may still be among it */
export function Fortnight(props: { readonly plan: readonly PlannedDay[]; readonly isComplete: boolean }) {
  const { plan, isComplete } = props;
  const today = useToday();
  return (
    <section className="panel" aria-labelledby="fortnight" aria-busy={!isComplete}>
      <h2 id="fortnight">The next fortnight</h2>
      <p>
        Who will hear from the bot, when and why, if nothing changes. This is a dry run: nothing is sent by looking, and
        what is done in the meantime drops out.
      </p>
      {plan.length === 0 && <p>Nobody will hear from the bot in the next fortnight.</p>}
      {plan.map((day) => (
        <details key={day.day} className="plan-day" open={day.day <= addDays(today, openDays)}>
          <summary>
            <strong>
              {sayWeekday(day.day)} {sayDate(day.day)}
            </strong>{' '}
            <span className="quiet">{counted(day.people.length, 'person', 'people')}</span>
          </summary>
          <dl className="plan-people">
            {day.people.map((one) => (
              <div key={one.person}>
                <dt>{one.name}</dt>
                <dd>
                  <ul>
                    {one.steps.map((step) => (
                      <li key={`${step.duty.kind}|${step.duty.owed.item}|${step.name}|${step.as}`}>
                        <Reason step={step} />
                      </li>
                    ))}
                  </ul>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </section>
  );
}

function Reason({ step }: { readonly step: Step }) {
  const why = sayStepAs(step, useTerms());
  return (
    <>
      {step.duty.owed.title}
      {why !== '' && <span className="quiet">: {why}</span>}
    </>
  );
}
