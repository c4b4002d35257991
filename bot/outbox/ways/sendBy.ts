/**
 * One try to get a message to somebody by one way, and the service address it went to. Which way is tried is decided in
 * `routes.ts`, what becomes of the outcome in `fate.ts`.
 */
import type { AdaptiveCard } from '../../../src/cards/elements.ts';
import type { Delivery } from '../../delivery.ts';
import type { BotParts } from '../../parts.ts';
import type { Board, Contact } from '../../store/botStore.ts';
import type { OutboxEntry } from '../../store/outboxRecords.ts';
import type { Said } from '../../teams/send.ts';
import type { Sent } from '../fate.ts';
import type { AddressBook, Addressee } from './addressBook.ts';
import type { LinkTo } from './linkWays.ts';

/** A message that is ready to go. */
export interface Letter {
  readonly board: Board;
  readonly book: AddressBook;
  readonly entry: OutboxEntry;
  /** Null for a post to everybody. */
  readonly to: Addressee | null;
  /** Null where only a link goes. */
  readonly card: AdaptiveCard | null;
}

type Parts = Pick<BotParts, 'store' | 'send' | 'links' | 'install' | 'log'>;

/** The service address an entry would go to next, for asking whether it works; null where Teams is not concerned. */
export async function addressOf(parts: Pick<BotParts, 'store'>, { board, entry, to }: Letter): Promise<string | null> {
  if (entry.route === 'feed' || entry.route === 'mail') return null;
  if (entry.serviceUrl !== null && entry.conversationId !== null) return entry.serviceUrl;
  const chat = entry.route === 'chat' ? await chatOf(parts, to) : null;
  return chat?.serviceUrl ?? board.serviceUrl;
}

export async function sendBy(parts: Parts, letter: Letter): Promise<Sent> {
  const again = await updated(parts, letter);
  if (again !== null) return again;
  switch (letter.entry.route) {
    case 'chat':
      return byChat(parts, letter);
    case 'channel':
      return byChannel(parts, letter);
    case 'feed':
      return { serviceUrl: null, delivery: await byLink(letter, (to) => parts.links.feed(to)) };
    case 'mail':
      return { serviceUrl: null, delivery: await byLink(letter, (to) => parts.links.mail(to)) };
  }
}

/** Where the entry has a card on somebody's screen already, that one is changed. @returns null when there is none */
async function updated(parts: Parts, { entry, card }: Letter): Promise<Sent | null> {
  const { serviceUrl, conversationId, activityId } = entry;
  if (serviceUrl === null || conversationId === null || activityId === null || card === null) return null;
  const delivery = await parts.send.update({ serviceUrl, conversationId, activityId }, { card });
  return delivery.kind === 'refused' && delivery.reason === 'gone' ? null : { delivery, serviceUrl };
}

const cannotBeAddressed: Sent = {
  serviceUrl: null,
  delivery: { kind: 'refused', reason: 'notReachable', code: 'NotInTeam', retryAfterSeconds: null },
};

async function byChat(parts: Parts, letter: Letter): Promise<Sent> {
  const contact = letter.to?.contact ?? null;
  if (contact === null || letter.card === null) return cannotBeAddressed;
  const said = { card: letter.card };
  const known = await byKnownChat(parts, contact, said);
  return known ?? byNewChat(parts, letter, { contact, said });
}

/** @returns null when no chat is known, or it is not there any more */
async function byKnownChat(parts: Parts, { tenantId, objectId }: Contact, said: Said): Promise<Sent | null> {
  const chat = await parts.store.places.chatOf(tenantId, objectId);
  if (chat === null) return null;
  const delivery = await parts.send.into(chat, said);
  const sent = { delivery, serviceUrl: chat.serviceUrl };
  if (!isClosed(delivery)) return sent;
  // Known again as soon as the person writes or has the bot installed: then it is worth a try.
  await parts.store.places.removeChat(tenantId, objectId);
  return isWorthOpening(delivery) ? null : sent;
}

async function byNewChat(
  parts: Parts,
  { board, to }: Letter,
  { contact, said }: { readonly contact: Contact; readonly said: Said },
): Promise<Sent> {
  const { serviceUrl, tenantId } = board;
  const open = () => parts.send.toPerson({ serviceUrl, tenantId, mri: contact.mri }, said);
  const delivery = await open();
  const mayInstall = to?.person.kind === 'member' && isNotInstalled(delivery);
  if (!mayInstall || !(await parts.install(contact.objectId))) return { delivery, serviceUrl };
  return { delivery: await open(), serviceUrl };
}

/** The chat may have another id now, or be there again once the app is installed; a block is a block. */
function isWorthOpening(delivery: Delivery): boolean {
  return (delivery.kind === 'refused' && delivery.reason === 'gone') || isNotInstalled(delivery);
}

function isClosed(delivery: Delivery): boolean {
  return delivery.kind === 'refused' && (delivery.reason === 'gone' || delivery.reason === 'notReachable');
}

/** Source: "Send and receive messages with a bot": the app is not in that person's own scope. */
function isNotInstalled(delivery: Delivery): boolean {
  const codes = ['BotNotInConversationRoster', 'ForbiddenOperationException'];
  return delivery.kind === 'refused' && codes.includes(delivery.code);
}

async function byChannel(parts: Parts, { board, book, entry, to, card }: Letter): Promise<Sent> {
  const { serviceUrl, tenantId } = board;
  const at = { serviceUrl, tenantId, channelId: book.channelId ?? board.teamId };
  if (card === null) return cannotBeAddressed;
  if (entry.person === null) return { serviceUrl, delivery: await parts.send.toChannel(at, { card }) };
  if (to === null || to.contact === null) return cannotBeAddressed;
  const mention = { mri: to.contact.mri, name: to.person.name };
  const said = { card, mention, text: 'this is for you:' };
  return { serviceUrl, delivery: await parts.send.toChannel(at, said) };
}

async function byLink({ board, book, to }: Letter, send: (to: LinkTo) => Promise<Delivery>): Promise<Delivery> {
  if (to === null) return cannotBeAddressed.delivery;
  const { objectId, email } = to.person;
  return send({ board, boardName: book.boardName, objectId, email, mailFrom: book.mailFrom });
}

function chatOf({ store }: Pick<BotParts, 'store'>, to: Addressee | null) {
  if (to === null || to.contact === null) return null;
  return store.places.chatOf(to.contact.tenantId, to.contact.objectId);
}
