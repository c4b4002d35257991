/**
 * The columns of a list: stored definitions, the built-in ones, and Graph's JSON for both.
 *
 * A column's `name` is fixed when it is made; SharePoint encodes what is not a letter or digit (`_x0020_`).
 */
import { randomUUID } from 'node:crypto';
import type { Database } from '../tenant/database.ts';
import { change, flagIn, numberIn, objectIn, rowsOf, type StoredRow, textIn } from '../tenant/rows.ts';
import { COLUMN_KINDS, type ColumnKind, describe, type Facet, facetNameOf } from './columnKinds.ts';

/** A column a list was given, `Title` among them. */
export interface Column {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly kind: ColumnKind;
  readonly facet: Facet;
  readonly required: boolean;
  readonly indexed: boolean;
  readonly unique: boolean;
  readonly defaultValue: string | undefined;
  readonly position: number;
}

function kindIn(row: StoredRow): ColumnKind {
  const stored = textIn(row, 'kind');
  const kind = COLUMN_KINDS.find((candidate) => candidate === stored);
  if (kind === undefined) throw new TypeError(`stored column kind ${stored} is unknown`);
  return kind;
}

function columnOf(row: StoredRow): Column {
  return {
    id: textIn(row, 'id'),
    name: textIn(row, 'name'),
    displayName: textIn(row, 'display_name'),
    description: textIn(row, 'description'),
    kind: kindIn(row),
    facet: objectIn(row, 'facet'),
    required: flagIn(row, 'required'),
    indexed: flagIn(row, 'indexed'),
    unique: flagIn(row, 'unique_values'),
    defaultValue: row.default_value === null ? undefined : textIn(row, 'default_value'),
    position: numberIn(row, 'position'),
  };
}

/** The columns of a list in the order they were made. */
export function columnsOf(database: Database, listId: string): readonly Column[] {
  return rowsOf(database, 'select * from columns where list_id = ? order by position', listId).map(columnOf);
}

/** The `Title` column every generic list is born with. */
export function titleColumn(): Column {
  const { kind, facet } = describe('text', {});
  return {
    ...{ id: randomUUID(), name: 'Title', displayName: 'Title', description: '', kind, facet },
    ...{ required: true, indexed: false, unique: false, defaultValue: undefined, position: 0 },
  };
}

/** Stores a column, replacing the one of that name. */
export function saveColumn(database: Database, listId: string, column: Column): void {
  const sql = `insert or replace into columns (list_id, name, id, display_name, description, kind, facet, required, indexed,
    unique_values, default_value, position) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
  const { name, id, displayName, description, kind, facet, position } = column;
  change(
    database,
    sql,
    ...[listId, name, id, displayName, description, kind, JSON.stringify(facet), Number(column.required)],
    ...[Number(column.indexed), Number(column.unique), column.defaultValue ?? null, position],
  );
}

/** Graph's JSON for a column. */
export function columnJson(column: Column): Readonly<Record<string, unknown>> {
  return {
    columnGroup: 'Custom Columns',
    description: column.description,
    displayName: column.displayName,
    enforceUniqueValues: column.unique,
    hidden: false,
    id: column.id,
    indexed: column.indexed,
    name: column.name,
    readOnly: false,
    required: column.required,
    ...(column.defaultValue === undefined ? {} : { defaultValue: { value: column.defaultValue } }),
    [facetNameOf(column.kind)]: column.facet,
  };
}

const SYSTEM_COLUMNS = [
  { name: 'ID', id: '1d22ea11-1e32-424e-89ab-9fedbadb6ce1', displayName: 'ID', facet: { number: {} } },
  { name: 'ContentType', id: 'c042a256-787d-4a6f-8a8a-cf6ab767f12d', displayName: 'Content Type', facet: { text: {} } },
  {
    name: 'Modified',
    id: '28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f',
    displayName: 'Modified',
    facet: { dateTime: { displayAs: 'default', format: 'dateTime' } },
  },
  {
    name: 'Created',
    id: '8c06beca-0777-48f7-91c7-6da68bc07b69',
    displayName: 'Created',
    facet: { dateTime: { displayAs: 'default', format: 'dateTime' } },
  },
  {
    name: 'Author',
    id: '1df5e554-ec7e-46a6-901d-d85a3881cb18',
    displayName: 'Created By',
    facet: { personOrGroup: {} },
  },
  {
    name: 'Editor',
    id: 'd31655d1-1d5b-4511-95a1-7a09e9b75bf2',
    displayName: 'Modified By',
    facet: { personOrGroup: {} },
  },
  { name: '_UIVersionString', id: 'dce8262a-3ae9-45aa-aab4-83bd75fb738a', displayName: 'Version', facet: { text: {} } },
  { name: 'Attachments', id: '67df98f4-9dec-48ff-a553-29bece9c5bf4', displayName: 'Attachments', facet: {} },
] as const;

/** Graph's JSON for the columns every list has besides its own. */
export function systemColumnsJson(): readonly Readonly<Record<string, unknown>>[] {
  return SYSTEM_COLUMNS.map(({ facet, ...column }) => ({
    columnGroup: '_Hidden',
    description: '',
    enforceUniqueValues: false,
    hidden: false,
    indexed: column.name === 'ID',
    readOnly: true,
    required: false,
    ...column,
    ...facet,
  }));
}

/** The name SharePoint stores for a wished one: letters and digits stay, the rest is encoded. */
export function internalName(wished: string): string {
  return [...wished]
    .map((sign) => (/[A-Za-z0-9_]/.test(sign) ? sign : `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`))
    .join('')
    .slice(0, 32);
}
