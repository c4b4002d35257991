/** Whether every agency that takes part has lists of its own (decisions 4). */
import { byCommand, type Check, couldNotLook, ok } from '../check.ts';
import { judgeLists } from './lists.ts';

export const agencyLists: Check = {
  name: 'agencyLists',
  title: 'Lists of the agencies',
  judge: ({ agencyLists: seen }) => {
    if (!seen.looked) return couldNotLook(seen.why, byCommand);
    if (seen.value.length === 0) return ok('No agency takes part yet, so none needs a list.');
    return judgeLists(seen.value, 'agency list');
  },
};
