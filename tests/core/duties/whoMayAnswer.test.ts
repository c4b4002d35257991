import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { prepareAct } from '../../../src/core/answers/prepareAct.ts';
import { dutiesOf } from '../../../src/core/duties/duties.ts';
import type { Duty } from '../../../src/core/duties/duty.ts';
import { kindOf } from '../../../src/core/duties/kinds/all.ts';
import type { AnswerRow, BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import type { Person } from '../../../src/core/people/board.ts';
import { aBusyBoard } from '../../kit/busyBoard.ts';
import { day } from '../../kit/clock.ts';
import { anAnswer } from '../../kit/dutyBoard.ts';

const today = day('2015-06-01');
const busy = aBusyBoard();
const { people, appointments } = busy.membership;
const things = dutiesOf(busy, today).filter((duty) => kindOf(duty.kind).ownActs.includes('snooze'));

/** Any state in which the people of the board may be: away, without an identity, not appointed, having said 'not mine'. */
const anyPlight = fc.record({
  away: fc.subarray([...people]),
  unknown: fc.subarray(people.filter((one) => one.name !== 'Chair')),
  appointed: fc.subarray([...appointments]),
  refused: fc.uniqueArray(fc.tuple(fc.constantFrom(...people), fc.constantFrom(...things)), {
    maxLength: 12,
    selector: ([person, duty]) => `${person.key} ${duty.kind} ${duty.owed.item}`,
  }),
});

function notMine([person, duty]: readonly [Person, Duty]): AnswerRow {
  return anAnswer(person, 'not mine', { duty: duty.kind, subject: duty.owed.item, when: '2015-06-01 07:00' });
}

function boardIn(plight: typeof anyPlight extends fc.Arbitrary<infer P> ? P : never): BoardSnapshot {
  const unknown = new Set(plight.unknown.map((one) => one.key));
  return {
    ...busy,
    membership: {
      ...busy.membership,
      people: people.map((one) => (unknown.has(one.key) ? { ...one, objectId: null, tenantId: null } : one)),
      appointments: plight.appointed,
    },
    answers: [
      ...plight.away.map((one) => anAnswer(one, 'away', { day: day('2015-06-05'), when: '2015-06-01 07:30' })),
      ...plight.refused.map(notMine),
    ],
  };
}

describe('whoever a duty comes to', () => {
  it('may answer it, whoever is away, unknown, not appointed, or has said that it is not theirs', () => {
    fc.assert(
      fc.property(anyPlight, (plight) => {
        const board = boardIn(plight);
        const refused = dutiesOf(board, today)
          .filter((duty) => kindOf(duty.kind).ownActs.includes('snooze'))
          .filter((duty) => !mayPutOff(board, duty))
          .map((duty) => `${duty.person} ${duty.kind} ${duty.owed.item}`);
        expect(refused).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

/** Whether the person may put it off, as far as it is a question of whose it is. */
function mayPutOff(board: BoardSnapshot, { person: key, kind, owed }: Duty): boolean {
  const person = board.membership.people.find((one) => one.key === key);
  if (person === undefined) return false;
  const form = { said: '', evidence: '', day: null, workingDays: 1, named: null };
  const tried = prepareAct(board, { person, kind, item: owed.item, dueOn: owed.dueOn, act: 'snooze', form });
  return tried.ok || !tried.refusals.some((refusal) => refusal.code === 'notYours');
}
