/**
 * One round over all boards: look at those that wait for set-up, read the others, plan what is due, send what waits, and
 * write down what became of it. Each pass may fail for itself; the next round does it again. Planning is for one process
 * at a time, by a lease; sending is for all of them, by claims.
 */
import { whenFree } from '../boards/lease.ts';
import { lookAtBoard } from '../boards/register.ts';
import { dutyPass } from '../duties/pass.ts';
import { type DutyWatch, dutyWatch } from '../duties/watch.ts';
import { faultFields } from '../log.ts';
import { mouFactsOf, readMouFacts } from '../mou/facts.ts';
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
  const watch = dutyWatch(parts);
  return async () => {
    const boards = await parts.store.boards.all();
    for (const board of boards) {
      if (parts.isClosing()) break;
      await round(parts, { desk, watch }, board);
    }
    parts.log('tick.done', { count: boards.length });
  };
}

interface Rooms {
  readonly desk: PressDesk;
  readonly watch: DutyWatch;
}

async function round(parts: BotParts, rooms: Rooms, known: Board): Promise<void> {
  const leased = (name: string, work: () => Promise<void>) =>
    guarded(parts, known, name, async () => {
      await whenFree(parts, { board: known.key, name, forMilliseconds: leaseMilliseconds }, work);
    });
  await leased('tick', async () => {
    const open = openOf(parts, await lookAtBoard(parts, known));
    if (open !== null) await planning(parts, rooms, open);
  });
  const board = await parts.store.boards.get(known.key);
  const open = board === null ? null : openOf(parts, board);
  if (open === null || parts.isClosing()) return;
  await guarded(parts, known, 'delivery', () => deliverWaiting(parts, open, contentsFor(parts, rooms.watch, open)));
  await leased('ledger', async () => {
    await guarded(parts, known, 'updates', () => updateCards(parts, open));
    await ledgerPass(parts, open);
  });
}

function openOf(parts: BotParts, board: Board): OpenBoard | null {
  if (board.state !== 'ready' || board.siteId === null) return null;
  return { board, site: parts.siteOf(board.siteId) };
}

async function planning(parts: BotParts, { desk, watch }: Rooms, open: OpenBoard): Promise<void> {
  const { board } = open;
  await guarded(parts, board, 'people', () => peoplePass(parts, open));
  await guarded(parts, board, 'presses', () => desk.resume(board));
  await guarded(parts, board, 'planning', async () => {
    // Before anything is planned: what was sent before this store began is not sent again.
    await rebuildOnce(parts, open);
    await requestsPass(parts, open, await readMouFacts(parts, open));
    const facts = mouFactsOf(open, await dutyPass(parts, watch, open));
    await guarded(parts, board, 'irregular', () => irregularPass(parts, open, facts));
    await planMouCards(parts, board, facts);
  });
}

async function guarded(parts: BotParts, board: Board, kind: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    parts.log('tick.failed', { board: board.key, kind, ...faultFields(thrown) });
  }
}
