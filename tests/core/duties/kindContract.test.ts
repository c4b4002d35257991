import { describe, expect, it } from '@jest/globals';
import { type ActValues, prepareAct } from '../../../src/core/answers/prepareAct.ts';
import { dutiesOf } from '../../../src/core/duties/duties.ts';
import { type Act, type Duty, dutyKinds, type Kind } from '../../../src/core/duties/duty.ts';
import { allKinds, kindOf } from '../../../src/core/duties/kinds/all.ts';
import type { BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import { dueSteps } from '../../../src/core/duties/steps.ts';
import { lscb2015, lscp2023, type Terms } from '../../../src/core/words/terms.ts';
import { answerKinds } from '../../../src/lists/answers.ts';
import { laddersSchema, ladderTargets } from '../../../src/lists/ladders.ts';
import { policeRepresentative } from '../../kit/boardRows.ts';
import { aBusyBoard } from '../../kit/busyBoard.ts';
import { day, daysFrom } from '../../kit/clock.ts';
import { workdays } from '../../kit/dutyBoard.ts';
import { trackedFiles } from '../../kit/repository.ts';

const today = day('2015-06-01');
const busy = aBusyBoard();
const nothingSaid: ActValues = { said: '', evidence: '', day: null, workingDays: null, named: null };

/** Texts that a person reads about one thing. */
function textsOf(kind: Kind, board: BoardSnapshot, terms: Terms): readonly string[] {
  return kind
    .find(board, today)
    .flatMap((owed) => [
      kind.label,
      owed.title,
      kind.ask(owed, terms),
      kind.next(owed, terms),
      ...(owed.remark === null ? [] : [owed.remark]),
    ]);
}

/** Why whoever owes the duty may not do this about it; empty when they may. */
function refusalsOf(board: BoardSnapshot, duty: Duty, act: Act, form: Partial<ActValues> = {}): readonly string[] {
  const person = board.membership.people.find((one) => one.key === duty.person);
  if (person === undefined) throw new TypeError('whoever owes is among the people');
  const { item, dueOn } = duty.owed;
  const tried = prepareAct(board, { person, kind: duty.kind, item, dueOn, act, form: { ...nothingSaid, ...form } });
  return tried.ok ? [] : tried.refusals.map((refusal) => refusal.code);
}

/** Every row of every list in the opposite order. */
function reversed(board: BoardSnapshot): BoardSnapshot {
  return {
    ...board,
    items: [...board.items].reverse(),
    audits: [...board.audits].reverse(),
    participation: [...board.participation].reverse(),
    actions: [...board.actions].reverse(),
    enquiries: [...board.enquiries].reverse(),
    meetings: [...board.meetings].reverse(),
    programmes: [...board.programmes].reverse(),
    agencies: [...board.agencies].reverse(),
    membership: { ...board.membership, people: [...board.membership.people].reverse() },
  };
}

describe('the kinds of duty', () => {
  it('are all registered, in the order of their names', () => {
    expect(allKinds.map((kind) => kind.name)).toEqual([...dutyKinds]);
    for (const name of dutyKinds) expect(kindOf(name).name).toBe(name);
  });

  it('have one file each', () => {
    const files = trackedFiles('src/core/duties/kinds').filter((file) => /kinds\/(?!all)\w+\.ts$/.test(file));
    if (files.length === 0) throw new TypeError('the files are tracked');
    expect(files).toHaveLength(dutyKinds.length);
  });

  it('have names of their own for people, too', () => {
    expect(new Set(allKinds.map((kind) => kind.label)).size).toBe(allKinds.length);
  });
});

describe.each(allKinds.map((kind) => [kind.name, kind] as const))('%s', (_name, kind) => {
  const owed = kind.find(busy, today);

  it('is owed on the busy board, each thing once', () => {
    expect(owed.length).toBeGreaterThan(0);
    expect(new Set(owed.map((one) => one.item)).size).toBe(owed.length);
  });

  it('finds the same whatever order the rows come in, and the same again', () => {
    const byItem = (board: BoardSnapshot) =>
      [...kind.find(board, today)]
        .map((one) => ({ ...one, owners: [...one.owners].sort() }))
        .sort((a, b) => (a.item < b.item ? -1 : 1));
    expect(byItem(reversed(busy))).toEqual(byItem(busy));
    expect(kind.find(busy, today)).toEqual(owed);
  });

  it('finds nothing on an empty board, except what a board owes each year', () => {
    const empty = aBusyBoard({
      items: [],
      audits: [],
      participation: [],
      actions: [],
      enquiries: [],
      meetings: [],
      settings: null,
      books: { ...busy.books, versions: [] },
    });
    expect(kind.find(empty, today)).toEqual([]);
  });

  it('has a ladder that the settings could hold, to targets that exist', () => {
    expect(laddersSchema.safeParse({ [kind.name]: kind.ladder }).success).toBe(true);
    expect(kind.ladder.length).toBeGreaterThan(0);
    expect(kind.owedBy.length).toBeGreaterThan(0);
    for (const target of kind.owedBy) expect(ladderTargets).toContain(target);
  });

  it.each([
    ['2015', lscb2015],
    ['2023', lscp2023],
  ])('speaks plainly in the words of %s, without keys or ids', (_year, terms) => {
    const keys = [
      ...busy.membership.people,
      ...busy.agencies,
      ...busy.audits,
      ...busy.actions,
      ...busy.meetings,
      ...busy.participation,
      ...busy.enquiries,
      ...busy.books.versions,
    ].map((row): string => row.key);
    for (const text of textsOf(kind, busy, terms)) {
      expect(text.trim()).toBe(text);
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\d{4}-\d{2}-\d{2}/);
      const words = text.split(/[\s,.:;()]+/);
      for (const key of keys.filter((one) => /[-.]/.test(one))) expect(words).not.toContain(key);
    }
  });

  it('asks and says what comes next in short whole sentences', () => {
    for (const one of owed) {
      for (const text of [kind.ask(one, lscb2015), kind.next(one, lscb2015)]) {
        expect(text).toMatch(/^[A-Z“].*\.$/);
        expect(text.length).toBeLessThan(200);
      }
    }
  });

  it('has every answer once, and none that is about a person', () => {
    for (const acts of [kind.ownActs, kind.othersActs]) {
      expect(new Set(acts).size).toBe(acts.length);
      for (const act of acts) expect(['away', 'back', 'quiet', 'not quiet']).not.toContain(act);
    }
  });

  it('takes an answer from whoever owes it: each button is refused for the form alone, if at all', () => {
    const duties = dutiesOf(busy, today).filter((duty) => duty.kind === kind.name);
    const acts = kind.ownActs.filter((act) => answerKinds.some((answer) => answer === act));
    expect(duties.length).toBeGreaterThan(0);
    const codes = duties.flatMap((duty) => acts.flatMap((act) => refusalsOf(busy, duty, act)));
    for (const code of ['notYours', 'notPermitted', 'alreadyDone']) expect(codes).not.toContain(code);
  });
});

