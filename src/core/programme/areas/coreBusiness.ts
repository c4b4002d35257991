/**
 * The core business that a programme must cover besides its themes (framework 4.1, stage one; R33), as content areas to tick:
 * a new board begins with them instead of typing what the framework says already.
 */
import { type Key, keyOf, slug } from '../../../base/id.ts';
import { accept, acceptUnless, type Refusal, type Result, refuse } from '../../../base/result.ts';
import { type contentAreas, coreBusinessKinds } from '../../../lists/contentAreas.ts';
import type { NewRow } from '../../../lists/definition/defineList.ts';
import type { ContentArea } from '../programme.ts';
import { type AreaRefusal, areaDraft, isSameAreaName, prepareArea } from './area.ts';

export type CoreBusiness = (typeof coreBusinessKinds)[number];

/** Those that no content area covers or is called after, in the framework's order. */
export function missingCoreBusiness(areas: readonly ContentArea[]): readonly CoreBusiness[] {
  return coreBusinessKinds.filter(
    (kind) => !areas.some((area) => area.coreBusiness.includes(kind) || isSameAreaName(area.name, kind)),
  );
}

/** One row each, with a key of its own, so that two people who tick the same make one. */
export function prepareCoreBusiness(
  areas: readonly ContentArea[],
  chosen: readonly CoreBusiness[],
  years: readonly string[],
): Result<
  readonly { readonly key: Key<'contentAreas'>; readonly values: NewRow<typeof contentAreas> }[],
  AreaRefusal | 'chosen'
> {
  if (chosen.length === 0) return refuse('chosen', 'Tick at least one.');
  const made = chosen.map((kind) => {
    const draft = { ...areaDraft(null), name: kind, coreBusiness: [kind], years };
    return {
      key: keyOf<'contentAreas'>(`core-business-${slug(kind)}`),
      row: prepareArea({ areas, priorities: [] }, draft),
    };
  });
  const refusals = made.flatMap(({ row }): readonly Refusal<AreaRefusal>[] => (row.ok ? [] : row.refusals));
  const rows = made.flatMap(({ key, row }) => (row.ok ? [{ key, values: row.value }] : []));
  return refusals.length === 0 ? accept(rows) : acceptUnless(refusals, rows);
}
