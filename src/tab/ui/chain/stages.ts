/**
 * A chain in five stages, from the finding to the difference made, so that it can be taken in at a glance. What each link
 * says is the core's; here it is only counted. Pure.
 */
import type { Link, LinkState } from '../../../core/audit/loop/links.ts';
import type { Chain, ChainState } from '../../../core/audit/loop/loopOf.ts';
import { sayCounts } from '../../../core/audit/loop/suggestVerdict.ts';
import { counted } from '../../board/phrases.ts';

export interface Stage {
  readonly kind: Link['kind'];
  readonly name: string;
  /** `empty`: nothing is there that could be done or broken. */
  readonly state: LinkState | 'empty';
  /** A few words: how far it is. */
  readonly words: string;
}

const names: readonly (readonly [Link['kind'], string])[] = [
  ['finding', 'Finding'],
  ['action', 'Actions'],
  ['destination', 'Learning planned'],
  ['reached', 'Reached people'],
  ['verdict', 'Made a difference?'],
];

/** The five stages in their order. */
export function stagesOf(chain: Chain): readonly Stage[] {
  return names.map(([kind, name]) => {
    const links = chain.links.filter((link) => link.kind === kind);
    const state = worst(links);
    return { kind, name, state, words: kind === 'verdict' ? sayVerdict(chain, state) : sayHowFar(links) };
  });
}

function worst(links: readonly Link[]): Stage['state'] {
  if (links.length === 0) return 'empty';
  return (['broken', 'waiting'] as const).find((state) => links.some((link) => link.state === state)) ?? 'done';
}

function sayHowFar(links: readonly Link[]): string {
  if (links.length === 0) return 'Nothing yet';
  const count = (state: LinkState) => links.filter((link) => link.state === state).length;
  const [done, broken] = [count('done'), count('broken')];
  if (done === links.length) return links.length === 1 ? 'Done' : `All ${done} done`;
  const so = links.length === 1 ? '' : `${done} of ${links.length} done`;
  if (broken === 0) return so === '' ? 'Under way' : so;
  const cut = links.length === 1 ? 'Broken' : `${broken} broken`;
  return so === '' ? cut : `${so}, ${cut}`;
}

function sayVerdict({ verdict, before, after }: Chain, state: Stage['state']): string {
  if (verdict !== null && state !== 'broken') {
    if (before === null || after === null) return verdict.verdict;
    return `${verdict.verdict}: ${sayCounts(before)} before, ${sayCounts(after)} after`;
  }
  return state === 'broken' ? 'Nothing shows it' : 'Not known yet';
}

/** The states of chains in the order in which the board should look at them, with the words people read. */
export const chainStates: readonly (readonly [ChainState, string])[] = [
  ['worse', 'Worse'],
  ['no change', 'No change'],
  ['landed, not proven', 'Landed, not proven'],
  ['not started', 'Not started'],
  ['under way', 'Under way'],
  ['too early', 'Too early to say'],
  ['improved', 'Improved'],
];

export function sayChainState(state: ChainState): string {
  return chainStates.find(([one]) => one === state)?.[1] ?? state;
}

/** The broken links of one chain. */
export function brokenIn(chain: Chain): readonly Link[] {
  return chain.links.filter((link) => link.state === 'broken');
}

/** Chains with broken links first, the most broken foremost; then in the order of {@link chainStates}. */
export function byUrgency<C extends { readonly chain: Chain }>(all: readonly C[]): readonly C[] {
  const rank = (state: ChainState) => chainStates.findIndex(([one]) => one === state);
  return all.toSorted(
    (a, b) =>
      brokenIn(b.chain).length - brokenIn(a.chain).length ||
      rank(a.chain.state) - rank(b.chain.state) ||
      a.chain.recommendation.name.localeCompare(b.chain.recommendation.name, 'en-GB'),
  );
}

/** How many recommendations have been shown to make a difference. */
export function sayImproved(chains: readonly Chain[]): string {
  const improved = chains.filter((chain) => chain.state === 'improved').length;
  const shown = 'been shown to make a difference';
  if (improved > 0 && chains.length === 1) return `The one recommendation has ${shown}.`;
  if (improved > 0) {
    return `${improved} of ${counted(chains.length, 'recommendation')} ${improved === 1 ? 'has' : 'have'} ${shown}.`;
  }
  return chains.length === 1
    ? `The one recommendation has not ${shown} yet.`
    : `None of ${chains.length} recommendations has ${shown} yet.`;
}
