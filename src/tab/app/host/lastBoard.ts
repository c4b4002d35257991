/**
 * Which board somebody last opened in a channel, remembered in this browser. 'My things' in a person's own app has one
 * address for everybody, so it cannot name a board; it opens that one. Only a hint: SharePoint decides what may be read.
 */
import type { Identity } from '../../../core/people/board.ts';

/** Where a tab stands: what its address names, and whether it is a person's own app. */
export interface TabPlace {
  /** The board's site in the tab's own address. */
  readonly named: string | null;
  /** Outside every team, and not a page that sets a tab up. */
  readonly isPersonal: boolean;
}

/** The board's site for this place; null where there is none and none is remembered. */
export function boardSiteAt(
  { named, isPersonal }: TabPlace,
  { tenantId, objectId }: Identity,
  storage: Pick<Storage, 'getItem' | 'setItem'>,
): string | null {
  const key = `qa-programme/last-board/${tenantId}/${objectId}`;
  try {
    if (named !== null) storage.setItem(key, named);
    return named ?? (isPersonal ? storage.getItem(key) : null);
  } catch {
    return named; // a browser that keeps nothing
  }
}
