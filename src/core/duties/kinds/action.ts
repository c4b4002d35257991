/**
 * An agency carries out an action after an audit. Whose it is now, by when, and whether it is done comes from answers and
 * decisions (`answers/actionHistory.ts`), never from a column that somebody can edit.
 */
import { actionStanding } from '../../answers/standing.ts';
import { isGivenUp } from '../../answers/whenOwed.ts';
import type { Kind } from '../duty.ts';

export const action: Kind = {
  name: 'action',
  label: 'Action',
  ladder: [
    { from: 'due', to: 'owner', day: -20 },
    { from: 'due', to: 'owner', day: -5 },
    { from: 'due', to: 'owner', day: -1 },
    { from: 'due', to: 'owner', day: 0 },
    { from: 'every', to: 'owner', days: 5 },
    { from: 'due', to: 'representative', day: 10 },
    { from: 'due', to: 'senior sponsor', day: 10 },
    { from: 'due', to: 'chair', day: 20 },
  ],
  owedBy: ['representative'],
  find(board, day) {
    return board.actions.flatMap((row) => {
      const standing = row.agreedOn <= day ? actionStanding(board, row, day) : null;
      if (standing?.state !== 'open' || isGivenUp(board, row.audit)) return [];
      return [
        {
          item: row.key,
          title: row.name,
          dueOn: standing.dueOn,
          since: row.agreedOn,
          agency: row.agency,
          audit: row.audit,
          owners: [standing.owner],
          remark: standing.extensionAsked === null ? null : 'More time was asked for; nobody has decided yet.',
        },
      ];
    });
  },
  ask: (owed) => `Please see to this action: ${owed.title}.`,
  next: () => 'Say what changed and it is closed. If it cannot be done in time, ask for more time.',
  ownActs: ['done', 'more time', 'not mine', 'snooze'],
  othersActs: ['done', 'extension granted', 'extension refused', 'reassigned', 'withdrawn'],
  isFirm: false,
  place: 'mine',
};
