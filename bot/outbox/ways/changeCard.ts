/**
 * Changing a card that is out. Saying the same again does no harm, so a change may itself be what tries a held address; but
 * like a message it first asks whether the address is held, and says how it went, so that one that hangs costs one
 * time-out and not one for each card. When to change what is the rooms' affair.
 */
import type { AdaptiveCard } from '../../../src/cards/elements.ts';
import type { Delivery } from '../../delivery.ts';
import { faultFields } from '../../log.ts';
import type { BotParts } from '../../parts.ts';
import type { OutboxEntry } from '../../store/outboxRecords.ts';

export type ChangeParts = Pick<BotParts, 'send' | 'circuit' | 'log'>;

/**
 * - `shown`: the card is as it should be. - `gone`: it is not there any more, or can never be changed.
 * - `later`: refused for now; others may go. - `silent`: no certain answer, or the address is held: the pass ends.
 */
export type Changed = 'shown' | 'gone' | 'later' | 'silent';

export async function changeCard(parts: ChangeParts, entry: OutboxEntry, card: AdaptiveCard): Promise<Changed> {
  const { serviceUrl, conversationId, activityId } = entry;
  if (serviceUrl === null || conversationId === null || activityId === null) return 'gone';
  const { circuit, log } = parts;
  if (circuit.enter(serviceUrl).kind === 'wait') return 'silent';
  try {
    const delivery = await parts.send.update({ serviceUrl, conversationId, activityId }, { card });
    const changed = changedBy(delivery);
    if (changed === 'silent') circuit.lost(serviceUrl);
    else circuit.answered(serviceUrl);
    if (delivery.kind === 'delivered') log('card.updated', about(entry));
    else log('card.refused', { ...about(entry), code: delivery.code });
    return changed;
  } catch (thrown) {
    circuit.lost(serviceUrl);
    log('card.failed', { ...about(entry), ...faultFields(thrown) });
    return 'silent';
  }
}

function changedBy(delivery: Delivery): Changed {
  if (delivery.kind === 'delivered') return 'shown';
  if (delivery.kind === 'unknown' || delivery.code === 'NotConnected') return 'silent';
  return delivery.reason === 'wait' || delivery.reason === 'setUp' ? 'later' : 'gone';
}

function about({ board, person, content }: OutboxEntry) {
  return { board, kind: content, ...(person === null ? {} : { person }) };
}
