/**
 * What has just been settled stays where it was, with a sentence in place of its buttons: a thing that vanishes under the
 * finger leaves one wondering. Receipts last as long as the page is open. Pure.
 */
import type { Act } from '../../../core/duties/duty.ts';
import type { Thing } from './mineView.ts';

export interface Receipt {
  /** As it stood when it was answered. */
  readonly thing: Thing;
  /** `done`: the person's own answer was written. `meanwhile`: somebody else was first, or it was moved. */
  readonly kind: 'done' | 'meanwhile';
  readonly sentences: readonly string[];
}

export interface Shown {
  readonly thing: Thing;
  readonly receipt: Receipt | null;
  /** False once it is not asked any more. */
  readonly isOpen: boolean;
}

/**
 * The things of one section with the receipts that belong to it, in the order of due dates.
 * @param actsNow what can still be pressed about a thing that is not asked any more: some answers can be taken back
 */
export function withReceipts(
  things: readonly Thing[],
  receipts: readonly Receipt[],
  actsNow: (thing: Thing) => readonly Act[],
): readonly Shown[] {
  const byKey = new Map(receipts.map((receipt) => [receipt.thing.key, receipt]));
  const shown: Shown[] = things.map((thing) => ({ thing, receipt: byKey.get(thing.key) ?? null, isOpen: true }));
  const here = new Set(things.map((thing) => thing.key));
  for (const receipt of receipts.filter((one) => !here.has(one.thing.key))) {
    const { dueOn } = receipt.thing.line.owed;
    const next = shown.findIndex((one) => one.thing.line.owed.dueOn > dueOn);
    const settled = { thing: { ...receipt.thing, acts: actsNow(receipt.thing) }, receipt, isOpen: false };
    shown.splice(next === -1 ? shown.length : next, 0, settled);
  }
  return shown;
}
