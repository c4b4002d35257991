import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Instant, instantOf, millisecondsOf } from '../../../src/base/time/instant.ts';
import { dateIn, timeIn } from '../../../src/base/time/zone.ts';
import {
  type CountedCard,
  isTimeFor,
  mayStillGoToday,
  mostSinglesADay,
  reminderHourOf,
} from '../../../src/core/duties/daily.ts';
import { at } from '../../kit/clock.ts';
import { aBoard, someSettings } from '../../kit/dutyBoard.ts';

describe('the time for a card', () => {
  it.each<[string, CountedCard, string, boolean]>([
    ['the day’s card before the board’s hour', 'day', '2015-06-10 08:59', false],
    ['the day’s card at the board’s hour', 'day', '2015-06-10 09:00', true],
    ['the day’s card later, when the bot was down at nine', 'day', '2015-06-10 17:59', true],
    ['the day’s card in the evening', 'day', '2015-06-10 18:00', false],
    ['a single card before the board’s hour', 'single', '2015-06-10 08:00', true],
    ['a single card before eight', 'single', '2015-06-10 07:59', false],
    ['the day’s card on a Saturday', 'day', '2015-06-13 09:00', false],
    ['a single card on Good Friday', 'single', '2015-04-03 10:00', false],
    ['the day’s card on the first working day of summer time', 'day', '2015-03-30 09:00', true],
    ['an hour too early on that day, by a clock that was not put forward', 'day', '2015-03-30 08:30', false],
    ['the day’s card on the first working day of winter time', 'day', '2015-10-26 09:00', true],
    ['an hour too early on that day', 'day', '2015-10-26 08:00', false],
  ])('%s', (_what, card, moment, expected) => {
    expect(isTimeFor(card, at(moment), aBoard())).toBe(expected);
  });

  it('is the board’s own hour where it has set one, and nine where it has not or set none that can be', () => {
    expect(reminderHourOf(someSettings({ reminderHour: 11 }))).toBe(11);
    expect(reminderHourOf(someSettings())).toBe(9);
    expect(reminderHourOf(null)).toBe(9);
    expect(reminderHourOf(someSettings({ reminderHour: 3 }))).toBe(8);
    expect(reminderHourOf(someSettings({ reminderHour: 23 }))).toBe(17);
    const eleven = aBoard({ settings: someSettings({ reminderHour: 11 }) });
    expect(isTimeFor('day', at('2015-06-10 10:59'), eleven)).toBe(false);
    expect(isTimeFor('day', at('2015-06-10 11:00'), eleven)).toBe(true);
  });
});

describe('the daily limit', () => {
  it('is one card of the day and three single cards more', () => {
    expect(mayStillGoToday('day', { day: 0, single: 3 })).toBe(true);
    expect(mayStillGoToday('day', { day: 1, single: 0 })).toBe(false);
    expect(mayStillGoToday('single', { day: 1, single: 2 })).toBe(true);
    expect(mayStillGoToday('single', { day: 0, single: 3 })).toBe(false);
  });

  it('holds for everybody on every day, whatever waits and whenever the bot runs, over both clock changes', () => {
    const start = millisecondsOf(at('2015-03-24 00:00'));
    const change = millisecondsOf(at('2015-10-20 00:00'));
    fc.assert(
      fc.property(
        fc.constantFrom(start, change),
        fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 20, maxLength: 200 }),
        fc.array(
          fc.record({
            person: fc.constantFrom('a', 'b'),
            card: fc.constantFrom<CountedCard>('day', 'single', 'single'),
          }),
          {
            minLength: 10,
            maxLength: 80,
          },
        ),
        (from, pauses, cards) => {
          const went = send(from, pauses, cards);
          for (const gone of went.values()) {
            expect(gone.day).toBeLessThanOrEqual(1);
            expect(gone.single).toBeLessThanOrEqual(mostSinglesADay);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

interface Waiting {
  readonly person: string;
  readonly card: CountedCard;
}
type Gone = Record<CountedCard, number>;

/** Runs a sender after each pause: all that may go then goes, the rest waits. Gives what went, by person and day. */
function send(from: number, pauses: readonly number[], cards: readonly Waiting[]): ReadonlyMap<string, Gone> {
  const went = new Map<string, Gone>();
  let waiting = [...cards];
  let now = from;
  for (const minutes of pauses) {
    now += minutes * 60_000;
    const moment = instantOf(now);
    waiting = waiting.filter((one) => !wentAt(moment, one, went));
  }
  return went;
}

const board = aBoard();

function wentAt(moment: Instant, { person, card }: Waiting, went: Map<string, Gone>): boolean {
  const key = `${person} ${dateIn(moment)}`;
  const gone = went.get(key) ?? { day: 0, single: 0 };
  if (!isTimeFor(card, moment, board) || !mayStillGoToday(card, gone)) return false;
  expect(timeIn(moment) >= '08:00' && timeIn(moment) < '18:00').toBe(true);
  went.set(key, { ...gone, [card]: gone[card] + 1 });
  return true;
}
