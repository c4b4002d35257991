/**
 * Signatures of the memorandum: sealed, chained and numbered without a gap. `sequence` and `claim` are unique in
 * SharePoint itself, so that two writers cannot both follow the same signature.
 */
import { choice, count, moment, optional, ref, text } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';

export const mouSignatures = defineList({
  name: 'mouSignatures',
  displayName: 'MoU signatures',
  description: 'Written by the app alone when a representative signs on the card. A change by hand breaks the seal.',
  writing: { kind: 'sealed' },
  readBy: everyone,
  columns: {
    sequence: count('Its number in the chain, from 1', { unique: true }),
    claim: text('Agency, version and renewal year: one signature each', { unique: true }),
    version: ref('mouVersions', 'The version signed', { indexed: true }),
    agency: ref('agencies', 'On behalf of which agency', { indexed: true }),
    signatory: ref('people', 'Who pressed Sign'),
    signedAs: choice('In which capacity', ['representative', 'substitute']),
    representative: ref('people', 'The named representative'),
    substituteName: text('The named substitute'),
    substitute: optional(ref('people', 'The named substitute, when among the people of the board')),
    substituteEmail: optional(text('Work address of a substitute who was entered on the card')),
    signedAt: moment('When'),
    textHash: text('SHA-256 of the text that was signed'),
    previousHash: text('Hash of the signature before; 64 zeros for the first'),
    hash: text('SHA-256 of this signature in its canonical form'),
  },
  title: (signature) => `${signature.agency.title}, ${signature.version.title}`,
});
