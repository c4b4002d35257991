/** Everybody the board knows, in words: who can act, who is only named, what each holds. Pure. */
import type { PlainDate } from '../../../base/time/plainDate.ts';
import { holdsOn, type Person } from '../../../core/people/board.ts';
import { canAct, isSetAside } from '../../../core/people/entered.ts';
import { sayRole, type Terms } from '../../../core/words/terms.ts';
import { counted } from '../../board/phrases.ts';
import type { PeopleBoard } from './readPeople.ts';

/** One person as the list shows them. */
export interface Known {
  readonly person: Person;
  readonly canAct: boolean;
  /** `representative, Police`; empty where they hold nothing today. */
  readonly holds: readonly string[];
}

/** Those who can only be named first, because something is still to be done about them; then by name. */
export function everybody(at: PeopleBoard, day: PlainDate, terms: Terms): readonly Known[] {
  return at.people
    .filter((person) => !isSetAside(person))
    .map((person) => ({
      person,
      canAct: canAct(person),
      holds: at.appointments
        .filter((one) => one.person.key === person.key && holdsOn(one, day))
        .map((one) => `${sayRole(one.role, terms)}${one.agency === null ? '' : `, ${one.agency.title}`}`),
    }))
    .toSorted((a, b) => {
      if (a.canAct !== b.canAct) return a.canAct ? 1 : -1;
      return a.person.name.localeCompare(b.person.name, 'en-GB');
    });
}

/** How many there are, and how many of them cannot act. */
export function sayEverybody(all: readonly Known[]): string {
  const waiting = all.filter((one) => !one.canAct).length;
  const said = `The board knows ${counted(all.length, 'person', 'people')}`;
  if (waiting === 0) return `${said}; all of them are in the team.`;
  const are = waiting === 1 ? 'One of them is' : `${waiting} of them are`;
  return `${said}. ${are} not in the team yet: they can be named, but cannot sign or answer.`;
}

/** How somebody stands in a list to choose from. */
export function sayChoice(person: Person): string {
  if (!canAct(person)) return `${person.name} (not in the team yet)`;
  return person.kind === 'guest' ? `${person.name} (guest)` : person.name;
}

const reach: Readonly<Record<Person['kind'], string>> = {
  member: 'Member of the team',
  guest: 'Guest of the team',
  'shared channel': 'In the shared channel',
  'entered on a card': 'Not in the team yet',
  'set aside': 'Set aside',
};

/** How the person reaches the board. */
export function sayReach(person: Person): string {
  return canAct(person) ? reach[person.kind] : reach['entered on a card'];
}
