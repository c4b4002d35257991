import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type PlainDate } from '../../../src/base/time/plainDate.ts';
import { dutiesOf } from '../../../src/core/duties/duties.ts';
import { type Kind, type Owed, type Step, stepKeyText } from '../../../src/core/duties/duty.ts';
import type { AnswerRow, BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import { keyOfStep, stepsOf } from '../../../src/core/duties/steps.ts';
import { workingDayCount } from '../../../src/core/duties/workingDayCount.ts';
import type { Person } from '../../../src/core/people/board.ts';
import { type LadderTarget, ladderTargets, type Rung } from '../../../src/lists/ladders.ts';
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
import { aBoard, anAnswer, workdays } from '../../kit/dutyBoard.ts';
import { aKindOf, aThing } from '../../kit/someKind.ts';

const officer = aPerson('Police officer');
const sponsor = aPerson('Police sponsor');
const everybody = [officer, policeRepresentative, policeSubstitute, sponsor, qaManager, chair];
const first = day('2015-03-02');
const length = 100;

const target = fc.constantFrom<LadderTarget>(...ladderTargets);
const rung: fc.Arbitrary<Rung> = fc.oneof(
  fc.record({ from: fc.constant('issue' as const), to: target, day: fc.nat(20) }),
  fc.record({ from: fc.constant('due' as const), to: target, day: fc.integer({ min: -20, max: 20 }) }),
  fc.record({ from: fc.constant('every' as const), to: target, days: fc.integer({ min: 1, max: 10 }) }),
  fc.record({
    from: fc.constant('weekly' as const),
    to: target,
    side: fc.constantFrom('before' as const, 'after' as const),
  }),
  fc.record({
    from: fc.constantFrom('date' as const, 'monthly' as const),
    to: target,
    monthDay: fc.constantFrom('04-03', '05-04', '06-01', '02-29'),
  }),
);
/** Whatever a board sets, whoever owes a thing is told again and again once it is overdue, as in every ladder of decisions 10. */
const ladder = fc
  .array(rung, { maxLength: 6 })
  .map((rungs): readonly Rung[] => [...rungs, { from: 'every', to: 'owner', days: 5 }]);

const thing: fc.Arbitrary<Owed> = fc
  .record({
    item: fc.constantFrom('a', 'b', 'c'),
    owner: fc.constantFrom(officer, policeRepresentative, null),
    since: fc.nat(30),
    length: fc.nat(40),
  })
  .map(({ item, owner, since, length: until }) =>
    aThing(item, {
      owners: owner === null ? [] : [owner.key],
      since: addDays(first, since),
      dueOn: addDays(first, since + until),
    }),
  );

/** What people answer on some day: done, put off, not theirs, away and so on. */
const answer: fc.Arbitrary<AnswerRow> = fc
  .record({
    by: fc.constantFrom<Person>(...everybody),
    kind: fc.constantFrom<AnswerRow['kind']>('done', 'snooze', 'not mine', 'away', 'back', 'quiet', 'not quiet'),
    item: fc.constantFrom('a', 'b', 'c'),
    on: fc.nat(length),
    minute: fc.nat(59),
    days: fc.constantFrom(1, 3, 5),
  })
  .map(({ by, kind, item, on, minute, days }) => {
    const when = addDays(first, on);
    const isAboutThing = kind === 'done' || kind === 'snooze' || kind === 'not mine';
    return anAnswer(by, kind, {
      when: `${when} 08:${String(minute).padStart(2, '0')}`,
      duty: isAboutThing ? 'case-returns' : null,
      subject: isAboutThing ? item : null,
      workingDays: kind === 'snooze' ? days : null,
      day: kind === 'away' ? addDays(when, days * 4) : null,
    });
  });

const story = fc.record({
  things: fc.uniqueArray(thing, { minLength: 1, maxLength: 3, selector: (one) => one.item }),
  ladder,
  isFirm: fc.boolean(),
  answers: fc.array(answer, { maxLength: 8 }),
  held: fc.subarray(['substitute', 'senior sponsor', 'chair'] as const),
  /** How often a day is planned: not at all during an outage, several times when the bot starts again. */
  runs: fc.array(fc.nat(3), { minLength: length, maxLength: length }),
  turned: fc.boolean(),
});
type Story = typeof story extends fc.Arbitrary<infer Told> ? Told : never;

function kindOfStory({ things, ladder: rungs, isFirm }: Story, turned: boolean): Kind {
  return aKindOf(turned ? [...things].reverse() : things, { ladder: rungs, isFirm });
}

/** The board as it stands on a day of the story, its rows in either order. */
function boardOn({ answers, held }: Story, today: PlainDate, turned: boolean): BoardSnapshot {
  const said = answers.filter((row) => row.createdAt.slice(0, 10) <= today);
  const appointments = [
    anAppointment(policeRepresentative, 'representative', { agency: police }),
    anAppointment(qaManager, 'QA manager'),
    ...held.map((role) =>
      role === 'chair'
        ? anAppointment(chair, 'chair')
        : anAppointment(role === 'substitute' ? policeSubstitute : sponsor, role, { agency: police }),
    ),
  ];
  const rows = turned
    ? { answers: [...said].reverse(), appointments: [...appointments].reverse() }
    : { answers: said, appointments };
  return aBoard({
    today,
    answers: rows.answers,
    membership: boardWith(rows.appointments, [officer, sponsor]),
  });
}

interface Went {
  readonly on: PlainDate;
  readonly step: Step;
  readonly board: BoardSnapshot;
}

/** The boards of a story: a new one whenever somebody has answered, as the bot reads one when something has changed. */
function boardsOf(told: Story): (today: PlainDate, turned: boolean) => BoardSnapshot {
  const boards = new Map<string, BoardSnapshot>();
  return (today, turned) => {
    const state = `${told.answers.filter((row) => row.createdAt.slice(0, 10) <= today).length} ${String(turned)}`;
    const board = boards.get(state) ?? boardOn(told, today, turned);
    boards.set(state, board);
    return board;
  };
}

/** Plans the story day by day and gives what would have gone. */
function play(told: Story): readonly Went[] {
  const planned = new Set<string>();
  const went: Went[] = [];
  const boards = boardsOf(told);
  const kinds = { turned: [kindOfStory(told, true)], straight: [kindOfStory(told, false)] };
  told.runs.forEach((runs, ahead) => {
    const on = addDays(first, ahead);
    for (let run = 0; run < runs; run += 1) {
      const turned = told.turned !== (run % 2 === 1);
      const board = boards(on, turned);
      for (const step of stepsOf(turned ? kinds.turned : kinds.straight, { board, day: on, planned })) {
        planned.add(stepKeyText(keyOfStep(step)));
        went.push({ on, step, board });
      }
    }
  });
  return went;
}

const isDone = ({ answers }: BoardSnapshot, item: string) =>
  answers.some((row) => row.kind === 'done' && row.subject === item);

describe('whatever people answer and whenever the bot runs', () => {
  it('no step goes before its day or outside working days, none after the thing is done, none twice', () => {
    fc.assert(
      fc.property(story, (told) => {
        const went = play(told);
        for (const { on, step, board } of went) {
          expect(step.day <= on).toBe(true);
          expect(workdays.isWorkingDay(on) && workdays.isWorkingDay(step.day)).toBe(true);
          expect(isDone(board, step.duty.owed.item)).toBe(false);
        }
        const keys = went.map(({ step }) => stepKeyText(keyOfStep(step)));
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 30 },
    );
  });

  it('nobody gets two steps of one thing on one day', () => {
    fc.assert(
      fc.property(story, (told) => {
        const once = { ...told, runs: told.runs.map((runs) => Math.min(1, runs)) };
        const cards = play(once).map(({ on, step }) => `${on} ${step.duty.owed.item} ${step.person}`);
        expect(new Set(cards).size).toBe(cards.length);
      }),
      { numRuns: 30 },
    );
  });

  it('the order in which rows are read changes nothing', () => {
    fc.assert(
      fc.property(story, (told) => {
        const keys = (turned: boolean) =>
          play({ ...told, turned }).map(({ on, step }) => `${on} ${stepKeyText(keyOfStep(step))}`);
        expect([...keys(true)].sort()).toEqual([...keys(false)].sort());
      }),
      { numRuns: 30 },
    );
  });

  it('planning more often sends nothing more', () => {
    fc.assert(
      fc.property(story, (told) => {
        const keys = (times: number) =>
          play({ ...told, runs: told.runs.map((runs) => Math.min(1, runs) * times) }).map(({ step }) =>
            stepKeyText(keyOfStep(step)),
          );
        expect([...keys(3)].sort()).toEqual([...keys(1)].sort());
      }),
      { numRuns: 30 },
    );
  });

  it('what is overdue is owed by people who can act, and one of them hears of it within five working days', () => {
    fc.assert(
      fc.property(story, (told) => {
        // The QA manager stays: with neither QA manager nor chair there is nobody left who could act.
        const answers = told.answers.filter((row) => !isAbsenceOf(row, qaManager));
        const daily = { ...told, answers, runs: told.runs.map(() => 1) };
        const went = play(daily);
        for (const { owed, on, owners } of overdueIn(daily)) {
          expect(owners.length).toBeGreaterThan(0);
          if (!workdays.isWorkingDay(on) || workingDayCount(workdays).after(owed.dueOn, on) < 5) continue;
          const heard = went.filter((one) => one.on <= on && one.step.duty.owed.item === owed.item);
          expect(heard.map((one) => one.step.person)).toEqual(expect.arrayContaining(owners.slice(0, 1)));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('putting off and peace hide nothing that is firm or overdue, and nothing that goes to others', () => {
    const hiding: readonly AnswerRow['kind'][] = ['snooze', 'quiet'];
    fc.assert(
      fc.property(story, fc.nat(length - 1), (told, ahead) => {
        const on = addDays(first, ahead);
        const steps = (answers: readonly AnswerRow[]) =>
          stepsOf([kindOfStory(told, false)], {
            board: boardOn({ ...told, answers: [...answers] }, on, false),
            day: on,
            planned: new Set(),
          })
            .filter((step) => told.isFirm || step.isEscalation || on > step.duty.owed.dueOn)
            .map((step) => `${step.duty.owed.item} to ${step.person}, ${String(step.isEscalation)}`);
        const hidden = steps(told.answers);
        for (const step of steps(told.answers.filter((row) => !hiding.includes(row.kind))))
          expect(hidden).toContain(step);
      }),
      { numRuns: 120 },
    );
  });
});

function isAbsenceOf(row: AnswerRow, person: Person): boolean {
  return row.kind === 'away' && row.createdBy.kind === 'person' && row.createdBy.objectId === person.objectId;
}

/** Each overdue thing on each day of the story on which nobody has said that it is done, with those who owe it. */
function overdueIn(told: Story) {
  const boards = boardsOf(told);
  const kinds = [kindOfStory(told, false)];
  return told.runs.flatMap((_runs, ahead) => {
    const on = addDays(first, ahead);
    const board = boards(on, false);
    const duties = dutiesOf(board, on, kinds);
    return told.things
      .filter((owed) => on > owed.dueOn && !isDone(board, owed.item))
      .map((owed) => ({
        owed,
        on,
        owners: duties.filter((duty) => duty.owed.item === owed.item).map((duty) => duty.person),
      }));
  });
}
