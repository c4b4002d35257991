/**
 * Whether every column that is asked for by its value is indexed, and unique where it must be. Without its index a query
 * fails once a list has more than 5,000 rows; without uniqueness two rows may claim to be the same.
 */
import { allSeen, broken, byCommand, type Check, couldNotLook, ok } from '../check.ts';
import { listed } from '../phrases.ts';
import { columnsOf } from './lists.ts';

export const indexes: Check = {
  name: 'indexes',
  title: 'Indexes',
  judge: (facts) => {
    const seen = allSeen([facts.lists, facts.agencyLists]);
    if (!seen.looked) return couldNotLook(seen.why, byCommand);
    const states = seen.values.flat();
    const bare = columnsOf(states, ['not indexed']);
    if (bare.length > 0)
      return broken(
        `Not indexed: ${listed(bare)}. Reading by it fails.`,
        'owner',
        'Open Set-up in the tab and press “Check and repair”. SharePoint makes an index only while a list has at most 20,000 rows.',
      );
    const twice = columnsOf(states, ['not unique']);
    if (twice.length > 0)
      return broken(
        `Two rows may hold the same value: ${listed(twice)}.`,
        'owner',
        'Open Set-up in the tab and press “Check and repair”. If it cannot be put right, two rows hold the same value already: look at them in SharePoint first.',
      );
    return ok('Every column that is searched is indexed, and every key is unique.');
  },
};
