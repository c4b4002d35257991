/**
 * Which returns are looked at a second time: a share of those that were sent, spread over the agencies so that none is left
 * out while another is looked at twice. The same seed gives the same returns, so that nobody can be said to have picked them.
 */
import type { AuditBook, ReturnHead } from '../auditBook.ts';
import { shuffled } from '../cases/seededOrder.ts';

/** One in ten, the least that the path asks for. */
export const leastShare = 0.1;

/** At least one where any was sent. @param share from above 0 to 1 */
export function dipSample(
  { returns }: Pick<AuditBook, 'returns'>,
  seed: string,
  share: number = leastShare,
): readonly ReturnHead[] {
  const sent = returns.filter((head) => head.state === 'Submitted');
  const agencies = [...new Set(sent.map((head) => head.agency.key))].sort();
  const order = shuffled(agencies, `agencies ${seed}`).map((agency) => {
    const own = sent.filter((head) => head.agency.key === agency);
    return shuffled(own.toSorted(byKey), `${agency} ${seed}`);
  });
  // One of each agency, then the second of each, and so on.
  const rounds = Math.max(0, ...order.map((own) => own.length));
  const spread = Array.from({ length: rounds }, (_, round) =>
    order.flatMap((own) => own.slice(round, round + 1)),
  ).flat();
  return spread.slice(0, howMany(sent.length, share));
}

/** How many of so many a share is: rounded up, at least one, never more than there are. */
export function howMany(sent: number, share: number): number {
  // A little less, because ten times 0.1 is a hair more than one to a computer.
  return Math.min(sent, Math.max(Math.min(1, sent), Math.ceil(sent * share - 1e-9)));
}

function byKey(one: ReturnHead, other: ReturnHead): number {
  return one.key < other.key ? -1 : Number(one.key > other.key);
}
