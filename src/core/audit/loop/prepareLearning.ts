/**
 * Learning on its way: planned for one of the destinations of its recommendation, and reached people only with a day and
 * something that shows it. Who may write is in `rights.ts`.
 */
import type { Key } from '../../../base/id.ts';
import { acceptUnless, type Refusal, type Result, refuse } from '../../../base/result.ts';
import { type PlainDate, sayDate } from '../../../base/time/plainDate.ts';
import { dateIn, london } from '../../../base/time/zone.ts';
import { refTo } from '../../../lists/definition/columns.ts';
import type { NewRow } from '../../../lists/definition/defineList.ts';
import { learning } from '../../../lists/learning.ts';
import { shortestReason } from '../../programme/irregular.ts';
import type { AuditBook, Learning } from '../auditBook.ts';
import { namedCase, referencesIn } from '../findings/caseReferences.ts';
import { filled, longestName } from '../findings/finding.ts';

/** What is planned; that it reached people is said later, with evidence. */
export type LearningValues = Pick<
  NewRow<typeof learning>,
  'name' | 'recommendation' | 'action' | 'destination' | 'audience' | 'plannedOn'
>;
export type LearningField =
  | 'learning'
  | 'name'
  | 'recommendation'
  | 'action'
  | 'destination'
  | 'audience'
  | 'reachedOn'
  | 'reached'
  | 'evidence'
  | 'evidenceLink';

type Book = Pick<
  AuditBook,
  'board' | 'audit' | 'recommendations' | 'actions' | 'learning' | 'cases' | 'returns' | 'moderations'
>;

/** The row to write for planned learning. */
export function prepareLearning(book: Book, values: LearningValues): Result<NewRow<typeof learning>, LearningField> {
  return acceptUnless([...wrongInWords(book, values), ...wrongInLinks(book, values)], {
    name: values.name.trim(),
    audit: refTo(book.audit),
    recommendation: values.recommendation,
    action: values.action ?? null,
    destination: values.destination,
    audience: values.audience.trim(),
    plannedOn: values.plannedOn,
    reachedOn: null,
    reached: null,
    evidence: null,
    evidenceLink: null,
  });
}

function wrongInWords(book: Book, values: LearningValues): readonly Refusal<LearningField>[] {
  const references = referencesIn(book);
  const wrong: Refusal<LearningField>[] = [];
  const asked = { name: 'Say in a few words what is done.', audience: 'Say for whom it is.' } as const;
  for (const field of ['name', 'audience'] as const) {
    const text = values[field].trim();
    if (text === '') wrong.push({ code: field, sentence: asked[field] });
    if (text.length > longestName) wrong.push({ code: field, sentence: `Use at most ${longestName} characters.` });
    if (namedCase(text, references) !== null) {
      wrong.push({ code: field, sentence: 'Learning names no case: take the case reference out.' });
    }
  }
  return wrong;
}

function wrongInLinks(book: Book, values: LearningValues): readonly Refusal<LearningField>[] {
  const recommendation = book.recommendations.find((one) => one.key === values.recommendation.key);
  if (recommendation === undefined) {
    return [{ code: 'recommendation', sentence: 'Choose a recommendation of this audit.' }];
  }
  const wrong: Refusal<LearningField>[] = [];
  if (!recommendation.destinations.includes(values.destination)) {
    wrong.push({
      code: 'destination',
      sentence: 'The recommendation does not name this destination. Choose one of its own, or add it there first.',
    });
  }
  const action = values.action ?? null;
  const its = book.actions.filter((one) => one.recommendation?.key === recommendation.key);
  if (action !== null && !its.some((one) => one.key === action.key)) {
    wrong.push({ code: 'action', sentence: 'Choose an action of the same recommendation.' });
  }
  return wrong;
}

/** What a form says about learning that reached people. */
export interface ReachedValues {
  readonly learning: Key<'learning'>;
  readonly reachedOn: PlainDate;
  /** How many people; null where nobody counted. */
  readonly reached: number | null;
  readonly evidence: string;
  readonly evidenceLink: string;
}

export interface ReachedChanges {
  readonly key: Key<'learning'>;
  readonly changes: Pick<Learning, 'reachedOn' | 'reached' | 'evidence' | 'evidenceLink'>;
}

/** What to write on learning that reached people. */
export function prepareReached(book: Book, values: ReachedValues): Result<ReachedChanges, LearningField> {
  const row = book.learning.find((one) => one.key === values.learning);
  if (row === undefined) return refuse('learning', 'This is not there any more.');
  const { reachedOn, reached } = values;
  return acceptUnless(wrongInReached(book, values), {
    key: row.key,
    changes: { reachedOn, reached, evidence: filled(values.evidence), evidenceLink: filled(values.evidenceLink) },
  });
}

function wrongInReached(book: Book, values: ReachedValues): readonly Refusal<LearningField>[] {
  const today = dateIn(book.board.now);
  const [evidence, link] = [values.evidence.trim(), values.evidenceLink.trim()];
  const wrong: Refusal<LearningField>[] = [];
  if (values.reachedOn > today) {
    wrong.push({ code: 'reachedOn', sentence: `It cannot have reached them after today, ${sayDate(today)}.` });
  }
  if (values.reached !== null && (!Number.isInteger(values.reached) || values.reached < 1)) {
    wrong.push({ code: 'reached', sentence: 'Give a whole number of people, or leave it empty.' });
  }
  if (link === '' && evidence.length < shortestReason) {
    wrong.push({
      code: 'evidence',
      sentence: `Say how we know that it reached them, in at least ${shortestReason} characters, or give a link.`,
    });
  }
  if (namedCase(evidence, referencesIn(book)) !== null) {
    wrong.push({ code: 'evidence', sentence: 'Evidence names no case: take the case reference out.' });
  }
  if (link !== '' && !isLink(link)) {
    wrong.push({ code: 'evidenceLink', sentence: 'The link must be a whole web address that begins with https://.' });
  }
  return wrong;
}

function isLink(text: string): boolean {
  return learning.columns.evidenceLink.schema({ zone: london }).safeParse(text).success;
}
