/** The first sections of a report: what the audit was to look at and how, what was overridden, who took part, the sample. */
import { type PlainDate, sayDate } from '../../../base/time/plainDate.ts';
import { leadFor } from '../../answers/standing.ts';
import { capital } from '../../words/terms.ts';
import type { AuditBook } from '../auditBook.ts';
import { paragraph, paragraphs, type ReportBlock, type ReportSection, table } from './blocks.ts';

/** The historical-information instruction as the terms of reference print it. */
export interface PrintedInstruction {
  readonly text: string;
  /** Why the chair decided that it is not relevant; null where it holds. */
  readonly notRelevantBecause: string | null;
  /** Where it comes from (R56). */
  readonly source: string | null;
}

/** A requirement that somebody let the audit go on without. */
export interface PrintedOverride {
  readonly what: string;
  readonly reason: string;
  readonly by: string;
  readonly on: PlainDate;
}

export function purposeSection({ itsTerms, audit }: AuditBook): ReportSection {
  const trigger = audit.trigger === null ? null : `What set it off: ${audit.trigger.toLowerCase()}.`;
  const blocks = paragraphs(itsTerms?.purpose, itsTerms?.focus, itsTerms?.scope, trigger);
  return { heading: 'Purpose', blocks: blocks.length > 0 ? blocks : [paragraph('No purpose was written down.')] };
}

export function methodSection({ itsTerms }: AuditBook): ReportSection {
  const from = itsTerms?.periodFrom ?? null;
  const to = itsTerms?.periodTo ?? null;
  const period = from === null || to === null ? null : `Period under review: ${sayDate(from)} to ${sayDate(to)}.`;
  const sources =
    itsTerms === null || itsTerms.sources.length === 0 ? null : `Sources: ${itsTerms.sources.join('; ')}.`;
  const blocks = paragraphs(
    itsTerms?.method,
    period,
    sources,
    named('Sources left out', itsTerms?.sourcesLeftOut),
    named('Views of children, parents and carers', itsTerms?.viewsOfFamiliesHow),
    named('Views of practitioners and managers', itsTerms?.viewsOfPractitionersHow),
    named('Equality and diversity', itsTerms?.equality),
    named('Confidentiality and data protection', itsTerms?.confidentiality),
  );
  return { heading: 'Method', blocks: blocks.length > 0 ? blocks : [paragraph('No method was written down.')] };
}

function named(what: string, text: string | null | undefined): string | null {
  return (text ?? '').trim() === '' ? null : `${what}: ${text}`;
}

/** Always printed (R54): the instruction itself, or in its place why it is not relevant. */
export function instructionSection({ text, notRelevantBecause, source }: PrintedInstruction): ReportSection {
  const said =
    notRelevantBecause === null
      ? paragraphs(text, source === null ? null : `It comes from: ${source}.`)
      : paragraphs(`Not relevant to this audit: ${notRelevantBecause}`);
  return { heading: 'Historical information', blocks: said };
}

/** Printed even where nothing was overridden, so that nobody has to guess. */
export function overridesSection(overrides: readonly PrintedOverride[]): ReportSection {
  const heading = 'What was overridden';
  if (overrides.length === 0) return { heading, blocks: [paragraph('Nothing: every requirement was met.')] };
  const rows = overrides.map(({ what, reason, by, on }) => [what, reason, by, sayDate(on)]);
  return { heading, blocks: [table('Overridden requirements', ['Requirement', 'Reason', 'By', 'On'], rows)] };
}

/** Who led it, and the part of each agency by role and level; people of the agencies are not named. */
export function peopleSection(book: AuditBook): ReportSection {
  const { audit, participation, board } = book;
  const { terms } = board.membership;
  const joint = audit.jointLeadIsLearning ? 'Joint lead, there to learn' : 'Joint lead';
  const leads = [
    [capital(terms.auditLead), audit.lead?.title ?? 'Nobody is named'],
    ...(audit.jointLead === null ? [] : [[joint, audit.jointLead.title]]),
    ...(audit.qaManager === null ? [] : [[capital(terms.qaManager), audit.qaManager.title]]),
  ];
  const agencies = participation
    .map((row) => {
      const what = [row.leadRole, row.leadLevel?.toLowerCase()].filter((one) => (one ?? '') !== '').join(', ');
      return [row.agency.title, leadFor(board, row) === null ? 'No lead was named' : what || 'Lead named'];
    })
    .toSorted(([a = ''], [b = '']) => a.localeCompare(b, 'en-GB'));
  const blocks: readonly ReportBlock[] = [
    table('Who led the audit', ['Role', 'Who'], leads),
    table('Agencies that took part', ['Agency', 'Its lead, by role and level'], agencies),
  ];
  return { heading: 'People and agencies', blocks };
}

export function sampleSection({ sample, cases, itsTerms }: AuditBook): ReportSection {
  const inAudit = cases.filter((one) => one.state === 'In the audit').length;
  const replaced = cases.filter((one) => one.state === 'Replaced').length;
  const looked = `${inAudit} ${inAudit === 1 ? 'case was' : 'cases were'} looked at.`;
  const said = paragraphs(
    itsTerms?.sample,
    replaced === 0 ? looked : `${looked} ${replaced} ${replaced === 1 ? 'was' : 'were'} replaced by the next drawn.`,
  );
  const rows = (sample?.strata ?? []).map((one) => [one.name, String(one.population), String(one.wanted)]);
  const drawn = rows.length === 0 ? [] : [table('How the cases were drawn', ['Group', 'Cases in it', 'Drawn'], rows)];
  return { heading: 'Sample', blocks: [...said, ...drawn] };
}
