/**
 * Several lists in one round trip: what a screen or a card needs to begin. The first pages come in one `$batch`;
 * a list with more pages is read on from there.
 */
import type { AnyList } from '../../lists/definition/defineList.ts';
import { sendBatch } from '../http/batch.ts';
import { type Page, queryPath, readRest } from './query.ts';
import { type BoardSite, subjectOf } from './site.ts';

/** The pages, in the order of the lists asked for. */
export type PagesOf<Lists extends readonly AnyList[]> = { readonly [At in keyof Lists]: Page<Lists[At]> };

/**
 * All rows of each list.
 * @throws Fault the first part's fault, when any list cannot be read: half a board would mislead
 */
export async function readTogether<const Lists extends readonly AnyList[]>(
  site: BoardSite,
  lists: Lists,
  signal?: AbortSignal,
): Promise<PagesOf<Lists>> {
  const parts = lists.map((list, at) => ({
    id: String(at),
    method: 'GET' as const,
    path: queryPath(site, list),
    subject: subjectOf(list),
  }));
  const answers = await sendBatch(site.api, site.patience, parts, signal);
  const read = await Promise.all(
    lists.map(async (list, at) => {
      const answer = answers.get(String(at));
      if (answer?.ok !== true) throw answer?.fault ?? new TypeError('every part of a batch has an answer');
      return readRest(site, list, answer.body, signal);
    }),
  );
  return read as unknown as PagesOf<Lists>; // one page per list, in the same order
}
