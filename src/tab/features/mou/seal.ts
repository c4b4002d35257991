/** Checking the chain of signatures in the browser. It sees the lists alone: what the bot kept is compared by the bot. */
import type { Sha256 } from '../../../core/mou/canonical.ts';
import { checkSeal, type SealCheck } from '../../../core/mou/chain.ts';
import { mouSignatures } from '../../../lists/mouSignatures.ts';
import type { Live, Standing } from './readMou.ts';

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
