/** Which permissions people have given the tab, and what does not work without each. */
import { attention, broken, type Check, couldNotLook, ok } from '../check.ts';
import { listed } from '../phrases.ts';

/** The scope without which nothing is shown. */
const first = 'Sites.ReadWrite.All';

const lostWithout: Readonly<Record<string, string>> = {
  'User.ReadBasic.All': 'appointing, which needs people’s sign-in names',
  'Sites.Manage.All': 'making and repairing lists from the tab',
  'AllSites.FullControl': 'setting permissions and appointing from the tab',
};

export const scopes: Check = {
  name: 'scopes',
  title: 'Permissions of the tab',
  judge: ({ consents: seen }) => {
    const see = {
      who: 'administrator',
      todo: 'Look at the app’s permissions in Entra, under Enterprise applications.',
    } as const;
    if (!seen.looked) return couldNotLook(seen.why, see);
    const refused = seen.value.filter((one) => !one.given).map((one) => one.scope);
    if (refused.includes(first))
      return broken(
        `“${first}” is not allowed, so the tab can show nothing.`,
        'administrator',
        'Consent to it for the whole tenant in Entra: it lets people reach what they may see anyway, nothing more.',
      );
    if (refused.length > 0)
      return attention(
        `Not allowed for you: ${listed(refused.map((scope) => `“${scope}” (${lostWithout[scope] ?? 'not used every day'})`))}.`,
        'administrator',
        'Only owners of the team and the QA manager need these. Consent to them in Entra, or use “npm run provision” instead.',
      );
    return ok(`Allowed for you: ${listed(seen.value.map((one) => one.scope))}.`);
  },
};
