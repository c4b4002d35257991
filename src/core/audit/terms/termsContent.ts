/**
 * What terms of reference must hold, and the fingerprint by which a decision names exactly one text of them. A text that is
 * changed afterwards has another fingerprint: the sub group's agreement and the sign-off of the method were not about it.
 */

import { informationSources } from '../../../lists/termsOfReference.ts';
import { type Canonical, canonicalJson, canonicalText } from '../../mou/canonical.ts';
import type { AuditBook, Hash, TermsOfReference } from '../auditBook.ts';
import type { Missing } from '../path/gate.ts';
import { theLead } from '../path/whoSupplies.ts';

const methodFields = [
  'scope',
  'sample',
  'plannedCases',
  'method',
  'auditorExpertise',
  'sources',
  'sourcesLeftOut',
  'viewsOfFamilies',
  'viewsOfFamiliesHow',
  'viewsOfPractitioners',
  'viewsOfPractitionersHow',
] as const;

const allFields = [
  ...methodFields,
  'purpose',
  'focus',
  'periodFrom',
  'periodTo',
  'equality',
  'confidentiality',
  'reportOn',
  'instructionSource',
  'instructionLink',
] as const;
type Field = (typeof allFields)[number];

/** Of everything in the terms, whatever SharePoint does to line ends and to the order of choices. */
export function termsFingerprint(terms: TermsOfReference, hash: Hash): string {
  return fingerprintOf(terms, allFields, hash);
}

/** Of how the audit is done: what the method's sign-off is about (R46). */
export function methodFingerprint(terms: TermsOfReference, hash: Hash): string {
  return fingerprintOf(terms, methodFields, hash);
}

function fingerprintOf(terms: TermsOfReference, fields: readonly Field[], hash: Hash): string {
  const content: Canonical = Object.fromEntries(fields.map((field) => [field, plain(terms[field])]));
  return hash(canonicalJson({ ...content, audit: terms.audit.key }));
}

function plain(value: TermsOfReference[Field]): string | number | null {
  if (typeof value === 'string') return canonicalText(value) === '' ? null : canonicalText(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number' || value === null) return value;
  return informationSources.filter((source) => value.includes(source)).join('; ');
}

/** A part of the terms, as it is called in `Waiting for …`. */
interface Part {
  readonly what: string;
  isThere(terms: TermsOfReference): boolean;
}

const written = (text: string | null): boolean => (text ?? '').trim() !== '';

/** Every part but equality, which nobody may leave out. */
const parts: readonly Part[] = [
  { what: 'the purpose', isThere: (terms) => written(terms.purpose) },
  { what: 'the focus', isThere: (terms) => written(terms.focus) },
  { what: 'the scope', isThere: (terms) => written(terms.scope) },
  {
    what: 'the sample and how many cases are planned',
    isThere: (terms) => written(terms.sample) && (terms.plannedCases ?? 0) > 0,
  },
  { what: 'the method', isThere: (terms) => written(terms.method) },
  { what: 'what the auditors know of the work', isThere: (terms) => written(terms.auditorExpertise) },
  {
    what: 'the sources of information, or why one is left out',
    isThere: ({ sources, sourcesLeftOut }) =>
      sources.length > 0 && (informationSources.every((one) => sources.includes(one)) || written(sourcesLeftOut)),
  },
  {
    what: 'how views of children, parents or carers are gathered, or why not',
    isThere: (terms) => written(terms.viewsOfFamiliesHow),
  },
  {
    what: 'how views of practitioners and managers are gathered, or why not',
    isThere: (terms) => written(terms.viewsOfPractitionersHow),
  },
  { what: 'confidentiality and data protection', isThere: (terms) => written(terms.confidentiality) },
  { what: 'the day of the report', isThere: (terms) => terms.reportOn !== null },
];

/** What is missing in the terms, besides the period and equality: each has a gate of its own. */
export function missingTerms(book: AuditBook): readonly Missing[] {
  const { itsTerms } = book;
  if (itsTerms === null) return [missing(book, 'the terms of reference')];
  return parts.filter((part) => !part.isThere(itsTerms)).map((part) => missing(book, part.what));
}

/** The section on equality and diversity, where it is blank (R49). */
export function missingEquality(book: AuditBook): readonly Missing[] {
  return written(book.itsTerms?.equality ?? null) ? [] : [missing(book, 'the equality section')];
}

function missing(book: AuditBook, what: string): Missing {
  return { what, who: theLead(book), agency: null, dueOn: book.audit.termsDueOn };
}
