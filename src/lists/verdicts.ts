/**
 * Whether it made a difference: the same measure before and after, both sample sizes, and the verdict (N1). Add-only: the
 * newest for a recommendation counts, the earlier ones stay.
 */
import { choice, count, note, optional, ref, text } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';

export const verdictWords = ['Improved', 'No change', 'Worse', 'Too early'] as const;
export type VerdictWord = (typeof verdictWords)[number];

export const verdicts = defineList({
  name: 'verdicts',
  displayName: 'Verdicts',
  description: 'Whether a recommendation made a difference: before, after, both sample sizes. Nobody can change a row.',
  writing: { kind: 'addOnly', by: ['chair', 'qaManager', 'subGroup'] },
  readBy: everyone,
  columns: {
    measure: text('What was measured, the same before and after', { asTitle: true }),
    audit: ref('audits', 'The audit whose recommendation it is', { indexed: true }),
    recommendation: ref('recommendations', 'The recommendation'),
    verdict: choice('Whether it made a difference', verdictWords),
    reAudit: optional(ref('audits', 'The audit that looked again; empty for a measure')),
    question: optional(text('Id of the question both audits asked')),
    beforeGood: optional(count('How many were good enough before')),
    beforeOf: optional(count('Out of how many before')),
    afterGood: optional(count('How many were good enough after')),
    afterOf: optional(count('Out of how many after')),
    remark: optional(note('What should be known about it')),
  },
  title: (one) => one.measure,
});
