/**
 * Who will hear from us, when and why, if nothing changes: the planner's own rule, asked for one day after the other.
 * Nothing is sent or kept. An absence whose end is known ends in it; what people will answer is not guessed.
 */
import { addDays, type PlainDate } from '../../base/time/plainDate.ts';
import type { PersonKey } from '../people/board.ts';
import { type Kind, type Step, stepKeyText } from './duty.ts';
import { allKinds } from './kinds/all.ts';
import type { BoardSnapshot } from './snapshot.ts';
import { keyOfStep, stepsOf } from './steps.ts';

/** One card of one person's day, as it would go. */
export interface ForecastCard {
  readonly day: PlainDate;
  readonly person: PersonKey;
  readonly steps: readonly Step[];
}

/** Cards from one day to another, both inside, in the order of days and then of people as they are met. */
export function forecast(
  board: BoardSnapshot,
  from: PlainDate,
  to: PlainDate,
  planned: ReadonlySet<string>,
): readonly ForecastCard[] {
  return forecastOf(allKinds, { board, from, to, planned });
}

/** `forecast` of some kinds. */
export function forecastOf(
  kinds: readonly Kind[],
  span: {
    readonly board: BoardSnapshot;
    readonly from: PlainDate;
    readonly to: PlainDate;
    readonly planned: ReadonlySet<string>;
  },
): readonly ForecastCard[] {
  const planned = new Set(span.planned);
  const cards: ForecastCard[] = [];
  for (let day = span.from; day <= span.to; day = addDays(day, 1)) {
    const steps = stepsOf(kinds, { board: span.board, day, planned });
    for (const step of steps) planned.add(stepKeyText(keyOfStep(step)));
    cards.push(...cardsOf(day, steps));
  }
  return cards;
}

function cardsOf(day: PlainDate, steps: readonly Step[]): readonly ForecastCard[] {
  const people = new Map<PersonKey, Step[]>();
  for (const step of steps) {
    const own = people.get(step.person) ?? [];
    own.push(step);
    people.set(step.person, own);
  }
  return [...people].map(([person, own]) => ({ day, person, steps: own }));
}
