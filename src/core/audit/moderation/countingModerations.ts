/**
 * Which second grades count. The list can be added to past our form, so each row is held against who wrote it: somebody
 * who might moderate then, who neither wrote the return nor speaks for its agency. And against what it says: a first
 * grade that is not what the agency answered counts nowhere that the answers are at hand. The one place that decides it.
 */
import { type PlainDate, sayDate } from '../../../base/time/plainDate.ts';
import { dateIn } from '../../../base/time/zone.ts';
import { personBehind } from '../../answers/said.ts';
import type { Person, PersonKey } from '../../people/board.ts';
import type { AuditBook, CaseReturn, Moderation, ReturnHead } from '../auditBook.ts';
import { hadRight } from '../path/decided.ts';
import { isOfAgency } from '../people/agencyStanding.ts';
import { isAnswered } from '../tool/askedOf.ts';
import { answerIn, finalGrade } from './moderations.ts';

export type ModeratedBook = Pick<AuditBook, 'board' | 'audit' | 'participation' | 'returns' | 'moderations'>;
type Head = Pick<ReturnHead, 'reference' | 'agency' | 'createdBy' | 'changedBy'>;

/**
 * The rows that count, in their order.
 * @param contents returns with their answers, as far as they were read: first grades are held against them
 */
export function countingModerations(book: ModeratedBook, contents: readonly CaseReturn[] = []): readonly Moderation[] {
  const at = returnsOf(book, contents);
  return book.moderations.filter((row) => whyNot(book, row, at) === null);
}

/** A row that counts for nothing, and why: for the audit's page and the QA manager. No case is named. */
export interface IrregularModeration {
  readonly row: Moderation;
  readonly sentence: string;
}

export function irregularModerations(
  book: ModeratedBook,
  contents: readonly CaseReturn[] = [],
): readonly IrregularModeration[] {
  const at = returnsOf(book, contents);
  return book.moderations.flatMap((row) => {
    const reason = whyNot(book, row, at);
    const by = personBehind(book.board, row.createdBy, null);
    const who = by === null ? '' : ` by ${by.name}`;
    const when = sayDate(dateIn(row.createdAt));
    const sentence = `A second grade for ${row.agency.title}, recorded on ${when}${who}, does not count: ${reason}`;
    return reason === null ? [] : [{ row, sentence }];
  });
}

/** Whether any answer of the return has a second grade that counts. @param counting see {@link countingModerations} */
export function isModerated(counting: readonly Moderation[], head: Pick<ReturnHead, 'reference' | 'agency'>): boolean {
  const name = nameOf(head);
  return counting.some((row) => nameOf(row) === name);
}

/** Whether the person wrote the return or speaks for its agency on the day: the second grade is somebody else's then. */
export function isPartyTo(
  book: Pick<AuditBook, 'board' | 'audit' | 'participation'>,
  head: Head,
  { person, day }: { readonly person: PersonKey; readonly day: PlainDate },
): boolean {
  const wrote = [head.createdBy, head.changedBy].some((by) => personBehind(book.board, by, null)?.key === person);
  return wrote || speaksFor(book, head, person, day);
}

function speaksFor(
  book: Pick<AuditBook, 'board' | 'audit' | 'participation'>,
  { agency }: Pick<ReturnHead, 'agency'>,
  person: PersonKey,
  day: PlainDate,
): boolean {
  const part = book.participation.find((row) => row.agency.key === agency.key && row.audit.key === book.audit.key);
  return isOfAgency(book, person, { key: part?.key ?? null, agency }, day);
}

/** What is known of the returns, by name. */
interface Returns {
  readonly heads: ReadonlyMap<string, Head>;
  readonly contents: ReadonlyMap<string, CaseReturn>;
}

function returnsOf({ returns }: ModeratedBook, contents: readonly CaseReturn[]): Returns {
  const named = <R extends Head>(rows: readonly R[]) => new Map(rows.map((row) => [nameOf(row), row]));
  return { heads: named<Head>([...contents, ...returns]), contents: named(contents) };
}

function nameOf({ reference, agency }: Pick<ReturnHead, 'reference' | 'agency'>): string {
  return `${reference.toUpperCase()}|${agency.key}`;
}

/** Null when it counts. */
function whyNot(book: ModeratedBook, row: Moderation, { heads, contents }: Returns): string | null {
  const by = personBehind(book.board, row.createdBy, null);
  if (by === null) return 'its author is nobody of the board.';
  const party = whyNotBy(book, row, { by, head: heads.get(nameOf(row)) });
  if (party !== null) return party;
  const sent = contents.get(nameOf(row));
  return sent === undefined || isFirstGradeRight(row, sent) ? null : 'its first grade is not what the agency answered.';
}

function whyNotBy(
  book: ModeratedBook,
  row: Moderation,
  { by, head }: { readonly by: Person; readonly head: Head | undefined },
): string | null {
  const on = dateIn(row.createdAt);
  if (!hadRight(book, { row, by, on }, 'moderate')) return 'its author may not moderate.';
  // Who cannot see the return cannot know who wrote it; who speaks for the agency stands elsewhere.
  const isParty =
    head === undefined ? speaksFor(book, row, by.key, on) : isPartyTo(book, head, { person: by.key, day: on });
  return isParty ? 'its author wrote the return or speaks for its agency.' : null;
}

/** A return that was changed since says nothing about what was answered then. */
function isFirstGradeRight(row: Moderation, sent: CaseReturn): boolean {
  if (sent.changedAt > row.createdAt) return true;
  const answer = answerIn(sent, row.question);
  if (answer === undefined || !isAnswered(answer)) return false;
  return (finalGrade(answer, null)?.grade ?? null) === row.firstGrade;
}
