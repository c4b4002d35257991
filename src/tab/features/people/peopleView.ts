/** Who holds which role on a day, by the board and by agency; roles that nobody holds are named, because that is what matters. */
import type { PlainDate } from '../../../base/time/plainDate.ts';
import { type Agency, type Appointment, appointedAs, currentOf } from '../../../core/people/board.ts';
import type { Role } from '../../../lists/appointments.ts';
import { counted, listed } from '../../board/phrases.ts';
import type { PeopleBoard } from './readPeople.ts';

export const boardRoles = [
  'chair',
  'QA manager',
  'sub group member',
  'Board member',
] as const satisfies readonly Role[];
export const agencyRoles = [
  'representative',
  'substitute',
  'senior sponsor',
  'agency auditor',
] as const satisfies readonly Role[];

export interface HeldRole {
  readonly role: Role;
  readonly holders: readonly Appointment[];
}

export interface AgencyRoles {
  readonly agency: Agency;
  readonly roles: readonly HeldRole[];
}

export interface PeopleView {
  readonly board: readonly HeldRole[];
  readonly agencies: readonly AgencyRoles[];
}

/** The first sentence of the page: whether every agency has somebody to speak for it. */
export function sayPeople({ agencies }: PeopleView): string {
  if (agencies.length === 0) return 'No agency takes part yet, so nobody speaks for one.';
  const without = agencies.filter(({ roles }) =>
    roles.some((held) => held.role === 'representative' && held.holders.length === 0),
  );
  const all = counted(agencies.length, 'agency', 'agencies');
  if (without.length === 0) return `Each of ${all} has a representative.`;
  const names = listed(without.map(({ agency }) => agency.name));
  return `Nobody speaks for ${without.length === agencies.length ? `any of ${all}` : names} yet: appoint a representative.`;
}

export function peopleView({ at, agencies }: PeopleBoard, day: PlainDate): PeopleView {
  const { membership } = at.snapshot;
  return {
    board: boardRoles.map((role) => ({ role, holders: appointedAs(membership, role, day) })),
    agencies: agencies
      .filter((agency) => agency.active)
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
      .map((agency) => ({
        agency,
        roles: agencyRoles.map((role) => {
          // An agency may have several auditors; of the others it has one at a time.
          if (role === 'agency auditor') return { role, holders: appointedAs(membership, role, day, agency.key) };
          const one = currentOf(membership, role, agency.key, day);
          return { role, holders: one === null ? [] : [one] };
        }),
      })),
  };
}
