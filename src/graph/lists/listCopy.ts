/**
 * The copy of one list in memory, with the link that tells what changed since. A copy is replaced whole or not at all:
 * pages are gathered in a draft, and the draft becomes the copy when the last page is there.
 */
import type { AnyList } from '../../lists/definition/defineList.ts';
import type { DeltaPage, ItemNow } from './delta.ts';
import type { Page } from './query.ts';

/** A list as it was at the last reading. */
export interface ListCopy<L> {
  readonly items: ReadonlyMap<string, ItemNow<L>>;
  /** Path below `/v1.0` to ask with next time. */
  readonly later: string;
}

/** A reading under way. */
export interface Draft<L> {
  readonly items: Map<string, ItemNow<L>>;
  hasChanged: boolean;
}

/** @param from the copy that changes are added to; null begins with nothing */
export function beginDraft<L>(from: ListCopy<L> | null): Draft<L> {
  return { items: new Map(from?.items), hasChanged: false };
}

/** Adds a page to a draft. Entries come in order, so the last occurrence of an item is the one that stays. */
export function addPage<L>(draft: Draft<L>, page: DeltaPage<L>): void {
  for (const entry of page.entries) {
    if (entry.state === 'gone') {
      if (draft.items.delete(entry.itemId)) draft.hasChanged = true;
      continue;
    }
    const before = draft.items.get(entry.itemId);
    draft.items.set(entry.itemId, entry);
    if (!isSame(before, entry)) draft.hasChanged = true;
  }
}

/** Graph mentions items without reason too: the same etag is the same item. */
function isSame<L>(before: ItemNow<L> | undefined, now: ItemNow<L>): boolean {
  return before !== undefined && now.etag !== '' && before.etag === now.etag;
}

/** Whether two whole readings differ. */
export function differs<L>(before: ReadonlyMap<string, ItemNow<L>>, now: ReadonlyMap<string, ItemNow<L>>): boolean {
  return before.size !== now.size || [...now].some(([itemId, item]) => !isSame(before.get(itemId), item));
}

/** The copy as rows, in the order of their numbers in SharePoint: the order in which they were made. */
export function pageOf<L extends AnyList>(items: ReadonlyMap<string, ItemNow<L>>): Page<L> {
  const inOrder = [...items.values()].sort((a, b) => Number(a.itemId) - Number(b.itemId));
  return {
    rows: inOrder.flatMap((item) => (item.state === 'row' ? [item.row] : [])),
    spoiled: inOrder.flatMap((item) => (item.state === 'spoiled' ? [item.spoiled] : [])),
  };
}
