/**
 * Sends what waits in a board's outbox, a few at a time: claim, look whether it is still owed, record the intent, send,
 * record what became of it. Several processes may do this on one store. A pass ends when nothing is due, when the store
 * fails, or when the bot closes; what it had claimed and not begun is given back.
 */
import { isSendingTime } from '../../src/core/sendingHours.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import type { Claim } from '../store/outboxRecords.ts';
import { type Claims, claimsOf } from './claims.ts';
import type { ContentsBy } from './contents.ts';
import { deliverOne, type Pass } from './deliverOne.ts';
import { inTurn } from './inTurn.ts';
import { passClock } from './passClock.ts';
import { bulkSettler, carefulSettler } from './settler.ts';
import { readAddressBook } from './ways/addressBook.ts';

/**
 * Messages on the way at the same time. Careful: one, so that a crash doubles at most the one in flight. Bulk: more gains
 * nothing against Microsoft's limits.
 */
const workersOf = { careful: 1, bulk: 8 } as const;

/** @throws Fault when a list or the store cannot be read or written; nothing that was recorded is lost */
export async function deliverWaiting(parts: BotParts, open: OpenBoard, contents: ContentsBy): Promise<void> {
  if (!isSendingTime(parts.calendar, await parts.boardNow())) return;
  // Before the team was read for the first time nobody can be told from somebody who is not in it: everything waits.
  if (!(await parts.store.places.hasContacts(open.board.key))) return;
  const claims = claimsOf(parts, open.board.key);
  const first = await claims.next();
  if (first === null) return;
  try {
    const book = await readAddressBook(parts, open);
    const pass: Pass = {
      parts,
      board: open.board,
      book,
      clock: passClock(parts, book.now),
      contents,
      settler:
        parts.deliveryMode === 'bulk'
          ? bulkSettler(parts.store.outbox, parts.machine)
          : carefulSettler(parts.store.outbox),
      inTurn: inTurn(),
    };
    await work(pass, claims, first);
    await pass.settler.flush();
  } catch (thrown) {
    await claims.giveBack().catch(() => undefined);
    throw thrown;
  }
  await claims.giveBack();
}

/** The workers stop together: what one of them ran into, the others would run into, too. */
async function work(pass: Pass, claims: Claims, first: Claim): Promise<void> {
  const worker = async (claimed: Claim | null): Promise<void> => {
    for (let claim = claimed ?? (await claims.next()); claim !== null; claim = await claims.next()) {
      try {
        await deliverOne(pass, claim);
      } catch (thrown) {
        claims.stop();
        throw thrown;
      }
    }
  };
  const all = Array.from({ length: workersOf[pass.parts.deliveryMode] }, (_, at) => worker(at === 0 ? first : null));
  const ends = await Promise.allSettled(all);
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
