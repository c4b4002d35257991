/**
 * What is kept of a send for the next one: which way works for a person; and, for a guest, who sees the board's tenant
 * only after switching to it, an e-mail with a link, once a day.
 */
import type { Delivery } from '../../delivery.ts';
import type { BotParts } from '../../parts.ts';
import { everybody, type NewEntry, type Route, type RouteResult } from '../../store/outboxRecords.ts';
import type { Letter } from './sendBy.ts';

type Parts = Pick<BotParts, 'store'>;

/** Whatever has cards to show goes first. */
const copyPriority = 60;

/** @param delivery only certain outcomes teach anything */
export async function afterSend(parts: Parts, letter: Letter, delivery: Delivery): Promise<void> {
  const { board, entry, to } = letter;
  if (to === null || entry.person === null) return;
  const whose = holderOf(entry.route, entry.person);
  const result = resultOf(letter, whose, delivery);
  if (result !== null) await parts.store.routes.put(board.key, result);
  if (delivery.kind === 'delivered' && isCopied(letter)) {
    await parts.store.outbox.plan(board.key, { steps: [], entries: [copyOf(letter, entry.person)] });
  }
}

/** A channel that takes nothing takes nothing for anybody. */
function holderOf(route: Route, person: string): string {
  return route === 'channel' ? everybody : person;
}

function resultOf(
  { entry: { route }, book: { day }, to }: Letter,
  person: string,
  delivery: Delivery,
): RouteResult | null {
  const before = to?.learnt.find((one) => one.route === route);
  if (delivery.kind === 'delivered') {
    return before?.works === true ? null : { person, route, works: true, code: null, day };
  }
  if (delivery.kind !== 'refused' || delivery.reason !== 'notReachable') return null;
  return { person, route, works: false, code: delivery.code, day };
}

function isCopied({ entry, book, to }: Letter): boolean {
  const isCard = entry.route === 'chat' || entry.route === 'channel';
  return isCard && to?.person.kind === 'guest' && to.person.email !== null && book.mailFrom !== null;
}

function copyOf({ book: { day, now } }: Letter, person: string): NewEntry {
  return {
    key: `mail.${person}.${day}`,
    content: 'mail copy',
    subject: {},
    person,
    day,
    priority: copyPriority,
    route: 'mail',
    at: now,
  };
}
