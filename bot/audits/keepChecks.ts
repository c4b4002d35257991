/**
 * What the bot keeps of audits in sealed lists, when it first sees it: who was named to lead one, and whether a move
 * counts. Both rest on rows that people may edit afterwards, so what was found once stays (decisions 1). The keys say what
 * a row is about, so that a round which was cut short, or another process, adds nothing twice.
 */
import { type Key, keyOf } from '../../src/base/id.ts';
import { judgeNaming, namingsOf } from '../../src/core/audit/leads.ts';
import { newChecks } from '../../src/core/audit/path/auditPath.ts';
import type { Audit } from '../../src/core/duties/snapshot.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { auditLeads } from '../../src/lists/auditLeads.ts';
import { audits } from '../../src/lists/audits.ts';
import { checkedMoves } from '../../src/lists/checkedMoves.ts';
import { refTo } from '../../src/lists/definition/columns.ts';
import type { Look } from '../duties/watch.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import { booksOf, closedParts } from './books.ts';

interface Keeping {
  /** The board as it was just read. */
  readonly look: Look;
  /** Asked before each writing. @throws Fault when another process plans by now */
  readonly check: () => Promise<void>;
}

/** @returns whether anything was added: the look is an old one then. @throws Fault when a list cannot be written now */
export async function keepNamings(
  { log }: Pick<BotParts, 'log'>,
  { board, site }: OpenBoard,
  { look, check }: Keeping,
): Promise<boolean> {
  const store = listStore(site, auditLeads);
  let added = false;
  // As they stand in the list: the snapshot has them as they count.
  for (const audit of look.page(audits).rows) {
    const naming = judgeNaming(look.snapshot, audit);
    if (naming === null) continue;
    await check();
    await store.add(nextKey(look, audit), { about: audit.name, audit: refTo(audit), ...naming });
    log(naming.counts ? 'lead.named' : 'lead.refused', { board: board.key, item: audit.key });
    added = true;
  }
  return added;
}

function nextKey({ snapshot }: Look, audit: Audit): Key<'auditLeads'> {
  return keyOf<'auditLeads'>(`${audit.key}.${namingsOf(snapshot, audit).length + 1}`);
}

/**
 * A move is kept only when everything it rests on can be read: of an audit whose agency has no list yet, the next round
 * says it.
 * @returns whether anything was added. @throws Fault when a list cannot be written now
 */
export async function keepChecks(
  { log }: Pick<BotParts, 'log'>,
  { board, site }: OpenBoard,
  { look, check }: Keeping,
): Promise<boolean> {
  const store = listStore(site, checkedMoves);
  let added = false;
  for (const book of booksOf(look)) {
    if (closedParts(look.audits, book).size > 0) continue;
    for (const { move, counts, reason } of newChecks(book)) {
      await check();
      const key = keyOf<'checkedMoves'>(move);
      const kept = await store.add(key, { about: book.audit.name, audit: refTo(book.audit), counts, reason });
      // Somebody else's row under this key stands there and counts for nothing: nothing is new then.
      added ||= kept.createdBy.kind === 'app';
      log(counts ? 'move.counted' : 'move.refused', { board: board.key, item: move });
    }
  }
  return added;
}
