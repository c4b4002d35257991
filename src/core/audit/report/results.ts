/** The sections of a report that say what was found, what should be done, by whom, and whether it makes a difference. */
import { type PlainDate, sayDate } from '../../../base/time/plainDate.ts';
import { learningDestinations } from '../../../lists/recommendations.ts';
import { actionBoard, sayActionState } from '../actions/actionBoard.ts';
import type { AuditBook, Finding, Recommendation } from '../auditBook.ts';
import { byKind, byScope, policyGaps } from '../findings/finding.ts';
import { loopOf } from '../loop/loopOf.ts';
import { sayCounts } from '../loop/suggestVerdict.ts';
import { paragraph, type ReportBlock, type ReportSection, table } from './blocks.ts';

/** Good practice first (R71), then improvements, risks, and the gaps between policy and practice (R25). */
export function findingSections({ findings }: AuditBook): readonly ReportSection[] {
  const kinds = byKind(findings);
  const gaps = policyGaps(findings).map(({ finding, policySays, practiceShows }) => [
    finding.name,
    policySays,
    practiceShows,
  ]);
  return [
    { heading: 'Good practice', blocks: blocksOf(kinds['Good practice'], 'No good practice was recorded.') },
    { heading: 'Areas for improvement', blocks: blocksOf(kinds['Area for improvement'], 'None was recorded.') },
    { heading: 'Significant risks', blocks: blocksOf(kinds['Significant risk'], 'None was recorded.') },
    {
      heading: 'Policy and practice',
      blocks:
        gaps.length === 0
          ? [paragraph('No gap between policy and practice was recorded.')]
          : [table('Gaps', ['Finding', 'What policy says', 'What practice shows'], gaps)],
    },
  ];
}

/** Split by scope (R9): what lies between agencies, then what lies within one. */
function blocksOf(findings: readonly Finding[], none: string): readonly ReportBlock[] {
  if (findings.length === 0) return [paragraph(none)];
  const scopes = byScope(findings);
  return (['Between agencies', 'Within one agency'] as const).flatMap((scope) => {
    if (scopes[scope].length === 0) return [];
    const rows = scopes[scope].map((one) => [one.name, one.wording, one.evidence ?? '']);
    return [table(scope, ['Finding', 'In full', 'Numbers'], rows)];
  });
}

/** Recommendations by where their learning goes (R40), in the framework's order of destinations. */
export function recommendationSection({ recommendations }: AuditBook): ReportSection {
  const rows = learningDestinations.flatMap((destination) =>
    recommendations.filter((one) => one.destinations.includes(destination)).map((one) => rowOf(destination, one)),
  );
  const nowhere = recommendations.filter((one) => one.destinations.length === 0).map((one) => rowOf('None named', one));
  const all = [...rows, ...nowhere];
  return {
    heading: 'Recommendations',
    blocks:
      all.length === 0
        ? [paragraph('No recommendation was made.')]
        : [table('By destination', ['Destination', 'Recommendation', 'In full', 'What is different this time'], all)],
  };
}

function rowOf(destination: string, one: Recommendation): readonly string[] {
  return [destination, one.name, one.wording, one.whatIsDifferent ?? ''];
}

/** One table for each agency (R77). */
export function actionSection(book: AuditBook, day: PlainDate): ReportSection {
  const lines = actionBoard(book, day);
  const agencies = [...new Map(lines.map(({ action }) => [action.agency.key, action.agency.title])).entries()].sort(
    ([, a], [, b]) => a.localeCompare(b, 'en-GB'),
  );
  const tables = agencies.map(([key, name]) => {
    const rows = lines
      .filter(({ action }) => action.agency.key === key)
      .map((line) => [line.action.name, line.action.wording, sayDate(line.dueOn), sayActionState(line)]);
    return table(name, ['Action', 'In full', 'Due', 'Where it stands'], rows);
  });
  return { heading: 'Action plan', blocks: tables.length > 0 ? tables : [paragraph('No action has been agreed.')] };
}

/** What became of the learning, with both sample sizes, and every broken link. */
export function loopSection(book: AuditBook, day: PlainDate): ReportSection {
  const chains = loopOf(book, day);
  if (chains.length === 0) return { heading: 'Learning', blocks: [paragraph('There is no recommendation to follow.')] };
  const rows = chains.map((chain) => [
    chain.recommendation.name,
    chain.state,
    chain.before === null ? '' : sayCounts(chain.before),
    chain.after === null ? '' : sayCounts(chain.after),
    chain.links
      .filter((link) => link.state === 'broken')
      .map((link) => `${link.about}: ${link.sentence}`)
      .join(' '),
  ]);
  const cautions = [...new Set(chains.flatMap((chain) => chain.caution ?? []))].map(paragraph);
  const columns = ['Recommendation', 'Where it stands', 'Before', 'After', 'Broken links'];
  return { heading: 'Learning', blocks: [table('From finding to difference made', columns, rows), ...cautions] };
}
