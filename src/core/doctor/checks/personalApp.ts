/** Whether appointed members of the tenant have the app themselves: without it the bot has no chat with them. */
import { attention, byCommand, type Check, couldNotLook, ok } from '../check.ts';
import { counted, listed } from '../phrases.ts';
import { appointedToday, reachOf } from '../reach.ts';

export const personalApp: Check = {
  name: 'personalApp',
  title: 'The app at each member',
  judge: (facts) => {
    if (!facts.who.looked) return couldNotLook(facts.who.why, byCommand);
    const members = appointedToday(facts.who.value, facts.today).filter(({ kind }) => kind === 'member');
    if (members.length === 0) return ok('No member of this tenant is appointed.');
    const reached = members.map((person) => ({ person, reach: reachOf(facts, person) }));
    const without = reached.filter(({ reach }) => reach === 'not in a chat').map(({ person }) => person.name);
    if (without.length > 0)
      return attention(
        `${counted(without.length, 'appointed member')} without the app, so the bot cannot write to them alone: ${listed(without)}.`,
        'administrator',
        'Install the app for them by an app set-up policy, or ask them to open it once. Until then they hear in the channel, in their feed or by e-mail.',
      );
    const known = reached.filter(({ reach }) => reach === 'in a chat').length;
    if (known === 0 && !facts.installedFor.looked) return couldNotLook(facts.installedFor.why, byCommand);
    const open = members.length - known;
    return ok(
      `The bot can write to ${counted(known, 'appointed member')} alone${open === 0 ? '.' : `; ${open} have had no message yet.`}`,
    );
  },
};
