/** A national audit or enquiry to which agencies reply. What an agency replied is an answer, one row for each. */
import { date, link, optional, refs, text } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';

export const externalEnquiries = defineList({
  name: 'externalEnquiries',
  displayName: 'External enquiries',
  description: 'National safeguarding audits and enquiries to which agencies reply.',
  writing: { kind: 'owned', by: ['chair', 'qaManager', 'subGroup'] },
  readBy: everyone,
  columns: {
    name: text('What is asked, in a few words', { asTitle: true }),
    from: text('Who asks'),
    receivedOn: date('Day on which it was passed to the agencies'),
    dueOn: date('Day by which agencies reply'),
    link: optional(link('Where the enquiry can be read')),
    agencies: refs('agencies', 'Which agencies are asked; all active ones where it is empty'),
    closedOn: optional(date('Day on which the reply went out')),
  },
  title: (enquiry) => enquiry.name,
});
