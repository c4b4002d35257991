/**
 * The learning loop of an audit (N1): for each recommendation the chain from the finding over the actions of the agencies
 * and the destinations of learning to people it reached, and to the verdict with both sample sizes. It shows every broken
 * link, and claims nothing that no link shows: learning that landed without a second look is not proven.
 */
import type { PlainDate } from '../../../base/time/plainDate.ts';
import type { AuditBook, Recommendation, Verdict } from '../auditBook.ts';
import { recommendationStanding } from '../findings/recommendation.ts';
import {
  actionLinks,
  destinationLinks,
  findingLink,
  hasReached,
  type Link,
  type LinkParts,
  learningOf,
  reAuditName,
  reachedLinks,
  verdictLink,
  verdictOf,
} from './links.ts';
import { type Counts, cautionFor, countsOf } from './suggestVerdict.ts';

export type ChainState =
  | 'not started'
  | 'under way'
  | 'landed, not proven'
  | 'improved'
  | 'no change'
  | 'worse'
  | 'too early';

export interface Chain {
  readonly recommendation: Recommendation;
  readonly state: ChainState;
  /** From the finding to the verdict, in this order. */
  readonly links: readonly Link[];
  readonly verdict: Verdict | null;
  readonly before: Counts | null;
  readonly after: Counts | null;
  /** What must be known with the numbers; null where nothing must. */
  readonly caution: string | null;
  /** Every action settled, every destination reached with evidence, and a verdict or a re-audit in the programme. */
  readonly isClosed: boolean;
}

/** The chains of the audit's recommendations, in the order they were recorded. */
export function loopOf(book: AuditBook, day: PlainDate): readonly Chain[] {
  return book.recommendations
    .toSorted((a, b) => compare(`${a.createdAt} ${a.key}`, `${b.createdAt} ${b.key}`))
    .map((recommendation) => chainOf({ book, recommendation, day }));
}

/** Every broken link, with the chain it is in. */
export function brokenLinks(chains: readonly Chain[]): readonly { readonly chain: Chain; readonly link: Link }[] {
  return chains.flatMap((chain) =>
    chain.links.filter((link) => link.state === 'broken').map((link) => ({ chain, link })),
  );
}

function chainOf(parts: LinkParts): Chain {
  const { book, recommendation } = parts;
  const hasLanded = landed(parts);
  const verdict = verdictOf(book, recommendation);
  const { before, after } = verdict === null ? { before: null, after: null } : countsOf(verdict);
  const links = [
    findingLink(parts),
    ...actionLinks(parts),
    ...destinationLinks(parts),
    ...reachedLinks(parts),
    verdictLink(parts, hasLanded),
  ];
  const isProven = verdict !== null && verdict.verdict !== 'Too early';
  return {
    recommendation,
    state: stateOf(parts, verdict, hasLanded),
    links,
    verdict,
    before,
    after,
    caution: before === null || after === null ? null : cautionFor(before, after),
    isClosed: hasLanded && links.every((link) => link.state !== 'broken') && (isProven || reAuditName(book) !== null),
  };
}

/** Actions are settled, at least one of them verified, and the learning reached people at every destination. */
function landed({ book, recommendation, day }: LinkParts): boolean {
  const { destinations } = recommendation;
  return (
    recommendationStanding(book, recommendation, day).state === 'done' &&
    destinations.length > 0 &&
    destinations.every((one) => learningOf(book, recommendation, one).some((row) => hasReached(row, day)))
  );
}

const proven = { Improved: 'improved', 'No change': 'no change', Worse: 'worse' } as const;

function stateOf({ book, recommendation }: LinkParts, verdict: Verdict | null, hasLanded: boolean): ChainState {
  if (verdict !== null && verdict.verdict !== 'Too early') return proven[verdict.verdict];
  if (hasLanded) return verdict === null ? 'landed, not proven' : 'too early';
  const hasActions = book.actions.some((one) => one.recommendation?.key === recommendation.key);
  const hasLearning = learningOf(book, recommendation, null).length > 0;
  return hasActions || hasLearning ? 'under way' : 'not started';
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
