/** What the section of findings says first: how many there are, and what is still missing before the report. Pure. */
import type { AuditBook, Finding, Recommendation } from '../../../../core/audit/auditBook.ts';
import { byKind } from '../../../../core/audit/findings/finding.ts';
import { saysWhatIsDifferent } from '../../../../core/audit/findings/recommendation.ts';
import { type AuditFound, asksWhatIsDifferent } from '../../../../core/audit/findings/recurrence.ts';
import type { FindingKind } from '../../../../lists/findings.ts';
import { counted, listed } from '../../../board/phrases.ts';

/** In the order in which they are shown and printed: good practice first (R71). */
export const kindHeadings: readonly (readonly [FindingKind, string])[] = [
  ['Good practice', 'Good practice'],
  ['Area for improvement', 'Areas for improvement'],
  ['Significant risk', 'Significant risks'],
];

/** `6 findings: 2 of good practice, 3 areas for improvement and 1 significant risk.` */
export function sayFindings(all: readonly Finding[]): string {
  if (all.length === 0) return 'Nothing has been recorded yet. Begin with what is done well.';
  const kinds = byKind(all);
  const parts = [
    { count: kinds['Good practice'].length, words: `${kinds['Good practice'].length} of good practice` },
    {
      count: kinds['Area for improvement'].length,
      words: counted(kinds['Area for improvement'].length, 'area for improvement', 'areas for improvement'),
    },
    { count: kinds['Significant risk'].length, words: counted(kinds['Significant risk'].length, 'significant risk') },
  ].filter(({ count }) => count > 0);
  return `${counted(all.length, 'finding')}: ${listed(parts.map(({ words }) => words))}.`;
}

type Looked = Pick<AuditBook, 'findings' | 'recommendations' | 'themes'>;

/** One thing that the report cannot do without, and the finding where it belongs (null: none yet). */
export interface StillMissing {
  readonly finding: Finding | null;
  readonly sentence: string;
}

/** What the audit still lacks before its report (R40, R71, N8). @param works every audit; null while they are being read */
export function stillMissing(book: Looked, works: readonly AuditFound[] | null): readonly StillMissing[] {
  if (book.findings.length === 0) return [];
  const praised = book.findings.some((one) => one.kind === 'Good practice');
  const none: readonly StillMissing[] = praised
    ? []
    : [
        {
          finding: null,
          sentence: 'No good practice is recorded. A report says what is done well before what is not.',
        },
      ];
  return [...none, ...book.findings.flatMap((finding) => missingFor(book, finding, works))];
}

function missingFor(book: Looked, finding: Finding, works: readonly AuditFound[] | null): readonly StillMissing[] {
  const its = recommendationsOf(book, finding);
  const say = (sentence: string): StillMissing => ({ finding, sentence });
  if (finding.kind !== 'Good practice' && its.length === 0) return [say(`‘${finding.name}’ has no recommendation.`)];
  const asks = works !== null && asksWhatIsDifferent(works, book.themes, finding);
  return its.flatMap((one) => [
    ...(one.destinations.length === 0 ? [say(`‘${one.name}’ does not say where its learning goes.`)] : []),
    ...(asks && !saysWhatIsDifferent(one)
      ? [say(`‘${one.name}’ does not say what is different this time, though an earlier audit found the same.`)]
      : []),
  ]);
}

export function recommendationsOf(
  { recommendations }: Pick<AuditBook, 'recommendations'>,
  { key }: Pick<Finding, 'key'>,
): readonly Recommendation[] {
  return recommendations
    .filter((one) => one.finding.key === key)
    .toSorted((a, b) => (`${a.createdAt} ${a.key}` < `${b.createdAt} ${b.key}` ? -1 : 1));
}
