/**
 * Whom the bot can write to in a chat of their own: as Teams says, where it could be asked, else as the reminder log tells
 * of the newest message to each. Who cannot be is told in the channel, in the activity feed or by e-mail.
 */
import type { PlainDate } from '../../base/time/plainDate.ts';
import { holdsOn, type Person } from '../people/board.ts';
import type { BoardPeople, DoctorFacts, LogRow } from './facts.ts';

/** Everybody who holds an appointment today, each once. */
export function appointedToday({ people, appointments }: BoardPeople, today: PlainDate): readonly Person[] {
  const appointed = new Set(appointments.filter((one) => holdsOn(one, today)).map((one): string => one.person.key));
  return people.filter((person) => appointed.has(person.key));
}

export type Reach = 'in a chat' | 'not in a chat' | 'not known';

/** Microsoft's code for a person for whom the app is not installed, and ours for somebody the channel knows no chat with. */
const noChat =
  /chat: (BotNotInConversationRoster|ConversationNotFound|NoAddress|ForbiddenOperationException|AclCheckFailed)/;

/** How a person is reached. */
export function reachOf({ installedFor, log }: Pick<DoctorFacts, 'installedFor' | 'log'>, person: Person): Reach {
  const said = installedFor.looked ? installedFor.value.get(person.key) : undefined;
  if (said !== undefined) return said ? 'in a chat' : 'not in a chat';
  return log.looked ? reachInLog(log.value.filter((row) => row.person?.key === person.key)) : 'not known';
}

function reachInLog(rows: readonly LogRow[]): Reach {
  const newest = rows
    .filter((row) => row.sentAt !== null || row.tried !== null)
    .reduce<LogRow | null>((best, row) => (best === null || row.plannedFor >= best.plannedFor ? row : best), null);
  if (newest === null) return 'not known';
  if (noChat.test(newest.tried ?? '')) return 'not in a chat';
  return newest.route === 'chat' ? 'in a chat' : 'not known';
}
