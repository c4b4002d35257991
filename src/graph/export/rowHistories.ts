/**
 * The versions of every row of a list, read as many at a time as Graph takes together. It costs a request for each row, so
 * it is read only where somebody asks for it. What is made of it is said in `core/export/historyLine.ts`.
 */
import type { AnyList, RowFacts } from '../../lists/definition/defineList.ts';
import { batchLimit, sendBatch } from '../http/batch.ts';
import { historyPath, type RowHistory, readHistoryFrom } from '../lists/history.ts';
import { type BoardSite, subjectOf } from '../lists/site.ts';

/** A row's key and its versions, newest first. */
export interface HistoryOfRow extends RowHistory<AnyList> {
  readonly key: string;
}

/** @throws Fault when the versions of a row cannot be read */
export async function* rowHistories(
  site: BoardSite,
  list: AnyList,
  rows: readonly RowFacts<string>[],
): AsyncGenerator<HistoryOfRow> {
  for (let from = 0; from < rows.length; from += batchLimit) {
    const some = rows.slice(from, from + batchLimit);
    const parts = some.map(({ itemId }) => ({
      ...{ id: itemId, method: 'GET' as const, path: historyPath(site, list, itemId) },
      subject: subjectOf(list, itemId),
    }));
    const answers = await sendBatch(site.api, site.patience, parts);
    for (const { key, itemId } of some) {
      const answer = answers.get(itemId);
      if (answer?.ok === false) throw answer.fault;
      yield { key, ...(await readHistoryFrom(site, { list, itemId }, answer?.body)) };
    }
  }
}
