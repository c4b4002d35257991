/**
 * Keeps every card about duties true: when anything changes by any way (a card, the tab, SharePoint itself), cards that
 * are out are made again and changed where they differ, those of the other holders too. Only a person's newest day card
 * stays open; an older one points to it. Made from the lists each time, so a missed update is made at the next round.
 */
import type { AdaptiveCard } from '../../src/cards/elements.ts';
import type { BoardSnapshot } from '../../src/core/duties/snapshot.ts';
import { sha256Hex } from '../hash.ts';
import { type Changed, changeCard } from '../outbox/ways/changeCard.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import type { EntryChange, OutboxEntry } from '../store/outboxRecords.ts';
import { asItStands, replacedCard } from './cards/asItStands.ts';
import { singleOf } from './entries.ts';
import { noteAnswers } from './noteAnswers.ts';
import { readSnapshot } from './snapshot.ts';

export type UpdateParts = Pick<
  BotParts,
  'store' | 'send' | 'circuit' | 'boardNow' | 'calendar' | 'tabLink' | 'log' | 'isClosing'
>;

/**
 * Ends at the first card of which Teams says nothing certain: what one ran into, the others would run into, too.
 * @param snapshot as just read; read here where it is left out
 * @returns whether every card is as it should be; otherwise the next round has to go over them again
 */
export async function updateDutyCards(parts: UpdateParts, open: OpenBoard, snapshot?: BoardSnapshot): Promise<boolean> {
  const entries = (await parts.store.outbox.open(open.board.key)).filter(isOurs);
  if (entries.length === 0) return true;
  const board = snapshot ?? (await readSnapshot(parts, open));
  const newest = newestDayCards(entries);
  let isAllDone = true;
  for (const entry of entries) {
    if (parts.isClosing()) return false;
    const isReplaced = holdsTheDay(entry) && newest.get(entry.person ?? '')?.key !== entry.key;
    const changed = await updateOne(parts, open, { snapshot: board, entry, isReplaced });
    if (changed === 'silent') return false;
    isAllDone &&= changed !== 'later';
  }
  return isAllDone;
}

/** Puts one card right, whoever pressed it and whatever it said. */
export async function updateEntry(parts: UpdateParts, open: OpenBoard, key: string): Promise<void> {
  const entry = (await parts.store.outbox.open(open.board.key)).find((one) => one.key === key && isOurs(one));
  if (entry === undefined) return;
  await updateOne(parts, open, { snapshot: await readSnapshot(parts, open), entry, isReplaced: false });
}

function isOurs({ content }: OutboxEntry): boolean {
  return content === 'day' || content === 'single';
}

/** The day's card, and the one that somebody typed for: each holds everything that is open. */
function holdsTheDay(entry: OutboxEntry): boolean {
  return entry.content === 'day' || singleOf(entry)?.what === 'mine';
}

function newestDayCards(entries: readonly OutboxEntry[]): ReadonlyMap<string, OutboxEntry> {
  const newest = new Map<string, OutboxEntry>();
  for (const entry of entries.filter(holdsTheDay)) {
    const there = newest.get(entry.person ?? '');
    if (there === undefined || (there.sentAt ?? '') <= (entry.sentAt ?? '')) newest.set(entry.person ?? '', entry);
  }
  return newest;
}

interface Updating {
  readonly snapshot: BoardSnapshot;
  readonly entry: OutboxEntry;
  readonly isReplaced: boolean;
}

async function updateOne(
  parts: UpdateParts,
  open: OpenBoard,
  { snapshot, entry, isReplaced }: Updating,
): Promise<Changed> {
  if (isReplaced) {
    return show(parts, entry, { card: replacedCard(parts, open, snapshot), change: { shows: 'closed' } });
  }
  const made = await asItStands(parts, open, { snapshot, entry, mri: await mriOf(parts, open, { snapshot, entry }) });
  if (made === null) return 'shown';
  await noteAnswers(parts, entry, made);
  const actedAt = entry.content === 'day' ? null : made.actedAt;
  return show(parts, entry, {
    card: made.card,
    change: {
      ...(made.asks ? {} : { shows: 'closed' as const }),
      ...(entry.actedAt === null && actedAt !== null ? { actedAt } : {}),
    },
  });
}

/** In a person's own chat the card keeps itself up to date, and so names them. */
async function mriOf(
  { store }: Pick<BotParts, 'store'>,
  { board }: OpenBoard,
  { snapshot, entry }: Pick<Updating, 'snapshot' | 'entry'>,
): Promise<string | null> {
  const person = snapshot.membership.people.find((one) => one.key === entry.person);
  if (entry.route !== 'chat' || person === undefined || person.tenantId === null || person.objectId === null) {
    return null;
  }
  return (await store.places.contactByObject(board.key, person.tenantId, person.objectId))?.mri ?? null;
}

interface Shown {
  readonly card: AdaptiveCard;
  readonly change: Omit<EntryChange, 'state'>;
}

/** Changes what is on somebody's screen, where it differs from what it shows. */
async function show(parts: UpdateParts, entry: OutboxEntry, { card, change }: Shown): Promise<Changed> {
  const shown = sha256Hex(JSON.stringify(card));
  const { outbox } = parts.store;
  if (shown === entry.shown) {
    if (Object.keys(change).length > 0) await outbox.change(entry.board, entry.key, change);
    return 'shown';
  }
  const changed = await changeCard(parts, entry, card);
  if (changed === 'shown') await outbox.change(entry.board, entry.key, { ...change, shown });
  // A card that somebody deleted cannot be put right, and asks for nothing any more.
  if (changed === 'gone') await outbox.change(entry.board, entry.key, { ...change, shows: 'closed' });
  return changed;
}
