/**
 * Appointing somebody and ending an appointment: the row that the board's rules look at, and the groups that SharePoint
 * looks at. The row comes first, so that nobody gets into a group without one; either may be repeated after a failure
 * and goes on where it stopped. Who may appoint is decided by SharePoint and by the rules of the core, not here.
 */
import type { Ref } from '../../base/id.ts';
import type { PlainDate } from '../../base/time/plainDate.ts';
import { agencyGroupName, type ListOwner } from '../../lists/agencyLists.ts';
import { appointments, type Role } from '../../lists/appointments.ts';
import type { KeyIn, Row } from '../../lists/definition/defineList.ts';
import { groupNames } from '../../lists/definition/writing.ts';
import { listStore } from '../lists/listStore.ts';
import type { BoardSite } from '../lists/site.ts';
import { addToGroup, circleOfRole, removeFromGroup } from './membership.ts';
import type { SharePointApi } from './sharePointApi.ts';

type Appointment = Row<typeof appointments>;

export interface NewAppointment {
  /** The same when it is tried again: that is how a second try finds the row of the first. */
  readonly key: KeyIn<typeof appointments>;
  readonly person: Ref<'people'>;
  /** As in the directory; a guest's holds `#EXT#`. */
  readonly userPrincipalName: string;
  readonly role: Role;
  /** Null for the roles of the board. */
  readonly agency: ListOwner | null;
  readonly startsOn: PlainDate;
}

/**
 * The row, and the person in the groups of the role and of the agency. SharePoint lets them in at once, also before the
 * first day: until then they have no right by our rules.
 * @throws Fault `forbidden` for who may not write appointments, or is neither owner of the site nor of the group
 */
export async function appoint(
  site: BoardSite,
  sharePoint: SharePointApi,
  { key, userPrincipalName, agency, ...values }: NewAppointment,
): Promise<Appointment> {
  const row = await listStore(site, appointments).add(key, {
    ...values,
    agency: agency === null ? null : { key: agency.key, title: agency.name },
  });
  for (const group of groupsOf(values.role, agency)) await addToGroup(sharePoint, group, userPrincipalName);
  return row;
}

/** The SharePoint groups that belong to a role, with the agency for which it is held. */
function groupsOf(role: Role, agency: ListOwner | null): readonly string[] {
  return [groupNames[circleOfRole[role]], ...(agency === null ? [] : [agencyGroupName(agency)])];
}

export interface Ending {
  readonly appointment: Appointment;
  readonly lastDay: PlainDate;
  readonly today: PlainDate;
  readonly userPrincipalName: string;
  /** Appointments of the board: those the person still holds keep them in their groups. */
  readonly appointments: readonly Appointment[];
  /** Agencies that named the person as lead of an audit under way. */
  readonly leadsFor: readonly ListOwner[];
  readonly agencies: readonly ListOwner[];
}

/**
 * The last day, and, when it is today or over, out of the groups that nothing else keeps the person in. With a later last
 * day it is asked again on that day. @throws ConflictFault when somebody changed the appointment meanwhile
 */
export async function endAppointment(site: BoardSite, sharePoint: SharePointApi, ending: Ending): Promise<Appointment> {
  const { appointment, lastDay, today, userPrincipalName } = ending;
  const row =
    appointment.endsOn === lastDay
      ? appointment
      : await listStore(site, appointments).change(appointment, { endsOn: lastDay });
  if (lastDay > today) return row;
  const kept = keptGroups(ending);
  for (const group of groupsHeld(ending, appointment)) {
    if (!kept.has(group)) await removeFromGroup(sharePoint, group, userPrincipalName);
  }
  return row;
}

function groupsHeld({ agencies }: Ending, { role, agency }: Appointment): readonly string[] {
  return groupsOf(role, agencies.find((one) => one.key === agency?.key) ?? null);
}

function keptGroups(ending: Ending): ReadonlySet<string> {
  const { appointment, today, leadsFor } = ending;
  const others = ending.appointments.filter(
    (one) =>
      one.person.key === appointment.person.key &&
      one.key !== appointment.key &&
      (one.endsOn === null || one.endsOn > today),
  );
  return new Set([
    ...others.flatMap((one) => groupsHeld(ending, one)),
    // An agency's lead is in the circle of representatives, as its substitute is.
    ...leadsFor.flatMap((agency) => groupsOf('representative', agency)),
  ]);
}
