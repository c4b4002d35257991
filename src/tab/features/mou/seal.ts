/** Checking the chain of signatures in the browser. It sees the lists alone: what the bot kept is compared by the bot. */
import type { Sha256 } from '../../../core/mou/canonical.ts';
import { checkSeal, type SealCheck } from '../../../core/mou/chain.ts';
import { mouSignatures } from '../../../lists/mouSignatures.ts';
import type { Live, Standing } from './readMou.ts';

/** The platform's SHA-256. */
export const browserSha256: Sha256 = async (text) => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** Every link recomputed from what the lists hold now. */
export function checkChain(standing: Standing, live: Live, sha256: Sha256): Promise<SealCheck> {
  return checkSeal(
    {
      signatures: live.signatures,
      texts: new Map(standing.versions.map((version) => [version.key, version.wording])),
      kept: null,
      unreadable: live.spoiled.filter((row) => row.list === mouSignatures.name).length,
    },
    sha256,
  );
}
