/**
 * Who changed what, from SharePoint's own versions: the audit trail that no column of ours can stand in for.
 * Source: "List versions of a listItem".
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

const shape = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      lastModifiedDateTime: z.string().optional(),
      lastModifiedBy: identitySet.optional(),
      fields: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});

/** @throws Fault */
export async function readHistory<L extends AnyList>(
  site: BoardSite,
  list: L,
  itemId: string,
): Promise<readonly RowVersion<L>[]> {
  const raw = await site.api.call({
    method: 'GET',
    path: `${listPath(site, list)}/items/${itemId}/versions?$expand=fields`,
    subject: subjectOf(list, itemId),
  });
  const parsed = shape.safeParse(raw);
  if (!parsed.success) throw new Fault('malformed', subjectOf(list, itemId), { cause: parsed.error });
  return parsed.data.value.map((version) => ({
    version: version.id,
    changedAt: parseInstant(version.lastModifiedDateTime ?? ''),
    changedBy: authorOf(version.lastModifiedBy),
    values: valuesOf(site, list, version.fields ?? {}),
  }));
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
