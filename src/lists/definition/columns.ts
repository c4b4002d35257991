/**
 * The kinds of column a list may have. Each maker says in one place how the kind is stored, read and written.
 * A column is empty (`null`) only when wrapped in {@link optional}; an empty required column spoils its row.
 */
import { z } from 'zod';
import { isKey, type Key, type Ref } from '../../base/id.ts';
import { type Instant, parseInstant } from '../../base/time/instant.ts';
import { type PlainDate, parsePlainDate } from '../../base/time/plainDate.ts';
import { dateIn } from '../../base/time/zone.ts';
import type { Column, WrittenFields } from './column.ts';
import { headingOf, internalName, type PhysicalColumn } from './physical.ts';
import { type IsIndexed, noteLimit, notRequired, type Options, simple, textLimit } from './simpleColumn.ts';

/** One line of text, at most 255 characters. */
export function text<const O extends Options = Record<never, never>>(
  description: string,
  options?: O,
): Column<string, IsIndexed<O>> {
  return simple<string, O>({
    description,
    type: { kind: 'text' },
    options: options ?? {},
    schema: () => z.string().min(1).max(textLimit),
  });
}

/** Plain text of any number of lines, at most 63,999 characters. Cannot be indexed. */
export function note(description: string): Column<string, false> {
  return simple<string, Record<never, never>>({
    description,
    type: { kind: 'note' },
    options: {},
    schema: () => z.string().min(1).max(noteLimit),
  });
}

/** One of a fixed set of words. SharePoint does not check them on API writes, so the parser does. */
export function choice<const Choice extends string, const O extends Options = Record<never, never>>(
  description: string,
  choices: readonly [Choice, ...Choice[]],
  options?: O,
): Column<Choice, IsIndexed<O>> {
  return simple<Choice, O>({
    description,
    type: { kind: 'choice', choices },
    options: options ?? {},
    schema: () => z.enum(choices),
  });
}

/** Any number of a fixed set of words. Cannot be indexed. */
export function choices<const Choice extends string>(
  description: string,
  words: readonly [Choice, ...Choice[]],
): Column<readonly Choice[], false> {
  const column = simple<readonly Choice[], Record<never, never>>({
    description,
    type: { kind: 'choices', choices: words },
    options: {},
    schema: () => z.array(z.enum(words)),
    extra: (name) => ({ [`${name}@odata.type`]: 'Collection(Edm.String)' }),
  });
  return {
    ...column,
    read: (raw, field) => column.read(raw, field) ?? [],
    physical: (field) => notRequired(column.physical(field)),
  };
}

/** A number; counts are whole and not negative. */
export function count<const O extends Options = Record<never, never>>(
  description: string,
  options?: O,
): Column<number, IsIndexed<O>> {
  return simple<number, O>({
    description,
    type: { kind: 'number' },
    options: options ?? {},
    schema: () => z.number().int().nonnegative(),
  });
}

/** Yes or no. SharePoint gives an empty one as absent: that reads as no. */
export function yesNo<const O extends Options = Record<never, never>>(
  description: string,
  options?: O,
): Column<boolean, IsIndexed<O>> {
  const column = simple<boolean, O>({
    description,
    type: { kind: 'yesNo' },
    options: options ?? {},
    schema: () => z.boolean(),
  });
  return { ...column, read: (raw, field) => column.read(raw, field) ?? false };
}

/**
 * A day. SharePoint returns the site's local midnight in UTC, so a British summer date arrives as the day before at
 * 23:00Z: only the site's zone tells which day was meant. It is written as midday UTC, which is the same day in every
 * zone a board could be in.
 */
export function date<const O extends Options = Record<never, never>>(
  description: string,
  options?: O,
): Column<PlainDate, IsIndexed<O>> {
  return simple<PlainDate, O>({
    description,
    type: { kind: 'date' },
    options: options ?? {},
    schema: (site) =>
      z.string().transform((raw, context): PlainDate => {
        const moment = parseInstant(raw);
        const day = moment === null ? parsePlainDate(raw) : dateIn(moment, site.zone);
        if (day !== null) return day;
        context.addIssue({ code: 'custom', message: 'not a date' });
        return z.NEVER;
      }),
    store: (day) => `${day}T12:00:00Z`,
  });
}

/** A moment, to the second, in UTC. */
export function moment<const O extends Options = Record<never, never>>(
  description: string,
  options?: O,
): Column<Instant, IsIndexed<O>> {
  return simple<Instant, O>({
    description,
    type: { kind: 'moment' },
    options: options ?? {},
    schema: () =>
      z.string().transform((raw, context): Instant => {
        const parsed = parseInstant(raw);
        if (parsed !== null) return parsed;
        context.addIssue({ code: 'custom', message: 'not a moment' });
        return z.NEVER;
      }),
  });
}

/** A web address, kept as text: Graph cannot write hyperlink columns. Only https is a link. */
export function link(description: string): Column<string, false> {
  return simple<string, Record<never, never>>({
    description,
    type: { kind: 'text' },
    options: {},
    schema: () => z.url({ protocol: /^https$/ }).max(textLimit),
  });
}

