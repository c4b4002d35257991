/**
 * The register of an audit's cases: references made by the app and the number that was drawn. Nothing here says who the
 * child is; that key stays with the agency. Agencies do not see this list: each finds its own cases in its own list.
 */
import { choice, count, note, optional, ref, refs, text } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';

export const caseStates = ['In the audit', 'Replaced'] as const;

export const auditCases = defineList({
  name: 'auditCases',
  displayName: 'Audit cases',
  description: 'Case references made by the app. No name, date of birth or number of a child belongs here.',
  writing: { kind: 'owned', by: ['chair', 'qaManager', 'subGroup'] },
  readBy: ['chair', 'qaManager', 'subGroup'],
  columns: {
    reference: text('The case reference', { asTitle: true }),
    audit: ref('audits', 'Which audit', { indexed: true }),
    stratum: text('Group it was drawn from'),
    drawn: count('Its number on the agency’s own list, as drawn'),
    agencies: refs('agencies', 'Agencies asked about it; empty for every agency that takes part'),
    state: choice('Whether it is in the audit', caseStates),
    replacedBecause: optional(note('Why it was replaced')),
    replaces: optional(text('Reference of the case it took the place of')),
  },
  title: (one) => one.reference,
});
