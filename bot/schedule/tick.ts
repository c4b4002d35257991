/**
 * One round over all boards: look at those that wait for set-up, read the others, plan what is due, send what waits, and
 * write down what became of it. Each pass may fail for itself; the next round does it again. Planning is for one process
 * at a time, by a lease; sending is for all of them, by claims.
 */
import { judgeReturns } from '../audits/judgeReturns.ts';
import { keepChecks, keepNamings } from '../audits/keepChecks.ts';
import { prepareReturns } from '../audits/prepareReturns.ts';
import { whenFree } from '../boards/lease.ts';
import { type BoardLooks, boardLooks } from '../boards/lookAgain.ts';
import { dutyPass } from '../duties/pass.ts';
import { type DutyWatch, dutyWatch, type Look } from '../duties/watch.ts';
import { faultFields } from '../log.ts';
import { mouFactsOf } from '../mou/facts.ts';
import { beginRecord } from '../mou/ownRecord.ts';
import { updateCards } from '../mou/updateCards.ts';
import { deliverWaiting } from '../outbox/deliver.ts';
import { ledgerPass } from '../outbox/ledger.ts';
import { rebuildOnce } from '../outbox/rebuild.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import type { PressDesk } from '../presses/desk.ts';
import type { Board } from '../store/botStore.ts';
import { contentsFor } from './contentsFor.ts';
import { irregularPass } from './irregular.ts';
import { peoplePass } from './people.ts';
import { planMouCards } from './plan.ts';
import { requestsPass } from './requests.ts';

/** The longest planning for one board, and writing down, may take; machine milliseconds. */
const leaseMilliseconds = 120_000;

/** @returns a round; it never throws: what goes wrong is logged and tried again at the next tick */
export function ticker(parts: BotParts, desk: PressDesk): () => Promise<void> {
  const rooms: Rooms = { desk, watch: dutyWatch(parts), boards: boardLooks(parts) };
  return async () => {
    let count = 0;
    await guarded(parts, { kind: 'boards' }, async () => {
      for (const board of await parts.store.boards.all()) {
        if (parts.isClosing()) break;
        await guarded(parts, { board: board.key, kind: 'round' }, () => round(parts, rooms, board));
        count += 1;
      }
    });
    parts.log('tick.done', { count });
  };
}

interface Rooms {
  readonly desk: PressDesk;
  readonly watch: DutyWatch;
  readonly boards: BoardLooks;
}

/** Is asked before each pass: whether this process still is the one that plans. @throws Fault when it is not */
type Check = () => Promise<void>;

async function round(parts: BotParts, rooms: Rooms, known: Board): Promise<void> {
  const leased = (name: string, work: (check: Check) => Promise<void>) =>
    guarded(parts, { board: known.key, kind: name }, async () => {
      await whenFree(parts, { board: known.key, name, forMilliseconds: leaseMilliseconds }, work);
    });
  await leased('tick', async (check) => {
    const open = openOf(parts, await rooms.boards.lookIfDue(known));
    if (open !== null) await planning(parts, rooms, { open, check });
  });
  const board = await parts.store.boards.get(known.key);
  const open = board === null ? null : openOf(parts, board);
  if (open === null || parts.isClosing()) return;
  const pass = passes(parts, open.board);
  await pass('delivery', () => deliverWaiting(parts, open, contentsFor(parts, rooms.watch, open)));
  await leased('ledger', async () => {
    await pass('updates', () => updateCards(parts, open, async () => mouFactsOf(open, await rooms.watch.look(open))));
    await ledgerPass(parts, open);
  });
}

function openOf(parts: BotParts, board: Board): OpenBoard | null {
  if (board.state !== 'ready' || board.siteId === null) return null;
  return { board, site: parts.siteOf(board.siteId) };
}

/** A board of which planning has begun. */
interface Planned {
  readonly open: OpenBoard;
  readonly check: Check;
}

/** Each pass for itself: what stops one is no reason to leave out the others. */
async function planning(parts: BotParts, rooms: Rooms, planned: Planned): Promise<void> {
  const { check } = planned;
  const seen = await lookAt(parts, rooms, planned.open);
  const open = seen?.open ?? planned.open;
  const pass = passes(parts, open.board, check);
  const look = seen === null ? null : await newestLook(parts, rooms, { ...seen, check });
  await pass('presses', () => rooms.desk.resume(open.board));
  if (look === null) return;
  const { books, now } = look.snapshot;
  const list = { signatures: books.signatures, now };
  // First of all, because what is done after it shows that the store is not new.
  if (!(await pass('record', () => beginRecord(parts.store, open.board.key, list)))) return;
  // Before anything is planned: what was sent before this store began is not sent again.
  if (!(await pass('rebuild', () => rebuildOnce(parts, open)))) return;
  await pass('requests', () => requestsPass(parts, open, look));
  const facts = mouFactsOf(open, look);
  await pass('returns', () => prepareReturns(parts, open, { look, check }));
  await pass('duties', () => dutyPass(parts, open, look));
  await pass('irregular', () => irregularPass(parts, open, { look, facts }));
  await pass('memoranda', () => planMouCards(parts, open.board, facts));
}

interface Seen {
  readonly open: OpenBoard;
  readonly look: Look;
}

/** The board as it is now, or null when it cannot be read: then it may have lost its site or its lists. */
async function lookAt(parts: BotParts, rooms: Rooms, known: OpenBoard): Promise<Seen | null> {
  const about = { board: known.board.key, kind: 'reading' };
  let seen: Seen | null = null;
  const isRead = await guarded(parts, about, async () => {
    const look = await rooms.watch.look(known);
    const board = await rooms.boards.lookIfChanged(known.board, look.snapshot.settings?.etag ?? '');
    const open = openOf(parts, board);
    // Lists that have moved are read at the next round.
    if (open !== null && open.site.siteId === known.site.siteId) seen = { open, look };
  });
  if (!isRead) await guarded(parts, about, async () => void (await rooms.boards.lookNow(known.board)));
  return seen;
}

/** The look, taken again each time something was added that what follows rests on: people, leads, returns, moves. */
async function newestLook(parts: BotParts, rooms: Rooms, { open, look, check }: Seen & Planned): Promise<Look> {
  const pass = passes(parts, open.board, check);
  let newest = look;
  const adding: readonly (readonly [string, () => Promise<boolean>])[] = [
    ['people', () => peoplePass(parts, open, newest)],
    ['leads', () => keepNamings(parts, open, { look: newest, check })],
    ['judging', () => judgeReturns(parts, open, { look: newest, check })],
    ['moves', () => keepChecks(parts, open, { look: newest, check })],
  ];
  for (const [kind, add] of adding) {
    const went = await pass(kind, async () => {
      if (await add()) newest = await rooms.watch.look(open);
    });
    // A move is kept for good: not while something that it rests on could not be looked at.
    if (!went && kind !== 'people') break;
  }
  return newest;
}

/** Runs parts of a round for a board. Each gives whether it went well. */
function passes(parts: BotParts, board: Board, check?: Check) {
  return (kind: string, work: () => Promise<void>): Promise<boolean> =>
    guarded(parts, { board: board.key, kind }, async () => {
      await check?.();
      await work();
    });
}

async function guarded(
  parts: BotParts,
  about: { readonly board?: string; readonly kind: string },
  work: () => Promise<void>,
): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (thrown) {
    parts.log('tick.failed', { ...about, ...faultFields(thrown) });
    return false;
  }
}
