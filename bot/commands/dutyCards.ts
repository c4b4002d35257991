/**
 * 'my tasks' and 'my settings': what this person owes to one board, with the same buttons as on the day's card, and how
 * they are reminded. Each is recorded as a message, so that it is kept true and answers as every other card does.
 */
import { messageCard } from '../../src/cards/message.card.ts';
import type { BoardSnapshot } from '../../src/core/duties/snapshot.ts';
import { asItStands } from '../duties/cards/asItStands.ts';
import { type Single, singleEntry } from '../duties/entries.ts';
import { readSnapshot } from '../duties/snapshot.ts';
import { sha256Hex } from '../hash.ts';
import type { BotParts } from '../parts.ts';
import type { NewEntry, OutboxEntry } from '../store/outboxRecords.ts';
import type { Asking } from './asking.ts';

/** What was typed for. */
type Typed = Extract<Single, { what: 'mine' | 'settings' }>['what'];

/** In a channel nothing of it is said: the card goes to the person's own chat, else a card that shows it to them alone. */
export async function sendDutyCard(parts: BotParts, asking: Asking, what: Typed): Promise<void> {
  const { open, facts, person, place, activityId, mri } = asking;
  const board = open.board.key;
  const name = `typed.${what}.${sha256Hex(activityId).slice(0, 24)}`;
  const planned = singleEntry(name, { what }, { person: person.key, day: facts.day, at: facts.now });
  // Teams may bring the same message twice.
  if ((await parts.store.outbox.get(board, planned.key)) !== null) return;
  const typed = { planned, snapshot: await readSnapshot(parts, open) };
  if (place.kind === 'personal') {
    await sendTo(parts, asking, { ...typed, at: { ...place, route: 'chat', mri } });
    return;
  }
  const chat = await chatOf(parts, asking);
  if (chat !== null && (await sendTo(parts, asking, { ...typed, at: { ...chat, route: 'chat' } }))) {
    await parts.send.into(place, { card: sentToChat(parts, asking) });
  } else {
    await sendTo(parts, asking, { ...typed, at: { ...place, route: 'channel', mri: null } });
  }
}

/** Where the card goes. */
interface At {
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly route: 'chat' | 'channel';
  readonly mri: string | null;
}

/** The person's own chat with the bot, where one is known. */
async function chatOf({ store }: BotParts, { open, person }: Asking): Promise<Omit<At, 'route'> | null> {
  const { tenantId, objectId } = person;
  if (tenantId === null || objectId === null) return null;
  const chat = await store.places.chatOf(tenantId, objectId);
  const contact = chat === null ? null : await store.places.contactByObject(open.board.key, tenantId, objectId);
  // Without their Teams id the card would be made as for everybody.
  return chat === null || contact === null ? null : { ...chat, mri: contact.mri };
}

function sentToChat(parts: BotParts, { open, facts, person }: Asking) {
  return messageCard({
    title: `For ${person.name}`,
    sentences: [`${facts.boardName}: the answer is in our chat.`],
    link: { title: 'Open my things', url: parts.tabLink(open.board, 'mine') },
  });
}

/** @returns whether it arrived */
async function sendTo(
  parts: BotParts,
  { open, facts, person }: Asking,
  { planned, snapshot, at }: { readonly planned: NewEntry; readonly snapshot: BoardSnapshot; readonly at: At },
): Promise<boolean> {
  const board = open.board.key;
  const made = await asItStands(parts, open, { snapshot, entry: unsent(board, planned), mri: at.mri });
  if (made === null) return false;
  const delivery = await parts.send.into(at, { card: made.card });
  const isSent = delivery.kind === 'delivered';
  parts.log(isSent ? 'card.sent' : 'card.refused', { board, person: person.key, kind: planned.content });
  // Whoever typed can type again: nothing is sent later by itself.
  if (!isSent) return false;
  await parts.store.outbox.adopt(board, planned, {
    state: 'sent',
    route: at.route,
    shows: made.asks ? 'open' : 'closed',
    shown: sha256Hex(JSON.stringify(made.card)),
    serviceUrl: at.serviceUrl,
    conversationId: delivery.conversationId,
    activityId: delivery.activityId,
    sentAt: facts.now,
  });
  return true;
}

/** The message as it is before it goes out. */
function unsent(board: string, planned: NewEntry): OutboxEntry {
  return {
    ...planned,
    board,
    state: 'planned',
    unknowns: 0,
    attempts: 0,
    refused: [],
    refusals: {},
    notBefore: 0,
    serviceUrl: null,
    conversationId: null,
    activityId: null,
    why: null,
    shows: 'open',
    shown: null,
    sentAt: null,
    actedAt: null,
    revision: 0,
    logged: 0,
  };
}
