/**
 * An agency that takes part in an audit names a manager or senior practitioner as its lead (R84): from the day its part was
 * settled until a lead is named.
 */
import { leadFor } from '../../answers/standing.ts';
import { leadDueOn } from '../../answers/whenOwed.ts';
import type { Kind } from '../duty.ts';

export const agencyLead: Kind = {
  name: 'agency-lead',
  label: 'Lead for an audit',
  ladder: [
    { from: 'issue', to: 'owner', day: 0 },
    { from: 'weekly', to: 'owner', side: 'before' },
    { from: 'weekly', to: 'owner', side: 'after' },
    { from: 'due', to: 'senior sponsor', day: 5 },
    { from: 'due', to: 'chair', day: 10 },
  ],
  owedBy: ['representative'],
  find(board, day) {
    return board.participation.flatMap((row) => {
      const dueOn = leadDueOn(board, row);
      if (dueOn === null || row.confirmedOn === null || row.confirmedOn > day || leadFor(board, row) !== null)
        return [];
      return [
        {
          item: row.key,
          title: `Lead for ${row.audit.title} (${row.agency.title})`,
          dueOn,
          since: row.confirmedOn,
          agency: row.agency,
          audit: row.audit,
          owners: [],
          remark: null,
        },
      ];
    });
  },
  ask: (owed) =>
    `Please name who leads for ${owed.agency?.title ?? 'your agency'} in the audit ${owed.audit?.title ?? owed.title}.`,
  next: () => 'The person you choose is told what is due and by when.',
  ownActs: ['lead named', 'not mine', 'snooze'],
  othersActs: ['lead named'],
  isFirm: false,
  place: 'mine',
};
