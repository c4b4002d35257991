/**
 * Who is who on a day: the one place that answers 'who represents this agency', 'is this person the chair'.
 * Appointments are rows with a first and a last day, both inside.
 */
import type { PlainDate } from '../../base/time/plainDate.ts';
import type { agencies } from '../../lists/agencies.ts';
import type { appointments, Role } from '../../lists/appointments.ts';
import type { KeyIn, Row } from '../../lists/definition/defineList.ts';
import type { people } from '../../lists/people.ts';
import type { Terms } from '../words/terms.ts';

export type Person = Row<typeof people>;
export type Agency = Row<typeof agencies>;
export type Appointment = Row<typeof appointments>;
export type PersonKey = KeyIn<typeof people>;
export type AgencyKey = KeyIn<typeof agencies>;

/** A verified identity: from the Teams channel for the bot, from the signed-in account for the tab. Never from a form. */
export interface Identity {
  readonly tenantId: string;
  readonly objectId: string;
}

/** The rows that say who is who, and what the board calls its roles: a rule that refuses says who may (R93). */
export interface Membership {
  readonly people: readonly Person[];
  readonly appointments: readonly Appointment[];
  readonly terms: Terms;
}

/** The person behind an identity, or null. The pair must match: an address or a name gives no rights. */
export function personOf(membership: Membership, identity: Identity): Person | null {
  const same = (person: Person) => person.objectId === identity.objectId && person.tenantId === identity.tenantId;
  return membership.people.find(same) ?? null;
}

/** Whether the appointment holds on the day. */
export function holdsOn(appointment: Appointment, day: PlainDate): boolean {
  return appointment.startsOn <= day && (appointment.endsOn === null || day <= appointment.endsOn);
}

/** Whether the appointed person is away on the day. */
export function isAway(appointment: Appointment, day: PlainDate): boolean {
  return appointment.awayUntil !== null && day <= appointment.awayUntil;
}

/** Appointments in a role that hold on the day, the longest-standing first. */
export function appointedAs(
  membership: Membership,
  role: Role,
  day: PlainDate,
  agency?: AgencyKey,
): readonly Appointment[] {
  return membership.appointments
    .filter((one) => one.role === role && holdsOn(one, day) && (agency === undefined || one.agency?.key === agency))
    .sort((a, b) => compare(standing(a), standing(b)));
}

/** First by first day, then by when it was recorded: two of one day must not change places with the order of reading. */
function standing(appointment: Appointment): string {
  return `${appointment.startsOn} ${appointment.createdAt} ${appointment.key}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * The one current representative (or substitute) of an agency: the newest appointment that holds, so that a
 * replacement takes over on its first day even when nobody ended the one before.
 */
export function currentOf(
  membership: Membership,
  role: 'representative' | 'substitute' | 'senior sponsor',
  agency: AgencyKey,
  day: PlainDate,
): Appointment | null {
  return appointedAs(membership, role, day, agency).at(-1) ?? null;
}

/** Every role the person holds on the day, with its agency where it has one. */
export function rolesOf(membership: Membership, person: PersonKey, day: PlainDate): readonly Appointment[] {
  return membership.appointments.filter((one) => one.person.key === person && holdsOn(one, day));
}

/** Whether the person holds the role (of any agency) on the day. */
export function holdsRole(membership: Membership, person: PersonKey, role: Role, day: PlainDate): boolean {
  return rolesOf(membership, person, day).some((one) => one.role === role);
}
