/**
 * Graph's JSON for list items and their versions.
 *
 * Shapes: Microsoft pages "listItem resource type", "fieldValueSet resource type", "listItemVersion resource type". A column
 * without a value is left out. Where `$select` names columns, `fields` holds those and its ETag only.
 */
import type { Column } from '../sharepoint/columns.ts';
import { type KeptFields, shownValue } from '../sharepoint/fieldValues.ts';
import { etagOf, type Item, type ItemVersion } from '../sharepoint/items.ts';
import type { List } from '../sharepoint/lists.ts';
import type { Site } from '../sharepoint/site.ts';
import { isoSeconds } from '../tenant/clock.ts';
import type { Expansion } from './projection.ts';

type Json = Readonly<Record<string, unknown>>;

/** The content type every item of a generic list has. */
export function contentTypeOf(list: List): Json {
  return { id: `0x0100${list.id.replaceAll('-', '').toUpperCase()}`, name: 'Item' };
}

export interface ItemFrame {
  readonly site: Site;
  readonly list: List;
  readonly columns: readonly Column[];
  readonly linkBase: string;
}

/** @param fields how `fields` was asked for; `undefined` leaves it out */
export function itemJson(frame: ItemFrame, item: Item, fields: Expansion | undefined): Json {
  const etag = etagOf(item);
  return {
    '@odata.etag': etag,
    createdDateTime: isoSeconds(item.createdAt),
    eTag: etag,
    id: String(item.id),
    lastModifiedDateTime: isoSeconds(item.modifiedAt),
    webUrl: `https://${frame.site.host}${frame.site.path}/Lists/${frame.list.name}/${item.id}_.000`,
    createdBy: item.createdBy,
    lastModifiedBy: item.modifiedBy,
    parentReference: { id: frame.list.id, siteId: frame.site.id },
    contentType: contentTypeOf(frame.list),
    ...(fields === undefined
      ? {}
      : { 'fields@odata.context': fieldsContext(frame, item), fields: fieldsJson(frame.columns, item, fields) }),
  };
}

function fieldsContext(frame: ItemFrame, item: Item): string {
  const path = `sites('${encodeURIComponent(frame.site.id)}')/lists('${frame.list.id}')/items('${item.id}')/fields`;
  return `${frame.linkBase}/v1.0/$metadata#${path}/$entity`;
}

type Select = Expansion['select'];

/** What `fields` holds of every item besides its list's columns, by name. */
const SYSTEM_FIELDS: Readonly<Record<string, (item: Item) => unknown>> = {
  id: (item) => String(item.id),
  ContentType: () => 'Item',
  Modified: (item) => isoSeconds(item.modifiedAt),
  Created: (item) => isoSeconds(item.createdAt),
  AuthorLookupId: (item) => String(item.authorId),
  EditorLookupId: (item) => String(item.editorId),
  _UIVersionString: (item) => `${item.version}.0`,
  Attachments: () => false,
  Edit: () => '',
  ItemChildCount: () => '0',
  FolderChildCount: () => '0',
  LinkTitleNoMenu: (item) => item.fields.Title,
  LinkTitle: (item) => item.fields.Title,
};

const SYSTEM_NAMES = Object.entries(SYSTEM_FIELDS);

/** The field map of an item. */
export function fieldsJson(columns: readonly Column[], item: Item, wanted: Expansion): Json {
  const shown: Record<string, unknown> = { '@odata.etag': etagOf(item) };
  showColumns(shown, { columns, fields: item.fields, select: wanted.select });
  for (const [name, read] of SYSTEM_NAMES) {
    if (isWanted(name, wanted.select)) shown[name] = read(item);
  }
  return shown;
}

function isWanted(name: string, select: Select): boolean {
  return select === undefined || select.has(name.toLowerCase());
}

interface Showing {
  readonly columns: readonly Column[];
  readonly fields: KeptFields;
  readonly select: Select;
}

function showColumns(shown: Record<string, unknown>, { columns, fields, select }: Showing): void {
  for (const { name, kind } of columns) {
    const value = fields[name];
    if (value !== undefined && isWanted(name, select)) shown[name] = shownValue(kind, value);
  }
}

/** A version of an item; its id is `1.0`, `2.0` and so on. */
export function versionJson(columns: readonly Column[], version: ItemVersion, fields: Expansion | undefined): Json {
  const shown: Record<string, unknown> = {};
  if (fields !== undefined) showColumns(shown, { columns, fields: version.fields, select: fields.select });
  return {
    id: `${version.version}.0`,
    lastModifiedDateTime: isoSeconds(version.modifiedAt),
    lastModifiedBy: version.modifiedBy,
    ...(fields === undefined ? {} : { fields: shown }),
  };
}
