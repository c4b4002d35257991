/**
 * Who holds what on one list: its permissions are made its own, what is wanted is given, and what nobody declared is taken
 * away. Repeating it changes nothing. Source: "Set custom permissions on a list by using the REST interface".
 */
import { z } from 'zod';
import { fullControlKind, type Grant, permissionLevels } from './levels.ts';
import type { SharePointApi } from './sharePointApi.ts';

/** One line of what was done, for the person who watches. */
export interface PermissionLine {
  readonly did:
    | 'made level'
    | 'mended level'
    | 'made group'
    | 'turned on versions'
    | 'set on list'
    | 'took from list'
    | 'left as it is';
  /** Name of the level, group or list. */
  readonly what: string;
  /** Group and level, where a list is concerned. */
  readonly detail?: string;
}

export type SayPermission = (line: PermissionLine) => void;

/** A group that is meant to hold something on a list. */
export interface Holder {
  readonly group: string;
  readonly level: Grant;
}

/** A list and what is wanted on it. */
export interface OnList {
  readonly title: string;
  readonly listId: string;
  /** Numbers of the levels in this site. */
  readonly levels: ReadonlyMap<Grant, number>;
  /** By the group's number in this site. */
  readonly holders: ReadonlyMap<number, Holder>;
}

const assignments = z.object({
  value: z.array(
    z.object({
      PrincipalId: z.number(),
      Member: z.object({ Title: z.string() }).optional(),
      RoleDefinitionBindings: z.array(z.object({ Id: z.number(), Name: z.string(), RoleTypeKind: z.number() })),
    }),
  ),
});
type Held = z.infer<typeof assignments>['value'][number];

/** @throws Fault `forbidden` for whoever may not manage the list's permissions */
export async function setOnList(sharePoint: SharePointApi, on: OnList, say: SayPermission): Promise<void> {
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
  const held = assignments.parse(
    await sharePoint.call({ method: 'GET', path: `${path}/roleassignments?$expand=Member,RoleDefinitionBindings` }),
  ).value;
  for (const one of held) await takeSurplus(sharePoint, { path, on, one }, say);
  for (const [principal, holder] of on.holders) await give(sharePoint, { path, on, held, principal, holder }, say);
}

/** Takes away what nobody declared. Whoever broke the inheritance was given Full Control by SharePoint itself: it stays, as a way back in. */
async function takeSurplus(
  sharePoint: SharePointApi,
  at: { readonly path: string; readonly on: OnList; readonly one: Held },
  say: SayPermission,
): Promise<void> {
  const wanted = at.on.holders.get(at.one.PrincipalId);
  const bindings = at.one.RoleDefinitionBindings;
  const fits =
    wanted === undefined
      ? bindings.some(({ RoleTypeKind }) => RoleTypeKind === fullControlKind)
      : holdsOnly(at.one, at.on.levels.get(wanted.level));
  if (fits) return;
  await sharePoint.call({
    method: 'DELETE',
    path: `${at.path}/roleassignments/getbyprincipalid(${at.one.PrincipalId})`,
  });
  say({
    did: 'took from list',
    what: at.on.title,
    detail: `${at.one.Member?.Title ?? at.one.PrincipalId}: ${bindings.map(({ Name }) => Name).join(', ')}`,
  });
}

function holdsOnly({ RoleDefinitionBindings: [first, ...others] }: Held, level: number | undefined): boolean {
  return others.length === 0 && first !== undefined && first.Id === level;
}

async function give(
  sharePoint: SharePointApi,
  at: {
    readonly path: string;
    readonly on: OnList;
    readonly held: readonly Held[];
    readonly principal: number;
    readonly holder: Holder;
  },
  say: SayPermission,
): Promise<void> {
  const { name } = permissionLevels[at.holder.level];
  const roleId = at.on.levels.get(at.holder.level);
  if (at.held.some((one) => one.PrincipalId === at.principal && holdsOnly(one, roleId))) return;
  await sharePoint.call({
    method: 'POST',
    path: `${at.path}/roleassignments/addroleassignment(principalid=${at.principal},roledefid=${roleId})`,
  });
  say({ did: 'set on list', what: at.on.title, detail: `${at.holder.group}: ${name}` });
}
