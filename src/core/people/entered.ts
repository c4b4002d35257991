/**
 * People entered by hand: somebody who is not in the team yet can be named and appointed, but cannot act (decisions 5).
 * Whether they are the same as a member who joins later is decided in `samePerson.ts`, by a person.
 */
import { accept, acceptUnless, type Refusal, type Result, refuse } from '../../base/result.ts';
import type { NewRow } from '../../lists/definition/defineList.ts';
import type { people } from '../../lists/people.ts';
import { isAddress, isSameAddress } from './address.ts';
import type { Person } from './board.ts';

export type PersonRefusal = 'name' | 'email' | 'nothing';

/** What somebody writes of a person. */
export interface PersonDraft {
  readonly name: string;
  readonly email: string;
}

const longest = 255;

/** Whether the person has an account by which they are known: without one nobody can act. */
export function canAct(person: Person): boolean {
  return person.objectId !== null && person.tenantId !== null;
}

/** Whether the row stands aside because the same person has another one. */
export function isSetAside(person: Person): boolean {
  return person.kind === 'set aside';
}

function neat(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function faultsOf({ name, email }: PersonDraft, isAddressNeeded: boolean): readonly Refusal<PersonRefusal>[] {
  const faults: Refusal<PersonRefusal>[] = [];
  if (name === '') faults.push({ code: 'name', sentence: 'Write the name.' });
  if (name.length > longest) faults.push({ code: 'name', sentence: `A name has ${longest} characters at most.` });
  if (email === '' && isAddressNeeded) {
    faults.push({
      code: 'email',
      sentence: 'Write the work e-mail: by it you will recognise the person when they join the team.',
    });
  }
  if (email !== '' && !isAddress(email)) {
    faults.push({ code: 'email', sentence: 'This is no e-mail address. Write one such as name@agency.org.' });
  }
  return faults;
}

/** Somebody who is not in the team yet. An address that is there already is refused: it would be the same person twice. */
export function prepareEntered(
  known: readonly Person[],
  draft: PersonDraft,
): Result<NewRow<typeof people>, PersonRefusal> {
  const name = neat(draft.name);
  const email = draft.email.trim();
  const faults = faultsOf({ name, email }, true);
  const same = known.find((one) => !isSetAside(one) && isSameAddress(one.email, email));
  const taken: readonly Refusal<PersonRefusal>[] =
    same === undefined ? [] : [{ code: 'email', sentence: sayTaken(same) }];
  return acceptUnless([...faults, ...taken], { name, email, kind: 'entered on a card' });
}

function sayTaken(same: Person): string {
  return canAct(same)
    ? `“${same.name}” has this address and is in the team. Appoint them instead.`
    : `“${same.name}” has this address and is entered already.`;
}

/** Another name or address. A member's address may be the same as that of somebody entered: that is how the two are found. */
export function prepareMended(
  known: readonly Person[],
  person: Person,
  draft: PersonDraft,
): Result<Partial<NewRow<typeof people>>, PersonRefusal> {
  const name = neat(draft.name);
  const email = draft.email.trim();
  const faults = faultsOf({ name, email }, !canAct(person));
  const twin = known.find(
    (one) =>
      one.key !== person.key && !isSetAside(one) && isSameAddress(one.email, email) && canAct(one) === canAct(person),
  );
  const taken: readonly Refusal<PersonRefusal>[] =
    twin === undefined || isSameAddress(person.email, email)
      ? []
      : [{ code: 'email', sentence: `“${twin.name}” has this address already.` }];
  const refused = acceptUnless([...faults, ...taken], null);
  if (!refused.ok) return refused;
  const changed = {
    ...(name === person.name ? {} : { name }),
    ...(email === (person.email ?? '') ? {} : { email: email === '' ? null : email }),
  };
  return Object.keys(changed).length === 0 ? refuse('nothing', 'Nothing was changed.') : accept(changed);
}
