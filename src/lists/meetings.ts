/** Meetings at which progress on quality assurance is looked at. The agenda itself is drafted by the bot. */
import { choice, date, optional, refs, text, yesNo } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';

export const meetingKinds = ['Sub group', 'Annual QA event', 'Board'] as const;

export const meetings = defineList({
  name: 'meetings',
  displayName: 'Meetings',
  description: 'Meetings of the sub group and the Board, and the annual QA event.',
  writing: { kind: 'owned', by: ['chair', 'qaManager', 'subGroup'] },
  readBy: everyone,
  columns: {
    name: text('What the meeting is called', { asTitle: true }),
    kind: choice('What kind of meeting it is', meetingKinds),
    heldOn: date('Day of the meeting'),
    papersDueOn: optional(date('Last day for papers; five working days before the meeting where it is empty')),
    presenters: refs('people', 'Who owes a paper, besides the leads of audits whose report is due'),
    cancelled: yesNo('Whether it does not take place'),
  },
  title: (meeting) => meeting.name,
});
