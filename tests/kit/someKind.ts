/**
 * A kind of duty for tests of the engine: things to be owed are given, and one is owed until somebody answers 'done'. The
 * kinds of the product have tests of their own.
 */
import { dateIn } from '../../src/base/time/zone.ts';
import type { Kind, Owed } from '../../src/core/duties/duty.ts';
import type { Rung } from '../../src/lists/ladders.ts';
import { police, to } from './boardRows.ts';
import { day } from './clock.ts';

/** The ladder of an action (decisions 10). */
export const actionLadder: readonly Rung[] = [
  { from: 'due', to: 'owner', day: -20 },
  { from: 'due', to: 'owner', day: -5 },
  { from: 'due', to: 'owner', day: -1 },
  { from: 'due', to: 'owner', day: 0 },
  { from: 'every', to: 'owner', days: 5 },
  { from: 'due', to: 'representative', day: 10 },
  { from: 'due', to: 'senior sponsor', day: 10 },
  { from: 'due', to: 'chair', day: 20 },
];

/** Something the police owe since 1 May, due on Tuesday 30 June 2015, with nobody named. */
export function aThing(item: string, more: Partial<Owed> = {}): Owed {
  return {
    item,
    title: `Thing ${item}`,
    dueOn: day('2015-06-30'),
    since: day('2015-05-01'),
    agency: to(police),
    audit: null,
    owners: [],
    remark: null,
    ...more,
  };
}

/** A kind called case returns that owes these things until a 'done' about them. */
export function aKindOf(things: readonly Owed[], more: Partial<Kind> = {}): Kind {
  const name = more.name ?? 'case-returns';
  return {
    name,
    label: 'Things',
    ladder: actionLadder,
    owedBy: ['representative'],
    find: (board, today) =>
      things.filter(
        (thing) =>
          !board.answers.some(
            (row) =>
              row.kind === 'done' && row.duty === name && row.subject === thing.item && dateIn(row.createdAt) <= today,
          ),
      ),
    ask: (owed) => `Please see to ${owed.title}.`,
    next: () => 'Nothing more is asked of you.',
    ownActs: ['done', 'snooze', 'not mine'],
    othersActs: [],
    isFirm: false,
    place: 'mine',
    ...more,
  };
}
