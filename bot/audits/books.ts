/** The audits of a board as books, made once for each look: several passes of a round go over the same ones. */
import { type AuditBook, auditBook } from '../../src/core/audit/auditBook.ts';
import type { ClosedParts } from '../../src/core/audit/path/gate.ts';
import type { BoardSnapshot } from '../../src/core/duties/snapshot.ts';
import { sha256Hex } from '../hash.ts';
import type { WorkReading } from './work.ts';

/** A board with what was read of its audits. */
export interface AuditReading {
  readonly snapshot: BoardSnapshot;
  readonly audits: WorkReading;
}

const made = new WeakMap<BoardSnapshot, readonly AuditBook[]>();

/** The book of every audit, in the order of the list. */
export function booksOf({ snapshot, audits }: AuditReading): readonly AuditBook[] {
  const known = made.get(snapshot);
  if (known !== undefined) return known;
  const books = snapshot.audits.flatMap(({ key }) => auditBook(snapshot, audits.work, key, sha256Hex) ?? []);
  made.set(snapshot, books);
  return books;
}

const none: ClosedParts = new Set();
const withoutReturns: ClosedParts = new Set(['returns']);

/** What the bot cannot judge: moves that rest on returns while the list of an agency of this very audit is not there. */
export function closedParts({ unseen }: WorkReading, { participation }: Pick<AuditBook, 'participation'>): ClosedParts {
  return participation.some((row) => unseen.has(row.agency.key)) ? withoutReturns : none;
}
