/**
 * Moderation: a second grade beside the first, with the reason. Add-only: the newest for a return and question counts.
 * This list is what the agencies of an audit share; the returns themselves are never opened to other agencies (decisions 4).
 */
import { note, optional, ref, text, yesNo } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';

export const moderations = defineList({
  name: 'moderations',
  displayName: 'Moderations',
  description: 'Second grades beside the first, with the reason. Nobody can change or delete a row; the newest counts.',
  writing: { kind: 'addOnly', by: ['chair', 'qaManager', 'subGroup'] },
  readBy: everyone.filter((circle) => circle !== 'boardMember'),
  columns: {
    reference: text('The case reference', { asTitle: true }),
    audit: ref('audits', 'Which audit', { indexed: true }),
    agency: ref('agencies', 'Whose return it is'),
    question: text('Id of the question'),
    firstGrade: optional(text('Id of the grade the agency gave; empty for not applicable')),
    secondGrade: optional(text('Id of the moderated grade; empty for not applicable')),
    reason: optional(note('Why it differs')),
    isDipSample: yesNo('Whether it was picked as a dip sample, not for doubt'),
  },
  title: (row) => row.reference,
});
