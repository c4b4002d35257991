/**
 * 'my tasks' and 'my settings': what this person owes to one board, with the same buttons as on the day's card, and how
 * they are reminded. Each is recorded as a message, so that it is kept true and answers as every other card does.
 */
import { asItStands } from '../duties/cards/asItStands.ts';
import { type Single, singleEntry } from '../duties/entries.ts';
import { readSnapshot } from '../duties/snapshot.ts';
import { sha256Hex } from '../hash.ts';
import type { BotParts } from '../parts.ts';
import type { OutboxEntry } from '../store/outboxRecords.ts';
import type { Asking } from './asking.ts';

/** What was typed for. */
type Typed = Extract<Single, { what: 'mine' | 'settings' }>['what'];

export async function sendDutyCard(parts: BotParts, asking: Asking, what: Typed): Promise<void> {
  const { open, facts, person, place, activityId, mri } = asking;
  const board = open.board.key;
  const name = `typed.${what}.${sha256Hex(activityId).slice(0, 24)}`;
  const planned = singleEntry(name, { what }, { person: person.key, day: facts.day, at: facts.now });
  // Teams may bring the same message twice.
  if ((await parts.store.outbox.get(board, planned.key)) !== null) return;
  const snapshot = await readSnapshot(parts, open);
  const made = await asItStands(parts, open, { snapshot, entry: unsent(board, planned), mri });
  if (made === null) return;
  const delivery = await parts.send.into(place, { card: made.card });
  const isSent = delivery.kind === 'delivered';
  parts.log(isSent ? 'card.sent' : 'card.refused', { board, person: person.key, kind: what });
  // Whoever typed can type again: nothing is sent later by itself.
  if (!isSent) return;
  await parts.store.outbox.adopt(board, planned, {
    state: 'sent',
    route: place.kind === 'personal' ? 'chat' : 'channel',
    shows: made.asks ? 'open' : 'closed',
    shown: sha256Hex(JSON.stringify(made.card)),
    serviceUrl: place.serviceUrl,
    conversationId: delivery.conversationId,
    activityId: delivery.activityId,
    sentAt: facts.now,
  });
}

/** The message as it is before it goes out. */
function unsent(board: string, planned: ReturnType<typeof singleEntry>): OutboxEntry {
  return {
    ...planned,
    board,
    state: 'planned',
    unknowns: 0,
    attempts: 0,
    refused: [],
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
