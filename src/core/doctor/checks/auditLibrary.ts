/**
 * Whether the audits' files are where they should be, and closed: agencies and Board members see none of them, and what is
 * replaced can be had back.
 */
import { auditFiles } from '../../../lists/auditFiles.ts';
import { groupNames } from '../../../lists/definition/writing.ts';
import { attention, broken, byCommand, type Check, couldNotLook, ok } from '../check.ts';
import type { LibraryHolder } from '../facts.ts';
import { listed } from '../phrases.ts';

const mendIt = 'Open Set-up in the tab and press “Check and repair”.';
const users: readonly string[] = auditFiles.usedBy.map((circle) => groupNames[circle]);

export const auditLibrary: Check = {
  name: 'auditLibrary',
  title: 'Library of the audits’ files',
  judge: ({ auditLibrary: seen }) => {
    if (!seen.looked) return couldNotLook(seen.why, byCommand);
    const library = seen.value;
    if (!library.isThere)
      return broken(`There is no library “${auditFiles.displayName}”, so audits can keep no files.`, 'owner', mendIt);
    const strangers = library.holders.filter(isStranger);
    if (strangers.length > 0)
      return broken(
        `Open to others than those who audit: ${listed(strangers.map(sayHolder))}.`,
        'owner',
        strangers.some((one) => one.hasFullControl)
          ? 'Take it away in SharePoint, in the permissions of the library: full control is left alone by “Check and repair”. Look at what they may have read.'
          : `${mendIt} It takes this away. Look at what they may have read.`,
      );
    if (!library.keepsVersions)
      return broken('It keeps no earlier versions: a file that is replaced is lost.', 'owner', mendIt);
    const shutOut = users.filter((group) => !library.holders.some(({ holder }) => holder === group));
    if (shutOut.length > 0) return attention(`It is closed to ${listed(shutOut)}, who work with it.`, 'owner', mendIt);
    return ok('It is there, keeps earlier versions, and is closed to agencies and Board members.');
  },
};

/** SharePoint leaves full control with the person who set up; any group, and any lesser right of a person, somebody gave. */
function isStranger({ holder, isGroup, hasFullControl }: LibraryHolder): boolean {
  return isGroup ? !users.includes(holder) : !hasFullControl;
}

function sayHolder({ holder, level }: LibraryHolder): string {
  return `${holder} (${level})`;
}
