/**
 * Making one person of two rows: what they hold and the account go to the kept row, the other stands aside, and the kept
 * one gets into the SharePoint groups that go with what they hold. The rule is `core/people/samePerson.ts`.
 */
import { accept, type Result } from '../../../base/result.ts';
import type { PlainDate } from '../../../base/time/plainDate.ts';
import { type Joining, joined, joinPeople, type Pair } from '../../../core/people/samePerson.ts';
import { workOf } from '../../../core/people/workOf.ts';
import { appointments as appointmentsList } from '../../../lists/appointments.ts';
import { people as peopleList } from '../../../lists/people.ts';
import { type AuditWrite, useAuditWrite } from '../../board/audit/useAuditWrite.ts';
import { changes, type Writing } from '../../board/audit/writing.ts';
import { mayI } from '../../board/board.ts';
import { useToday } from '../../board/clock.ts';
import { useGroups } from './groups.ts';
import type { PeopleBoard } from './readPeople.ts';

/** The writes of a joining, in the order that leaves nobody without an account on the way. */
export function writingsOf({ kept, aside, appointments, person, account, emptied }: Joining): readonly Writing[] {
  return [
    ...appointments.map((one) => changes(appointmentsList, one, { person })),
    ...(account === null ? [] : [changes(peopleList, kept, account)]),
    changes(peopleList, aside, emptied),
  ];
}

/** The people as they are afterwards. */
export function peopleAfter(at: PeopleBoard, joining: Joining): PeopleBoard {
  return { ...at, ...joined(at, joining) };
}

export interface JoiningHere {
  readonly writing: AuditWrite;
  readonly join: () => Promise<boolean>;
}

export function useJoining(at: PeopleBoard, pair: Pair, onDone: (sentence: string) => Promise<void>): JoiningHere {
  const today = useToday();
  const { lackingOf, add } = useGroups();
  const prepare = (): Result<Joining, string> => {
    const allowed = mayI(at.at.board, 'appoint', today);
    return allowed.ok ? joinPeople(pair, at.appointments, workOf(at.at.snapshot)) : allowed;
  };
  const intoGroups = async (joining: Joining, day: PlainDate): Promise<void> => {
    for (const one of await lackingOf(peopleAfter(at, joining), day, joining.kept.key)) await add(one);
  };
  const writing = useAuditWrite(async () => {
    const prepared = prepare();
    if (!prepared.ok) return;
    const { name } = prepared.value.kept;
    try {
      await intoGroups(prepared.value, today);
      await onDone(`${name} is one person now, with all that both entries held.`);
    } catch {
      // The rows are what counts; the panel of groups says what is missing, and why.
      await onDone(
        `${name} is one person now. SharePoint’s groups could not be brought into line: compare them below.`,
      );
    }
  });
  return {
    writing,
    join: () =>
      writing.save(() => {
        const prepared = prepare();
        return prepared.ok ? accept(writingsOf(prepared.value)) : prepared;
      }),
  };
}
