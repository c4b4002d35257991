/** Whether everybody appointed can sign in: a name alone gives no rights (decisions 5). */
import { attention, broken, byCommand, type Check, couldNotLook, ok } from '../check.ts';
import { counted, listed } from '../phrases.ts';
import { appointedToday } from '../reach.ts';

export const identities: Check = {
  name: 'identities',
  title: 'Accounts of appointed people',
  judge: ({ who: seen, today, terms }) => {
    if (!seen.looked) return couldNotLook(seen.why, byCommand);
    const people = appointedToday(seen.value, today);
    if (people.length === 0)
      return broken(
        'Nobody is appointed to anything today, so nobody can do anything.',
        'owner',
        'Open Set-up in the tab: its third step enters whoever sets up. Then appoint the others on the People page.',
      );
    const without = people.filter((person) => person.objectId === null || person.tenantId === null);
    if (without.length > 0)
      return attention(
        `Appointed without an account, so they cannot sign in as themselves: ${listed(without.map(({ name }) => name))}.`,
        'qaManager',
        'Add them to the team: the bot then knows their account, and the proposed match can be confirmed.',
      );
    return ok(`${counted(people.length, 'appointed person', 'appointed people')} of the ${terms.board} can sign in.`);
  },
};
