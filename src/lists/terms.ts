/**
 * The board's own words. Local practice names the same things differently (sub group, sub committee, partnership),
 * so no screen, card or report has them written in (R93).
 */
import { choice, text } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';

export const termNames = [
  'board',
  'subGroup',
  'chair',
  'qaManager',
  'auditLead',
  'reviewMarker',
  'priorityMarker',
  'frameworkName',
] as const;
export type TermName = (typeof termNames)[number];

export const terms = defineList({
  name: 'terms',
  displayName: 'Terms',
  description: 'What this board calls things. Change a term here and every screen and card follows.',
  writing: { kind: 'reference' },
  readBy: everyone,
  columns: {
    term: choice('Which term', termNames, { unique: true }),
    says: text('What this board says', { asTitle: true }),
  },
  title: (term) => term.says,
});
