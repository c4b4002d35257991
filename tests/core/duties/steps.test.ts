import { describe, expect, it } from '@jest/globals';
import { dutiesOf } from '../../../src/core/duties/duties.ts';
import { type Kind, type Owed, stepKeyText } from '../../../src/core/duties/duty.ts';
import type { AnswerRow, BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import { keyOfStep, stepsOf } from '../../../src/core/duties/steps.ts';
import {
  anAppointment,
  boardWith,
  chair,
  policeRepresentative,
  policeSubstitute,
  qaManager,
  board as usual,
} from '../../kit/boardRows.ts';
import { day, daysFrom } from '../../kit/clock.ts';
import { aBoard, anAnswer, someSettings } from '../../kit/dutyBoard.ts';
import { aKindOf, aThing } from '../../kit/someKind.ts';

const own = aThing('thing', { owners: [policeRepresentative.key] });
const thingKind = aKindOf([own]);
const none: ReadonlySet<string> = new Set();

/** Steps of one day, as `due-5 to police-representative`; an escalation ends in `, told as chair`. */
function stepsOn(
  today: string,
  more: {
    readonly kinds?: readonly Kind[];
    readonly board?: BoardSnapshot;
    readonly planned?: ReadonlySet<string>;
  } = {},
): readonly string[] {
  const { kinds = [thingKind], board = aBoard(), planned = none } = more;
  return stepsOf(kinds, { board, day: day(today), planned }).map(
    ({ name, person, as, isEscalation }) => `${name} to ${person}${isEscalation ? `, told as ${as}` : ''}`,
  );
}

/** Everything that goes from one day to another when every day is planned, as `2015-06-23 due-5 to ...`. */
function planned(
  first: string,
  last: string,
  more: {
    readonly kinds?: (today: string) => readonly Kind[];
    readonly board?: (today: string) => BoardSnapshot;
    readonly skip?: readonly string[];
  } = {},
): readonly string[] {
  const { kinds = () => [thingKind], board = () => aBoard(), skip = [] } = more;
  const known = new Set<string>();
  return daysFrom(first, last)
    .filter((today) => !skip.includes(today))
    .flatMap((today) => {
      const steps = stepsOf(kinds(today), { board: board(today), day: today, planned: known });
      for (const step of steps) known.add(stepKeyText(keyOfStep(step)));
      return steps.map(
        ({ name, person, as, isEscalation }) => `${today} ${name} to ${person}${isEscalation ? `, told as ${as}` : ''}`,
      );
    });
}

const saidBy = (answers: readonly AnswerRow[]) => (today: string) =>
  aBoard({ today, answers: answers.filter((row) => row.createdAt.slice(0, 10) <= today) });

describe('the ladder of an action due on Tuesday 30 June', () => {
  it('goes step by step, to the owner and then to others as well', () => {
    expect(planned('2015-05-01', '2015-07-31')).toEqual([
      '2015-06-02 due-20 to police-representative',
      '2015-06-23 due-5 to police-representative',
      '2015-06-29 due-1 to police-representative',
      '2015-06-30 due to police-representative',
      '2015-07-07 due+5 to police-representative',
      '2015-07-14 due+10 to police-representative',
      '2015-07-14 due+10 to qa-manager, told as QA manager',
      '2015-07-21 due+15 to police-representative',
      '2015-07-28 due+20 to police-representative',
      '2015-07-28 due+20 to chair, told as chair',
    ]);
  });

  it('stops on the day it is done', () => {
    const done = anAnswer(policeRepresentative, 'done', {
      duty: 'case-returns',
      subject: 'thing',
      when: '2015-06-29 15:00',
    });
    expect(planned('2015-06-23', '2015-08-31', { board: saidBy([done]) })).toEqual([
      '2015-06-23 due-5 to police-representative',
    ]);
  });

  it('sends the newest step alone after an outage', () => {
    const outage = daysFrom('2015-06-20', '2015-07-08');
    expect(planned('2015-06-19', '2015-07-13', { skip: outage })).toEqual([
      '2015-06-19 due-20 to police-representative',
      '2015-07-09 due+5 to police-representative',
    ]);
  });

  it('does not send what the outage held back on the days after', () => {
    expect(planned('2015-06-30', '2015-07-06')).toEqual(['2015-06-30 due to police-representative']);
  });

  it('sends a step whose day had passed when the thing was entered once, at the next run', () => {
    const entered = aThing('thing', { owners: [policeRepresentative.key], since: day('2015-06-25') });
    expect(planned('2015-06-25', '2015-06-30', { kinds: () => [aKindOf([entered])] })).toEqual([
      '2015-06-25 due-5 to police-representative',
      '2015-06-29 due-1 to police-representative',
      '2015-06-30 due to police-representative',
    ]);
  });

  it('starts anew when the due date is moved, and once more on the old names', () => {
    const moved: Owed = { ...own, dueOn: day('2015-07-31') };
    const kinds = (today: string) => [aKindOf([today < '2015-06-30' ? own : moved])];
    expect(planned('2015-06-23', '2015-07-24', { kinds })).toEqual([
      '2015-06-23 due-5 to police-representative',
      '2015-06-29 due-1 to police-representative',
      '2015-07-03 due-20 to police-representative',
      '2015-07-24 due-5 to police-representative',
    ]);
  });

  it('never sends the same step again when the due date is moved there and back', () => {
    const there: Owed = { ...own, dueOn: day('2015-07-31') };
    const kinds = (today: string) => [aKindOf([today < '2015-06-24' || today > '2015-06-25' ? own : there])];
    expect(planned('2015-06-23', '2015-06-29', { kinds })).toEqual([
      '2015-06-23 due-5 to police-representative',
      '2015-06-29 due-1 to police-representative',
    ]);
  });

  it('goes on no weekend and no bank holiday, not even to catch up', () => {
    expect(stepsOn('2015-07-04')).toEqual([]);
    expect(stepsOn('2015-07-05')).toEqual([]);
    expect(stepsOn('2015-08-31')).toEqual([]);
    expect(stepsOn('2015-07-06')).toEqual(['due to police-representative']);
  });

  it('is the ladder that the board has set for the kind', () => {
    const settings = someSettings({ ladders: { 'case-returns': [{ from: 'due', to: 'chair', day: -2 }], action: [] } });
    expect(planned('2015-05-01', '2015-08-31', { board: () => aBoard({ settings }) })).toEqual([
      '2015-06-26 due-2 to chair, told as chair',
    ]);
  });
});

describe('people who come and go', () => {
  const away = anAnswer(policeRepresentative, 'away', { day: day('2015-06-26'), when: '2015-06-22 09:30' });

  it('the substitute has the step while the owner is away, and the owner hears when they are back', () => {
    expect(planned('2015-06-19', '2015-06-30', { board: saidBy([away]) })).toEqual([
      '2015-06-19 due-20 to police-representative',
      '2015-06-22 due-20 to police-substitute',
      '2015-06-23 due-5 to police-substitute',
      '2015-06-29 due-1 to police-representative',
      '2015-06-30 due to police-representative',
    ]);
  });

  it('a substitute who stands in is not told of the thing as substitute besides', () => {
    const told = aKindOf([own], {
      ladder: [
        { from: 'due', to: 'owner', day: 0 },
        { from: 'due', to: 'substitute', day: 3 },
      ],
    });
    const long = anAnswer(policeRepresentative, 'away', { day: day('2015-07-31'), when: '2015-06-22 09:30' });
    expect(planned('2015-06-23', '2015-07-10', { kinds: () => [told], board: saidBy([long]) })).toEqual([
      '2015-06-30 due to police-substitute',
    ]);
  });

  it('the QA manager has it when the representative says that it is not theirs', () => {
    const not = anAnswer(policeRepresentative, 'not mine', {
      duty: 'case-returns',
      subject: 'thing',
      when: '2015-06-23 11:00',
    });
    expect(planned('2015-06-22', '2015-06-29', { board: saidBy([not]) })).toEqual([
      '2015-06-22 due-20 to police-representative',
      '2015-06-23 due-5 to qa-manager',
      '2015-06-29 due-1 to qa-manager',
    ]);
  });

  it('somebody with two posts gets the newest step once', () => {
    const both = [...usual.appointments, anAppointment(qaManager, 'chair', { startsOn: day('2015-05-01') })];
    const board = aBoard({ membership: boardWith(both) });
    expect(stepsOn('2015-07-28', { board })).toEqual([
      'due+20 to police-representative',
      'due+20 to qa-manager, told as chair',
    ]);
  });

  it('an owner who holds the post that is told besides hears of the step for that post, as their own', () => {
    const shared = aKindOf([aThing('shared', { owners: [qaManager.key, chair.key], agency: null })], {
      ladder: [
        { from: 'due', to: 'owner', day: -5 },
        { from: 'due', to: 'chair', day: 0 },
      ],
    });
    expect(planned('2015-06-22', '2015-07-10', { kinds: () => [shared] })).toEqual([
      '2015-06-23 due-5 to qa-manager',
      '2015-06-23 due-5 to chair',
      '2015-06-30 due to chair',
    ]);
  });

  it('a duty is owed once by each owner, as what they owe it', () => {
    const shared = aThing('shared', { owners: [policeRepresentative.key, qaManager.key], agency: null });
    const duties = dutiesOf(aBoard(), day('2015-06-10'), [aKindOf([own]), aKindOf([shared], { name: 'papers' })]);
    expect(duties.map(({ kind, owed, person, as }) => [kind, owed.item, person, as].join(' '))).toEqual([
      'case-returns thing police-representative owner',
      'papers shared police-representative owner',
      'papers shared qa-manager owner',
    ]);
  });
});

describe('putting off', () => {
  const snooze = (workingDays: number, when: string) =>
    anAnswer(policeRepresentative, 'snooze', { duty: 'case-returns', subject: 'thing', workingDays, when });

  it('is remembered on the promised day, whether or not the ladder has a step on it', () => {
    expect(planned('2015-06-22', '2015-06-30', { board: saidBy([snooze(3, '2015-06-23 10:00')]) })).toEqual([
      '2015-06-22 due-20 to police-representative',
      '2015-06-26 again-2015-06-26 to police-representative',
      '2015-06-29 due-1 to police-representative',
      '2015-06-30 due to police-representative',
    ]);
  });

  it('does not go past the due date', () => {
    expect(planned('2015-06-29', '2015-07-07', { board: saidBy([snooze(5, '2015-06-29 10:00')]) })).toEqual([
      '2015-06-30 due to police-representative',
      '2015-07-07 due+5 to police-representative',
    ]);
  });

  it('does nothing to what is overdue, or to a memorandum', () => {
    expect(stepsOn('2015-07-07', { board: saidBy([snooze(5, '2015-07-02 10:00')])('2015-07-07') })).toEqual([
      'due+5 to police-representative',
    ]);
    const firm = aKindOf([own], { isFirm: true });
    expect(
      stepsOn('2015-06-23', { kinds: [firm], board: saidBy([snooze(5, '2015-06-22 10:00')])('2015-06-23') }),
    ).toEqual(['due-5 to police-representative']);
  });

  it('does not hold back what goes to others', () => {
    const told = aKindOf([own], {
      ladder: [
        { from: 'due', to: 'owner', day: -5 },
        { from: 'due', to: 'chair', day: -4 },
      ],
    });
    const board = saidBy([snooze(3, '2015-06-23 08:00')])('2015-06-24');
    expect(stepsOn('2015-06-24', { kinds: [told], board })).toEqual(['due-4 to chair, told as chair']);
  });

  it('is one person’s own: the substitute who has it next day is not put off', () => {
    const away = anAnswer(policeRepresentative, 'away', { day: day('2015-06-26'), when: '2015-06-24 09:30' });
    const board = saidBy([snooze(3, '2015-06-23 08:00'), away])('2015-06-24');
    expect(stepsOn('2015-06-24', { board })).toEqual([`due-5 to ${policeSubstitute.key}`]);
  });
});

describe('being left in peace before things are due', () => {
  const quiet = anAnswer(policeRepresentative, 'quiet', { when: '2015-06-01 08:00' });

  it('hides steps before the due date and nothing from it on', () => {
    expect(planned('2015-06-01', '2015-07-07', { board: saidBy([quiet]) })).toEqual([
      '2015-06-30 due to police-representative',
      '2015-07-07 due+5 to police-representative',
    ]);
  });

  it('never hides a memorandum', () => {
    const firm = aKindOf([own], { isFirm: true });
    expect(stepsOn('2015-06-02', { kinds: [firm], board: saidBy([quiet])('2015-06-02') })).toEqual([
      'due-20 to police-representative',
    ]);
  });

  it('ends when they say so, and the newest step goes then', () => {
    const not = anAnswer(policeRepresentative, 'not quiet', { when: '2015-06-10 08:00' });
    expect(planned('2015-06-01', '2015-06-23', { board: saidBy([quiet, not]) })).toEqual([
      '2015-06-10 due-20 to police-representative',
      '2015-06-23 due-5 to police-representative',
    ]);
  });

  it('does not keep the chair from hearing of what others owe', () => {
    const board = saidBy([anAnswer(chair, 'quiet', { when: '2015-06-01 08:00' })])('2015-07-28');
    expect(stepsOn('2015-07-28', { board })).toContain('due+20 to chair, told as chair');
  });
});
