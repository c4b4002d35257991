import { describe, expect, it } from '@jest/globals';
import { linesFor, linesOf } from '../../../src/core/duties/dayPlan.ts';
import type { Kind } from '../../../src/core/duties/duty.ts';
import type { BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import { dueSteps, stepsOf } from '../../../src/core/duties/steps.ts';
import type { Person } from '../../../src/core/people/board.ts';
import { chair, housing, policeRepresentative, policeSubstitute, qaManager, to } from '../../kit/boardRows.ts';
import { day } from '../../kit/clock.ts';
import { aBoard, anAction, anAnswer } from '../../kit/dutyBoard.ts';
import { aKindOf, aThing } from '../../kit/someKind.ts';

const owners = [policeRepresentative.key];
const late = aThing('late', { owners, dueOn: day('2015-05-29') });
const soon = aThing('soon', { owners, dueOn: day('2015-06-17') });
const inTwenty = aThing('in-twenty', { owners, dueOn: day('2015-07-08') });
const inTwentyOne = aThing('in-twenty-one', { owners, dueOn: day('2015-07-09') });
const things = [inTwentyOne, inTwenty, soon, late];

/** Lines of a day, as `late, 7 late, today`. */
function lines(
  person: Person,
  today: string,
  more: { readonly kinds?: readonly Kind[]; readonly board?: BoardSnapshot } = {},
): readonly string[] {
  const { kinds = [aKindOf(things)], board = aBoard() } = more;
  const steps = stepsOf(kinds, { board, day: day(today), planned: new Set() });
  return linesOf(kinds, { board, person: person.key, day: day(today), today: steps }).map(
    ({ owed, workingDaysLate, isToday, owedBy, as, standingInFor }) =>
      [
        owed.item,
        ...(workingDaysLate > 0 ? [`${workingDaysLate} late`] : []),
        ...(isToday ? ['today'] : []),
        ...(owedBy.length > 0 ? [`told as ${as} of ${owedBy.join(' and ')}`] : []),
        ...(standingInFor === null ? [] : [`for ${standingInFor}`]),
      ].join(', '),
  );
}

describe('the card of a person’s day', () => {
  it('has what is overdue and what is due in the next 20 working days, the worst first', () => {
    expect(
      linesOf([aKindOf(things)], {
        board: aBoard(),
        person: owners[0] ?? policeRepresentative.key,
        day: day('2015-06-10'),
        today: [],
      }).map((line) => line.owed.item),
    ).toEqual(['late', 'soon', 'in-twenty']);
  });

  it('marks what has a step on the day, also where it is further ahead', () => {
    const ladder = [{ from: 'due', to: 'owner', day: -21 } as const];
    expect(
      lines(policeRepresentative, '2015-06-10', { kinds: [aKindOf([inTwentyOne, inTwenty], { ladder })] }),
    ).toEqual(['in-twenty, today', 'in-twenty-one, today']);
  });

  it('counts the working days something is late', () => {
    const kinds = [aKindOf([late], { ladder: [] })];
    expect(lines(policeRepresentative, '2015-05-29', { kinds })).toEqual(['late']);
    expect(lines(policeRepresentative, '2015-05-30', { kinds })).toEqual(['late, 1 late']);
    expect(lines(policeRepresentative, '2015-06-01', { kinds })).toEqual(['late, 1 late']);
    expect(lines(policeRepresentative, '2015-06-10', { kinds })).toEqual(['late, 8 late']);
  });

  it('tells others what they are told of today, and who owes it; on another day they see nothing of it', () => {
    const kinds = [aKindOf([late])];
    expect(lines(chair, '2015-06-26', { kinds })).toEqual([
      'late, 20 late, today, told as chair of police-representative',
    ]);
    expect(linesOf(kinds, { board: aBoard(), person: chair.key, day: day('2015-06-29'), today: [] })).toEqual([]);
  });

  it('says for whom a substitute stands in', () => {
    const board = aBoard({ answers: [anAnswer(policeRepresentative, 'away', { day: day('2015-06-19') })] });
    const kinds = [aKindOf([soon])];
    expect(lines(policeSubstitute, '2015-06-10', { kinds, board })).toEqual(['soon, today, for police-representative']);
    expect(lines(policeRepresentative, '2015-06-10', { kinds, board })).toEqual([]);
  });

  it('leaves out a step that was planned this morning and is not owed any more', () => {
    const kinds = [aKindOf([soon, late])];
    const today = stepsOf(kinds, { board: aBoard(), day: day('2015-06-10'), planned: new Set() });
    const done = anAnswer(policeRepresentative, 'done', {
      duty: 'case-returns',
      subject: 'soon',
      when: '2015-06-10 09:30',
    });
    const after = aBoard({ answers: [done] });
    const plan = { board: after, person: policeRepresentative.key, day: day('2015-06-10'), today };
    expect(linesOf(kinds, plan).map((line) => line.owed.item)).toEqual(['late']);
  });

  it('leaves the old due date’s step out when the due date was moved meanwhile', () => {
    const today = stepsOf([aKindOf([soon])], { board: aBoard(), day: day('2015-06-10'), planned: new Set() });
    const moved = [aKindOf([{ ...soon, dueOn: day('2015-06-24') }])];
    const plan = { board: aBoard(), person: policeRepresentative.key, day: day('2015-06-10'), today };
    expect(linesOf(moved, plan).map(({ owed, isToday }) => [owed.dueOn, isToday])).toEqual([['2015-06-24', false]]);
  });

  it('puts what is the person’s own before what they are told of, where both were due on one day', () => {
    const told = aThing('a-told', { dueOn: day('2015-05-29'), owners });
    const mine = aThing('z-mine', { dueOn: day('2015-05-29'), owners: [chair.key] });
    expect(lines(chair, '2015-06-26', { kinds: [aKindOf([told, mine])] }).map((line) => line.split(',')[0])).toEqual([
      'z-mine',
      'a-told',
    ]);
  });

  it('is made of every kind that the board knows', () => {
    const board = aBoard({
      today: '2015-06-16',
      actions: [
        anAction('Training plan'),
        anAction('Leaflet', { agency: to(housing), owner: to(qaManager), dueOn: day('2015-06-09') }),
      ],
    });
    const today = dueSteps(board, day('2015-06-16'), new Set());
    expect(today.map((step) => `${step.duty.kind} ${step.duty.owed.item} ${step.name} ${step.person}`)).toEqual(
      expect.arrayContaining(['action leaflet due+5 qa-manager', 'action training-plan due-20 police-representative']),
    );
    expect(linesFor(board, policeRepresentative.key, day('2015-06-16'), today).map((line) => line.kind.name)).toEqual([
      'action',
    ]);
  });
});
