/**
 * Sends what was planned, one card at a time. Intent is recorded before each send: a crash or a silent connector leaves
 * `unknown`, after which the connector is first asked something that sends nothing, then the card goes once more; a
 * second unknown ends that route. A refused chat is followed by the channel, with a mention.
 */
import { isSendingTime } from '../../src/core/sendingHours.ts';
import type { Delivery } from '../delivery.ts';
import type { MouFacts } from '../mou/facts.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import type { Board, Contact, SentCard } from '../store/botStore.ts';
import { isConnectorTrouble } from '../teams/deliveryOf.ts';
import { type Content, contentOf } from './contents.ts';

type Parts = Pick<BotParts, 'store' | 'send' | 'roster' | 'calendar' | 'sha256' | 'tabLink' | 'log'>;

/** A card, whom it is for, and what it says. */
interface Going {
  readonly board: Board;
  readonly facts: MouFacts;
  readonly card: SentCard;
  readonly contact: Contact;
  readonly name: string;
}

export async function deliverCards(parts: Parts, { board }: OpenBoard, facts: MouFacts): Promise<void> {
  if (!isSendingTime(parts.calendar, facts.now)) return;
  const waiting = (await parts.store.cards.all(board.key)).filter(
    (card) => card.state === 'planned' || card.state === 'unknown',
  );
  for (const card of waiting) {
    const going = await addressed(parts, board, facts, card);
    if (going !== null) await deliver(parts, going);
  }
}

/** @returns null when the person cannot be reached at all; the card says why */
async function addressed(parts: Parts, board: Board, facts: MouFacts, card: SentCard): Promise<Going | null> {
  const person = facts.membership.people.find((one) => one.key === card.person);
  const { tenantId, objectId } = person ?? { tenantId: null, objectId: null };
  const contact =
    tenantId === null || objectId === null
      ? null
      : await parts.store.places.contactByObject(board.key, tenantId, objectId);
  if (person !== undefined && contact !== null) return { board, facts, card, contact, name: person.name };
  await note(parts, card, 'NotInTeam');
  return null;
}

/** Stays planned: the person may join the team tomorrow. Logged when it is first seen. */
async function note(parts: Parts, card: SentCard, why: string): Promise<void> {
  if (card.why === why) return;
  await parts.store.cards.change(card, { why });
  parts.log('card.refused', { ...about(card), code: why });
}

async function deliver(parts: Parts, going: Going): Promise<void> {
  if (going.card.state === 'unknown' && !(await isHealthy(parts, going))) return;
  const mri = going.card.route === 'chat' ? going.contact.mri : null;
  const content = await contentOf(parts, going.board, going.facts, { card: going.card, mri });
  if (content === null) {
    await parts.store.cards.change(going.card, { state: 'failed', why: 'NotOwedAnyMore' });
    return;
  }
  const attempt: SentCard = { ...going.card, state: 'unknown', unknowns: going.card.unknowns + 1 };
  await parts.store.cards.change(going.card, { state: attempt.state, unknowns: attempt.unknowns });
  const sent = await sendBy(parts, { ...going, card: attempt }, content);
  const next = await settle(parts, attempt, sent, content);
  if (next !== null) await deliver(parts, { ...going, card: next });
}

/** Asks the connector something that sends nothing. */
async function isHealthy(parts: Parts, { board, contact }: Going): Promise<boolean> {
  try {
    await parts.roster.member(
      { serviceUrl: board.serviceUrl, conversationId: board.channelId ?? board.teamId, tenantId: board.tenantId },
      contact.mri,
    );
    return true;
  } catch (thrown) {
    if (!isConnectorTrouble(thrown)) throw thrown;
    return false;
  }
}

/** What became of a send, and the service address it went to: that of the chat may differ from that of the board. */
interface SentTo {
  readonly delivery: Delivery;
  readonly serviceUrl: string;
}

async function sendBy(parts: Parts, going: Going, content: Content): Promise<SentTo> {
  const { board, contact, facts } = going;
  const { serviceUrl, tenantId } = board;
  if (going.card.route === 'channel') {
    const channelId = facts.channelId ?? board.teamId;
    const mention = { mri: contact.mri, name: going.name };
    const said = { ...content, mention, text: 'this is for you:' };
    return { serviceUrl, delivery: await parts.send.toChannel({ serviceUrl, tenantId, channelId }, said) };
  }
  const chat = await parts.store.places.chatOf(contact.tenantId, contact.objectId);
  if (chat !== null) {
    const delivery = await parts.send.into(chat, { card: content.card });
    if (delivery.kind !== 'refused' || delivery.reason !== 'gone') return { delivery, serviceUrl: chat.serviceUrl };
    await parts.store.places.removeChat(contact.tenantId, contact.objectId);
  }
  const to = { serviceUrl, tenantId, mri: contact.mri };
  return { serviceUrl, delivery: await parts.send.toPerson(to, { card: content.card }) };
}

/** Records what became of a send. @returns the card as it goes on by another route at once, or null */
async function settle(
  parts: Parts,
  card: SentCard,
  { delivery, serviceUrl }: SentTo,
  content: Content,
): Promise<SentCard | null> {
  switch (delivery.kind) {
    case 'delivered':
      await parts.store.cards.change(card, {
        state: 'sent',
        serviceUrl,
        conversationId: delivery.conversationId,
        activityId: delivery.activityId,
        shows: content.asks ? 'sign' : 'closed',
        ...(card.unknowns > 1 ? { why: 'MayHaveArrivedTwice' } : {}),
      });
      parts.log('card.sent', { ...about(card), route: card.route });
      return null;
    case 'unknown':
      parts.log('card.unknown', { ...about(card), route: card.route, code: delivery.code });
      return card.unknowns < 2 ? null : nextRoute(parts, card, 'MayHaveArrivedTwice');
    case 'refused':
      return refused(parts, card, delivery);
  }
}

async function refused(
  parts: Parts,
  card: SentCard,
  { reason, code }: Extract<Delivery, { kind: 'refused' }>,
): Promise<SentCard | null> {
  parts.log('card.refused', { ...about(card), route: card.route, code });
  if (reason === 'wait') {
    // Nothing was sent: this try does not count.
    await parts.store.cards.change(card, { state: 'planned', unknowns: card.unknowns - 1 });
    return null;
  }
  return nextRoute(parts, card, code);
}

async function nextRoute(parts: Parts, card: SentCard, why: string): Promise<SentCard | null> {
  const next: SentCard =
    card.route === 'chat'
      ? { ...card, state: 'planned', route: 'channel', unknowns: 0, why }
      : { ...card, state: 'failed', why };
  await parts.store.cards.change(card, { state: next.state, route: next.route, unknowns: next.unknowns, why });
  return next.state === 'failed' ? null : next;
}

function about(card: SentCard) {
  return { board: card.board, version: card.version, agency: card.agency, person: card.person, kind: kindOf(card) };
}

/** The part of the occasion that is ours to log; what follows the colon is an id of its own. */
function kindOf(card: SentCard): string {
  return card.occasion.split(':')[0] ?? '';
}
