/**
 * Who may change or delete rows of the lists in which only the app should: read from the rights behind each permission
 * level, since a level's name says nothing of what somebody made of it.
 * Source: "Users, groups, and roles REST API reference" (role assignments, `BasePermissions`); "SPBasePermissions enumeration".
 */
import { z } from 'zod';
import { allLists } from '../../lists/all.ts';
import type { BoardSite } from '../lists/site.ts';
import { siteLists } from '../provision/provisionLists.ts';
import type { SharePointApi } from '../sharepoint/sharePointApi.ts';

/** Somebody with more than reading and adding. */
export interface FoundWriter {
  readonly list: string;
  readonly holder: string;
  readonly isGroup: boolean;
  readonly level: string;
  readonly hasFullControl: boolean;
}

const assignments = z.object({
  value: z.array(
    z.object({
      PrincipalId: z.number(),
      Member: z.object({ Title: z.string(), PrincipalType: z.number() }).optional(),
      RoleDefinitionBindings: z.array(
        z.object({ Name: z.string(), BasePermissions: z.object({ High: z.string(), Low: z.string() }) }),
      ),
    }),
  ),
});
type Assignment = z.infer<typeof assignments>['value'][number];

/** `editListItems` and `deleteListItems`, bits 3 and 4 counted from 1. */
const changing = 0b1100n;
/** `managePermissions`, bit 26: who has it can give themselves the rest. */
const managing = 1n << 25n;
/** SharePoint's `PrincipalType` of one person; anything else stands for several. */
const onePerson = 1;

/** @throws Fault `forbidden` for who may not see permissions */
export async function readRowWriters(sharePoint: SharePointApi, site: BoardSite): Promise<readonly FoundWriter[]> {
  const ids = await siteLists(site);
  const writers: FoundWriter[] = [];
  for (const { writing, displayName } of allLists) {
    const id = ids.get(displayName);
    if (id === undefined || (writing.kind !== 'addOnly' && writing.kind !== 'sealed')) continue;
    const path = `web/lists(guid'${id}')/roleassignments?$expand=Member,RoleDefinitionBindings`;
    const { value } = assignments.parse(await sharePoint.call({ method: 'GET', path }));
    writers.push(...value.flatMap((one) => writerIn(displayName, one)));
  }
  return writers;
}

function writerIn(list: string, { PrincipalId, Member, RoleDefinitionBindings }: Assignment): readonly FoundWriter[] {
  const held = RoleDefinitionBindings.filter(({ BasePermissions }) => (maskOf(BasePermissions) & changing) !== 0n);
  if (held.length === 0) return [];
  return [
    {
      list,
      holder: Member?.Title ?? String(PrincipalId),
      isGroup: Member?.PrincipalType !== onePerson,
      level: held.map(({ Name }) => Name).join(', '),
      hasFullControl: held.every(({ BasePermissions }) => (maskOf(BasePermissions) & managing) !== 0n),
    },
  ];
}

function maskOf({ High, Low }: { readonly High: string; readonly Low: string }): bigint {
  return (BigInt(High) << 32n) | BigInt(Low);
}
