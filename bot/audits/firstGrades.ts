/**
 * Second grades whose first grade is not what the agency answered: whoever adds one past the form could make two grades
 * agree that never did. The answers are read once for each row and version of its return. What is told names the agency;
 * what is counted is decided in the core, wherever the answers are at hand.
 */
import type { AuditBook, Moderation, ReturnHead } from '../../src/core/audit/auditBook.ts';
import { countingModerations, irregularModerations } from '../../src/core/audit/moderation/countingModerations.ts';
import type { Agency } from '../../src/core/people/board.ts';
import { readReturns } from '../../src/graph/lists/agencyReturns.ts';
import { moderations } from '../../src/lists/moderations.ts';
import type { OpenBoard } from '../parts.ts';
import { type AuditReading, booksOf } from './books.ts';
import type { WrongRow } from './unsoundReturns.ts';

interface Looked {
  /** The version of the return that the first grade was held against. */
  readonly of: string;
  /** Null for a sound one. */
  readonly reason: string | null;
}

/** By key of the moderation. */
type Memory = Map<string, Looked>;

/** By what lives as long as the process, and then by board. After a restart each is looked at once more. */
const memories = new WeakMap<object, Map<string, Memory>>();

/** @param process what the process has one of. @throws Fault when a list cannot be read now */
export async function wrongFirstGrades(
  process: object,
  { board, site }: OpenBoard,
  look: AuditReading,
): Promise<readonly WrongRow[]> {
  const memory = memoryOf(process, board.key);
  const wrong: WrongRow[] = [];
  for (const book of booksOf(look)) {
    const graded = gradedIn(book);
    for (const agency of book.board.agencies) await lookAtNew({ site }, book, { agency, graded, memory });
    wrong.push(...graded.flatMap(({ row }) => lineOf(row, memory)));
  }
  return wrong;
}

function memoryOf(process: object, board: string): Memory {
  const boards = memories.get(process) ?? new Map<string, Memory>();
  memories.set(process, boards);
  const memory = boards.get(board) ?? new Map<string, Looked>();
  boards.set(board, memory);
  return memory;
}

function lineOf({ key }: Moderation, memory: Memory): readonly WrongRow[] {
  const reason = memory.get(key)?.reason ?? null;
  return reason === null ? [] : [{ list: moderations.name, item: key, reason, title: moderations.displayName }];
}

/** A second grade that counts as far as its author goes, with its return. */
interface Graded {
  readonly row: Moderation;
  readonly head: ReturnHead;
}

function gradedIn(book: AuditBook): readonly Graded[] {
  const name = ({ reference, agency }: Pick<ReturnHead, 'reference' | 'agency'>) =>
    `${reference.toUpperCase()}|${agency.key}`;
  const heads = new Map(book.returns.map((head) => [name(head), head]));
  return countingModerations(book).flatMap((row) => {
    const head = heads.get(name(row));
    return head === undefined ? [] : [{ row, head }];
  });
}

async function lookAtNew(
  { site }: Pick<OpenBoard, 'site'>,
  book: AuditBook,
  { agency, graded, memory }: { readonly agency: Agency; readonly graded: readonly Graded[]; readonly memory: Memory },
): Promise<void> {
  const fresh = graded.filter(
    ({ row, head }) => row.agency.key === agency.key && memory.get(row.key)?.of !== head.etag,
  );
  if (fresh.length === 0) return;
  const { rows } = await readReturns(site, [agency], book.audit.key);
  const wrong = irregularModerations({ ...book, moderations: fresh.map(({ row }) => row) }, rows);
  const reasons = new Map<string, string>(wrong.map(({ row, sentence }) => [row.key, sentence]));
  for (const { row, head } of fresh) memory.set(row.key, { of: head.etag, reason: keptReason(row.key) });

  // What was found wrong while its return was unchanged stays so: a later answer does not put it right.
  function keptReason(key: string): string | null {
    return reasons.get(key) ?? memory.get(key)?.reason ?? null;
  }
}
