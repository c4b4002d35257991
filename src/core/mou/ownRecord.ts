/**
 * What the bot keeps of the signatures beside the list, and since when. A record that was lost begins anew with signatures
 * already there: of those it can say only that they have not changed since. Which ones they are is written down once, as the
 * record begins; a date in a row says nothing, because somebody who adds a row by hand chooses its date.
 */
import type { Instant } from '../../base/time/instant.ts';

/** A signature as its number and hash; SHA-256 in hexadecimal. */
export interface KeptSeal {
  readonly sequence: number;
  readonly hash: string;
}

/** How the bot's own record of a board's signatures began. */
export interface RecordBeginning {
  /** Board time. */
  readonly at: Instant;
  /** What the list held then and this record had not seen written: none where it began with the board. */
  readonly found: readonly KeptSeal[];
}

/** What somebody's receipt says: the number of a signature and the first characters of its hash. */
export interface Receipt {
  readonly sequence: number;
  readonly mark: string;
}

/** What a store holds that has no beginning yet. */
export interface OlderStore {
  /** Planned or kept: each shows that the record had begun by then. */
  readonly seals: readonly (KeptSeal & { readonly at: Instant })[];
  /** Whether the bot has worked on the board with this store before. */
  readonly hasWorked: boolean;
}

/**
 * The beginning to write down for a store without one. A new store finds what the list holds. One that has worked before
 * finds nothing but what lies below its first seal: whatever else it does not know was put in by hand.
 */
export function beginningNow(
  { seals, hasWorked }: OlderStore,
  signatures: readonly KeptSeal[],
  now: Instant,
): RecordBeginning {
  const [first] = [...seals].sort((one, other) => one.sequence - other.sequence);
  if (first === undefined && hasWorked) return { at: now, found: [] };
  const isFound = ({ sequence }: KeptSeal) => first === undefined || sequence < first.sequence;
  const found = signatures.filter(isFound).map(({ sequence, hash }) => ({ sequence, hash }));
  return { at: first?.at ?? now, found };
}

/** Fewer characters than a receipt shows prove too little. */
const receiptShape = /^(\d{1,6}):([0-9a-f]{12,64})$/;

/** A receipt as `number:mark`, e.g. `3:0f1e2d3c4b5a`; null for anything else. */
export function parseReceipt(text: string): Receipt | null {
  const [, sequence, mark] = receiptShape.exec(text.trim().toLowerCase()) ?? [];
  return sequence === undefined || mark === undefined ? null : { sequence: Number(sequence), mark };
}
