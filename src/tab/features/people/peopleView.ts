/** Who holds which role on a day, by the board and by agency; roles that nobody holds are named, because that is what matters. */
import type { PlainDate } from '../../../base/time/plainDate.ts';
import { type Agency, type Appointment, appointedAs, currentOf } from '../../../core/people/board.ts';
import type { Role } from '../../../lists/appointments.ts';
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
