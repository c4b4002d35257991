/**
 * How a column of a site differs from its definition, and what to send to Graph to mend it. It looks at nothing itself
 * and sends nothing. Source: "columnDefinition resource type", "Update columnDefinition".
 */
import { z } from 'zod';
import type { PhysicalColumn } from '../../lists/definition/physical.ts';
import { facetJson, facetName } from './columnJson.ts';

/** Mended by one change of the column, which loses nothing. */
export interface MendableDifference {
  /** `other words` is a choice column that offers other words than the definition does. */
  readonly kind: 'not indexed' | 'another heading' | 'other words';
  readonly column: PhysicalColumn;
  readonly columnId: string;
}

export type ColumnDifference =
  | MendableDifference
  | { readonly kind: 'missing'; readonly column: PhysicalColumn }
  /** Cannot be mended without losing data: a person must decide. */
  | { readonly kind: 'another type'; readonly column: PhysicalColumn }
  /** Mended unless two rows hold the same value already. */
  | { readonly kind: 'not unique'; readonly column: PhysicalColumn; readonly columnId: string };

/** A column as Graph gives it, as far as it is compared. */
export const foundColumn = z
  .object({
    id: z.string(),
    name: z.string(),
    displayName: z.string().optional(),
    indexed: z.boolean().optional(),
    enforceUniqueValues: z.boolean().optional(),
    choice: z
      .object({ choices: z.array(z.string()).optional() })
      .loose()
      .optional(),
  })
  .loose();
export type FoundColumn = z.infer<typeof foundColumn>;

/** Every difference of one column, by internal name; `found` is undefined where the list has no such column. */
export function differencesOf(column: PhysicalColumn, found: FoundColumn | undefined): readonly ColumnDifference[] {
  if (found === undefined) return [{ kind: 'missing', column }];
  if (found[facetName(column.type)] === undefined) return [{ kind: 'another type', column }];
  const at = { column, columnId: found.id };
  const differences: ColumnDifference[] = [];
  if (column.indexed && found.indexed !== true) differences.push({ kind: 'not indexed', ...at });
  if (found.displayName !== column.heading) differences.push({ kind: 'another heading', ...at });
  if (hasOtherWords(column, found)) differences.push({ kind: 'other words', ...at });
  if (column.unique && found.enforceUniqueValues !== true) differences.push({ kind: 'not unique', ...at });
  return differences;
}

/** The order counts: it is the one in which SharePoint's form offers the words. */
function hasOtherWords({ type }: PhysicalColumn, found: FoundColumn): boolean {
  if (!('choices' in type)) return false;
  return JSON.stringify(found.choice?.choices ?? []) !== JSON.stringify(type.choices);
}

/** The one body that mends all of these differences of one column. */
export function mendingOf(differences: readonly MendableDifference[]): Readonly<Record<string, unknown>> {
  return Object.assign({}, ...differences.map(bodyFor));
}

function bodyFor({ kind, column }: MendableDifference): Readonly<Record<string, unknown>> {
  switch (kind) {
    case 'not indexed':
      return { indexed: true };
    case 'another heading':
      return { displayName: column.heading };
    case 'other words':
      return facetJson(column.type);
  }
}

export function isMendable(difference: ColumnDifference): difference is MendableDifference {
  return (
    difference.kind === 'not indexed' || difference.kind === 'another heading' || difference.kind === 'other words'
  );
}
