import { describe, expect, it } from '@jest/globals';
import { allLists } from '../../src/lists/all.ts';
import { physicalColumns } from '../../src/lists/definition/defineList.ts';
import { TAKEN_NAMES } from '../../src/workplace/server/sharepoint/takenNames.ts';

const isTaken = (name: string) => TAKEN_NAMES.has(name.toLowerCase()) || name.toLowerCase() === 'title';

describe('the internal names of our columns', () => {
  it.each(allLists.map((list) => [list.displayName, list] as const))(
    'of %s are none of SharePoint’s own',
    (_name, list) => {
      const names = physicalColumns(list).map((column) => column.name);
      expect(names.length).toBeGreaterThan(0);
      expect(names.filter(isTaken)).toEqual([]);
    },
  );

  it.each(['Order', 'MetaInfo', 'UniqueId', 'FileLeafRef', 'owshiddenversion', 'InstanceID', 'Author', 'Title'])(
    'would be refused if one were "%s"',
    (name) => expect(isTaken(name)).toBe(true),
  );
});
