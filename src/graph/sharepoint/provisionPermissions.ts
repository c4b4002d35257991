/**
 * Groups, permission levels, who holds what on each list and that each list keeps versions: all that needs SharePoint's
 * own interface. Repeating it repairs what drifted and says so. Runs as an owner of the site, or as the app where it was granted full control while provisioning.
 */
import { z } from 'zod';
import { Fault } from '../../base/fault.ts';
import { type AgencyList, agencyGroupName, agencyListsOf, type ListOwner } from '../../lists/agencyLists.ts';
import { allLists } from '../../lists/all.ts';
import { auditFiles } from '../../lists/auditFiles.ts';
import type { AnyList } from '../../lists/definition/defineList.ts';
import { type Circle, circles, groupNames, levelsOf } from '../../lists/definition/writing.ts';
import type { BoardSite } from '../lists/site.ts';
import { siteLists } from '../provision/provisionLists.ts';
import { ensureLevels, findOrNull } from './ensureLevels.ts';
import type { Grant } from './levels.ts';
import { type Holder, type SayPermission, setOnList } from './listPermissions.ts';
import { keepVersions } from './listVersions.ts';
import { groupPath } from './membership.ts';
import type { SharePointApi } from './sharePointApi.ts';

const named = z.object({ Id: z.number() });

/** Everything the lists declare, and the library of the audits' files where it is there. @throws Fault `forbidden` when the caller is no owner of the site */
export async function provisionPermissions(
  sharePoint: SharePointApi,
  site: BoardSite,
  say: SayPermission,
  lists: readonly AnyList[] = allLists,
): Promise<void> {
  const base = await baseOf(sharePoint, site, say);
  for (const list of lists) await setList(sharePoint, base, { list, holders: holdersOf(base, list) }, say);
  if (base.ids.has(auditFiles.displayName)) await setLibrary(sharePoint, base, say);
}

/** Whose lists are set, and which of them: those that are not there cannot be. */
export interface ListsOfAgencies {
  readonly owners: readonly ListOwner[];
  /** Default: every list. */
  readonly wanted?: (list: AgencyList) => boolean;
}

/**
 * Each agency's own group, and what it holds on the agency's own lists; the circles have what the definitions say, nobody
 * else has anything (decisions 4). The lists must be there.
 * @throws Fault `forbidden` when the caller is no owner of the site
 */
export async function provisionAgencyPermissions(
  sharePoint: SharePointApi,
  site: BoardSite,
  say: SayPermission,
  { owners, wanted = () => true }: ListsOfAgencies,
): Promise<void> {
  if (owners.length === 0) return;
  const base = await baseOf(sharePoint, site, say);
  for (const owner of owners) {
    const group = agencyGroupName(owner);
    const id = await ensureGroup(sharePoint, group, say);
    for (const { list, level } of agencyListsOf(owner).filter(wanted)) {
      const holders = new Map([...holdersOf(base, list), [id, { group, level }]]);
      await setList(sharePoint, base, { list, holders }, say);
    }
  }
}

/** What is there once for all lists of a site. */
interface Base {
  readonly levels: ReadonlyMap<Grant, number>;
  readonly groups: ReadonlyMap<Circle, number>;
  /** Ids by title. */
  readonly ids: ReadonlyMap<string, string>;
}

async function baseOf(sharePoint: SharePointApi, site: BoardSite, say: SayPermission): Promise<Base> {
  const levels = await ensureLevels(sharePoint, say);
  const groups = new Map<Circle, number>();
  for (const circle of circles) groups.set(circle, await ensureGroup(sharePoint, groupNames[circle], say));
  return { levels, groups, ids: await siteLists(site) };
}

/** The circles that use the library, and nobody else: neither agencies nor Board members. */
async function setLibrary(sharePoint: SharePointApi, base: Base, say: SayPermission): Promise<void> {
  const holders = new Map<number, Holder>();
  for (const circle of auditFiles.usedBy) {
    const id = base.groups.get(circle);
    if (id !== undefined) holders.set(id, { group: groupNames[circle], level: 'contribute' });
  }
  const { displayName } = auditFiles;
  await setList(sharePoint, base, { list: { name: 'auditFiles', displayName }, holders }, say);
}

async function setList(
  sharePoint: SharePointApi,
  { levels, ids }: Base,
  {
    list,
    holders,
  }: { readonly list: Pick<AnyList, 'name' | 'displayName'>; readonly holders: ReadonlyMap<number, Holder> },
  say: SayPermission,
): Promise<void> {
  const listId = ids.get(list.displayName);
  if (listId === undefined) throw new Fault('notFound', { list: list.name });
  if (await keepVersions(sharePoint, listId)) say({ did: 'turned on versions', what: list.displayName });
  await setOnList(sharePoint, { title: list.displayName, listId, levels, holders }, say);
}

function holdersOf({ groups }: Base, list: AnyList): ReadonlyMap<number, Holder> {
  const holders = new Map<number, Holder>();
  for (const [circle, level] of levelsOf(list)) {
    const id = groups.get(circle);
    if (id !== undefined) holders.set(id, { group: groupNames[circle], level });
  }
  return holders;
}

const newGroup = (name: string) => ({ Title: name, Description: 'Made by QA Programme for Teams.' });

async function ensureGroup(sharePoint: SharePointApi, name: string, say: SayPermission): Promise<number> {
  const found = await findOrNull(sharePoint, groupPath(name));
  say({ did: found === null ? 'made group' : 'left as it is', what: name });
  const raw = found ?? (await sharePoint.call({ method: 'POST', path: 'web/sitegroups', body: newGroup(name) }));
  return named.parse(raw).Id;
}
