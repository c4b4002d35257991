/**
 * 'sign': the memorandum's card for each agency this person may sign for, one card an agency; for the others of their
 * agencies, where it stands. The outbox keeps each card that asks, so that it can be kept true.
 */

import type { AdaptiveCard } from '../../src/cards/elements.ts';
import { messageCard } from '../../src/cards/message.card.ts';
import { capacityOf } from '../../src/core/mou/signing.ts';
import { type Agency, rolesOf } from '../../src/core/people/board.ts';
import { mouEntry, typedOccasion } from '../mou/entries.ts';
import { comesToSubstitute } from '../mou/facts.ts';
import { type Matter, matterCard, signCard, stateOf } from '../mou/view.ts';
import type { BotParts } from '../parts.ts';
import type { Asking } from './asking.ts';

type Parts = Pick<BotParts, 'store' | 'send' | 'sha256' | 'tabLink' | 'log'>;

/** @param only key of the one agency that is meant; null for every agency of the person */
export async function sendSignCards(parts: Parts, asking: Asking, only: string | null = null): Promise<void> {
  const { facts, open } = asking;
  const { version } = facts;
  const agencies = agenciesOf(asking).filter((agency) => only === null || agency.key === only);
  if (version === null || agencies.length === 0) {
    const sentence =
      version === null
        ? 'No memorandum is out for signature at the moment.'
        : `You represent no agency of ${facts.boardName}, so there is nothing for you to sign.`;
    await into(parts, asking, messageCard({ title: 'Nothing to sign', sentences: [sentence], link: null }));
    return;
  }
  for (const agency of agencies) await sendOne(parts, asking, { board: open.board, facts, agency, version });
}

function agenciesOf({ facts, person }: Asking): readonly Agency[] {
  const keys = new Set<string>(
    rolesOf(facts.membership, person.key, facts.day)
      .filter((one) => one.role === 'representative' || one.role === 'substitute')
      .map((one) => one.agency?.key ?? ''),
  );
  return facts.agencies.filter((agency) => keys.has(agency.key));
}

async function sendOne(parts: Parts, asking: Asking, matter: Matter): Promise<void> {
  const { facts, person, mri } = asking;
  const { state } = stateOf(matter);
  if (state !== 'open' && state !== 'declined') {
    await into(parts, asking, await matterCard(parts, matter, { mri: null }));
    return;
  }
  const handedOver = comesToSubstitute(facts, matter.version)(matter.agency.key);
  const capacity = capacityOf(facts.membership, person, matter.agency, { day: facts.day, handedOver });
  if (!capacity.ok) {
    const sentences = capacity.refusals.map((one) => one.sentence);
    await into(parts, asking, messageCard({ title: matter.agency.name, sentences, link: null }));
    return;
  }
  await sendAsking(parts, asking, matter, await signCard(parts, matter, { mri }));
}

/** Answered where it was typed, past the outbox, and kept there so that it closes when the agency has signed. */
async function sendAsking(parts: Parts, asking: Asking, matter: Matter, card: AdaptiveCard): Promise<void> {
  const about = {
    version: matter.version.key,
    agency: matter.agency.key,
    person: asking.person.key,
    occasion: typedOccasion(asking.activityId),
  };
  const entry = mouEntry(about, asking.facts);
  const { outbox } = parts.store;
  const board = matter.board.key;
  // Teams may bring the same message twice.
  if ((await outbox.get(board, entry.key)) !== null) return;
  const delivery = await parts.send.into(asking.place, { card });
  const { version, agency, person } = about;
  const isSent = delivery.kind === 'delivered';
  parts.log(isSent ? 'card.sent' : 'card.refused', { board, version, agency, person, kind: 'typed' });
  // Whoever typed can type again: nothing is sent later by itself.
  if (!isSent) return;
  const { serviceUrl } = asking.place;
  const { conversationId, activityId } = delivery;
  const sent = {
    state: 'sent',
    shows: 'open',
    serviceUrl,
    conversationId,
    activityId,
    sentAt: asking.facts.now,
  } as const;
  await outbox.adopt(board, entry, sent);
}

async function into(parts: Parts, { place }: Asking, card: AdaptiveCard): Promise<void> {
  await parts.send.into(place, { card });
}
