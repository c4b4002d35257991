/**
 * Who changed what, from SharePoint's own versions: the audit trail that no column of ours can stand in for.
 * Source: "Listing versions of a ListItem". The page does not say whether the answer comes in pages, so a link to more is
 * followed wherever there is one, as "Paging Microsoft Graph data in your app" asks of every collection.
 */
import { z } from 'zod';
import { Fault } from '../../base/fault.ts';
import { type Instant, parseInstant } from '../../base/time/instant.ts';
import { type AnyList, type Author, columnsOf, type Row } from '../../lists/definition/defineList.ts';
import { authorOf, identitySet } from '../../lists/definition/row.ts';
import { type BoardSite, listPath, subjectOf } from './site.ts';

/** One version of a row, newest first in every answer. */
export interface RowVersion<L> {
  /** `3.0` */
  readonly version: string;
  readonly changedAt: Instant | null;
  readonly changedBy: Author;
  /** The values that could be read; a column that cannot is left out. */
  readonly values: Partial<Row<L>>;
}

/** The versions of a row, as far as they were read. */
export interface RowHistory<L> {
  readonly versions: readonly RowVersion<L>[];
  /** False where there are more: the newest `mostVersions` were read. */
  readonly isWhole: boolean;
}

/** How many versions are read of one row: more than anybody reads, and few enough to hold. */
export const mostVersions = 2_000;

const shape = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      lastModifiedDateTime: z.string().optional(),
      lastModifiedBy: identitySet.optional(),
      fields: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
  '@odata.nextLink': z.string().optional(),
});

/** Where the versions of a row are asked for, below `/v1.0`. */
export function historyPath(site: BoardSite, list: AnyList, itemId: string): string {
  return `${listPath(site, list)}/items/${itemId}/versions?$expand=fields`;
}

/** @throws Fault */
export async function readHistory<L extends AnyList>(site: BoardSite, list: L, itemId: string): Promise<RowHistory<L>> {
  const subject = subjectOf(list, itemId);
  const first = await site.api.call({ method: 'GET', path: historyPath(site, list, itemId), subject });
  return readHistoryFrom(site, { list, itemId }, first);
}

/** The history whose first page is there already. @throws Fault */
export async function readHistoryFrom<L extends AnyList>(
  site: BoardSite,
  { list, itemId }: { readonly list: L; readonly itemId: string },
  first: unknown,
): Promise<RowHistory<L>> {
  const subject = subjectOf(list, itemId);
  const versions: RowVersion<L>[] = [];
  for (let raw = first; ; ) {
    const page = shape.safeParse(raw);
    if (!page.success) throw new Fault('malformed', subject, { cause: page.error });
    versions.push(...page.data.value.map((version) => versionOf(site, list, version)));
    const next = page.data['@odata.nextLink'];
    if (next === undefined) return cut(versions, true);
    if (versions.length >= mostVersions) return cut(versions, false);
    raw = await site.api.call({ method: 'GET', path: next, subject });
  }
}

function cut<L>(versions: readonly RowVersion<L>[], isLast: boolean): RowHistory<L> {
  return { versions: versions.slice(0, mostVersions), isWhole: isLast && versions.length <= mostVersions };
}

function versionOf<L extends AnyList>(
  site: BoardSite,
  list: L,
  version: z.infer<typeof shape>['value'][number],
): RowVersion<L> {
  return {
    version: version.id,
    changedAt: parseInstant(version.lastModifiedDateTime ?? ''),
    changedBy: authorOf(version.lastModifiedBy),
    values: valuesOf(site, list, version.fields ?? {}),
  };
}

function valuesOf<L extends AnyList>(
  site: BoardSite,
  list: L,
  fields: Readonly<Record<string, unknown>>,
): Partial<Row<L>> {
  const values: Record<string, unknown> = {};
  for (const [field, column] of Object.entries(columnsOf(list))) {
    const result = column.schema({ zone: site.zone }).safeParse(column.read(fields, field));
    if (result.success) values[field] = result.data;
  }
  return values as Partial<Row<L>>; // each value passed its column's schema
}
