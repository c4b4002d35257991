/** The sentence above the chains of one audit: what is broken first, then what has been shown. Pure. */
import type { Chain } from '../../../../core/audit/loop/loopOf.ts';
import { counted } from '../../../board/phrases.ts';
import { brokenIn, sayImproved } from '../../../ui/chain/stages.ts';

export function sayLearning(chains: readonly Chain[]): string {
  if (chains.length === 0) return 'No recommendation was made yet, so there is no learning to follow.';
  const cut = chains.filter((chain) => brokenIn(chain).length > 0).length;
  const broken =
    cut === 0
      ? 'No chain has a broken link.'
      : `${counted(cut, 'chain has', 'chains have')} a broken link. Who can mend it stands beside it.`;
  return `${broken} ${sayImproved(chains)}`;
}
