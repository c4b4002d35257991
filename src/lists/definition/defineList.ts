/**
 * A list is defined once. From that one readable definition come the TypeScript type of its rows, the parser for what
 * Graph returns, the writer, the SharePoint columns with their indexes, and the permissions. Adding a field is one line.
 */
import type { Key } from '../../base/id.ts';
import type { Instant } from '../../base/time/instant.ts';
import type { Column, ValueOf } from './column.ts';
import { carriedColumn, type PhysicalColumn } from './physical.ts';
import type { Circle, Writing } from './writing.ts';

/** The values of a row, by field. */
export type Values<C> = { readonly [Field in keyof C]: ValueOf<C[Field]> };

/** Fields that may be empty. */
type Emptiable<C> = { [Field in keyof C]: null extends ValueOf<C[Field]> ? Field : never }[keyof C];

/** The values of a new row: what may be empty may be left out, so that a new field changes no code that does not know it. */
export type NewValues<C> = Omit<Values<C>, Emptiable<C>> & Partial<Pick<Values<C>, Emptiable<C>>>;

/** The fields by which a query may filter. */
export type IndexedField<C> = { [F in keyof C]: C[F] extends { readonly indexed: true } ? F : never }[keyof C] & string;

/** Who wrote a row, as SharePoint itself recorded it: never a column that a client fills in. */
export type Author =
  | { readonly kind: 'person'; readonly objectId: string; readonly name: string }
  | { readonly kind: 'app' }
  | { readonly kind: 'unknown' };

/** What every row has besides its values. */
export interface RowFacts<Name extends string> {
  /** Made by us; stable over moves and re-imports. */
  readonly key: Key<Name>;
  /** SharePoint's item id: only for addressing the item, never for reference. */
  readonly itemId: string;
  /** For `If-Match`. */
  readonly etag: string;
  /** The readable title, as in SharePoint's `Title` column. */
  readonly label: string;
  readonly createdAt: Instant;
  readonly createdBy: Author;
  readonly changedAt: Instant;
  readonly changedBy: Author;
}

/** A definition; `name` is for programs, `displayName` is the list's title in SharePoint. */
export interface ListDefinition<Name extends string = string, C extends object = object> {
  readonly name: Name;
  readonly displayName: string;
  readonly description: string;
  readonly writing: Writing;
  readonly readBy: readonly Circle[];
  readonly columns: C;
  /** The text for SharePoint's `Title`, when no column is kept there. */
  title(values: Values<C>): string;
}

/** A definition of whatever list. */
export type AnyList = ListDefinition<string, object>;

/** A parsed row of a list. */
export type Row<L> = L extends ListDefinition<infer Name, infer C> ? RowFacts<Name> & Values<C> : never;

/** The values to write for a new row of a list. */
export type NewRow<L> = L extends ListDefinition<string, infer C> ? NewValues<C> : never;

/** The key of a row of a list. */
export type KeyIn<L> = L extends ListDefinition<infer Name, object> ? Key<Name> : never;

/** Names the definition's exact shape for the compiler; see the files beside this folder for examples. */
export function defineList<const Name extends string, const C extends object>(
  definition: ListDefinition<Name, C>,
): ListDefinition<Name, C> {
  return definition;
}

/** The columns as a plain record, for code that walks them without knowing which list it is. */
export function columnsOf(list: AnyList): Readonly<Record<string, Column<unknown, boolean>>> {
  return list.columns as Readonly<Record<string, Column<unknown, boolean>>>; // every definition's columns are made by columns.ts
}

const keyColumn: PhysicalColumn = {
  name: 'Key',
  heading: 'Key',
  description: 'The name the product knows this row by. Do not change it.',
  type: { kind: 'text' },
  indexed: true,
  unique: true,
  required: true,
};

/** Every SharePoint column of the list except SharePoint's own `Title`, `Key` first and what was carried over last. */
export function physicalColumns(list: AnyList): readonly PhysicalColumn[] {
  const own = Object.entries(columnsOf(list)).flatMap(([field, column]) => column.physical(field));
  return [keyColumn, ...own.filter((column) => column.name !== 'Title'), carriedColumn];
}
