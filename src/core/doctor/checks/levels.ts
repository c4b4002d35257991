/** Whether the board's groups and permission levels are there; who is in the groups is another check. */
import { broken, byCommand, type Check, couldNotLook, ok, type Verdict } from '../check.ts';
import { listed } from '../phrases.ts';

export const levels: Check = {
  name: 'levels',
  title: 'Groups and permission levels',
  judge: ({ permissions: seen }) => {
    if (!seen.looked) return couldNotLook(seen.why, byCommand);
    const missing = seen.value
      .filter(({ did }) => did === 'made group' || did === 'made level')
      .map(({ did, what }) => `${did === 'made group' ? 'the group' : 'the permission level'} “${what}”`);
    const changed = seen.value.filter(({ did }) => did === 'mended level').map(({ what }) => `“${what}”`);
    if (missing.length === 0 && changed.length > 0) return allowsElse(changed);
    if (missing.length === 0) return ok('Every SharePoint group and permission level of the board is there.');
    return broken(
      `Missing in SharePoint: ${listed(missing)}.`,
      'owner',
      'Open Set-up in the tab and press “Check and repair”, then put the people back on the People page.',
    );
  },
};

function allowsElse(changed: readonly string[]): Verdict {
  return broken(
    `Somebody changed what these permission levels allow: ${listed(changed)}.`,
    'owner',
    'Open Set-up in the tab and press “Check and repair”. Rows changed meanwhile are shown where they do not count.',
  );
}
