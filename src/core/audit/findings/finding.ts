/**
 * What must be right about a finding before it is saved, and how findings are read: good practice first (R71), the gaps
 * between policy and practice (R25), and what lies between agencies or within one (R9). Who may write is in `rights.ts`.
 */
import { acceptUnless, type Refusal, type Result } from '../../../base/result.ts';
import { refTo } from '../../../lists/definition/columns.ts';
import type { NewRow } from '../../../lists/definition/defineList.ts';
import type { FindingKind, findings } from '../../../lists/findings.ts';
import type { AuditBook, Finding } from '../auditBook.ts';
import { namedCase, referencesIn } from './caseReferences.ts';
import { mergedTheme } from './themes.ts';

/** What a form says; the audit is the book's. */
export type FindingValues = Omit<NewRow<typeof findings>, 'audit'>;
/** The field of the form at fault. */
export type FindingField = 'name' | 'wording' | 'theme' | 'policySays' | 'practiceShows' | 'evidence' | 'question';

/** SharePoint keeps 255 characters in a line of text ("SharePoint limits"). */
export const longestName = 255;

type Facts = Pick<AuditBook, 'cases' | 'returns' | 'moderations' | 'themes' | 'tool'>;

/** All that is wrong with a finding; empty when it may be saved. */
export function checkFinding(book: Facts, values: FindingValues): readonly Refusal<FindingField>[] {
  return [...checkTexts(book, values), ...checkGap(values), ...checkLinks(book, values)];
}

const texts = ['name', 'wording', 'policySays', 'practiceShows', 'evidence'] as const;

function checkTexts(book: Facts, values: FindingValues): readonly Refusal<FindingField>[] {
  const references = referencesIn(book);
  const wrong: Refusal<FindingField>[] = [];
  if (values.name.trim() === '') wrong.push({ code: 'name', sentence: 'Say in a few words what was found.' });
  if (values.name.trim().length > longestName) {
    wrong.push({ code: 'name', sentence: `Use at most ${longestName} characters; the rest belongs in the full text.` });
  }
  if (values.wording.trim() === '') wrong.push({ code: 'wording', sentence: 'Say in full what was found.' });
  for (const field of texts) {
    if (namedCase(values[field] ?? '', references) === null) continue;
    wrong.push({ code: field, sentence: 'A finding names no case: take the case reference out.' });
  }
  return wrong;
}

/** A gap is two halves: what policy says says nothing without what practice shows. */
function checkGap(values: FindingValues): readonly Refusal<FindingField>[] {
  const policy = isFilled(values.policySays);
  const practice = isFilled(values.practiceShows);
  if (policy === practice) return [];
  return policy
    ? [{ code: 'practiceShows', sentence: 'Say what practice shows, beside what policy says.' }]
    : [{ code: 'policySays', sentence: 'Say what policy says, beside what practice shows.' }];
}

function checkLinks(book: Facts, { theme, question }: FindingValues): readonly Refusal<FindingField>[] {
  const wrong: Refusal<FindingField>[] = [];
  if (theme !== null && theme !== undefined && mergedTheme(book.themes, theme.key) === null) {
    wrong.push({ code: 'theme', sentence: 'This theme is not there any more. Choose another one.' });
  }
  const asked = book.tool?.content.sections.flatMap((section) => section.questions.map((one) => one.id)) ?? [];
  if (isFilled(question) && !asked.includes(question?.trim() ?? '')) {
    wrong.push({ code: 'question', sentence: 'The tool of this audit does not ask this question.' });
  }
  return wrong;
}

/** The row to write; a theme that was merged is replaced by the one that took its place. */
export function prepareFinding(
  book: Facts & Pick<AuditBook, 'audit'>,
  values: FindingValues,
): Result<NewRow<typeof findings>, FindingField> {
  const theme = values.theme === null || values.theme === undefined ? null : mergedTheme(book.themes, values.theme.key);
  return acceptUnless(checkFinding(book, values), {
    ...values,
    audit: refTo(book.audit),
    name: values.name.trim(),
    wording: values.wording.trim(),
    theme: theme === null ? null : refTo(theme),
    policySays: filled(values.policySays),
    practiceShows: filled(values.practiceShows),
    evidence: filled(values.evidence),
    question: filled(values.question),
  });
}

/** Good practice first, then improvements, then risks; inside a kind in the order they were recorded. */
export function byKind(all: readonly Finding[]): Readonly<Record<FindingKind, readonly Finding[]>> {
  const of = (kind: FindingKind) => all.filter((one) => one.kind === kind).toSorted(asRecorded);
  return {
    'Good practice': of('Good practice'),
    'Area for improvement': of('Area for improvement'),
    'Significant risk': of('Significant risk'),
  };
}

/** A gap between what policy says and what practice shows (R25). */
export interface PolicyGap {
  readonly finding: Finding;
  readonly policySays: string;
  readonly practiceShows: string;
}

/** The findings that hold both halves of a gap. */
export function policyGaps(all: readonly Finding[]): readonly PolicyGap[] {
  return all.toSorted(asRecorded).flatMap((finding) => {
    const { policySays, practiceShows } = finding;
    return policySays === null || practiceShows === null ? [] : [{ finding, policySays, practiceShows }];
  });
}

/** Partnership working is both links between agencies and work inside one (R9). */
export function byScope(all: readonly Finding[]): Readonly<Record<Finding['scope'], readonly Finding[]>> {
  const of = (scope: Finding['scope']) => all.filter((one) => one.scope === scope).toSorted(asRecorded);
  return { 'Between agencies': of('Between agencies'), 'Within one agency': of('Within one agency') };
}

function asRecorded(one: Finding, other: Finding): number {
  const [a, b] = [`${one.createdAt} ${one.key}`, `${other.createdAt} ${other.key}`];
  return a < b ? -1 : Number(a > b);
}

function isFilled(text: string | null | undefined): boolean {
  return (text ?? '').trim() !== '';
}

/** SharePoint keeps an empty text as nothing. */
export function filled(text: string | null | undefined): string | null {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? null : trimmed;
}
