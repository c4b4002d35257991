/**
 * Who is speaking, as the pair that the board's People are matched by. In a 1:1 chat the person is of the chat's tenant;
 * in a channel they may be of another (shared channel), and then only the team's roster says which.
 */
import type { Identity } from '../../src/core/people/board.ts';
import type { Caller, Place } from '../incoming.ts';
import type { BotParts } from '../parts.ts';
import type { Board } from '../store/botStore.ts';
import { isConnectorTrouble } from '../teams/deliveryOf.ts';
import { rosterIsOld } from './rosterAge.ts';

type Parts = Pick<BotParts, 'store' | 'roster' | 'machine'>;

/** The verified pair, or null when Teams does not know the person there. */
export async function identify(parts: Parts, board: Board, place: Place, caller: Caller): Promise<Identity | null> {
  if (place.kind === 'personal') {
    const { tenantId } = place;
    const isKnown = (await parts.store.places.contactByObject(board.key, tenantId, caller.objectId)) !== null;
    if (!isKnown) rosterIsOld(parts, board.key);
    return { tenantId, objectId: caller.objectId };
  }
  const known = await parts.store.places.contactByMri(board.key, caller.mri);
  if (known !== null) return known.objectId === caller.objectId ? known : null;
  rosterIsOld(parts, board.key);
  const member = await memberOf(parts, place, caller);
  return member?.objectId === caller.objectId ? { tenantId: member.tenantId, objectId: member.objectId } : null;
}

async function memberOf(parts: Parts, place: Place, caller: Caller) {
  try {
    return await parts.roster.member(place, caller.mri);
  } catch (thrown) {
    if (!isConnectorTrouble(thrown)) throw thrown;
    return null;
  }
}
