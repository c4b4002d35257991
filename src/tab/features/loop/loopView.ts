/** The learning loop of the whole board: every recommendation of every audit, counted, and in the order of urgency. Pure. */
import type { PlainDate } from '../../../base/time/plainDate.ts';
import type { AuditBook } from '../../../core/audit/auditBook.ts';
import { type Chain, type ChainState, loopOf } from '../../../core/audit/loop/loopOf.ts';
import type { Audit } from '../../../core/duties/snapshot.ts';
import { counted, listed } from '../../board/phrases.ts';
import { brokenIn, byUrgency, sayChainState, sayImproved } from '../../ui/chain/stages.ts';

export interface BoardChain {
  readonly audit: Audit;
  readonly chain: Chain;
}

/** What is shown: of one audit or of all, in one state or in any; `broken` for those with a broken link. */
export interface LoopFilter {
  readonly audit: string | null;
  readonly state: ChainState | 'broken' | null;
}

/** Every chain, broken links first. Audits that were withdrawn count for nothing. */
export function boardChains(books: readonly AuditBook[], day: PlainDate): readonly BoardChain[] {
  const all = books
    .filter((book) => book.audit.status !== 'Withdrawn')
    .flatMap((book) => loopOf(book, day).map((chain) => ({ audit: book.audit, chain })));
  return byUrgency(all);
}

export function filtered(all: readonly BoardChain[], { audit, state }: LoopFilter): readonly BoardChain[] {
  return all.filter((one) => (audit === null || one.audit.key === audit) && (state === null || isIn(one.chain, state)));
}

function isIn(chain: Chain, state: ChainState | 'broken'): boolean {
  return state === 'broken' ? brokenIn(chain).length > 0 : chain.state === state;
}

/** As somebody of the Board asks: what has been shown first, then what has not. */
const asAsked: readonly ChainState[] = [
  'improved',
  'landed, not proven',
  'no change',
  'worse',
  'too early',
  'under way',
  'not started',
];

/** How many chains are in each state; states that nobody is in are there with 0. */
export interface LoopCount {
  readonly state: ChainState | 'broken';
  readonly words: string;
  readonly count: number;
}

export function loopCounts(all: readonly BoardChain[]): readonly LoopCount[] {
  const count = (state: ChainState | 'broken') => all.filter(({ chain }) => isIn(chain, state)).length;
  return [
    { state: 'broken', words: 'Broken links', count: count('broken') },
    ...asAsked.map((state) => ({ state, words: sayChainState(state), count: count(state) })),
  ];
}

/** The one sentence for somebody with ten seconds. */
export function sayLoop(all: readonly BoardChain[]): string {
  if (all.length === 0) return 'No audit has made a recommendation yet, so there is nothing to follow.';
  const count = (state: ChainState) => all.filter(({ chain }) => chain.state === state).length;
  const head = sayImproved(all.map(({ chain }) => chain));
  const rest = [
    ...sayIf(count('landed, not proven'), 'landed without anything that shows what it changed'),
    ...sayIf(count('no change'), 'changed nothing'),
    ...sayIf(count('worse'), 'got worse'),
  ];
  const broken = all.filter(({ chain }) => brokenIn(chain).length > 0).length;
  const cut =
    broken === 0
      ? 'No chain has a broken link.'
      : `${counted(broken, 'chain has', 'chains have')} a broken link: who can mend it stands beside it.`;
  return [head, ...(rest.length === 0 ? [] : [`${listed(rest)}.`]), cut].join(' ');
}

function sayIf(count: number, words: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${words}`];
}

/** Audits that made recommendations, by name. */
export function auditsIn(all: readonly BoardChain[]): readonly Audit[] {
  return [...new Map(all.map(({ audit }) => [audit.key, audit])).values()].sort((a, b) =>
    a.name.localeCompare(b.name, 'en-GB'),
  );
}
