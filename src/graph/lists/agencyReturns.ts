/**
 * Case returns and the replies on them: lists of each agency, read together. SharePoint alone decides whose returns a
 * reader sees: an agency whose list is closed to the reader, or is not made yet, is left out and named, and hides nothing
 * of the others. A reply that names another agency than the one in whose list it stands is left out.
 */
import type { Key } from '../../base/id.ts';
import { caseReturnsOf, type ListOwner, returnHeadsOf, returnRepliesOf } from '../../lists/agencyLists.ts';
import type { caseReturns } from '../../lists/caseReturns.ts';
import type { AnyList, Row } from '../../lists/definition/defineList.ts';
import type { SpoiledRow } from '../../lists/definition/row.ts';
import type { returnReplies } from '../../lists/returnReplies.ts';
import { type ListStore, listStore } from './listStore.ts';
import type { Where } from './query.ts';
import { type AllowedPage, type Asked, readAllowed } from './readAllowed.ts';
import type { BoardSite } from './site.ts';

/** How far a return is, without what was answered. */
export type ReturnHead = Row<ReturnType<typeof returnHeadsOf>>;
export type CaseReturn = Row<typeof caseReturns>;
export type ReturnReply = Row<typeof returnReplies>;

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

/** What was said about the returns of one audit. @throws Fault for another reason than permission */
export async function readReplies(
  site: BoardSite,
  owners: readonly ListOwner[],
  audit: Key<'audits'>,
  signal?: AbortSignal,
): Promise<ReadReturns<ReturnReply>> {
  const asked = owners.map((owner) => ({ list: returnRepliesOf(owner), ...about(audit) }));
  return together(owners, (await readAllowed(site, asked, signal)).map(onlyOwn(owners)));
}

/** How far the returns of one audit are, with what was said about them. */
export interface ReadStandings extends ReadReturns<ReturnHead> {
  readonly replies: readonly ReturnReply[];
}

/**
 * Heads and replies in one round trip. An agency of which one of the two lists is closed is unseen: what is known of its
 * returns is not enough to say how far they are.
 * @throws Fault for another reason than permission
 */
export async function readStandings(
  site: BoardSite,
  owners: readonly ListOwner[],
  audit: Key<'audits'>,
  signal?: AbortSignal,
): Promise<ReadStandings> {
  const where = about(audit);
  const asked: readonly Asked[] = [
    ...owners.map((owner) => ({ list: returnHeadsOf(owner), ...where })),
    ...owners.map((owner) => ({ list: returnRepliesOf(owner), ...where })),
  ];
  const pages = await readAllowed(site, asked, signal);
  const heads = together(owners, pages.slice(0, owners.length) as unknown as readonly AllowedPage<HeadsList>[]); // asked for in this order
  const said = pages.slice(owners.length) as unknown as readonly AllowedPage<typeof returnReplies>[]; // asked for in this order
  const replies = together(owners, said.map(onlyOwn(owners)));
  return {
    rows: heads.rows,
    replies: replies.rows,
    spoiled: [...heads.spoiled, ...replies.spoiled],
    unseen: [...new Set([...heads.unseen, ...replies.unseen])],
  };
}

type HeadsList = ReturnType<typeof returnHeadsOf>;

/** A page of replies without those that name another agency than the list's own. */
function onlyOwn(owners: readonly ListOwner[]) {
  return (page: AllowedPage<typeof returnReplies>, at: number): AllowedPage<typeof returnReplies> => ({
    ...page,
    rows: page.rows.filter((row) => row.agency.key === owners[at]?.key),
  });
}

/** The agency's own list of replies, to add one. */
export function replyStore(
  site: BoardSite,
  owner: ListOwner,
): ListStore<'returnReplies', (typeof returnReplies)['columns'], typeof returnReplies> {
  return listStore(site, returnRepliesOf(owner));
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
  return together(owners, await readAllowed(site, asked, signal));
}

/** The pages of the agencies as one, in their order. */
function together<L extends AnyList>(
  owners: readonly ListOwner[],
  pages: readonly AllowedPage<L>[],
): ReadReturns<Row<L>> {
  return {
    rows: pages.flatMap((page) => page.rows),
    spoiled: pages.flatMap((page) => page.spoiled),
    unseen: owners.filter((_owner, at) => pages[at]?.closed === true).map((owner) => owner.key),
  };
}
