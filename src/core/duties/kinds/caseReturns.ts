/**
 * An agency sends fewer case returns than it owes in an audit: its lead is reminded, from the day returns open until all
 * have come. Counts alone; no case is named.
 */
import { leadFor } from '../../answers/standing.ts';
import { dueWithTimeGiven } from '../../answers/timeGiven.ts';
import { enteredOn, running } from '../../answers/whenOwed.ts';
import type { PersonKey } from '../../people/board.ts';
import type { Kind } from '../duty.ts';
import type { BoardSnapshot, Participation } from '../snapshot.ts';

export const caseReturns: Kind = {
  name: 'case-returns',
  label: 'Case returns',
  ladder: [
    { from: 'due', to: 'owner', day: -10 },
    { from: 'due', to: 'owner', day: -5 },
    { from: 'due', to: 'owner', day: -1 },
    { from: 'due', to: 'owner', day: 0 },
    { from: 'every', to: 'owner', days: 5 },
    { from: 'due', to: 'audit lead', day: 2 },
    { from: 'due', to: 'representative', day: 5 },
    { from: 'due', to: 'senior sponsor', day: 10 },
    { from: 'due', to: 'chair', day: 20 },
  ],
  owedBy: ['representative'],
  find(board, day) {
    return board.participation
      .filter((row) => row.confirmedOn !== null && row.casesReturned < row.casesDue)
      .flatMap((row) => {
        const lead = leadFor(board, row);
        const owners = lead === null ? [] : [lead.key];
        const days = daysOf(board, row, owners);
        if (days === null || day < days.since) return [];
        return [
          {
            item: row.key,
            title: `Case returns: ${row.audit.title} (${row.agency.title})`,
            ...days,
            agency: row.agency,
            audit: row.audit,
            owners,
            remark: `${row.casesReturned} of ${row.casesDue} have come.`,
          },
        ];
      });
  },
  ask: (owed) => `Please send the case returns for ${owed.audit?.title ?? owed.title}.`,
  next: (_owed, terms) => `The ${terms.auditLead} counts them in. When all have come, these reminders end.`,
  ownActs: ['not mine', 'snooze'],
  othersActs: ['extension granted'],
  isFirm: false,
  place: 'mine',
};

/** From when and until when the agency sends its returns; null while nothing is owed about the audit, or no day is set. */
function daysOf(board: BoardSnapshot, row: Participation, owners: readonly PersonKey[]) {
  const audit = running(board, row.audit.key)?.audit;
  const listed = row.returnsDueOn ?? audit?.returnsDueOn ?? null;
  if (audit === undefined || listed === null) return null;
  const thing = { kind: 'case-returns', item: row.key, agency: row.agency.key, audit, owners, dueOn: listed } as const;
  const dueOn = dueWithTimeGiven(board, thing);
  return { dueOn, since: audit.returnsOpenOn ?? enteredOn(row) };
}
