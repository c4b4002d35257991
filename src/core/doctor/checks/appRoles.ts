/** Which permissions the bot holds as an application: the one it needs, those it can do without, and those it must not have. */
import { attention, broken, byCommand, type Check, couldNotLook, ok } from '../check.ts';
import { listed } from '../phrases.ts';

const enough = ['Sites.Selected', 'Lists.SelectedOperations.Selected'];
/** Each reaches every site of the tenant. */
const tooWide = ['Sites.Read.All', 'Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All'];

/** What is lost without each. `Mail.Send` is looked at with the e-mail. */
const optional: Readonly<Record<string, string>> = {
  'TeamsAppInstallation.ReadWriteSelfForUser.All': 'installing the app for members',
  'TeamsActivity.Send.User': 'notices in the activity feed',
};

export const appRoles: Check = {
  name: 'appRoles',
  title: 'The bot’s permissions',
  judge: ({ tokens: seen }) => {
    const own = seen.looked ? seen.value.find((token) => token.of === 'app') : undefined;
    if (own === undefined) return couldNotLook(seen.looked ? 'elsewhere' : seen.why, byCommand);
    const wide = own.grants.filter((role) => tooWide.includes(role));
    if (wide.length > 0)
      return attention(
        `The bot may use every site of the tenant: ${listed(wide)}.`,
        'administrator',
        'Take this away in Entra and leave “Sites.Selected” with a grant of the board’s site alone.',
      );
    if (!own.grants.some((role) => enough.includes(role)))
      return broken(
        'The bot lacks “Sites.Selected”, so it can read no list.',
        'administrator',
        'Assign it to the bot’s identity in Entra. A new token may take a day to have it.',
      );
    const without = Object.keys(optional).filter((role) => !own.grants.includes(role));
    const lost = without.map((role) => `${optional[role]} (${role})`);
    return ok(
      `It reaches granted sites alone.${lost.length === 0 ? '' : ` Not allowed, and not needed: ${listed(lost)}.`}`,
    );
  },
};
