/**
 * The bot's own record of a board's signatures, as evidence: what it wrote, and how the record began. The beginning is
 * written down before the bot writes a signature or plans anything with a store, so that whatever turns up later without
 * the bot's doing is seen as such.
 */
import type { Instant } from '../../src/base/time/instant.ts';
import type { SealEvidence, Signature } from '../../src/core/mou/chain.ts';
import { beginningNow, type RecordBeginning } from '../../src/core/mou/ownRecord.ts';
import { wasRebuilt } from '../outbox/rebuild.ts';
import type { BotStore } from '../store/botStore.ts';

type Store = Pick<BotStore, 'seals' | 'outbox'>;

/** The list of signatures as it was just read, and board time. */
export interface ListNow {
  readonly signatures: readonly Signature[];
  readonly now: Instant;
}

/** Writes down how the record of a board begins, once for each store. */
export async function beginRecord(store: Store, board: string, list: ListNow): Promise<void> {
  if ((await store.seals.beginning(board)) !== null) return;
  await store.seals.begin(board, await beginningWith(store, board, list));
}

/** What the bot can say of the signatures. Changes nothing: a record that has not begun is taken to begin now. */
export async function readRecord(
  store: Store,
  board: string,
  list: ListNow,
): Promise<Required<Pick<SealEvidence, 'kept' | 'beginning'>>> {
  const seals = await store.seals.all(board);
  const beginning = (await store.seals.beginning(board)) ?? (await beginningWith(store, board, list));
  return { kept: seals.filter((seal) => seal.state === 'kept'), beginning };
}

async function beginningWith(store: Store, board: string, { signatures, now }: ListNow): Promise<RecordBeginning> {
  const seals = await store.seals.all(board);
  const hasWorked = seals.length > 0 || (await wasRebuilt(store, board));
  return beginningNow({ seals, hasWorked }, signatures, now);
}
