/**
 * Groups, permission levels, who holds what on each list and that each list keeps versions: all that needs SharePoint's
 * own interface. Repeating it repairs what drifted and says so. Runs as an owner of the site, or as the app where it was granted full control while provisioning.
 */
import { z } from 'zod';
import { Fault } from '../../base/fault.ts';
import { allLists } from '../../lists/all.ts';
import type { AnyList } from '../../lists/definition/defineList.ts';
import { type Circle, circles, groupNames, type Level, levelsOf } from '../../lists/definition/writing.ts';
import type { BoardSite } from '../lists/site.ts';
import { siteLists } from '../provision/provisionLists.ts';
import { maskOf, permissionLevels } from './levels.ts';
import { keepVersions } from './listVersions.ts';
import type { SharePointApi } from './sharePointApi.ts';

/** One line of what was done, for the person who watches. */
export interface PermissionLine {
  readonly did: 'made level' | 'made group' | 'turned on versions' | 'set on list' | 'took from list' | 'left as it is';
  /** Name of the level, group or list. */
  readonly what: string;
  /** Group and level, where a list is concerned. */
  readonly detail?: string;
}

const named = z.object({ Id: z.number() });
const assignments = z.object({
  value: z.array(
    z.object({
      PrincipalId: z.number(),
      Member: z.object({ Title: z.string() }).optional(),
      RoleDefinitionBindings: z.array(z.object({ Id: z.number(), Name: z.string() })),
    }),
  ),
});

type Say = (line: PermissionLine) => void;

/** Everything the lists declare. @throws Fault `forbidden` when the caller is no owner of the site */
export async function provisionPermissions(
  sharePoint: SharePointApi,
  site: BoardSite,
  say: Say,
  lists: readonly AnyList[] = allLists,
): Promise<void> {
  const levels = await ensureLevels(sharePoint, say);
  const groups = await ensureGroups(sharePoint, say);
  const ids = await siteLists(site);
  for (const list of lists) {
    const listId = ids.get(list.displayName);
    if (listId === undefined) throw new Fault('notFound', { list: list.name });
    if (await keepVersions(sharePoint, listId)) say({ did: 'turned on versions', what: list.displayName });
    await setOnList(sharePoint, { list, listId, levels, groups }, say);
  }
}

async function ensureLevels(sharePoint: SharePointApi, say: Say): Promise<ReadonlyMap<Level, number>> {
  const ids = new Map<Level, number>();
  for (const level of ['read', 'add', 'edit'] as const) {
    const { name, description, rights } = permissionLevels[level];
    const found = await idOrNull(sharePoint, `web/roledefinitions/getbyname('${encodeURIComponent(name)}')`);
    ids.set(
      level,
      found ??
        (await make(sharePoint, 'web/roledefinitions', {
          Name: name,
          Description: description,
          BasePermissions: maskOf(rights),
          Order: 180,
        })),
    );
    say({ did: found === null ? 'made level' : 'left as it is', what: name });
  }
  return ids;
}

async function ensureGroups(sharePoint: SharePointApi, say: Say): Promise<ReadonlyMap<Circle, number>> {
  const ids = new Map<Circle, number>();
  for (const circle of circles) {
    const name = groupNames[circle];
    const found = await idOrNull(sharePoint, `web/sitegroups/getbyname('${encodeURIComponent(name)}')`);
    ids.set(
      circle,
      found ??
        (await make(sharePoint, 'web/sitegroups', { Title: name, Description: 'Made by QA Programme for Teams.' })),
    );
    say({ did: found === null ? 'made group' : 'left as it is', what: name });
  }
  return ids;
}

async function idOrNull(sharePoint: SharePointApi, path: string): Promise<number | null> {
  try {
    return named.parse(await sharePoint.call({ method: 'GET', path })).Id;
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'notFound') return null;
    throw thrown;
  }
}

async function make(sharePoint: SharePointApi, path: string, body: unknown): Promise<number> {
  return named.parse(await sharePoint.call({ method: 'POST', path, body })).Id;
}

interface OnList {
  readonly list: AnyList;
  readonly listId: string;
  readonly levels: ReadonlyMap<Level, number>;
  readonly groups: ReadonlyMap<Circle, number>;
}

async function setOnList(sharePoint: SharePointApi, on: OnList, say: Say): Promise<void> {
  const path = `web/lists(guid'${on.listId}')`;
  const facts = z
    .object({ HasUniqueRoleAssignments: z.boolean() })
    .parse(await sharePoint.call({ method: 'GET', path: `${path}?$select=HasUniqueRoleAssignments` }));
  if (!facts.HasUniqueRoleAssignments) {
    await sharePoint.call({
      method: 'POST',
      path: `${path}/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`,
    });
  }
  const wanted = wantedOn(on);
  const held = assignments.parse(
    await sharePoint.call({ method: 'GET', path: `${path}/roleassignments?$expand=Member,RoleDefinitionBindings` }),
  ).value;
  for (const one of held) await takeSurplus(sharePoint, { path, on, wanted, one }, say);
  for (const [principal, level] of wanted) await give(sharePoint, { path, on, held, principal, level }, say);
}

function wantedOn(on: OnList): ReadonlyMap<number, Level> {
  const wanted = new Map<number, Level>();
  for (const [circle, level] of levelsOf(on.list)) {
    const group = on.groups.get(circle);
    if (group !== undefined) wanted.set(group, level);
  }
  return wanted;
}

type Held = z.infer<typeof assignments>['value'][number];

/** Takes away what nobody declared. Whoever broke the inheritance was given Full Control by SharePoint itself: it stays, as a way back in. */
async function takeSurplus(
  sharePoint: SharePointApi,
  at: { readonly path: string; readonly on: OnList; readonly wanted: ReadonlyMap<number, Level>; readonly one: Held },
  say: Say,
): Promise<void> {
  const level = at.wanted.get(at.one.PrincipalId);
  const names = at.one.RoleDefinitionBindings.map((binding) => binding.Name);
  const fits =
    level === undefined
      ? names.includes('Full Control')
      : names.length === 1 && names[0] === permissionLevels[level].name;
  if (fits) return;
  await sharePoint.call({
    method: 'DELETE',
    path: `${at.path}/roleassignments/getbyprincipalid(${at.one.PrincipalId})`,
  });
  say({
    did: 'took from list',
    what: at.on.list.displayName,
    detail: `${at.one.Member?.Title ?? at.one.PrincipalId}: ${names.join(', ')}`,
  });
}

function groupNameOf({ groups }: OnList, principal: number): string {
  const circle = [...groups.keys()].find((one) => groups.get(one) === principal);
  return circle === undefined ? String(principal) : groupNames[circle];
}

async function give(
  sharePoint: SharePointApi,
  at: {
    readonly path: string;
    readonly on: OnList;
    readonly held: readonly Held[];
    readonly principal: number;
    readonly level: Level;
  },
  say: Say,
): Promise<void> {
  const name = permissionLevels[at.level].name;
  const has = at.held.some(
    (one) =>
      one.PrincipalId === at.principal &&
      one.RoleDefinitionBindings.length === 1 &&
      one.RoleDefinitionBindings[0]?.Name === name,
  );
  if (has) return;
  const roleId = at.on.levels.get(at.level);
  await sharePoint.call({
    method: 'POST',
    path: `${at.path}/roleassignments/addroleassignment(principalid=${at.principal},roledefid=${roleId})`,
  });
  say({ did: 'set on list', what: at.on.list.displayName, detail: `${groupNameOf(at.on, at.principal)}: ${name}` });
}
