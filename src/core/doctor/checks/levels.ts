/** Whether the board's groups and permission levels are there; who is in the groups is another check. */
import { broken, byCommand, type Check, couldNotLook, ok } from '../check.ts';
import { listed } from '../phrases.ts';

export const levels: Check = {
  name: 'levels',
  title: 'Groups and permission levels',
  judge: ({ permissions: seen }) => {
    if (!seen.looked) return couldNotLook(seen.why, byCommand);
    const missing = seen.value
      .filter(({ did }) => did === 'made group' || did === 'made level')
      .map(({ did, what }) => `${did === 'made group' ? 'the group' : 'the permission level'} “${what}”`);
    if (missing.length === 0) return ok('Every SharePoint group and permission level of the board is there.');
    return broken(
      `Missing in SharePoint: ${listed(missing)}.`,
      'owner',
      'Open Set-up in the tab and press “Check and repair”, then put the people back on the People page.',
    );
  },
};
