/** Which SharePoint site holds a board's lists, and how its lists are addressed in Graph. */
import type { FaultSubject } from '../../base/fault.ts';
import type { Zone } from '../../base/time/zone.ts';
import type { AnyList } from '../../lists/definition/defineList.ts';
import type { GraphApi } from '../http/graphApi.ts';
import type { Patience } from '../http/patience.ts';

/** A board's site, opened by somebody: as the signed-in person in the tab, as the app in the bot. */
export interface BoardSite {
  readonly api: GraphApi;
  readonly patience: Patience;
  /** Graph's site id: `host,site collection guid,web guid`. */
  readonly siteId: string;
  /** The site's own zone, for date-only columns. */
  readonly zone: Zone;
}

/** The path of a list below `/v1.0`: Graph takes a list's title in place of its id. */
export function listPath(site: BoardSite, list: AnyList): string {
  return `/sites/${site.siteId}/lists/${encodeURIComponent(list.displayName)}`;
}

/** What a fault about this list names. */
export function subjectOf(list: AnyList, item?: string): FaultSubject {
  return item === undefined ? { list: list.name } : { list: list.name, item };
}
