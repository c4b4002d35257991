/**
 * Versions of the Memorandum of Understanding (framework appendix 4). A version is draft until it is issued, in force
 * from its effective day and superseded by the next. The text of an issued version must not change: each signature
 * holds its hash. Nobody deletes a row: a draft that is given up, and a version issued by mistake, are withdrawn.
 */
import { count, date, note, optional, text } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';

export const mouVersions = defineList({
  name: 'mouVersions',
  displayName: 'MoU versions',
  description: 'The memorandum that agencies sign, word for word, one row a version.',
  writing: { kind: 'reference' },
  readBy: everyone,
  columns: {
    name: text('What this version is called', { asTitle: true }),
    number: count('1 for the first version, and so on'),
    wording: note('The memorandum, word for word'),
    issuedOn: optional(date('Day on which agencies are asked to sign; empty while it is a draft')),
    signBy: optional(date('Day by which they should have signed')),
    effectiveFrom: optional(date('First day on which it is in force')),
    reviewOn: optional(date('Day on which the board looks at it again; signatures stay valid after it')),
    changeNote: optional(note('What is different from the version before')),
    withdrawnOn: optional(date('Day on which it was taken back; counts only while nobody has signed it')),
    withdrawnReason: optional(note('Why it was taken back')),
  },
  title: (version) => version.name,
});
