/**
 * The lists of the agencies: case returns and the replies on them, for each that takes part (decisions 4). Made after the
 * board's own lists, because the agencies are read from one of them; making them again repairs what drifted. The lists of
 * an agency that left stay as they are: its returns are evidence.
 */
import { Fault } from '../../base/fault.ts';
import { agencies } from '../../lists/agencies.ts';
import { agencyListsOf, type ListOwner, listNameOf } from '../../lists/agencyLists.ts';
import type { AnyList, Row } from '../../lists/definition/defineList.ts';
import { type ListStore, listStore } from '../lists/listStore.ts';
import type { BoardSite } from '../lists/site.ts';
import type { SayPermission } from '../sharepoint/listPermissions.ts';
import { provisionAgencyPermissions } from '../sharepoint/provisionPermissions.ts';
import type { SharePointApi } from '../sharepoint/sharePointApi.ts';
import {
  inspectLists,
  type ListFinding,
  type ProvisionLine,
  type ProvisionReport,
  provisionLists,
  siteLists,
} from './provisionLists.ts';

type Agency = Row<typeof agencies>;

/** Where the person who watches is told what was done. */
export interface Telling {
  readonly list: (line: ProvisionLine) => void;
  readonly permission: SayPermission;
}

/** A run of provisioning for agencies. */
export interface AgencyRun extends Telling {
  /** Keys of the agencies it is for, e.g. those just entered; left out: every one that takes part. */
  readonly only?: ReadonlySet<string>;
}

/**
 * Every active agency's name for its lists, its lists, its group and its permissions. Names are given to all of them
 * whatever the run is for: no two may share one.
 * @throws Fault `forbidden` when the caller is no owner of the site; what was done stays done
 */
export async function provisionAgencies(
  site: BoardSite,
  sharePoint: SharePointApi,
  say: AgencyRun,
): Promise<ProvisionReport> {
  const named = await withNames(listStore(site, agencies), await activeAgencies(site));
  const owners = named.filter((owner) => say.only?.has(owner.key) ?? true);
  const report = await provisionLists(site, say.list, owners.flatMap(listsOf));
  await provisionAgencyPermissions(sharePoint, site, say.permission, { owners });
  return report;
}

/** What the site holds of the agencies' lists; nothing while there is no list of agencies. @throws Fault */
export async function inspectAgencyLists(site: BoardSite): Promise<readonly ListFinding[]> {
  const owners = await activeAgencies(site);
  return owners.length === 0 ? [] : inspectLists(site, owners.flatMap(listsOf));
}

/**
 * Keys of the agencies whose own lists are all there: one request, whatever their number. Whether the lists are as defined
 * is not looked at. SharePoint names only lists that the reader may see, so this is for who sees every agency's.
 * @throws Fault
 */
export async function agenciesWithLists(
  site: BoardSite,
  owners: readonly ListOwner[],
): Promise<ReadonlySet<ListOwner['key']>> {
  if (owners.length === 0) return new Set();
  const there = await siteLists(site);
  const isMade = (owner: ListOwner) => listsOf(owner).every((list) => there.has(list.displayName));
  return new Set(owners.filter(isMade).map((owner) => owner.key));
}

function listsOf(owner: ListOwner): readonly AnyList[] {
  return agencyListsOf(owner).map(({ list }) => list);
}

/** The agencies that take part today, in the order in which they were entered. @throws Fault */
export async function activeAgencies(site: BoardSite): Promise<readonly Agency[]> {
  try {
    return (await listStore(site, agencies).all({ active: true })).rows;
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'notFound') return [];
    throw thrown;
  }
}

/**
 * Each agency with the name its lists keep. Written before the first list is made, so that a run that ends in between
 * makes no list that nobody finds again.
 * @throws Fault `rejected` when two agencies were given one name: they would share their returns
 */
async function withNames(
  store: ListStore<'agencies', (typeof agencies)['columns'], typeof agencies>,
  rows: readonly Agency[],
): Promise<readonly Agency[]> {
  const taken = new Set(rows.flatMap((row) => (row.listName === null ? [] : [lower(row.listName)])));
  if (taken.size < rows.filter((row) => row.listName !== null).length) {
    throw new Fault('rejected', { list: agencies.name, columns: ['ListName'] });
  }
  const named: Agency[] = [];
  for (const row of rows) {
    const listName = row.listName ?? freeName(row, taken);
    taken.add(lower(listName));
    named.push(row.listName === null ? await store.change(row, { listName }) : row);
  }
  return named;
}

/** Signs that SharePoint refuses in the name of a group, and those that have a meaning in an address. */
const refused = /["/\\[\]:|<>+=;,?*'@#%&{}~]/g;

function freeName(agency: Agency, taken: ReadonlySet<string>): string {
  const name = listNameOf(agency).replaceAll(refused, '').replaceAll(/\s+/g, ' ').trim().slice(0, 100);
  if (name !== '' && !taken.has(lower(name))) return name;
  return `${name} ${agency.key}`.trim();
}

/** SharePoint takes names that differ in capitals alone for one. */
function lower(name: string): string {
  return name.toLowerCase();
}
