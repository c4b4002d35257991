/** Whether every list keeps earlier versions of its rows: SharePoint's versions are the board's audit trail. */
import { auditFiles } from '../../../lists/auditFiles.ts';
import { broken, byCommand, type Check, couldNotLook, ok } from '../check.ts';
import { listed } from '../phrases.ts';

export const versions: Check = {
  name: 'versions',
  title: 'Versions of rows',
  judge: ({ permissions: seen }) => {
    if (!seen.looked) return couldNotLook(seen.why, byCommand);
    // The library of files has a check of its own.
    const off = seen.value
      .filter(({ did, what }) => did === 'turned on versions' && what !== auditFiles.displayName)
      .map(({ what }) => `“${what}”`);
    if (off.length === 0) return ok('Every list keeps earlier versions of its rows.');
    return broken(
      `Keeps no earlier versions: ${listed(off)}. What is changed there cannot be traced.`,
      'owner',
      'Open Set-up in the tab and press “Check and repair”. What was changed meanwhile is lost.',
    );
  },
};
