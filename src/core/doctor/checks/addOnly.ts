/**
 * Whether lists to which people may only add, and lists that the app alone writes, really are so: what confers authority
 * must not be changed afterwards (decisions 1). It looks at the rights behind the levels, not at their names.
 */
import { attention, broken, byCommand, type Check, couldNotLook, ok } from '../check.ts';
import type { RowWriter } from '../facts.ts';
import { counted, listed } from '../phrases.ts';

export const addOnly: Check = {
  name: 'addOnly',
  title: 'Rows that nobody may change',
  judge: ({ rowWriters: seen }) => {
    if (!seen.looked) return couldNotLook(seen.why, byCommand);
    const writers = seen.value.filter((one) => !one.hasFullControl);
    if (writers.length > 0)
      return broken(
        `Rows that should stay as they are can be changed: ${listed(writers.map(sayOne))}.`,
        'owner',
        'Open Set-up in the tab and press “Check and repair”. If a permission level itself was changed, delete it in SharePoint’s site permissions first. Then look at the versions of the rows in these lists.',
      );
    const groups = seen.value.filter((one) => one.isGroup);
    if (groups.length > 0)
      return broken(
        `A whole group has full control where nobody should change a row: ${listed(groups.map(sayOne))}.`,
        'owner',
        'Take it away in SharePoint, in the permissions of each list named. Site owners do not need it there.',
      );
    return judgePeople([...new Set(seen.value.map((one) => one.holder))]);
  },
};

/** SharePoint leaves full control with the one who set up; more than that somebody gave. */
function judgePeople(holders: readonly string[]) {
  if (holders.length > 1)
    return attention(
      `${counted(holders.length, 'person', 'people')} hold full control on lists that nobody should change: ${listed(holders)}.`,
      'owner',
      'One of them set the board up. Take the others’ away in SharePoint if nobody can say why they have it.',
    );
  return ok(
    'People can add to these lists and change nothing in them. Owners of the site still can, as everywhere in SharePoint; versions and the seal show it.',
  );
}

function sayOne({ holder, level, list }: RowWriter): string {
  return `${holder} (${level}) in “${list}”`;
}
