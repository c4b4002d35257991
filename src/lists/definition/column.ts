/**
 * One column of a list as the product sees it: how it is stored, how it is read (and distrusted), how it is written.
 * Everything about a kind of column stands in its maker in `columns.ts`; this file has only the shape they share.
 */
import type { z } from 'zod';
import type { Zone } from '../../base/time/zone.ts';
import type { PhysicalColumn } from './physical.ts';

/** SharePoint's `fields` object, before anything in it is believed. */
export type RawFields = Readonly<Record<string, unknown>>;

/** Where and how the site keeps its dates: date-only columns come back as the site's local midnight, in UTC. */
export interface SiteFacts {
  readonly zone: Zone;
}

/** Values to write, by internal column name. `null` empties a column. */
export type WrittenFields = Readonly<Record<string, unknown>>;

/**
 * @typeParam Value what a row holds for this column once parsed
 * @typeParam Indexed whether a query may filter by it: part of the type, so that another filter does not compile
 */
export interface Column<Value, Indexed extends boolean = boolean> {
  readonly indexed: Indexed;
  readonly description: string;
  /** The SharePoint columns behind the field of this name: one, or two for a reference (key and readable title). */
  physical(field: string): readonly PhysicalColumn[];
  /** Gathers the raw value from the row. An absent column is `null`: SharePoint leaves empty columns out. */
  read(raw: RawFields, field: string): unknown;
  /** What makes a raw value a value; may convert (dates). */
  schema(site: SiteFacts): z.ZodType<Value>;
  /** The value as SharePoint wants it. */
  write(value: Value, field: string): WrittenFields;
  /** The plain value to compare with in a filter, for indexed columns. */
  filterValue(value: Value): string | number | boolean;
}

/** What a parsed row holds for a column. */
export type ValueOf<C> = C extends Column<infer Value, boolean> ? Value : never;
