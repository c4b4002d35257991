/**
 * Whether people from outside the tenant can be reached. Source: "Manage external access in Teams" and "Apps for shared
 * and private channels": a guest can be written to alone once the app is installed for them; somebody from another tenant
 * in a shared channel never.
 */
import { attention, byCommand, type Check, couldNotLook, ok } from '../check.ts';
import { counted, listed } from '../phrases.ts';
import { appointedToday, reachOf } from '../reach.ts';

export const guests: Check = {
  name: 'guests',
  title: 'Guests',
  judge: (facts) => {
    if (!facts.who.looked) return couldNotLook(facts.who.why, byCommand);
    const outside = appointedToday(facts.who.value, facts.today).filter(
      ({ kind }) => kind === 'guest' || kind === 'shared channel',
    );
    if (outside.length === 0) return ok('Nobody from outside the tenant is appointed.');
    const reached = outside.map((person) => ({
      person,
      reach: person.kind === 'shared channel' ? ('not in a chat' as const) : reachOf(facts, person),
    }));
    const without = reached.filter(({ reach }) => reach === 'not in a chat').map(({ person }) => person.name);
    if (without.length > 0)
      return attention(
        `The bot cannot write to ${counted(without.length, 'guest')} alone: ${listed(without)}. They hear in the channel${wayByMail(facts)}.`,
        'administrator',
        'Guests follow the tenant’s global app set-up policy: install the app there, or send each guest the link to the app. People of a shared channel cannot be written to alone at all.',
      );
    const known = reached.filter(({ reach }) => reach === 'in a chat').length;
    if (known === 0 && !facts.installedFor.looked) return couldNotLook(facts.installedFor.why, byCommand);
    return ok(`${counted(outside.length, 'guest is', 'guests are')} appointed; the bot can write to ${known} alone.`);
  },
};

function wayByMail({ settings }: Parameters<Check['judge']>[0]): string {
  return settings.looked && settings.value?.mailFrom != null ? ' or by e-mail' : ' only; no mailbox for e-mail is set';
}
