/** Whether the one row of settings can be read: without it neither tab nor bot knows the board. */
import { broken, byCommand, type Check, couldNotLook, ok } from '../check.ts';

export const settings: Check = {
  name: 'settings',
  title: 'Board settings',
  judge: ({ settings: seen }) => {
    if (!seen.looked && seen.why === 'malformed')
      return broken(
        'The row of the list “Board settings” cannot be read.',
        'qaManager',
        'Open the list in SharePoint and put the row right; its versions show what it was before.',
      );
    if (!seen.looked) return couldNotLook(seen.why, byCommand);
    if (seen.value === null)
      return broken(
        'The list “Board settings” has no row, so nobody knows what this board is called or how it works.',
        'owner',
        'Open Set-up in the tab and go through its third step.',
      );
    return ok(`They can be read: ${seen.value.boardName}, business plan ${seen.value.businessPlanPeriod}.`);
  },
};
