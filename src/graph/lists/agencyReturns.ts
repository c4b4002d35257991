/**
 * Case returns: one list for each agency, read together. SharePoint alone decides whose returns a reader sees: an agency
 * whose list is closed to the reader, or is not made yet, is left out and named, and hides nothing of the others.
 */
import type { Key } from '../../base/id.ts';
import { caseReturnsOf, type ListOwner, returnHeadsOf } from '../../lists/agencyLists.ts';
import type { caseReturns } from '../../lists/caseReturns.ts';
import type { AnyList, Row } from '../../lists/definition/defineList.ts';
import type { SpoiledRow } from '../../lists/definition/row.ts';
import { type ListStore, listStore } from './listStore.ts';
import type { Where } from './query.ts';
import { type Asked, readAllowed } from './readAllowed.ts';
import type { BoardSite } from './site.ts';

/** How far a return is, without what was answered. */
export type ReturnHead = Row<ReturnType<typeof returnHeadsOf>>;
export type CaseReturn = Row<typeof caseReturns>;

/** What was read of the agencies asked for. */
export interface ReadReturns<R> {
  readonly rows: readonly R[];
  /** Rows that cannot be read; they hide nothing of the others. */
  readonly spoiled: readonly SpoiledRow[];
  /** Agencies whose list this reader may not see or that has none yet: SharePoint does not tell the two apart. */
  readonly unseen: readonly ListOwner['key'][];
}

/** How far the returns are: of one audit, or of all when none is named. @throws Fault for another reason than permission */
export function readReturnHeads(
  site: BoardSite,
  owners: readonly ListOwner[],
  audit?: Key<'audits'>,
  signal?: AbortSignal,
): Promise<ReadReturns<ReturnHead>> {
  return readEach(site, owners, { listOf: returnHeadsOf, ...about(audit) }, signal);
}

/** The returns of one audit with their answers. @throws Fault for another reason than permission */
export function readReturns(
  site: BoardSite,
  owners: readonly ListOwner[],
  audit: Key<'audits'>,
  signal?: AbortSignal,
): Promise<ReadReturns<CaseReturn>> {
  return readEach(site, owners, { listOf: caseReturnsOf, ...about(audit) }, signal);
}

/** The agency's own list, to read and write one return. */
export function returnStore(
  site: BoardSite,
  owner: ListOwner,
): ListStore<'caseReturns', (typeof caseReturns)['columns'], typeof caseReturns> {
  return listStore(site, caseReturnsOf(owner));
}

interface Reading<L extends AnyList> {
  readonly listOf: (owner: ListOwner) => L;
  readonly where?: Where<L>;
}

/** A filter asks for the reference by its key alone; the title beside it is for people. */
function about(audit: Key<'audits'> | undefined) {
  return audit === undefined ? {} : { where: { audit: { key: audit, title: '' } } };
}

async function readEach<L extends AnyList>(
  site: BoardSite,
  owners: readonly ListOwner[],
  { listOf, where }: Reading<L>,
  signal?: AbortSignal,
): Promise<ReadReturns<Row<L>>> {
  const asked = owners.map((owner): Asked<L> => ({ list: listOf(owner), ...(where === undefined ? {} : { where }) }));
  const pages = await readAllowed(site, asked, signal);
  return {
    rows: pages.flatMap((page) => page.rows),
    spoiled: pages.flatMap((page) => page.spoiled),
    unseen: owners.filter((_owner, at) => pages[at]?.closed === true).map((owner) => owner.key),
  };
}