describe('a year of steps', () => {
  const days = daysFrom('2015-04-01', '2016-03-31');
  const steps = days.flatMap((one) => dueSteps({ ...busy, now: busy.now }, one, new Set()));

  it('has steps of every kind, none of them on a day on which nobody works', () => {
    expect([...new Set(steps.map((step) => step.duty.kind))].sort()).toEqual([...dutyKinds].sort());
    expect(steps.filter((step) => !workdays.isWorkingDay(step.day))).toEqual([]);
  });
});

describe('whoever stands in', () => {
  const cases = [
    ['the representative is away', [{ person: policeRepresentative.key, awayUntil: day('2015-06-30') }]],
    [
      'representative and substitute are away',
      [
        { person: policeRepresentative.key, awayUntil: day('2015-06-30') },
        { person: 'police-substitute', awayUntil: day('2015-06-30') },
      ],
    ],
  ] as const;

  it.each(cases)('may answer what comes to them when %s', (_when, absent) => {
    const { membership } = busy;
    const board: BoardSnapshot = {
      ...busy,
      membership: {
        ...membership,
        appointments: membership.appointments.map((one) => ({
          ...one,
          awayUntil: absent.find((away) => away.person === one.person.key)?.awayUntil ?? null,
        })),
      },
    };
    const duties = dutiesOf(board, today).filter((duty) => ['action', 'enquiry', 'agency-lead'].includes(duty.kind));
    expect(duties.length).toBeGreaterThan(2);
    const stillAway = absent.map((one): string => one.person);
    expect(duties.filter((duty) => stillAway.includes(duty.person))).toEqual([]);
    const refused = duties.flatMap((duty) => refusalsOf(board, duty, 'snooze', { workingDays: 1 }));
    expect(refused).toEqual([]);
  });
});
