/** A national audit or enquiry waits for an agency's reply (R53): one thing for each active agency that is asked. */
import { refTo } from '../../../lists/definition/columns.ts';
import { enquiryItem, repliedTo } from '../../answers/standing.ts';
import type { Kind, Owed } from '../duty.ts';
import type { BoardSnapshot, Enquiry } from '../snapshot.ts';

export const enquiry: Kind = {
  name: 'enquiry',
  label: 'External enquiry',
  ladder: [
    { from: 'due', to: 'owner', day: -10 },
    { from: 'due', to: 'owner', day: -5 },
    { from: 'due', to: 'owner', day: -1 },
    { from: 'due', to: 'owner', day: 0 },
    { from: 'every', to: 'owner', days: 5 },
    { from: 'due', to: 'substitute', day: 3 },
    { from: 'due', to: 'chair', day: 5 },
  ],
  owedBy: ['representative'],
  find(board, day) {
    return board.enquiries
      .filter((row) => row.receivedOn <= day && row.closedOn === null)
      .flatMap((row) =>
        agenciesAsked(board, row)
          .filter((agency) => repliedTo(board, row, agency.key) === null)
          .map((agency) => ({
            item: enquiryItem(row, agency),
            title: `${row.name} (${agency.name})`,
            dueOn: row.dueOn,
            since: row.receivedOn,
            agency: refTo(agency),
            audit: null,
            owners: [],
            remark: `Asked by: ${row.from}.`,
          })),
      );
  },
  ask: (owed) => `Please reply for ${owed.agency?.title ?? 'your agency'}: ${withoutAgency(owed)}.`,
  next: (_owed, terms) => `The ${terms.qaManager} puts the replies of all agencies together and sends them.`,
  ownActs: ['replied', 'not mine', 'snooze'],
  othersActs: ['replied'],
  isFirm: false,
  place: 'mine',
};

/** The active agencies that are asked: those the enquiry names, all where it names none. */
export function agenciesAsked(board: BoardSnapshot, row: Enquiry) {
  const named = new Set(row.agencies.map((agency) => agency.key));
  return board.agencies.filter((agency) => agency.active && (named.size === 0 || named.has(agency.key)));
}

/** The title names the agency too, for lists in which the enquiry stands once for each. */
function withoutAgency({ title, agency }: Owed): string {
  const end = agency === null ? '' : ` (${agency.title})`;
  return end !== '' && title.endsWith(end) ? title.slice(0, -end.length) : title;
}
