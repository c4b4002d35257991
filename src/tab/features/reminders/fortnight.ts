/** The plan of the next fortnight, day by day: who will hear from the bot and why, if nothing changes. Pure. */
import { addDays, type PlainDate } from '../../../base/time/plainDate.ts';
import { type Step, type StepKey, stepKeyText } from '../../../core/duties/duty.ts';
import type { Person, PersonKey } from '../../../core/people/board.ts';
import { grouped } from '../../board/grouped.ts';
import type { LogRow } from './readReminders.ts';

/** Days ahead, besides today. */
export const planDays = 13;

export interface Forecast {
  readonly day: PlainDate;
  readonly person: PersonKey;
  readonly steps: readonly Step[];
}

export interface PlannedDay {
  readonly day: PlainDate;
  readonly people: readonly {
    readonly person: PersonKey;
    readonly name: string;
    readonly steps: readonly Step[];
  }[];
}

/** First and last day of the plan, both inside. */
export function spanOfPlan(today: PlainDate): { readonly from: PlainDate; readonly to: PlainDate } {
  return { from: today, to: addDays(today, planDays) };
}

/** Keys of the steps that are in the log: planned once, never again. */
export function plannedSteps(rows: readonly LogRow[]): ReadonlySet<string> {
  return new Set(
    rows.flatMap((row) =>
      row.person === null || row.dueOn === null
        ? []
        : [
            stepKeyText({
              kind: row.duty as StepKey['kind'], // compared with keys of real kinds alone: another word matches none
              item: row.item,
              step: row.step,
              person: row.person.key,
              dueOn: row.dueOn,
            }),
          ],
    ),
  );
}

/**
 * Days in order, people by name. Steps from before today are left out: the bot sends those within a minute of what
 * caused them, so they are no plan.
 */
export function planOf(
  forecast: readonly Forecast[],
  today: PlainDate,
  people: readonly Person[],
): readonly PlannedDay[] {
  const names = new Map<string, string>(people.map((person) => [person.key, person.name]));
  const coming = forecast
    .map((one) => ({ ...one, steps: one.steps.filter((step) => step.day >= today) }))
    .filter((one) => one.steps.length > 0);
  return [...grouped(coming, (one) => one.day)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, own]) => ({
      day,
      people: own
        .map(({ person, steps }) => ({ person, name: names.get(person) ?? person, steps }))
        .sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    }));
}
