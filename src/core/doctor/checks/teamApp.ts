/** Whether the app is installed in the team: without it there is no bot in the channel and no roster of its people. */
import { broken, type Check, couldNotLook, ok } from '../check.ts';

const see = {
  who: 'owner',
  todo: 'In Teams, open the team’s “Manage team”, then “Apps”: QA Programme must be listed.',
} as const;

export const teamApp: Check = {
  name: 'teamApp',
  title: 'The app in the team',
  judge: ({ installedInTeam: seen }) => {
    // Most sign-ins lack the permission to ask, and the look by eye takes a minute.
    if (!seen.looked) return { ...couldNotLook(seen.why, see), ...see };
    if (seen.value) return ok('It is installed in the team.');
    return broken(
      'The app is not installed in the team, so the bot can post nothing there and knows nobody.',
      'owner',
      'In Teams choose “Apps”, find QA Programme and add it to the team and its channel.',
    );
  },
};
