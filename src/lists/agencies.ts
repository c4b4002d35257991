/** The agencies of the partnership: who signs the memorandum, takes part in audits and owns actions. */
import { choice, optional, text, yesNo } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';

export const sectors = [
  'Local authority',
  'Police',
  'Health',
  'Education',
  'Probation and youth justice',
  'Housing',
  'Voluntary sector',
  'Other',
] as const;

export const agencies = defineList({
  name: 'agencies',
  displayName: 'Agencies',
  description:
    'Agencies of the partnership. An agency that leaves is made inactive, never deleted: its signatures stay.',
  writing: { kind: 'reference' },
  readBy: everyone,
  columns: {
    name: text('What the agency is called', { asTitle: true }),
    sector: choice('Which part of the public or voluntary sector it belongs to', sectors),
    active: yesNo('Whether it takes part today', { indexed: true }),
    listName: optional(text('Name in its own lists and group, kept when the agency is renamed; empty for its name')),
    notifyAddress: optional(text('An address for notices when nobody is named; no personal address')),
  },
  title: (agency) => agency.name,
});
