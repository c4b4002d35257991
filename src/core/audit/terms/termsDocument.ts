/**
 * The terms of reference as a document: headings and paragraphs in order, for the screen's print view and for Word. The
 * historical-information instruction is always in it (R54), or in its place the chair's reason why it is not relevant.
 */
import { type PlainDate, sayDate } from '../../../base/time/plainDate.ts';
import { informationSources } from '../../../lists/termsOfReference.ts';
import { capital } from '../../words/terms.ts';
import type { AuditBook, TermsOfReference } from '../auditBook.ts';
import { takingPart } from '../people/agencyStanding.ts';
import { instructionOf } from './instruction.ts';

export interface DocumentPart {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

const unwritten = 'Not written yet.';

/** Every part, also those that nobody has written yet: a gap must be seen. */
export function termsDocument(book: AuditBook): readonly DocumentPart[] {
  const { itsTerms: terms } = book;
  const text = (read: (terms: TermsOfReference) => string | null) => paragraphs(terms === null ? null : read(terms));
  const part = (heading: string, read: (terms: TermsOfReference) => string | null): DocumentPart => ({
    heading,
    paragraphs: text(read),
  });
  return [
    { heading: 'Audit', paragraphs: [book.audit.name] },
    part('Purpose', (one) => one.purpose),
    part('Focus', (one) => one.focus),
    { heading: 'Period under review', paragraphs: [period(terms)] },
    part('Scope', (one) => one.scope),
    { heading: 'Sample', paragraphs: [...text((one) => one.sample), ...planned(terms)] },
    part('Method', (one) => one.method),
    part('Expertise of the auditors', (one) => one.auditorExpertise),
    { heading: 'Sources of information', paragraphs: sources(terms) },
    { heading: 'Views of children, parents and carers', paragraphs: views(terms, 'viewsOfFamilies') },
    { heading: 'Views of practitioners and managers', paragraphs: views(terms, 'viewsOfPractitioners') },
    part('Equality and diversity', (one) => one.equality),
    part('Confidentiality and data protection', (one) => one.confidentiality),
    instruction(book),
    { heading: 'People and agencies', paragraphs: people(book) },
    { heading: 'Report', paragraphs: [said('The report goes to the sub group on', terms?.reportOn ?? null)] },
  ];
}

function paragraphs(text: string | null): readonly string[] {
  const lines = (text ?? '').split(/\r?\n/).map((line) => line.trim());
  const filled = lines.filter((line) => line !== '');
  return filled.length === 0 ? [unwritten] : filled;
}

function said(words: string, day: PlainDate | null): string {
  return day === null ? unwritten : `${words} ${sayDate(day)}.`;
}

function period(terms: TermsOfReference | null): string {
  const { periodFrom = null, periodTo = null } = terms ?? {};
  if (periodFrom === null || periodTo === null) return unwritten;
  return `From ${sayDate(periodFrom)} to ${sayDate(periodTo)}, both days inside.`;
}

function planned(terms: TermsOfReference | null): readonly string[] {
  const count = terms?.plannedCases ?? null;
  if (count === null) return [];
  return [`${count} ${count === 1 ? 'case is' : 'cases are'} planned.`];
}

function sources(terms: TermsOfReference | null): readonly string[] {
  if (terms === null || terms.sources.length === 0) return [unwritten];
  const used = informationSources.filter((one) => terms.sources.includes(one));
  const leftOut = informationSources.filter((one) => !terms.sources.includes(one));
  if (leftOut.length === 0) return used;
  return [...used, `Left out: ${leftOut.join('; ')}. ${paragraphs(terms.sourcesLeftOut).join(' ')}`];
}

function views(terms: TermsOfReference | null, of: 'viewsOfFamilies' | 'viewsOfPractitioners'): readonly string[] {
  if (terms === null) return [unwritten];
  return [terms[of] ? 'Included.' : 'Not included.', ...paragraphs(terms[`${of}How`])];
}

function instruction(book: AuditBook): DocumentPart {
  const { text, notRelevantBecause, source, link } = instructionOf(book);
  const { chair } = book.board.membership.terms;
  const from = `This instruction comes from: ${source}${link === null ? '' : ` (${link})`}.`;
  return {
    heading: 'Instruction for managers: historical information',
    paragraphs:
      notRelevantBecause === null
        ? [text, from]
        : [`${capital(chair)}’s decision: the instruction is not relevant to this audit. ${notRelevantBecause}`],
  };
}

function people(book: AuditBook): readonly string[] {
  const { audit, board } = book;
  const { terms } = board.membership;
  const agencies = takingPart(book).map((row) => row.agency.title);
  const joint =
    audit.jointLead === null
      ? []
      : [`Joint lead: ${audit.jointLead.title}${audit.jointLeadIsLearning ? ' (learning)' : ''}`];
  return [
    `${capital(terms.auditLead)}: ${audit.lead?.title ?? 'not named yet'}`,
    ...joint,
    `${capital(terms.qaManager)}: ${audit.qaManager?.title ?? 'not named yet'}`,
    `Agencies: ${agencies.length === 0 ? 'none yet' : agencies.join(', ')}`,
  ];
}
