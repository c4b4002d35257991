/**
 * Reads the column definitions a caller sends, new ones and changes, and refuses what SharePoint refuses.
 *
 * Microsoft pages "Create a columnDefinition in a list", "Update columnDefinition", "columnDefinition resource type"; limits from
 * "SharePoint limits" (20 indexes a list, no index added above 20,000 items). Unverified: the exact wording of the refusals,
 * and that a unique column must be asked for as indexed too.
 */
import { randomUUID } from 'node:crypto';
import {
  COPIED_FACETS,
  type DescribedKind,
  describe,
  facetNameOf,
  isIndexable,
  UNCOPIED_FACETS,
} from '../sharepoint/columnKinds.ts';
import { type Column, internalName } from '../sharepoint/columns.ts';
import { TAKEN_NAMES } from '../sharepoint/takenNames.ts';
import { isRecord } from '../tenant/rows.ts';
import { GraphRefusal, invalid, notCopied } from './refusal.ts';

export const INDEX_LIMIT = 20;
export const INDEXABLE_ITEMS = 20_000;

type Given = Readonly<Record<string, unknown>>;

/** New columns in the order given, checked against each other and the ones that are there. @throws GraphRefusal */
export function newColumns(given: unknown, present: readonly Column[]): readonly Column[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) throw invalid("'columns' must be a list.");
  const all = [...present];
  for (const one of given) all.push(newColumn(one, all));
  return all.slice(present.length);
}

/** One new column. @throws GraphRefusal */
export function newColumn(given: unknown, present: readonly Column[]): Column {
  if (!isRecord(given)) throw invalid('A column definition must be an object.');
  const wished = text(given, 'name') ?? '';
  if (wished.trim() === '') throw invalid("A column definition needs a 'name'.");
  const name = internalName(wished);
  const taken = present.some((column) => column.name.toLowerCase() === name.toLowerCase());
  if (taken || TAKEN_NAMES.has(name.toLowerCase())) {
    throw new GraphRefusal('nameAlreadyExists', `A column with the name '${wished}' already exists.`);
  }
  const column: Column = {
    ...kindOf(given),
    id: randomUUID(),
    name,
    displayName: text(given, 'displayName') ?? wished,
    description: text(given, 'description') ?? '',
    required: flag(given, 'required') ?? false,
    indexed: flag(given, 'indexed') ?? false,
    unique: flag(given, 'enforceUniqueValues') ?? false,
    defaultValue: defaultIn(given),
    position: present.length,
  };
  requireIndexRules(column, present);
  return column;
}

/** A column after the changes a caller sent. @throws GraphRefusal */
export function changedColumn(given: unknown, before: Column, present: readonly Column[]): Column {
  if (!isRecord(given)) throw invalid('A column definition must be an object.');
  if (given.name !== undefined && given.name !== before.name)
    throw invalid("The 'name' of a column cannot be changed.");
  const column: Column = {
    ...before,
    ...changedKind(given, before),
    displayName: text(given, 'displayName') ?? before.displayName,
    description: text(given, 'description') ?? before.description,
    required: flag(given, 'required') ?? before.required,
    indexed: flag(given, 'indexed') ?? before.indexed,
    unique: flag(given, 'enforceUniqueValues') ?? before.unique,
    defaultValue: given.defaultValue === undefined ? before.defaultValue : defaultIn(given),
  };
  requireIndexRules(
    column,
    present.filter((other) => other.name !== before.name),
  );
  return column;
}

function kindOf(given: Given): DescribedKind {
  const uncopied = UNCOPIED_FACETS.find((name) => isRecord(given[name]));
  if (uncopied !== undefined) throw notCopied(`columns of the type '${uncopied}'`);
  const facets = COPIED_FACETS.filter((name) => isRecord(given[name]));
  const [facet, second] = facets;
  if (facet === undefined || second !== undefined) throw invalid('A column definition needs exactly one type.');
  return describe(facet, given[facet]);
}

function changedKind(given: Given, before: Column): DescribedKind {
  const facet = facetNameOf(before.kind);
  const other = [...COPIED_FACETS, ...UNCOPIED_FACETS].find((name) => name !== facet && given[name] !== undefined);
  if (other !== undefined) throw invalid('The type of a column cannot be changed.');
  const next = given[facet];
  if (!isRecord(next)) return { kind: before.kind, facet: before.facet };
  const described = describe(facet, { ...before.facet, ...next });
  if (described.kind !== before.kind) throw invalid('The type of a column cannot be changed.');
  return described;
}

function requireIndexRules(column: Column, others: readonly Column[]): void {
  if (column.indexed && !isIndexable(column.kind)) throw invalid(`The column '${column.name}' cannot be indexed.`);
  if (column.unique && !column.indexed)
    throw invalid(`The column '${column.name}' must be indexed to enforce unique values.`);
  if (column.indexed && others.filter((other) => other.indexed).length >= INDEX_LIMIT) {
    throw invalid('The list already has the maximum number of indexed columns.');
  }
}

function text(given: Given, name: string): string | undefined {
  const value = given[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw invalid(`'${name}' must be text.`);
  return value;
}

function flag(given: Given, name: string): boolean | undefined {
  const value = given[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'boolean') throw invalid(`'${name}' must be true or false.`);
  return value;
}

function defaultIn(given: Given): string | undefined {
  const value = given.defaultValue;
  if (!isRecord(value)) return undefined;
  if (value.formula !== undefined) throw notCopied('default values by formula');
  return text(value, 'value');
}
