/**
 * One round over all boards: look at those that wait for set-up, read the others afresh, and do what is due. Each pass may
 * fail for itself; the next round does it again. One process at a time works on a board, by a lease.
 */

import { underLease } from '../boards/lease.ts';
import { lookAtBoard } from '../boards/register.ts';
import { faultFields } from '../log.ts';
import { readMouFacts } from '../mou/facts.ts';
import type { PressDesk } from '../mou/pressDesk.ts';
import { updateCards } from '../mou/updateCards.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import type { Board } from '../store/botStore.ts';
import { deliverCards } from './deliver.ts';
import { irregularPass } from './irregular.ts';
import { peoplePass } from './people.ts';
import { planMouCards } from './plan.ts';
import { requestsPass } from './requests.ts';

/** The longest a round over one board may take; machine milliseconds. */
const leaseMilliseconds = 120_000;

/** Never throws: what goes wrong is logged and tried again at the next tick. */
export async function tick(parts: BotParts, desk: PressDesk): Promise<void> {
  const boards = await parts.store.boards.all();
  for (const board of boards) {
    const terms = { board: board.key, name: 'tick', forMilliseconds: leaseMilliseconds, waitMilliseconds: 0 };
    await guarded(parts, board, 'lease', () => underLease(parts, terms, () => round(parts, desk, board)));
  }
  parts.log('tick.done', { count: boards.length });
}

async function round(parts: BotParts, desk: PressDesk, known: Board): Promise<void> {
  const board = await lookAtBoard(parts, known);
  if (board.state !== 'ready' || board.siteId === null) return;
  const open: OpenBoard = { board, site: parts.siteOf(board.siteId) };
  await guarded(parts, board, 'people', () => peoplePass(parts, open));
  await guarded(parts, board, 'presses', () => desk.resume(board));
  await guarded(parts, board, 'mou', async () => {
    await requestsPass(parts, open, await readMouFacts(parts, open));
    const facts = await readMouFacts(parts, open);
    await guarded(parts, board, 'irregular', () => irregularPass(parts, open, facts));
    await planMouCards(parts, board, facts);
    await deliverCards(parts, open, facts);
  });
  await guarded(parts, board, 'updates', () => updateCards(parts, open));
}

async function guarded(parts: BotParts, board: Board, kind: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    parts.log('tick.failed', { board: board.key, kind, ...faultFields(thrown) });
  }
}
