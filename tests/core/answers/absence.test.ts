import { describe, expect, it } from '@jest/globals';
import { awayUntil, membershipOn } from '../../../src/core/answers/absence.ts';
import { isAwayOn, isQuiet } from '../../../src/core/answers/standing.ts';
import type { AnswerRow } from '../../../src/core/duties/snapshot.ts';
import { capacityOf } from '../../../src/core/mou/signing.ts';
import {
  anAppointment,
  boardWith,
  chair,
  board as people,
  police,
  policeRepresentative,
  policeSubstitute,
  to,
} from '../../kit/boardRows.ts';
import { at, day } from '../../kit/clock.ts';
import { aBoard, anAnswer } from '../../kit/dutyBoard.ts';

const today = day('2015-06-01');
const representative = policeRepresentative.key;
const away = (until: string, more: Parameters<typeof anAnswer>[2] = {}) =>
  anAnswer(policeRepresentative, 'away', { day: day(until), ...more });
const until = (answers: readonly AnswerRow[], on = today) => awayUntil(aBoard({ answers }), representative, on);

describe('somebody who says that they are away', () => {
  it('is away up to and with the day they named, and there again after it', () => {
    const board = aBoard({ answers: [away('2015-06-05')] });
    const days = ['2015-06-01', '2015-06-05', '2015-06-06'].map((one) => isAwayOn(board, representative, day(one)));
    expect(days).toEqual([true, true, false]);
  });

  it('was not away before they said so', () => {
    expect(until([away('2015-06-05')], day('2015-05-29'))).toBeNull();
  });

  it('is back when they say so, whatever was entered before', () => {
    const back = anAnswer(policeRepresentative, 'back', { when: '2015-06-01 09:00' });
    expect(until([away('2015-06-05'), back])).toBeNull();
    expect(until([back, away('2015-06-05', { when: '2015-06-01 10:00' })])).toBe('2015-06-05');
  });

  it('says it for themselves alone', () => {
    const answers = [away('2015-06-05', { person: to(chair) })];
    expect(awayUntil(aBoard({ answers }), chair.key, today)).toBeNull();
    expect(until(answers)).toBe('2015-06-05');
  });

  it('is not believed for more than 90 days, nor for a day that is past', () => {
    expect(until([away('2015-08-30')])).toBe('2015-08-30');
    expect(until([away('2015-08-31')])).toBeNull();
    expect(until([away('2015-05-31')])).toBeNull();
    expect(until([away('2015-06-05', { day: null })])).toBeNull();
  });
});

describe('an absence that the QA manager entered', () => {
  const entered = (changedAt: string) =>
    boardWith([
      anAppointment(policeRepresentative, 'representative', {
        agency: police,
        awayUntil: day('2015-06-10'),
        changedAt: at(changedAt),
      }),
    ]);
  const back = anAnswer(policeRepresentative, 'back', { when: '2015-06-01 08:00' });

  it('counts', () => {
    const board = aBoard({ membership: entered('2015-05-29 10:00') });
    expect(awayUntil(board, representative, today)).toBe('2015-06-10');
    expect(awayUntil(board, representative, day('2015-06-11'))).toBeNull();
  });

  it('ends when the person comes back early, and begins anew when it is entered again', () => {
    expect(isAwayOn(aBoard({ membership: entered('2015-05-29 10:00'), answers: [back] }), representative, today)).toBe(
      false,
    );
    expect(isAwayOn(aBoard({ membership: entered('2015-06-01 08:30'), answers: [back] }), representative, today)).toBe(
      true,
    );
  });
});

describe('an absence that was said', () => {
  it('lets the substitute sign, as one in an appointment does', () => {
    const board = aBoard({ answers: [away('2015-06-05')] });
    const when = { day: today, handedOver: false };
    expect(capacityOf(people, policeSubstitute, police, when).ok).toBe(false);
    expect(capacityOf(membershipOn(board, today), policeSubstitute, police, when)).toMatchObject({
      ok: true,
      value: { as: 'substitute' },
    });
    expect(capacityOf(membershipOn(board, day('2015-06-08')), policeSubstitute, police, when).ok).toBe(false);
  });
});

describe('reminders before things are due', () => {
  it('can be turned off and on, the last word counts', () => {
    const off = anAnswer(policeRepresentative, 'quiet', { when: '2015-05-20 10:00' });
    const on = anAnswer(policeRepresentative, 'not quiet', { when: '2015-05-21 10:00' });
    expect(isQuiet(aBoard(), representative)).toBe(false);
    expect(isQuiet(aBoard({ answers: [off] }), representative)).toBe(true);
    expect(isQuiet(aBoard({ answers: [on, off] }), representative)).toBe(false);
    expect(isQuiet(aBoard({ answers: [off] }), policeSubstitute.key)).toBe(false);
  });
});
