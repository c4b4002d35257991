/**
 * Writes rows of another site into a list, each with who wrote it first and when. Only the app may do this: what it writes
 * beside a row counts because SharePoint itself names the app as the row's author (`lists/definition/carried.ts`).
 * A row whose key is there already is refused by SharePoint's own uniqueness and reported, never written twice.
 */
import type { Fault } from '../../base/fault.ts';
import { type Carried, writeCarried } from '../../lists/definition/carried.ts';
import type { AnyList } from '../../lists/definition/defineList.ts';
import { writeRow } from '../../lists/definition/row.ts';
import { sendBatch } from '../http/batch.ts';
import { type BoardSite, listPath, subjectOf } from '../lists/site.ts';

/** A row as it left the other site; its values have been held against the list's columns. */
export interface RowToCarry extends Carried {
  readonly key: string;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface CarriedRows {
  readonly added: number;
  readonly failed: readonly { readonly key: string; readonly fault: Fault }[];
}

/** Rows sent at a time, so that a long list is not held in memory twice and progress can be told. */
const portion = 200;

/** @throws Fault when a batch cannot be sent; single refusals are in the answer */
export async function carryRows(site: BoardSite, list: AnyList, rows: readonly RowToCarry[]): Promise<CarriedRows> {
  const failed: { key: string; fault: Fault }[] = [];
  for (let from = 0; from < rows.length; from += portion) {
    const some = rows.slice(from, from + portion);
    const parts = some.map((row) => ({
      id: row.key,
      method: 'POST' as const,
      path: `${listPath(site, list)}/items`,
      body: { fields: fieldsOf(list, row) },
      subject: subjectOf(list),
    }));
    for (const [key, answer] of await sendBatch(site.api, site.patience, parts)) {
      if (!answer.ok) failed.push({ key, fault: answer.fault });
    }
  }
  return { added: rows.length - failed.length, failed };
}

function fieldsOf(list: AnyList, { key, values, ...first }: RowToCarry): Readonly<Record<string, unknown>> {
  return { ...writeRow(list, key, values), ...writeCarried(first) };
}
