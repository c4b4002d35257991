/** People of the board as choices of a form, by name. Whoever is chosen already stays among them, whatever they hold now. */
import type { Ref } from '../../../base/id.ts';
import type { PlainDate } from '../../../base/time/plainDate.ts';
import { holdsRole, type Membership } from '../../../core/people/board.ts';
import { isSetAside } from '../../../core/people/entered.ts';
import type { Role } from '../../../lists/appointments.ts';
import { refTo } from '../../../lists/definition/columns.ts';

export interface PersonOption {
  readonly value: string;
  readonly words: string;
}

/** Those whom SharePoint lets edit an audit. */
export const whoCanLead: readonly Role[] = ['chair', 'QA manager', 'sub group member'];

/** @param roles null for everybody */
export function peopleOptions(
  membership: Membership,
  { day, roles, chosen }: { readonly day: PlainDate; readonly roles: readonly Role[] | null; readonly chosen: string },
): readonly PersonOption[] {
  return membership.people
    .filter(
      (one) =>
        one.key === chosen ||
        (!isSetAside(one) && (roles === null || roles.some((role) => holdsRole(membership, one.key, role, day)))),
    )
    .map(({ key, name }) => ({ value: String(key), words: name }))
    .sort((a, b) => a.words.localeCompare(b.words, 'en-GB'));
}

/** The person of a choice; null for none. */
export function personChosen(membership: Membership, key: string): Ref<'people'> | null {
  const person = membership.people.find((one) => one.key === key);
  return person === undefined ? null : refTo(person);
}
