/**
 * Who said what, and when: answers and decisions of a snapshot with the person behind each row, in order of time.
 * Who wrote a row is SharePoint's own record; a name that a row gives itself counts only where the bot wrote it for
 * somebody whom the channel verified. A row with nobody behind it is not here. Whether a person might say so is not
 * decided here.
 */
import type { PlainDate } from '../../base/time/plainDate.ts';
import { dateIn } from '../../base/time/zone.ts';
import type { Author } from '../../lists/definition/defineList.ts';
import type { AnswerRow, BoardSnapshot } from '../duties/snapshot.ts';
import type { Person } from '../people/board.ts';
import type { Decision } from '../programme/programme.ts';
import { grouped, indexOf } from './boardIndex.ts';

/** A row with the person behind it and the board day on which it was written. */
export interface Said<R extends AnswerRow | Decision> {
  readonly row: R;
  readonly by: Person;
  readonly on: PlainDate;
}

interface Spoken {
  readonly answersAbout: ReadonlyMap<string, readonly Said<AnswerRow>[]>;
  readonly answersOf: ReadonlyMap<string, readonly Said<AnswerRow>[]>;
  readonly decisionsAbout: ReadonlyMap<string, readonly Said<Decision>[]>;
}

/**
 * The person behind a row, or null when it is nobody of the board.
 * @param filledIn the name in the row, which counts only where the app wrote it
 */
export function personBehind(
  board: BoardSnapshot,
  author: Author,
  filledIn: { readonly key: string } | null,
): Person | null {
  switch (author.kind) {
    case 'app':
      return filledIn === null ? null : (indexOf(board).people.get(filledIn.key) ?? null);
    case 'person':
      return (
        board.membership.people.find((one) => one.objectId === author.objectId && one.tenantId === board.tenantId) ??
        null
      );
    case 'unknown':
      return null;
  }
}

const heard = new WeakMap<BoardSnapshot, Spoken>();

function spokenOn(board: BoardSnapshot): Spoken {
  const known = heard.get(board);
  if (known !== undefined) return known;
  const answers = inOrder(board, board.answers, (row) => row.person);
  const spoken: Spoken = {
    answersAbout: grouped(answers, ({ row }) => `${row.duty ?? ''}|${row.subject ?? ''}`),
    answersOf: grouped(answers, ({ by }) => by.key),
    decisionsAbout: grouped(
      inOrder(board, board.decisions, (row) => row.decidedBy),
      ({ row }) => row.subject,
    ),
  };
  heard.set(board, spoken);
  return spoken;
}

function inOrder<R extends AnswerRow | Decision>(
  board: BoardSnapshot,
  rows: readonly R[],
  filledIn: (row: R) => { readonly key: string } | null,
): readonly Said<R>[] {
  return rows
    .flatMap((row) => {
      const by = personBehind(board, row.createdBy, filledIn(row));
      return by === null ? [] : [{ row, by, on: dateIn(row.createdAt) }];
    })
    .sort(byTime);
}

/**
 * The earlier first. SharePoint tells time to the second: two of one second in the order in which it numbered them, so
 * that what was said last counts; then by key, for an order that does not hang on the reading.
 */
export function byTime(a: Said<AnswerRow | Decision>, b: Said<AnswerRow | Decision>): number {
  const [left, right] = [a.row, b.row];
  if (left.createdAt !== right.createdAt) return left.createdAt < right.createdAt ? -1 : 1;
  const numbered = Number(left.itemId) - Number(right.itemId);
  if (numbered !== 0) return numbered;
  return left.key < right.key ? -1 : Number(left.key > right.key);
}

/** What was answered about a thing that is owed, the earliest first. */
export function answersAbout(board: BoardSnapshot, kind: string, item: string): readonly Said<AnswerRow>[] {
  return spokenOn(board).answersAbout.get(`${kind}|${item}`) ?? [];
}

/** What a person answered, the earliest first. */
export function answersOf(board: BoardSnapshot, person: string): readonly Said<AnswerRow>[] {
  return spokenOn(board).answersOf.get(person) ?? [];
}

/** What was decided about the thing of this key, the earliest first. */
export function decisionsAbout(board: BoardSnapshot, subject: string): readonly Said<Decision>[] {
  return spokenOn(board).decisionsAbout.get(subject) ?? [];
}
