/**
 * Many new rows of one list in few round trips: what is there already (by key) is left alone, the rest goes in batches
 * of 20. Safe to repeat after any failure.
 */
import type { Fault } from '../../base/fault.ts';
import type { ListDefinition, NewValues } from '../../lists/definition/defineList.ts';
import { writeRow } from '../../lists/definition/row.ts';
import { sendBatch } from '../http/batch.ts';
import { readAll } from './query.ts';
import { type BoardSite, listPath, subjectOf } from './site.ts';

export interface KeyedValues<C extends object> {
  readonly key: string;
  readonly values: NewValues<C>;
}

export interface AddedMany {
  readonly added: number;
  /** Keys that were there before. */
  readonly kept: number;
  /** One entry for each row that was refused, by key. */
  readonly failed: readonly { readonly key: string; readonly fault: Fault }[];
}

/** @throws Fault when the list cannot be read or a batch cannot be sent; single refusals are in the answer */
export async function addMany<Name extends string, C extends object>(
  site: BoardSite,
  list: ListDefinition<Name, C>,
  rows: readonly KeyedValues<C>[],
): Promise<AddedMany> {
  const there = await readAll(site, list);
  const keys = new Set<string>(there.rows.map((row) => row.key));
  const missing = rows.filter((row) => !keys.has(row.key));
  const answers = await sendBatch(
    site.api,
    site.patience,
    missing.map(({ key, values }) => ({
      id: key,
      method: 'POST',
      path: `${listPath(site, list)}/items`,
      body: { fields: writeRow(list, key, values) },
      subject: subjectOf(list),
    })),
  );
  const failed = [...answers].flatMap(([key, answer]) => (answer.ok ? [] : [{ key, fault: answer.fault }]));
  return { added: missing.length - failed.length, kept: rows.length - missing.length, failed };
}

/** Where every row is needed: as {@link addMany}. @throws Fault of the first row that was refused; the others are in */
export async function addAll<Name extends string, C extends object>(
  site: BoardSite,
  list: ListDefinition<Name, C>,
  rows: readonly KeyedValues<C>[],
): Promise<void> {
  const { failed } = await addMany(site, list, rows);
  const [first] = failed;
  if (first !== undefined) throw first.fault;
}
