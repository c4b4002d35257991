/**
 * What has changed in a list since a link that Graph gave earlier: the words of a delta query, put and read.
 * It keeps nothing; the copy and the link are the mirror's. Source: "listItem: delta".
 */
import { z } from 'zod';
import { Fault } from '../../base/fault.ts';
import type { AnyList, Row } from '../../lists/definition/defineList.ts';
import { parseRow, type SpoiledRow, selectedFields } from '../../lists/definition/row.ts';
import { pageSize } from './query.ts';
import { type BoardSite, listPath, subjectOf } from './site.ts';

/** An item as it is now; `etag` is empty where Graph gave none. */
export type ItemNow<L> = { readonly itemId: string; readonly etag: string } & (
  | { readonly state: 'row'; readonly row: Row<L> }
  | { readonly state: 'spoiled'; readonly spoiled: SpoiledRow }
);

/** One entry of a delta: an item that is there, or the number of one that is gone. */
export type DeltaEntry<L> = ItemNow<L> | { readonly state: 'gone'; readonly itemId: string };

/** One page. Exactly one of the two links is there; both are paths below `/v1.0`. */
export interface DeltaPage<L> {
  /** As they came: an item may occur twice, and the last occurrence counts. */
  readonly entries: readonly DeltaEntry<L>[];
  readonly next: string | null;
  readonly later: string | null;
}

/** The path below `/v1.0` that begins with everything a list holds. */
export function wholePath(site: BoardSite, list: AnyList): string {
  const select = selectedFields(list).join(',');
  return `${listPath(site, list)}/items/delta?$expand=fields($select=${select})&$top=${pageSize}`;
}

const pageShape = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});

const entryShape = z.object({
  id: z.string(),
  eTag: z.string().optional(),
  '@odata.etag': z.string().optional(),
  deleted: z.unknown().optional(),
});

/** A page as Graph sent it. @throws Fault `malformed` when it is no page, or one that leads nowhere */
export function readDelta<L extends AnyList>(site: BoardSite, list: L, raw: unknown): DeltaPage<L> {
  const page = pageShape.safeParse(raw);
  if (!page.success) throw new Fault('malformed', subjectOf(list), { cause: page.error });
  const { '@odata.nextLink': next, '@odata.deltaLink': later } = page.data;
  if (next === undefined && later === undefined) throw new Fault('malformed', subjectOf(list));
  return {
    entries: page.data.value.map((item) => readEntry(site, list, item)),
    next: next === undefined ? null : belowVersion(next),
    later: next !== undefined || later === undefined ? null : belowVersion(later),
  };
}

function readEntry<L extends AnyList>(site: BoardSite, list: L, item: unknown): DeltaEntry<L> {
  const entry = entryShape.safeParse(item);
  // Without an id nothing can be said of which row it is: the page cannot be believed.
  if (!entry.success) throw new Fault('malformed', subjectOf(list), { cause: entry.error });
  const { id: itemId, deleted } = entry.data;
  if (deleted !== undefined && deleted !== null) return { state: 'gone', itemId };
  const etag = entry.data.eTag ?? entry.data['@odata.etag'] ?? '';
  const parsed = parseRow(list, { zone: site.zone }, item);
  return parsed.ok
    ? { state: 'row', itemId, etag, row: parsed.row }
    : { state: 'spoiled', itemId, etag, spoiled: parsed.spoiled };
}

/** Links come whole; a batch takes what stands below the version. */
function belowVersion(link: string): string {
  return link.replace(/^https?:\/\/[^/]+\/v1\.0(?=\/)/, '');
}
