/**
 * What SharePoint makes of the fields of a write, as Graph shows them on the next read: empty columns are left out, a
 * day comes back as the site's local midnight in UTC. Written without our own date code, so that it cannot share a mistake.
 */
import { type AnyList, physicalColumns } from '../../src/lists/definition/defineList.ts';

const londonDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short' });

/** London's midnight at the start of the day on which the instant falls, as `YYYY-MM-DDTHH:00:00Z`. */
export function shownDay(sent: string): string {
  const day = londonDay.format(new Date(sent));
  const eve = new Date(Date.parse(`${day}T00:00:00Z`) - 3_600_000);
  const isSummer = londonDay.format(eve) === day;
  return isSummer ? `${eve.toISOString().slice(0, 13)}:00:00Z` : `${day}T00:00:00Z`;
}

/** The `fields` of the next read. */
export function shownFields(
  list: AnyList,
  written: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const days = new Set(
    physicalColumns(list)
      .filter((column) => column.type.kind === 'date')
      .map((column) => column.name),
  );
  const kept = Object.entries(written).filter(([name, value]) => !name.includes('@') && !isEmpty(value));
  const shown = kept.map(([name, value]) => [name, days.has(name) ? shownDay(String(value)) : value]);
  return JSON.parse(JSON.stringify({ ...Object.fromEntries(shown), id: '7', ContentType: 'Item', Attachments: false }));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** A whole item as Graph shows it; parts may be replaced. */
export function shownItem(
  fields: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  return {
    id: '7',
    eTag: '"0b7a9d6c-0000-0000-0000-000000000007,1"',
    webUrl: 'https://board.sharepoint.example/sites/qa/Lists/x/7_.000',
    createdDateTime: '2015-03-16T09:00:00Z',
    lastModifiedDateTime: '2015-03-17T10:30:00Z',
    createdBy: { user: { id: 'person-1', displayName: 'QA manager', email: 'qa@board.example' } },
    lastModifiedBy: { user: { id: 'person-2', displayName: 'Chair' } },
    fields,
    ...more,
  };
}
