/**
 * The key of a person who comes with an identity and has no row yet. Tab and bot both enter such people; one key for one
 * identity is what keeps the same person from being entered twice. People of a sample or of an import have other keys.
 */
import { type Key, keyOf } from '../../base/id.ts';
import type { Sha256 } from '../mou/canonical.ts';
import type { Identity } from './board.ts';

/** The same for the same identity, whoever asks; it does not give the identity away. */
export async function personKeyOf({ tenantId, objectId }: Identity, sha256: Sha256): Promise<Key<'people'>> {
  const hash = await sha256(`${tenantId}/${objectId}`);
  return keyOf<'people'>(`p-${hash.slice(0, 24)}`);
}
