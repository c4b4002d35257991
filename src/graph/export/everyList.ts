/**
 * Everything a board holds, list by list: its own lists and those of each agency, also of agencies that have left, whose
 * returns are evidence. It reads; what is made of it is said in `core/export`.
 */
import { Fault } from '../../base/fault.ts';
import { agencies } from '../../lists/agencies.ts';
import { agencyListsOf, type ListOwner } from '../../lists/agencyLists.ts';
import { allLists } from '../../lists/all.ts';
import type { AnyList, RowFacts } from '../../lists/definition/defineList.ts';
import { readAll } from '../lists/query.ts';
import type { BoardSite } from '../lists/site.ts';

/** A list and what it was found to hold. */
export interface HeldList {
  readonly list: AnyList;
  /** Key of the agency whose list it is; null for a list of the board. */
  readonly agency: string | null;
  readonly rows: readonly RowFacts<string>[];
  /** Rows that could not be read. */
  readonly unread: number;
}

/** What the whole site was found to hold. */
export interface HeldBoard {
  readonly lists: readonly HeldList[];
  /** Titles of lists that an agency lacks: they were never made. */
  readonly absent: readonly string[];
}

/** @throws Fault `forbidden` or `notFound` when a list of the board cannot be read */
export async function readEverything(site: BoardSite, say: (list: AnyList) => void): Promise<HeldBoard> {
  const lists: HeldList[] = [];
  const absent: string[] = [];
  for (const list of allLists) {
    say(list);
    lists.push(await heldIn(site, { list, agency: null }));
  }
  for (const { list, agency } of await agencyLists(site)) {
    say(list);
    try {
      lists.push(await heldIn(site, { list, agency }));
    } catch (thrown) {
      if (!(thrown instanceof Fault) || thrown.code !== 'notFound') throw thrown;
      absent.push(list.displayName);
    }
  }
  return { lists, absent };
}

/** One list. @throws Fault */
export async function heldIn(site: BoardSite, of: Pick<HeldList, 'list' | 'agency'>): Promise<HeldList> {
  const { rows, spoiled } = await readAll<AnyList>(site, of.list);
  return { ...of, rows, unread: spoiled.length };
}

/** The lists of each agency that the site's list of agencies names. @throws Fault */
export async function agencyLists(site: BoardSite): Promise<readonly Pick<HeldList, 'list' | 'agency'>[]> {
  const { rows } = await readAll(site, agencies);
  return rows.flatMap((agency) => listsOfAgency(agency).map((list) => ({ list, agency: agency.key })));
}

function listsOfAgency(agency: ListOwner): readonly AnyList[] {
  return agencyListsOf(agency).map(({ list }) => list);
}
