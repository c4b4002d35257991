/**
 * One person in two rows: entered by name and address first, then come into the team. The address only proposes it, because
 * a home tenant can change it; a person who may appoint says yes (decisions 5). What the two hold becomes what one holds,
 * on the same days. Nothing is deleted: the row that is not kept stands aside, and old papers still name it.
 */
import type { Ref } from '../../base/id.ts';
import { accept, type Result, refuse } from '../../base/result.ts';
import { isSameAddress } from './address.ts';
import type { Appointment, Person } from './board.ts';
import { canAct, isSetAside } from './entered.ts';

/** Two rows that may be one person. */
export interface Pair {
  /** The row without an account; of two with the same account, the later one. */
  readonly entered: Person;
  readonly member: Person;
}

/** Why two rows are proposed: they share the address, or, after a joining that broke off, the account. */
export interface ProposedPair extends Pair {
  readonly because: 'address' | 'account';
}

/** Whom the board might have twice, for a person to decide. */
export function proposedPairs(people: readonly Person[]): readonly ProposedPair[] {
  const shown = people.filter((one) => !isSetAside(one)).toSorted(byAge);
  const members = shown.filter(canAct);
  const byAddress = shown
    .filter((one) => !canAct(one))
    .flatMap((entered) =>
      members
        .filter((member) => isSameAddress(member.email, entered.email))
        .map((member) => ({ entered, member, because: 'address' as const })),
    );
  const byAccount = members.flatMap((entered, at) => {
    const member = members.slice(0, at).find((one) => isSameAccount(one, entered));
    return member === undefined ? [] : [{ entered, member, because: 'account' as const }];
  });
  return [...byAccount, ...byAddress];
}

function byAge(a: Person, b: Person): number {
  return ageOf(a) < ageOf(b) ? -1 : 1;
}

function ageOf(person: Person): string {
  return `${person.createdAt} ${person.key}`;
}

function isSameAccount(a: Person, b: Person): boolean {
  return a.objectId === b.objectId && a.tenantId === b.tenantId;
}

/** What has to be written to make one of two, in this order; broken off anywhere, it is asked for again and goes on. */
export interface Joining {
  readonly kept: Person;
  readonly aside: Person;
  /** Appointments that are to name the kept row. */
  readonly appointments: readonly Appointment[];
  readonly person: Ref<'people'>;
  /** The account, for a kept row that has none yet; before the other row loses it, so that somebody always has it. */
  readonly account: Account | null;
  /** What the row that stands aside becomes. */
  readonly emptied: Account;
}

export type Account = Pick<Person, 'kind' | 'tenantId' | 'objectId' | 'mri'>;

const noAccount = { kind: 'set aside', tenantId: null, objectId: null, mri: null } as const satisfies Account;

/**
 * The member's row is kept, unless work other than appointments stands in the name of the entered one alone: then that row
 * takes over the account, since actions, signatures and decisions cannot be given another name.
 * @param atWork keys of people whom something other than an appointment names
 * @returns refused where both have work, or two different accounts
 */
export function joinPeople(
  { entered, member }: Pair,
  appointments: readonly Appointment[],
  atWork: ReadonlySet<string>,
): Result<Joining, 'bothAtWork' | 'twoAccounts'> {
  if (!canAct(member) || (canAct(entered) && !isSameAccount(entered, member))) {
    return refuse(
      'twoAccounts',
      `“${entered.name}” and “${member.name}” sign in with different accounts: they are two people.`,
    );
  }
  const [mine, theirs] = [atWork.has(entered.key), atWork.has(member.key)];
  if (mine && theirs) {
    return refuse(
      'bothAtWork',
      `Work stands in the name of both entries of “${member.name}”, and neither can give it away. Appoint the one in the team to what the other holds, end that, and give the other another address so that this is not asked again.`,
    );
  }
  const [kept, aside] = mine ? [entered, member] : [member, entered];
  return accept({
    kept,
    aside,
    appointments: appointments.filter((one) => one.person.key === aside.key),
    person: { key: kept.key, title: kept.name },
    account: canAct(kept) ? null : accountOf(member),
    emptied: noAccount,
  });
}

function accountOf({ kind, tenantId, objectId, mri }: Person): Account {
  return { kind, tenantId, objectId, mri };
}

/** The rows as they stand once it is written. */
export function joined(
  rows: { readonly people: readonly Person[]; readonly appointments: readonly Appointment[] },
  { kept, aside, appointments, person, account, emptied }: Joining,
): { readonly people: readonly Person[]; readonly appointments: readonly Appointment[] } {
  const moved = new Set<string>(appointments.map((one) => one.key));
  return {
    people: rows.people.map((one) => {
      if (one.key === kept.key) return { ...one, ...account };
      return one.key === aside.key ? { ...one, ...emptied } : one;
    }),
    appointments: rows.appointments.map((one) => (moved.has(one.key) ? { ...one, person } : one)),
  };
}
