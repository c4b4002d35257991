/**
 * 'sign': the memorandum's card for each agency this person may sign for, one card an agency; for the others of their
 * agencies, where it stands. A card is planned before it is sent, as every card is, so that it can be kept true.
 */

import type { AdaptiveCard } from '../../src/cards/elements.ts';
import { messageCard } from '../../src/cards/message.card.ts';
import { capacityOf } from '../../src/core/mou/signing.ts';
import { type Agency, rolesOf } from '../../src/core/people/board.ts';
import { handedOverOf } from '../mou/facts.ts';
import { type Matter, matterCard, signCard, stateOf } from '../mou/view.ts';
import type { BotParts } from '../parts.ts';
import type { Asking } from './asking.ts';

type Parts = Pick<BotParts, 'store' | 'send' | 'sha256' | 'tabLink' | 'log'>;

export async function sendSignCards(parts: Parts, asking: Asking): Promise<void> {
  const { facts, open } = asking;
  const { version } = facts;
  const agencies = agenciesOf(asking);
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
  const handedOver = handedOverOf(facts, matter.version)(matter.agency.key);
  const capacity = capacityOf(facts.membership, person, matter.agency, { day: facts.day, handedOver });
  if (!capacity.ok) {
    const sentences = capacity.refusals.map((one) => one.sentence);
    await into(parts, asking, messageCard({ title: matter.agency.name, sentences, link: null }));
    return;
  }
  await sendAsking(parts, asking, matter, await signCard(parts, matter, { mri }));
}

async function sendAsking(parts: Parts, asking: Asking, matter: Matter, card: AdaptiveCard): Promise<void> {
  const key = {
    board: matter.board.key,
    version: matter.version.key,
    agency: matter.agency.key,
    person: asking.person.key,
    occasion: `typed:${asking.activityId}`,
  };
  const { serviceUrl } = asking.place;
  if (!(await parts.store.cards.plan({ ...key, route: 'chat', at: asking.facts.now }))) return;
  const delivery = await parts.send.into(asking.place, { card });
  if (delivery.kind === 'delivered') {
    const { conversationId, activityId } = delivery;
    await parts.store.cards.change(key, { state: 'sent', serviceUrl, conversationId, activityId });
  } else {
    // Whoever typed can type again: nothing is sent later by itself.
    await parts.store.cards.change(key, { state: 'failed', why: delivery.code });
  }
  parts.log(delivery.kind === 'delivered' ? 'card.sent' : 'card.refused', {
    board: key.board,
    version: key.version,
    agency: key.agency,
    person: key.person,
    kind: 'typed',
  });
}

async function into(parts: Parts, { place }: Asking, card: AdaptiveCard): Promise<void> {
  await parts.send.into(place, { card });
}