/** A small structure of our own in one multi-line column, for what people never filter by (a history of moves). */
export function structure<Value>(description: string, schema: z.ZodType<Value>): Column<Value, false> {
  const base = note(description);
  return {
    indexed: false,
    description,
    physical: base.physical,
    read: base.read,
    schema: () =>
      z
        .string()
        .transform((raw, context): unknown => {
          try {
            return JSON.parse(raw) as unknown; // checked by the schema that follows
          } catch {
            context.addIssue({ code: 'custom', message: 'not JSON' });
            return z.NEVER;
          }
        })
        .pipe(schema as z.ZodType<Value, unknown>), // takes what JSON gave, whatever it is
    write: (value, field) => base.write(JSON.stringify(value, inOrder), field),
    filterValue: () => '',
  };
}

/** Members by name: what is read back is compared with what was written, and must not differ by their order. */
function inOrder(_name: string, part: unknown): unknown {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
  return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Several short texts, one a line (years, months). Cannot be indexed; none reads as an empty list. */
export function textLines(description: string): Column<readonly string[], false> {
  const base = note(description);
  return {
    indexed: false,
    description,
    physical: (field) => notRequired(base.physical(field)),
    read: (raw, field) => filledLines(raw[internalName(field)]),
    schema: () => z.array(z.string().max(textLimit)),
    write: (value, field) => ({ [internalName(field)]: value.length === 0 ? null : value.join('\n') }),
    filterValue: () => '',
  };
}

const keySchema = z.string().refine(isKey, 'not a key');
const refSchema = z.object({ key: keySchema, title: z.string() });

function refColumns(
  field: string,
  description: string,
  indexed: boolean,
  kind: 'text' | 'note',
): readonly PhysicalColumn[] {
  const name = internalName(field);
  const shared = { description, unique: false };
  return [
    { ...shared, name: `${name}Key`, heading: `${headingOf(field)} (key)`, type: { kind }, indexed, required: true },
    { ...shared, name, heading: headingOf(field), type: { kind }, indexed: false, required: false },
  ];
}

/** A reference to one row of another list, by key, with its readable title in a column beside it. */
export function ref<const ListName extends string, const O extends Options = Record<never, never>>(
  _list: ListName,
  description: string,
  options?: O,
): Column<Ref<ListName>, IsIndexed<O>> {
  const indexed = options?.indexed === true;
  return {
    indexed: indexed as IsIndexed<O>, // as in simple()
    description,
    physical: (field) => refColumns(field, description, indexed, 'text'),
    read: (raw, field) => {
      const key = raw[`${internalName(field)}Key`];
      return typeof key === 'string' && key !== '' ? { key, title: raw[internalName(field)] ?? '' } : null;
    },
    schema: () => refSchema as unknown as z.ZodType<Ref<ListName>>, // the brand exists only for the compiler
    write: (value, field) => ({
      [`${internalName(field)}Key`]: value.key,
      [internalName(field)]: value.title.slice(0, textLimit),
    }),
    filterValue: (value) => value.key,
  };
}

/** References to any number of rows of another list. Cannot be indexed. */
export function refs<const ListName extends string>(
  _list: ListName,
  description: string,
): Column<readonly Ref<ListName>[], false> {
  return {
    indexed: false,
    description,
    physical: (field) => notRequired(refColumns(field, description, false, 'note')),
    read: (raw, field) => {
      const keys = filledLines(raw[`${internalName(field)}Key`]);
      // An empty line is the title of a reference that has none: leaving it out would shift the others.
      const titles = lines(raw[internalName(field)]);
      return keys.map((key, at) => ({ key, title: titles[at] ?? '' }));
    },
    schema: () => z.array(refSchema) as unknown as z.ZodType<readonly Ref<ListName>[]>, // as in ref()
    write: (value, field) => ({
      [`${internalName(field)}Key`]: value.length === 0 ? null : value.map((one) => one.key).join('\n'),
      [internalName(field)]:
        value.length === 0 ? null : value.map((one) => one.title.replace(/[\r\n]+/g, ' ')).join('\n'),
    }),
    filterValue: () => '',
  };
}

function lines(raw: unknown): readonly string[] {
  return typeof raw === 'string' ? raw.split(/\r?\n/) : [];
}

function filledLines(raw: unknown): readonly string[] {
  return lines(raw).filter((line) => line !== '');
}

/** The same column, but it may be empty. */
export function optional<Value, Indexed extends boolean>(
  column: Column<Value, Indexed>,
): Column<Value | null, Indexed> {
  return {
    ...column,
    physical: (field) => notRequired(column.physical(field)),
    schema: (site) => z.union([z.null(), column.schema(site)]),
    write: (value, field) => (value === null ? emptied(column.physical(field)) : column.write(value, field)),
    filterValue: (value) => (value === null ? '' : column.filterValue(value)),
  };
}

function emptied(columns: readonly PhysicalColumn[]): WrittenFields {
  return Object.fromEntries(columns.map((column) => [column.name, null]));
}

/** A reference to a row, from what the row itself holds. */
export function refTo<const ListName extends string>(row: {
  readonly key: Key<ListName>;
  readonly label: string;
}): Ref<ListName> {
  return { key: row.key, title: row.label };
}
