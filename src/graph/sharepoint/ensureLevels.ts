/**
 * The permission levels of a site: SharePoint's own are found by their kind, since their names are in the site's language;
 * ours are made, and put right where somebody gave them more or less than they are meant to allow.
 * Source: "Users, groups, and roles REST API reference"; "RoleDefinitionCollection.GetByType method".
 */
import { z } from 'zod';
import { Fault } from '../../base/fault.ts';
import { allowsAsMeant, type Grant, maskOf, type PermissionLevel, permissionLevels } from './levels.ts';
import type { SayPermission } from './listPermissions.ts';
import type { SharePointApi } from './sharePointApi.ts';

const levelShape = z.object({
  Id: z.number(),
  Name: z.string(),
  BasePermissions: z.object({ High: z.string(), Low: z.string() }),
});
type FoundLevel = z.infer<typeof levelShape>;

/** Their numbers in this site. @throws Fault `forbidden` for whoever may not manage permission levels */
export async function ensureLevels(sharePoint: SharePointApi, say: SayPermission): Promise<ReadonlyMap<Grant, number>> {
  const ids = new Map<Grant, number>();
  for (const grant of ['read', 'add', 'edit', 'contribute'] as const) {
    ids.set(grant, await ensureLevel(sharePoint, permissionLevels[grant], say));
  }
  return ids;
}

async function ensureLevel(sharePoint: SharePointApi, level: PermissionLevel, say: SayPermission): Promise<number> {
  const found = await foundLevel(sharePoint, level);
  if (found === null) {
    say({ did: 'made level', what: level.name });
    return make(sharePoint, level);
  }
  // What SharePoint's own levels allow is the council's affair: the doctor shows where one allows too much.
  if (level.kind !== null || allowsAsMeant(level, found.BasePermissions)) {
    say({ did: 'left as it is', what: found.Name });
    return found.Id;
  }
  const body = { BasePermissions: maskOf(level.rights) };
  await sharePoint.call({ method: 'MERGE', path: `web/roledefinitions(${found.Id})`, body });
  say({ did: 'mended level', what: level.name });
  return found.Id;
}

async function foundLevel(sharePoint: SharePointApi, { kind, name }: PermissionLevel): Promise<FoundLevel | null> {
  const which = kind === null ? `getbyname('${encodeURIComponent(name)}')` : `getbytype(${kind})`;
  const raw = await findOrNull(sharePoint, `web/roledefinitions/${which}`);
  return raw === null ? null : levelShape.parse(raw);
}

async function make(sharePoint: SharePointApi, { name, description, rights }: PermissionLevel): Promise<number> {
  const body = { Name: name, Description: description, BasePermissions: maskOf(rights), Order: 180 };
  const raw = await sharePoint.call({ method: 'POST', path: 'web/roledefinitions', body });
  return z.object({ Id: z.number() }).parse(raw).Id;
}

/** What is at the path; null when nothing is. @throws Fault when it could not be asked */
export async function findOrNull(sharePoint: SharePointApi, path: string): Promise<unknown> {
  try {
    return await sharePoint.call({ method: 'GET', path });
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'notFound') return null;
    throw thrown;
  }
}
