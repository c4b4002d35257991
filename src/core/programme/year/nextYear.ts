/**
 * Beginning the next year from this one (R37): a draft with those unfinished items that somebody chose, each marked with the
 * year it was carried over from and not dated yet. The items of this year stay as they are. Doing it twice adds nothing
 * twice: a carried item has a key made from the item it comes from.
 */
import { type Key, keyOf } from '../../../base/id.ts';
import { accept, type Result, refuse } from '../../../base/result.ts';
import { addYears, type FinancialYear, parseFinancialYear } from '../../../base/time/quarter.ts';
import type { NewRow } from '../../../lists/definition/defineList.ts';
import type { programmeItems } from '../../../lists/programmeItems.ts';
import type { programmes } from '../../../lists/programmes.ts';
import { may } from '../../may.ts';
import { isContentFixed, newItem } from '../editItem.ts';
import { type Programme, type ProgrammeItem, standingOf } from '../programme.ts';
import { unfinishedItems } from './close.ts';
import type { Actor, YearFacts } from './yearFacts.ts';

export type NextYearRefusal =
  | 'notPermitted'
  | 'notKnown'
  | 'noYear'
  | 'fixed'
  | 'there'
  | 'ended'
  | 'nothing'
  | 'broken';

/** An item that could be carried on, and whether the next year has it already. */
export interface Carriable {
  readonly item: ProgrammeItem;
  readonly isThere: boolean;
}

/** What is to be written: the draft where there is none yet, then its items. */
export interface NextYearRows {
  readonly year: FinancialYear;
  readonly programme: { readonly key: Key<'programmes'>; readonly values: NewRow<typeof programmes> } | null;
  readonly items: readonly { readonly key: Key<'programmeItems'>; readonly values: NewRow<typeof programmeItems> }[];
}

/** The key of the programme of a year; a board has one a year. */
export function programmeKey(year: FinancialYear): Key<'programmes'> {
  return keyOf(`programme-${year}`);
}

/** The year after that of the programme; null where the row names no year. */
export function yearAfter(programme: Pick<Programme, 'year'>): FinancialYear | null {
  const year = parseFinancialYear(programme.year);
  return year === null ? null : addYears(year, 1);
}

/** `carried-2016-17-…`: the same item carried again next year keeps one such beginning. */
function carriedKey(item: ProgrammeItem, year: FinancialYear): Key<'programmeItems'> {
  const origin = item.key.replace(/^carried-\d{4}-\d{2}-/, '');
  return keyOf(`carried-${year}-${origin}`.slice(0, 80));
}

const sameName = (a: string, b: string): boolean =>
  a.trim().replaceAll(/\s+/g, ' ').toLowerCase() === b.trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** The unfinished items of the year in their printed order. */
export function carriableItems(year: YearFacts, next: Programme | null): readonly Carriable[] {
  const after = yearAfter(year.programme);
  const there = next === null ? [] : year.items.filter((one) => one.programme.key === next.key);
  return unfinishedItems(year)
    .toSorted((a, b) => a.position - b.position)
    .map((item) => ({
      item,
      isThere: there.some(
        (one) => (after !== null && one.key === carriedKey(item, after)) || sameName(one.name, item.name),
      ),
    }));
}

/**
 * The rows of the draft, or why not.
 * @param next the programme of the next year, where somebody has begun it
 * @param chosen keys of the items to carry on; none is a draft without items
 */
export function prepareNextYear(
  year: YearFacts,
  { person, day }: Actor,
  { next, chosen }: { readonly next: Programme | null; readonly chosen: readonly string[] },
): Result<NextYearRows, NextYearRefusal> {
  const allowed = may(year.membership, person, 'edit the programme', day);
  if (!allowed.ok) return allowed;
  const after = yearAfter(year.programme);
  if (after === null) {
    return refuse('noYear', `“${year.programme.year}” is no financial year. Correct it in the list “Programmes”.`);
  }
  const refused = refusalOf(year, { next, chosen, after });
  if (refused !== null) return refused;
  const made = carriedRows(year, { next, chosen, after });
  if (!made.ok) return made;
  const programme = next === null ? { key: programmeKey(after), values: { year: after } } : null;
  return accept({ year: after, programme, items: made.value });
}

interface Wanted {
  readonly next: Programme | null;
  readonly chosen: readonly string[];
  readonly after: FinancialYear;
}

function refusalOf(year: YearFacts, { next, chosen, after }: Wanted) {
  const { standing } = next === null ? draft : standingOf(next, year.decisions, year.membership);
  if (isContentFixed(standing)) {
    return refuse(
      'fixed',
      `The programme of ${after} has been approved or closed, so nothing can be carried into it. Carry it into a later year.`,
    );
  }
  const carriable = carriableItems(year, next);
  const there = carriable.filter(({ item, isThere }) => isThere && chosen.includes(item.key));
  if (there.length > 0) {
    const names = there.map(({ item }) => `“${item.name}”`).join(', ');
    return refuse('there', `The programme of ${after} has ${names} already. Untick it.`);
  }
  if (chosen.some((key) => carriable.every(({ item }) => item.key !== key))) {
    return refuse('ended', 'An item you ticked has ended meanwhile. Close this form and look again.');
  }
  return next !== null && chosen.length === 0 ? refuse('nothing', 'Tick at least one item.') : null;
}

const draft = { standing: { state: 'draft' } } as const;

function carriedRows(year: YearFacts, { next, chosen, after }: Wanted) {
  const programme = next ?? { key: programmeKey(after), label: `QA programme ${after}` };
  const last = Math.max(
    0,
    ...year.items.filter((one) => one.programme.key === programme.key).map((one) => one.position),
  );
  const items: NextYearRows['items'][number][] = [];
  for (const { item } of carriableItems(year, next).filter((one) => chosen.includes(one.item.key))) {
    const details = { ...item, carriedFrom: year.programme.year, isNew: false };
    const made = newItem(programme, detailsOnly(details), {
      quarter: null,
      position: last + items.length + 1,
      standing: draft.standing,
    });
    // Past our screens an item may have lost its content areas: it is mended where it stands before it is carried on.
    if (!made.ok) return refuse('broken', `“${item.name}”: ${made.refusals[0].sentence} Do so in this year first.`);
    items.push({ key: carriedKey(item, after), values: { ...made.value, leads: item.leads, leadNote: item.leadNote } });
  }
  return accept(items);
}

/** What an item is, without what a year says of it: its quarters, its moves, its row. */
function detailsOnly(item: ProgrammeItem) {
  const { name, contentAreas, focus, activities, functions, isNew, status, waitingFor } = item;
  const { fedBy, reAuditOf, reAuditLink, carriedFrom, delayReason, notes } = item;
  return {
    ...{ name, contentAreas, focus, activities, functions, isNew, status, waitingFor },
    ...{ fedBy, reAuditOf, reAuditLink, carriedFrom, delayReason, notes },
  };
}
