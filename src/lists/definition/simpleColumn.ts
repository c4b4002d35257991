/**
 * What most kinds of column have in common: one SharePoint column, read as it comes, written as it is or converted.
 * The kinds themselves are made in `columns.ts`.
 */
import { z } from 'zod';
import type { Column, RawFields, SiteFacts, WrittenFields } from './column.ts';
import { headingOf, internalName, type PhysicalColumn, type PhysicalKind } from './physical.ts';

/** What any kind of column may be told. */
export interface Options {
  /** May be filtered by; at most 20 columns of a list. */
  readonly indexed?: boolean;
  /** No two rows may hold the same value; SharePoint refuses the second. Implies indexed. */
  readonly unique?: boolean;
  /** The field is kept in SharePoint's own `Title` column. */
  readonly asTitle?: boolean;
}

/** Whether the options make a column one that may be filtered by, for the compiler. */
export type IsIndexed<O extends Options> = O extends { readonly indexed: true } | { readonly unique: true }
  ? true
  : false;

/** SharePoint's limit for a single line of text ("SharePoint limits"). */
export const textLimit = 255;
/** SharePoint's limit for plain multi-line text ("SharePoint limits"). */
export const noteLimit = 63_999;

/** What tells one simple kind from another. */
export interface Simple<Value> {
  readonly description: string;
  readonly type: PhysicalKind;
  readonly options: Options;
  schema(site: SiteFacts): z.ZodType<Value>;
  store?(value: Value): unknown;
  extra?(column: string): WrittenFields;
}

/** A column of this kind. */
export function simple<Value, O extends Options>(kind: Simple<Value>): Column<Value, IsIndexed<O>> {
  const nameOf = (field: string) => (kind.options.asTitle === true ? 'Title' : internalName(field));
  const store = (value: Value) => (kind.store === undefined ? value : kind.store(value));
  const unique = kind.options.unique === true;
  return {
    indexed: (unique || kind.options.indexed === true) as IsIndexed<O>, // the type says of the options what this line computes
    description: kind.description,
    physical: (field): readonly PhysicalColumn[] => [
      {
        name: nameOf(field),
        heading: headingOf(field),
        description: kind.description,
        type: kind.type,
        indexed: unique || kind.options.indexed === true,
        unique,
        required: true,
      },
    ],
    read: (raw: RawFields, field) => filled(raw[nameOf(field)]),
    schema: kind.schema,
    write: (value, field) => ({ ...kind.extra?.(nameOf(field)), [nameOf(field)]: store(value) }),
    filterValue: (value) => z.union([z.string(), z.number(), z.boolean()]).parse(store(value)),
  };
}

/** SharePoint leaves an empty column out of its answer; a text that a person has cleared may come as an empty one. */
function filled(raw: unknown): unknown {
  return raw === undefined || raw === '' ? null : raw;
}

/** The same SharePoint columns, allowed to be empty. */
export function notRequired(columns: readonly PhysicalColumn[]): readonly PhysicalColumn[] {
  return columns.map((column) => ({ ...column, required: false }));
}
