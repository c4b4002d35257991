/** Whether each list gives exactly what its definition says: rights that are missing, and rights that nobody declared. */
import { auditFiles } from '../../../lists/auditFiles.ts';
import { attention, broken, byCommand, type Check, couldNotLook, ok } from '../check.ts';
import type { PermissionDifference } from '../facts.ts';
import { counted, listed } from '../phrases.ts';

const mendIt =
  'Open Set-up in the tab and press “Check and repair”: it takes away what is too much and gives what is missing.';

export const permissions: Check = {
  name: 'permissions',
  title: 'Permissions on the lists',
  judge: ({ permissions: seen }) => {
    if (!seen.looked) return couldNotLook(seen.why, byCommand);
    // The library of files has a check of its own.
    const lines = seen.value.filter(({ what }) => what !== auditFiles.displayName);
    const tooMuch = lines.filter(({ did }) => did === 'took from list');
    if (tooMuch.length > 0)
      return broken(`Somebody holds what the board does not give: ${listed(tooMuch.map(sayOne))}.`, 'owner', mendIt);
    const tooLittle = missingIn(lines);
    if (tooLittle.length > 0)
      return attention(
        `${counted(tooLittle.length, 'permission')} missing: ${listed(tooLittle.map(sayOne))}.`,
        'owner',
        mendIt,
      );
    return ok('Every list gives its groups what the board says, and nobody else anything.');
  },
};

/** What a missing group lacks on each list is said once, by the check of the groups. */
function missingIn(lines: readonly PermissionDifference[]): readonly PermissionDifference[] {
  const gone = lines.filter(({ did }) => did === 'made group').map(({ what }) => `${what}: `);
  return lines.filter(
    ({ did, detail = '' }) => did === 'set on list' && !gone.some((start) => detail.startsWith(start)),
  );
}

function sayOne({ what, detail }: PermissionDifference): string {
  return detail === undefined ? `“${what}”` : `${detail} on “${what}”`;
}
