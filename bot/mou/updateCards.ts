/**
 * Keeps every copy of a MoU card true: once an agency has signed, declined or been passed on, or a newer version is out,
 * no copy asks any more. Derived from the lists each time, so a missed update is made at the next tick.
 */

import type { AdaptiveCard } from '../../src/cards/elements.ts';
import { askedFor } from '../../src/core/mou/asking.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import { occasions } from '../schedule/plan.ts';
import type { SentCard } from '../store/botStore.ts';
import { agencyOf, handedOverOf, type MouFacts, readMouFacts } from './facts.ts';
import { closedCard, type Matter, matterCard, stateOf } from './view.ts';

type Parts = Pick<BotParts, 'store' | 'send' | 'boardNow' | 'calendar' | 'sha256' | 'tabLink' | 'log'>;

export async function updateCards(parts: Parts, open: OpenBoard): Promise<void> {
  const asking = (await parts.store.cards.all(open.board.key)).filter(
    (card) => card.state === 'sent' && card.shows === 'sign',
  );
  if (asking.length === 0) return;
  const facts = await readMouFacts(parts, open);
  for (const sent of asking) {
    const matter = matterOf(open, facts, sent);
    const card = matter === null ? null : await closing(parts, matter, sent);
    if (card !== null) await update(parts, sent, card);
  }
}

function matterOf({ board }: OpenBoard, facts: MouFacts, sent: SentCard): Matter | null {
  const version = facts.books.versions.find((one) => one.key === sent.version);
  const agency = agencyOf(facts, sent.agency);
  return version === undefined || agency === null ? null : { board, facts, agency, version };
}

/** The card that takes the place of a sign card, or null while it still asks rightly. */
async function closing(parts: Parts, matter: Matter, sent: SentCard): Promise<AdaptiveCard | null> {
  const state = stateOf(matter);
  if (state.state === 'open') return passedOnCard(parts, matter, sent);
  // After a decline somebody may ask for the card again, to sign all the same: that one stays open.
  const isAskedFor = sent.occasion !== occasions.issued;
  if (state.state === 'declined' && isAskedFor && sent.at >= state.decline.declinedAt) return null;
  return matterCard(parts, matter, { mri: null });
}

/** Cards that were typed for stay open for whoever typed; those that went out close when another person is asked. */
function passedOnCard(parts: Parts, matter: Matter, sent: SentCard): AdaptiveCard | null {
  const { facts, agency, version } = matter;
  if (sent.occasion.startsWith('typed:')) return null;
  const asked = askedFor(facts.membership, agency, { day: facts.day, handedOver: handedOverOf(facts, version) });
  if (asked.appointment === null || asked.appointment.person.key === sent.person) return null;
  const sentence = `This has passed to ${asked.appointment.person.title}. If it is yours again, type "sign".`;
  return closedCard(parts, matter, sentence);
}

async function update(parts: Parts, sent: SentCard, card: AdaptiveCard): Promise<void> {
  const { serviceUrl, conversationId, activityId } = sent;
  if (serviceUrl === null || conversationId === null || activityId === null) return;
  const delivery = await parts.send.update({ serviceUrl, conversationId, activityId }, { card });
  const about = { board: sent.board, agency: sent.agency, version: sent.version, person: sent.person };
  if (delivery.kind === 'delivered') {
    await parts.store.cards.change(sent, { shows: 'closed' });
    parts.log('card.updated', about);
    return;
  }
  const isOver = delivery.kind === 'refused' && delivery.reason !== 'wait';
  if (isOver) await parts.store.cards.change(sent, { shows: 'closed', why: delivery.code });
  parts.log('card.refused', { ...about, code: delivery.code });
}
