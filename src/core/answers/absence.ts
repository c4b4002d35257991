/**
 * Who is away, until when: as the QA manager entered it in an appointment, or as the person said so. The newer of the two
 * counts, so that somebody who comes back early is back. Who stands in is not decided here.
 */
import { addDays, type PlainDate } from '../../base/time/plainDate.ts';
import type { BoardSnapshot } from '../duties/snapshot.ts';
import { type Appointment, holdsOn, type Membership, type PersonKey } from '../people/board.ts';
import { grouped } from './boardIndex.ts';
import { answersOf } from './said.ts';

/** A longer absence is a matter for a new appointment. */
export const longestAbsenceDays = 90;

/** Whether a person may say on a day that they are away until another. */
export function isAbsence(from: PlainDate, until: PlainDate): boolean {
  return from <= until && until <= addDays(from, longestAbsenceDays);
}

/**
 * The last day of the absence that a day falls into, or null when the person is there.
 * @param day today or a day to come; an absence that was said later than this day is not known yet
 */
export function awayUntil(board: BoardSnapshot, person: PersonKey, day: PlainDate): PlainDate | null {
  const said = answersOf(board, person).findLast(({ row, on }) => {
    if (on > day) return false;
    return row.kind === 'back' || (row.kind === 'away' && row.day !== null && isAbsence(on, row.day));
  });
  const until = [
    ...appointmentsOf(board, person)
      .filter((one) => holdsOn(one, day) && (said === undefined || said.row.createdAt < one.changedAt))
      .map((one) => one.awayUntil),
    said?.row.kind === 'away' ? said.row.day : null,
  ].filter((one) => one !== null && day <= one);
  return until.sort().at(-1) ?? null;
}

const appointed = new WeakMap<Membership, ReadonlyMap<string, readonly Appointment[]>>();

function appointmentsOf({ membership }: BoardSnapshot, person: PersonKey): readonly Appointment[] {
  const known = appointed.get(membership) ?? grouped(membership.appointments, (one) => one.person.key);
  appointed.set(membership, known);
  return known.get(person) ?? [];
}

/**
 * The membership with the absences that hold on the day, said or entered, in every appointment: for rules that look at
 * appointments alone, such as who may sign the memorandum as a substitute.
 */
export function membershipOn(board: BoardSnapshot, day: PlainDate): Membership {
  return {
    ...board.membership,
    appointments: board.membership.appointments.map((one) => ({
      ...one,
      awayUntil: awayUntil(board, one.person.key, day),
    })),
  };
}
