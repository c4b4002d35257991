/**
 * A meeting of the sub group or the Board comes up: the chair gets the agenda on the progress of quality assurance, already
 * drafted (R42). What stands in it is `core/agenda`. Nothing is owed after the meeting.
 */
import { enteredOn } from '../../answers/whenOwed.ts';
import type { Kind } from '../duty.ts';

export const agenda: Kind = {
  name: 'agenda',
  label: 'Agenda',
  ladder: [
    { from: 'due', to: 'owner', day: -10 },
    { from: 'due', to: 'owner', day: -3 },
  ],
  owedBy: ['chair', 'QA manager'],
  find(board, day) {
    return board.meetings
      .filter((row) => !row.cancelled && row.kind !== 'Annual QA event' && day <= row.heldOn)
      .map((row) => ({
        item: row.key,
        title: row.name,
        dueOn: row.heldOn,
        since: enteredOn(row),
        agency: null,
        audit: null,
        owners: [],
        remark: null,
      }));
  },
  ask: (owed) => `Please look at the agenda for ${owed.title}: progress on quality assurance.`,
  next: () => 'It is drafted from what the lists hold and comes again shortly before the meeting.',
  ownActs: [],
  othersActs: [],
  isFirm: false,
  place: 'programme',
};
