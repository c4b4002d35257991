/** The board's priority areas of concern for a business-plan period (framework 4.1, stage one). They give the marker `*`. */
import { note, text } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';

export const priorities = defineList({
  name: 'priorities',
  displayName: 'Priorities',
  description: 'Priority areas of concern of the business plan. A programme item that serves one carries the marker *.',
  writing: { kind: 'reference' },
  readBy: everyone,
  columns: {
    short: text('The priority in a word or two', { asTitle: true }),
    period: text('The business-plan period, e.g. 2013-16', { indexed: true }),
    wording: note('The priority as the business plan words it'),
  },
  title: (priority) => priority.short,
});
