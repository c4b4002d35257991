/**
 * Appointing from the tab: the row that the board's rules look at and the SharePoint group that SharePoint looks at, both.
 * The wider permission is asked for here, at the press, and never at sign-in.
 */
import { Fault } from '../../../base/fault.ts';
import { keyOf } from '../../../base/id.ts';
import type { PlainDate } from '../../../base/time/plainDate.ts';
import type { Agency, Appointment, Person } from '../../../core/people/board.ts';
import { canAct } from '../../../core/people/entered.ts';
import { listStore } from '../../../graph/lists/listStore.ts';
import { appoint, endAppointment } from '../../../graph/sharepoint/appoint.ts';
import { appointments, type Role } from '../../../lists/appointments.ts';
import { refTo } from '../../../lists/definition/columns.ts';
import { sharePointOf, signInNameOf } from '../../board/siteAccess.ts';
import { useSite, useWorld } from '../../board/world.ts';
import type { PeopleBoard } from './readPeople.ts';

const readUsers = ['https://graph.microsoft.com/User.ReadBasic.All'];

export interface ToAppoint {
  /** The same for a second try. */
  readonly id: string;
  readonly person: Person;
  readonly role: Role;
  readonly agency: Agency | null;
  readonly startsOn: PlainDate;
}

export function useAppointing() {
  const world = useWorld();
  const site = useSite();
  /** Somebody without an account is appointed by the row alone; the groups follow when they are found in the team. */
  const nameOnly = async ({ id, person, agency, role, startsOn }: ToAppoint): Promise<void> => {
    await listStore(site, appointments).add(keyOf<'appointments'>(id), {
      person: refTo(person),
      agency: agency === null ? null : { key: agency.key, title: agency.name },
      role,
      startsOn,
    });
  };
  return {
    /** @throws Fault */
    appoint: async ({ id, person, ...values }: ToAppoint): Promise<void> => {
      if (!canAct(person)) return nameOnly({ id, person, ...values });
      const userPrincipalName = await signInNameOf(world.graphWith(readUsers), person);
      const sharePoint = await sharePointOf(world, site.siteId);
      await appoint(site, sharePoint, {
        ...values,
        key: keyOf<'appointments'>(id),
        person: refTo(person),
        userPrincipalName,
      });
    },
    /** With today as the last day. @throws Fault */
    end: async (at: PeopleBoard, appointment: Appointment, today: PlainDate): Promise<void> => {
      const person = at.people.find((one) => one.key === appointment.person.key);
      if (person === undefined) throw new Fault('notFound', { list: 'people' });
      if (!canAct(person)) {
        // In no group either: who is known by an account alone can be in one.
        await listStore(site, appointments).change(appointment, { endsOn: today });
        return;
      }
      const userPrincipalName = await signInNameOf(world.graphWith(readUsers), person);
      await endAppointment(site, await sharePointOf(world, site.siteId), {
        appointment,
        lastDay: today,
        today,
        userPrincipalName,
        appointments: at.appointments,
        leadsFor: at.leadsFor(person),
        agencies: at.agencies,
      });
    },
  };
}
