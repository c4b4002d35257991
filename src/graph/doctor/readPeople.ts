/**
 * Who is who by the lists, and who is in which SharePoint group. A person's login name comes from the directory: lists
 * hold ids alone. Source: "Get a user"; "Users, groups, and roles REST API reference".
 */
import { z } from 'zod';
import { Fault } from '../../base/fault.ts';
import { agencies } from '../../lists/agencies.ts';
import { agencyGroupName, type ListOwner } from '../../lists/agencyLists.ts';
import { appointments } from '../../lists/appointments.ts';
import { auditParticipation } from '../../lists/auditParticipation.ts';
import { audits } from '../../lists/audits.ts';
import type { Row } from '../../lists/definition/defineList.ts';
import { groupNames } from '../../lists/definition/writing.ts';
import { people } from '../../lists/people.ts';
import type { GraphApi } from '../http/graphApi.ts';
import { readTogether } from '../lists/readTogether.ts';
import type { BoardSite } from '../lists/site.ts';
import { groupMembers, loginNameOf } from '../sharepoint/membership.ts';
import type { SharePointApi } from '../sharepoint/sharePointApi.ts';

type Person = Row<typeof people>;

export interface FoundPeople {
  readonly people: readonly Person[];
  readonly appointments: readonly Row<typeof appointments>[];
  readonly agencies: readonly Row<typeof agencies>[];
  readonly leads: readonly { readonly person: string; readonly agency: string }[];
}

/** @throws Fault */
export async function readPeople(site: BoardSite): Promise<FoundPeople> {
  const [persons, appointed, bodies, running, taking] = await readTogether(site, [
    people,
    appointments,
    agencies,
    audits,
    auditParticipation,
  ]);
  const open = new Set(running.rows.filter((one) => one.status === 'Under way').map((one): string => one.key));
  return {
    people: persons.rows,
    appointments: appointed.rows,
    agencies: bodies.rows,
    leads: taking.rows.flatMap(({ audit, agency, lead }) =>
      lead === null || !open.has(audit.key) ? [] : [{ person: lead.key, agency: agency.key }],
    ),
  };
}

/**
 * Login names in lower case by group: of the board's circles and of each agency that takes part. A group that is not
 * there is left out. @throws Fault
 */
export async function readGroups(
  sharePoint: SharePointApi,
  owners: readonly ListOwner[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const name of [...Object.values(groupNames), ...owners.map(agencyGroupName)]) {
    const members = await orNull(() => groupMembers(sharePoint, name));
    if (members !== null)
      found.set(
        name,
        members.map((member) => member.loginName),
      );
  }
  return found;
}

const userShape = z.object({ userPrincipalName: z.string().min(1) });

/**
 * The login name of everybody with an account of this tenant; null where the directory has no such account (any more).
 * People of another tenant are left out. @throws Fault `forbidden` without `User.ReadBasic.All`
 */
export async function readLogins(
  graph: GraphApi,
  persons: readonly Person[],
  tenantId: string,
): Promise<ReadonlyMap<string, string | null>> {
  const found = new Map<string, string | null>();
  for (const { key, objectId, tenantId: own } of persons) {
    if (objectId === null || own !== tenantId) continue;
    const path = `/users/${encodeURIComponent(objectId)}?$select=userPrincipalName`;
    const raw = await orNull(() => graph.call({ method: 'GET', path, subject: { list: 'people' } }));
    found.set(key, raw === null ? null : loginNameOf(userShape.parse(raw).userPrincipalName));
  }
  return found;
}

/** Null for what is not there; any other fault is thrown. */
async function orNull<Value>(work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'notFound') return null;
    throw thrown;
  }
}
