/** Whose row it is after a board has moved: what the app wrote beside it, and nobody else. */
import { describe, expect, it } from '@jest/globals';
import { keyOf } from '../../src/base/id.ts';
import { london } from '../../src/base/time/zone.ts';
import { agencies } from '../../src/lists/agencies.ts';
import { writeCarried } from '../../src/lists/definition/carried.ts';
import type { AnyList } from '../../src/lists/definition/defineList.ts';
import { parseRow, writeRow } from '../../src/lists/definition/row.ts';
import { requests } from '../../src/lists/requests.ts';
import { at } from '../kit/clock.ts';
import { shownFields, shownItem } from '../kit/sharePointFields.ts';

const chair = { kind: 'person', objectId: 'chair', name: 'Chair' } as const;
const first = { createdAt: at('2015-03-16 09:00'), createdBy: chair };
const app = { application: { id: 'our-app' }, user: { displayName: 'SharePoint App' } };
const member = { user: { id: 'member', displayName: 'Sub group member' } };
const byMember = { kind: 'person', objectId: 'member', name: 'Sub group member' };

const aRequest = { kind: 'verify now', subject: 'mou', about: 'The seal', note: null };
const anAgency = { name: 'Police', sector: 'Police', active: true, notifyAddress: null };

/** The row as SharePoint shows it, by whom it says it was made and changed. */
function seen(
  [list, values]: readonly [AnyList, Readonly<Record<string, unknown>>],
  by: { readonly made: object; readonly changed: object },
  carried: Readonly<Record<string, unknown>> = writeCarried(first),
) {
  const fields = shownFields(list, { ...writeRow(list, keyOf('one'), values), ...carried });
  const times = { createdDateTime: '2030-06-03T09:00:00Z', lastModifiedDateTime: '2030-06-04T09:00:00Z' };
  const parsed = parseRow(
    list,
    { zone: london },
    shownItem(fields, { ...times, createdBy: by.made, lastModifiedBy: by.changed }),
  );
  if (!parsed.ok) throw new TypeError('the row can be read');
  const { createdAt, createdBy } = parsed.row as { readonly createdAt: string; readonly createdBy: unknown }; // every row has both
  return { createdAt, createdBy };
}

const addOnly = [requests, aRequest] as const;
const reference = [agencies, anAgency] as const;

describe('a row that was carried over', () => {
  it('is of its first author and moment, where the app wrote it', () => {
    expect(seen(addOnly, { made: app, changed: app })).toEqual(first);
    expect(seen(reference, { made: app, changed: app })).toEqual(first);
  });

  it('is of whoever SharePoint names, where a person filled the column in', () => {
    for (const row of [addOnly, reference]) {
      expect(seen(row, { made: member, changed: app })).toEqual({
        createdAt: '2030-06-03T09:00:00Z',
        createdBy: byMember,
      });
    }
  });

  it('loses its author once a person has changed it in a list in which people may edit, and keeps its moment', () => {
    expect(seen(reference, { made: app, changed: member })).toEqual({ ...first, createdBy: { kind: 'app' } });
    expect(seen(addOnly, { made: app, changed: member })).toEqual(first);
  });

  it('is the app’s own where the column is empty or cannot be read', () => {
    for (const words of ['', 'Chair', '{"createdAt":"yesterday","createdBy":{"kind":"app"}}', '{"createdAt":1}']) {
      expect(seen(addOnly, { made: app, changed: app }, { FirstWrittenBy: words })).toEqual({
        createdAt: '2030-06-03T09:00:00Z',
        createdBy: { kind: 'app' },
      });
    }
  });
});
