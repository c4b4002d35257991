/**
 * From the moment the case returns of an audit open, each agency finds a row for each of its cases in its own list, and
 * the counts beside its name say how many it owes and has sent. Rows are added under keys of their own; the return of a
 * case that was replaced is marked so, unless it was sent. Nothing else is changed here: what an agency wrote stays as it
 * is, and a run that was cut short is finished by the next.
 */
import { ConflictFault } from '../../src/base/fault.ts';
import { dateIn } from '../../src/base/time/zone.ts';
import type { AuditBook } from '../../src/core/audit/auditBook.ts';
import { auditPath } from '../../src/core/audit/path/auditPath.ts';
import { hasReached } from '../../src/core/audit/path/steps.ts';
import { countsToKeep } from '../../src/core/audit/returns/returnMatrix.ts';
import { type ReturnToPrepare, returnsToPrepare } from '../../src/core/audit/returns/returnsDue.ts';
import type { Agency } from '../../src/core/people/board.ts';
import { addMany } from '../../src/graph/lists/addMany.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { returnHeadsOf } from '../../src/lists/agencyLists.ts';
import { auditParticipation } from '../../src/lists/auditParticipation.ts';
import type { ReturnState } from '../../src/lists/caseReturns.ts';
import { faultFields } from '../log.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import { type AuditReading, booksOf, closedParts } from './books.ts';

type Parts = Pick<BotParts, 'log'>;

interface Preparing {
  /** The board as it was just read. */
  readonly look: AuditReading;
  /** Asked before each writing. @throws Fault when another process plans by now */
  readonly check: () => Promise<void>;
}

/** @throws Fault when a list cannot be read or written; what was written stays */
export async function prepareReturns(parts: Parts, open: OpenBoard, { look, check }: Preparing): Promise<void> {
  const books = openBooks(look);
  for (const [agency, rows] of byAgency(look, books.flatMap(returnsToPrepare))) {
    await check();
    await addRows(parts, open, { agency, rows });
  }
  for (const book of books) await markReplaced(open, book, { look, check });
  for (const book of books) await keepCounts(open, book, { look, check });
}

/** The audits whose returns are open: by their path, which no column can change. */
function openBooks(look: AuditReading): readonly AuditBook[] {
  const day = dateIn(look.snapshot.now);
  return booksOf(look).filter((book) => {
    const { reached } = auditPath(book, day, closedParts(look.audits, book));
    return book.audit.status !== 'Withdrawn' && hasReached(reached, 'returns open') && reached !== 'closed';
  });
}

/** Nothing can be added for an agency whose list is not there yet: that is done when it is. */
function byAgency(
  { snapshot, audits }: AuditReading,
  rows: readonly ReturnToPrepare[],
): ReadonlyMap<Agency, readonly ReturnToPrepare[]> {
  const grouped = new Map<Agency, ReturnToPrepare[]>();
  for (const row of rows) {
    const agency = snapshot.agencies.find((one) => one.key === row.participation.agency.key);
    if (agency === undefined || audits.unseen.has(agency.key)) continue;
    grouped.set(agency, [...(grouped.get(agency) ?? []), row]);
  }
  return grouped;
}

interface OfAgency {
  readonly agency: Agency;
  readonly rows: readonly ReturnToPrepare[];
}

/** The keys are looked up again just before, so that a row whose answer got lost is not added twice. */
async function addRows(parts: Parts, { board, site }: OpenBoard, { agency, rows }: OfAgency): Promise<void> {
  const values = rows.map(({ key, values: { reference, audit, agency: whose, state, historicalIssue } }) => ({
    key,
    values: { reference, audit, agency: whose, state, historicalIssue },
  }));
  const { added, failed } = await addMany(site, returnHeadsOf(agency), values);
  if (added > 0) parts.log('returns.prepared', { board: board.key, agency: agency.key, count: added });
  for (const { key, fault } of failed) {
    parts.log('returns.refused', { ...faultFields(fault), board: board.key, agency: agency.key, item: key });
  }
}

/** So that the agency, which cannot read the cases, does not go on with it. One that somebody is changing waits a round. */
async function markReplaced({ site }: OpenBoard, book: AuditBook, { look, check }: Preparing): Promise<void> {
  const replaced = new Set(
    book.cases.filter((one) => one.state === 'Replaced').map((one) => one.reference.toLowerCase()),
  );
  for (const head of book.returns) {
    if (!replaced.has(head.reference.toLowerCase()) || isSettled(head.state)) continue;
    const agency = look.snapshot.agencies.find((one) => one.key === head.agency.key);
    if (agency === undefined) continue;
    await check();
    await unlessChanging(() =>
      listStore(site, returnHeadsOf(agency)).change({ ...head, label: head.reference }, { state: 'Replaced' }),
    );
  }
}

function isSettled(state: ReturnState): boolean {
  return state === 'Submitted' || state === 'Replaced';
}

/** Rows that say the same are left alone. One that somebody is changing just now is put right by the next round. */
async function keepCounts({ site }: OpenBoard, book: AuditBook, { look, check }: Preparing): Promise<void> {
  const store = listStore(site, auditParticipation);
  for (const { participation, ...counts } of countsToKeep(book, dateIn(look.snapshot.now))) {
    if (look.audits.unseen.has(participation.agency.key)) continue;
    await check();
    await unlessChanging(() => store.change(participation, counts));
  }
}

async function unlessChanging(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (thrown) {
    if (!(thrown instanceof ConflictFault)) throw thrown;
  }
}
