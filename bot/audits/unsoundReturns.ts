/**
 * Returns that were sent past our screens: SharePoint lets an agency set ‘Submitted’ on anything. Each is read in full once
 * for each time it changes and held against what the form holds it against. What is told is the agency and the headings of
 * the fields, never what stands in them. It judges nothing and writes nothing.
 */
import type { AuditBook, CaseReturn, ReturnHead } from '../../src/core/audit/auditBook.ts';
import { checkReturn } from '../../src/core/audit/returns/checkReturn.ts';
import type { Agency } from '../../src/core/people/board.ts';
import type { GuardKnowledge } from '../../src/core/privacy/caught.ts';
import { guardRow } from '../../src/core/privacy/guardValues.ts';
import { guardKnowledgeOf } from '../../src/core/privacy/knowledge.ts';
import { type ReadReturns, readReturns } from '../../src/graph/lists/agencyReturns.ts';
import { caseReturnsOf } from '../../src/lists/agencyLists.ts';
import { caseReturns } from '../../src/lists/caseReturns.ts';
import { headingOf } from '../../src/lists/definition/physical.ts';
import type { OpenBoard } from '../parts.ts';
import { type AuditReading, booksOf } from './books.ts';

/** A sent return and one thing that is wrong with it. */
export interface UnsoundReturn {
  readonly head: ReturnHead;
  readonly reason: string;
  /** The list it is in, which names the agency. */
  readonly title: string;
}

interface Judged {
  /** What the return, its tool and its terms were when it was judged. */
  readonly of: string;
  readonly reasons: readonly string[];
}

/** By key of the return. */
type Memory = Map<string, Judged>;

/** By what lives as long as the process, and then by board. After a restart each is looked at once more. */
const memories = new WeakMap<object, Map<string, Memory>>();

/** @param process what the process has one of. @throws Fault when a list cannot be read now */
export async function unsoundReturns(
  process: object,
  { board, site }: OpenBoard,
  look: AuditReading,
): Promise<readonly UnsoundReturn[]> {
  const memory = memoryOf(process, board.key);
  const knows = guardKnowledgeOf(look.snapshot);
  const found: UnsoundReturn[] = [];
  for (const book of booksOf(look)) {
    await judgeNew({ site }, book, { memory, knows });
    found.push(...book.returns.flatMap((head) => saidOf(book, head, memory)));
  }
  return found;
}

function memoryOf(process: object, board: string): Memory {
  const boards = memories.get(process) ?? new Map<string, Memory>();
  memories.set(process, boards);
  const memory = boards.get(board) ?? new Map<string, Judged>();
  boards.set(board, memory);
  return memory;
}

function saidOf(book: AuditBook, head: ReturnHead, memory: Memory): readonly UnsoundReturn[] {
  const agency = book.board.agencies.find((one) => one.key === head.agency.key);
  const title = agency === undefined ? caseReturns.displayName : caseReturnsOf(agency).displayName;
  return reasonsFor(book, head, memory).map((reason) => ({ head, reason, title }));
}

function reasonsFor(book: AuditBook, head: ReturnHead, memory: Memory): readonly string[] {
  if (head.state === 'Submitted') return memory.get(head.key)?.reasons ?? [];
  if (head.state !== 'Replaced' || !isInTheAudit(book, head)) return [];
  return ['This return says that its case was replaced, and it was not: the return is still owed.'];
}

function isInTheAudit({ cases }: AuditBook, { reference }: ReturnHead): boolean {
  return cases.some((one) => one.reference.toLowerCase() === reference.toLowerCase() && one.state === 'In the audit');
}

interface Judging {
  readonly memory: Memory;
  readonly knows: GuardKnowledge;
}

/** The returns of an audit that were sent or changed since they were last judged, read with their answers. */
async function judgeNew({ site }: Pick<OpenBoard, 'site'>, book: AuditBook, judging: Judging): Promise<void> {
  for (const agency of book.board.agencies) {
    const fresh = unjudged(book, agency, judging.memory);
    // One agency at a time: rows that cannot be read go by their number, which the lists of two agencies may share.
    if (fresh.length > 0) judge(book, fresh, { ...judging, read: await readReturns(site, [agency], book.audit.key) });
  }
}

type Read = Judging & { readonly read: ReadReturns<CaseReturn> };

function judge(book: AuditBook, fresh: readonly ReturnHead[], { memory, knows, read }: Read): void {
  const sent = new Map(read.rows.map((row) => [row.key, row]));
  const broken = new Set(read.spoiled.map((one) => one.itemId));
  for (const head of fresh) {
    const row = sent.get(head.key);
    const reasons = row === undefined ? [unreadable] : wrongWith(book, row, knows);
    if (row !== undefined || broken.has(head.itemId)) memory.set(head.key, { of: versionOf(book, head), reasons });
  }
}

function unjudged(book: AuditBook, agency: Agency, memory: Memory): readonly ReturnHead[] {
  return book.returns.filter(
    (head) =>
      head.agency.key === agency.key &&
      head.state === 'Submitted' &&
      memory.get(head.key)?.of !== versionOf(book, head),
  );
}

const unreadable = 'This return was sent, but a part of it cannot be read: it counts nowhere until that is put right.';

function versionOf({ tool, itsTerms }: AuditBook, head: ReturnHead): string {
  return JSON.stringify([head.etag, tool?.etag, itsTerms?.etag]);
}

/** Names are left to the person who writes: they have said in the form that no real person is named. */
function wrongWith(book: AuditBook, row: CaseReturn, knows: GuardKnowledge): readonly string[] {
  const refused = checkReturn(book, row, { submit: true }).map(({ field }) => headingOf(field.split('.')[0] ?? field));
  const caught = guardRow(caseReturns, { ...row }, knows).filter((one) => one.weight === 'stops');
  const personal = caught.map((one) => one.heading);
  return [
    ...(refused.length === 0 ? [] : [`This return was sent although the form would refuse it. See ${named(refused)}.`]),
    ...(personal.length === 0
      ? []
      : [`This return was sent with what looks like personal data. It has to be taken out. See ${named(personal)}.`]),
  ];
}

function named(headings: readonly string[]): string {
  return [...new Set(headings)].map((heading) => `‘${heading}’`).join(', ');
}
