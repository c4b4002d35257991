/**
 * The terms of reference of an audit: what it looks at, how, over which period, and what it may not leave out. One row
 * for each audit. That they were agreed, and the method signed off, are decisions about exactly this text, never columns.
 * The historical-information instruction is no column: it is always there (R54), and only the chair can decide that it
 * is not relevant.
 */
import { choices, count, date, link, note, optional, ref, text, yesNo } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';

/** The four sources of information (framework 3.3). */
export const informationSources = [
  'Children, parents and carers',
  'Front-line staff and managers',
  'Case records',
  'Other organisational information',
] as const;
export type InformationSource = (typeof informationSources)[number];

export const termsOfReference = defineList({
  name: 'termsOfReference',
  displayName: 'Terms of reference',
  description: 'One row for each audit: purpose, period, method and what it may not leave out. No case is named here.',
  writing: { kind: 'owned', by: ['chair', 'qaManager', 'subGroup'] },
  readBy: everyone,
  columns: {
    audit: ref('audits', 'Which audit', { indexed: true }),
    purpose: optional(note('Why the audit is done')),
    focus: optional(note('What it concentrates on')),
    periodFrom: optional(date('First day of the practice that is looked at')),
    periodTo: optional(date('Last day of the practice that is looked at; at most 12 months after the first')),
    scope: optional(note('What is in and what is out')),
    sample: optional(note('Which cases, and how they are chosen')),
    plannedCases: optional(count('How many cases are to be looked at')),
    method: optional(note('How it is done')),
    auditorExpertise: optional(note('What those who audit know of the work')),
    sources: choices('Sources of information that are used', informationSources),
    sourcesLeftOut: optional(note('Why a source is left out')),
    viewsOfFamilies: yesNo('Whether views of children, parents or carers are included'),
    viewsOfFamiliesHow: optional(note('How they are gathered, or why they are not included')),
    viewsOfPractitioners: yesNo('Whether views of practitioners and managers are included'),
    viewsOfPractitionersHow: optional(note('How they are gathered, or why they are not included')),
    equality: optional(note('How equality and diversity needs are taken into account')),
    confidentiality: optional(note('How confidentiality and data protection are kept')),
    reportOn: optional(date('Day on which the report goes to the sub group')),
    instructionSource: optional(text('Which learning review action the historical-information instruction comes from')),
    instructionLink: optional(link('Where that action plan can be read')),
  },
  title: (row) => `Terms of reference: ${row.audit.title}`,
});
