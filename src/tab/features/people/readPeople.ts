/** People and what they are appointed to, with who leads for which agency in an audit that is under way. */
import { useQuery } from '@tanstack/react-query';
import { leadFor } from '../../../core/answers/standing.ts';
import type { Agency, Appointment, Person } from '../../../core/people/board.ts';
import { useClock } from '../../board/clock.ts';
import { type DutyBoard, readDutyBoard } from '../../board/dutyBoard.ts';
import { useSite, useWorld } from '../../board/world.ts';

export interface PeopleBoard {
  readonly at: DutyBoard;
  readonly people: readonly Person[];
  readonly appointments: readonly Appointment[];
  readonly agencies: readonly Agency[];
  /** Agencies that named the person as their lead in an audit under way. */
  leadsFor(person: Person): readonly Agency[];
}

export function usePeople() {
  const site = useSite();
  const clock = useClock();
  const { identity, app } = useWorld();
  return useQuery({
    queryKey: ['people'],
    queryFn: async ({ signal }) =>
      peopleBoard(await readDutyBoard(site, { identity, tenantId: app.tenantId, now: clock.now() }, signal)),
  });
}

export function peopleBoard(at: DutyBoard): PeopleBoard {
  const { snapshot } = at;
  const running = new Set(snapshot.audits.filter((one) => one.status === 'Under way').map((one): string => one.key));
  const taking = snapshot.participation.filter((row) => running.has(row.audit.key));
  return {
    at,
    people: snapshot.membership.people,
    appointments: snapshot.membership.appointments,
    agencies: snapshot.agencies,
    leadsFor: (person) => {
      const own = new Set(
        taking.filter((row) => leadFor(snapshot, row)?.key === person.key).map((row): string => row.agency.key),
      );
      return snapshot.agencies.filter((agency) => own.has(agency.key));
    },
  };
}
