import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../src/base/time/plainDate.ts';
import { dutiesOf } from '../../../src/core/duties/duties.ts';
import { type Step, stepKeyText } from '../../../src/core/duties/duty.ts';
import { rosterOn } from '../../../src/core/duties/roster.ts';
import { keyOfStep, stepsOf } from '../../../src/core/duties/steps.ts';
import type { Person } from '../../../src/core/people/board.ts';
import type { LadderTarget, Rung } from '../../../src/lists/ladders.ts';
import {
  anAppointment,
  aPerson,
  boardWith,
  chair,
  police,
  policeRepresentative,
  policeSubstitute,
  qaManager,
} from '../../kit/boardRows.ts';
import { day } from '../../kit/clock.ts';
import { aBoard, anAnswer } from '../../kit/dutyBoard.ts';
import { aKindOf, aThing } from '../../kit/someKind.ts';

const officer = aPerson('Police officer');
const sponsor = aPerson('Police sponsor');
const dueOn = day('2015-06-12');
const overdueSince = day('2015-06-19');
const weekly: readonly Rung[] = [{ from: 'every', to: 'owner', days: 5 }];

interface Told {
  readonly owner: Person | null;
  readonly unreachable: readonly Person[];
  readonly away?: readonly Person[];
  readonly ladder?: readonly Rung[];
}

function boardOf({ owner, unreachable, away = [], ladder = weekly }: Told) {
  const board = aBoard({
    today: overdueSince,
    membership: boardWith(
      [
        anAppointment(policeRepresentative, 'representative', { agency: police }),
        anAppointment(policeSubstitute, 'substitute', { agency: police }),
        anAppointment(sponsor, 'senior sponsor', { agency: police }),
        anAppointment(qaManager, 'QA manager'),
        anAppointment(chair, 'chair'),
      ],
      [officer, sponsor],
    ),
    answers: away.map((person) =>
      anAnswer(person, 'away', { when: '2015-06-10 08:00', day: addDays(overdueSince, 30) }),
    ),
    unreachable: new Set(unreachable.map((person) => person.key)),
  });
  const owners = owner === null ? [] : [owner.key];
  const kinds = [aKindOf([aThing('a', { owners, since: day('2015-06-01'), dueOn })], { ladder })];
  return { board, kinds };
}

function toldOf(story: Told): readonly Step[] {
  const { board, kinds } = boardOf(story);
  return stepsOf(kinds, { board, day: overdueSince, planned: new Set() });
}

const names = (steps: readonly Step[]) =>
  steps.map(({ person, as, isEscalation }) => `${person} as ${as}${isEscalation ? ', told' : ''}`);

describe('somebody whom no message reaches', () => {
  it('still owes the thing and is still tried; the step goes to the next who can act as well', () => {
    const story = { owner: policeRepresentative, unreachable: [policeRepresentative] };
    expect(names(toldOf(story))).toEqual([
      `${policeRepresentative.key} as owner`,
      `${policeSubstitute.key} as substitute, told`,
    ]);
    const { board, kinds } = boardOf(story);
    expect(dutiesOf(board, overdueSince, kinds).map((duty) => duty.person)).toEqual([policeRepresentative.key]);
  });

  it('passes over the next who cannot be reached either, in the end to QA manager or chair', () => {
    const agency = [officer, policeRepresentative, policeSubstitute, sponsor];
    expect(names(toldOf({ owner: officer, unreachable: agency }))).toContain(`${qaManager.key} as QA manager, told`);
    expect(names(toldOf({ owner: officer, unreachable: [...agency, qaManager] }))).toContain(
      `${chair.key} as chair, told`,
    );
  });

  it('is passed over in steps for others, too', () => {
    const ladder: readonly Rung[] = [{ from: 'due', to: 'QA manager', day: 3 }];
    expect(names(toldOf({ owner: officer, unreachable: [qaManager], ladder }))).toEqual([
      `${qaManager.key} as QA manager, told`,
      `${chair.key} as chair, told`,
    ]);
  });

  it('a step is passed on once, not at every planning', () => {
    const { board, kinds } = boardOf({ owner: officer, unreachable: [officer] });
    const planned = new Set(
      stepsOf(kinds, { board, day: overdueSince, planned: new Set() }).map((step) => stepKeyText(keyOfStep(step))),
    );
    expect(stepsOf(kinds, { board, day: overdueSince, planned })).toEqual([]);
  });

  it('everybody can be reached: nothing is different', () => {
    expect(names(toldOf({ owner: officer, unreachable: [] }))).toEqual([`${officer.key} as owner`]);
  });
});

const everybody = [officer, policeRepresentative, policeSubstitute, sponsor, qaManager, chair];
const targets: readonly LadderTarget[] = ['owner', 'representative', 'substitute', 'audit lead', 'QA manager', 'chair'];

describe('whoever is away and whoever cannot be reached', () => {
  it('every overdue duty reaches somebody who can act, as long as QA manager or chair can be reached and is there', () => {
    fc.assert(
      fc.property(
        fc.record({
          owner: fc.constantFrom(officer, policeRepresentative, policeSubstitute, qaManager, chair, null),
          unreachable: fc.subarray(everybody),
          away: fc.subarray(everybody),
          besides: fc.subarray([...targets]),
          there: fc.constantFrom(qaManager, chair),
        }),
        ({ besides, there, ...told }) => {
          const without = (people: readonly Person[]) => people.filter((one) => one !== there);
          const story = {
            owner: told.owner,
            unreachable: without(told.unreachable),
            away: without(told.away),
            ladder: [...weekly, ...besides.map((to): Rung => ({ from: 'due', to, day: 2 }))],
          };
          const { board } = boardOf(story);
          const steps = toldOf(story);
          const heard = steps.filter(
            ({ person }) => rosterOn(board, overdueSince).isHere(person) && !board.unreachable.has(person),
          );
          expect(heard.length).toBeGreaterThan(0);
          expect(new Set(steps.map((step) => step.person)).size).toBe(steps.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});
