/**
 * Several lists in one round trip, of which some may be closed to the reader: those come back as such and hide nothing of
 * the others. SharePoint says 403 or, so as not to tell that there is something, 404 ("SharePoint list permissions").
 */
import { Fault } from '../../base/fault.ts';
import type { AnyList } from '../../lists/definition/defineList.ts';
import { sendBatch } from '../http/batch.ts';
import { type Page, queryPath, readRest, type Where } from './query.ts';
import { type BoardSite, subjectOf } from './site.ts';

/** A list, whole or by one indexed field. */
export interface Asked<L extends AnyList = AnyList> {
  readonly list: L;
  readonly where?: Where<L>;
}

/** What came of one list; `closed` where the reader may not see it. */
export interface AllowedPage<L> extends Page<L> {
  readonly closed: boolean;
}

type PagesOf<Parts extends readonly Asked[]> = { readonly [At in keyof Parts]: AllowedPage<Parts[At]['list']> };

/** @throws Fault when a list cannot be read for another reason than that it is closed */
export async function readAllowed<const Parts extends readonly Asked[]>(
  site: BoardSite,
  asked: Parts,
  signal?: AbortSignal,
): Promise<PagesOf<Parts>> {
  const parts = asked.map(({ list, where }, at) => ({
    id: String(at),
    method: 'GET' as const,
    path: queryPath(site, list, where),
    subject: subjectOf(list),
  }));
  const answers = await sendBatch(site.api, site.patience, parts, signal);
  const read = await Promise.all(
    asked.map(async ({ list }, at): Promise<AllowedPage<AnyList>> => {
      const answer = answers.get(String(at));
      if (answer?.ok === true) return { ...(await readRest(site, list, answer.body, signal)), closed: false };
      const fault = answer?.fault ?? new TypeError('every part of a batch has an answer');
      if (fault instanceof Fault && isClosed(fault)) return { rows: [], spoiled: [], closed: true };
      throw fault;
    }),
  );
  return read as unknown as PagesOf<Parts>; // one page per list, in the same order
}

function isClosed({ code }: Fault): boolean {
  return code === 'forbidden' || code === 'notFound';
}
