/**
 * The library of the audits' files: whether it is there, keeps versions, and who holds anything on it. Full control is told
 * apart, because provisioning leaves it where SharePoint put it.
 * Source: "Users, groups, and roles REST API reference"; "Lists and list items REST API reference" (`EnableVersioning`).
 */
import { z } from 'zod';
import { auditFiles } from '../../lists/auditFiles.ts';
import type { BoardSite } from '../lists/site.ts';
import { siteLists } from '../provision/provisionLists.ts';
import { fullControlKind } from '../sharepoint/levels.ts';
import type { SharePointApi } from '../sharepoint/sharePointApi.ts';

/** Somebody with any right on the library. */
export interface FoundHolder {
  readonly holder: string;
  readonly isGroup: boolean;
  readonly level: string;
  readonly hasFullControl: boolean;
}

export type FoundLibrary =
  | { readonly isThere: false }
  | { readonly isThere: true; readonly keepsVersions: boolean; readonly holders: readonly FoundHolder[] };

const settings = z.object({ EnableVersioning: z.boolean() });
const assignments = z.object({
  value: z.array(
    z.object({
      PrincipalId: z.number(),
      Member: z.object({ Title: z.string(), PrincipalType: z.number() }).optional(),
      RoleDefinitionBindings: z.array(z.object({ Name: z.string(), RoleTypeKind: z.number() })),
    }),
  ),
});

/** SharePoint's `PrincipalType` of one person; anything else stands for several. */
const onePerson = 1;
/** SharePoint's `RoleType` of 'Limited Access': the way through to something below, and no right on the library itself. */
const limitedAccess = 1;

/** @throws Fault `forbidden` for who may not see permissions */
export async function readAuditLibrary(sharePoint: SharePointApi, site: BoardSite): Promise<FoundLibrary> {
  const id = (await siteLists(site)).get(auditFiles.displayName);
  if (id === undefined) return { isThere: false };
  const path = `web/lists(guid'${id}')`;
  const facts = await sharePoint.call({ method: 'GET', path: `${path}?$select=EnableVersioning` });
  const expanded = `${path}/roleassignments?$expand=Member,RoleDefinitionBindings`;
  const { value } = assignments.parse(await sharePoint.call({ method: 'GET', path: expanded }));
  return {
    isThere: true,
    keepsVersions: settings.parse(facts).EnableVersioning,
    holders: value.flatMap(({ PrincipalId, Member, RoleDefinitionBindings }) => {
      const held = RoleDefinitionBindings.filter(({ RoleTypeKind }) => RoleTypeKind !== limitedAccess);
      if (held.length === 0) return [];
      return [
        {
          holder: Member?.Title ?? String(PrincipalId),
          isGroup: Member?.PrincipalType !== onePerson,
          level: held.map(({ Name }) => Name).join(', '),
          hasFullControl: held.some(({ RoleTypeKind }) => RoleTypeKind === fullControlKind),
        },
      ];
    }),
  };
}
