/** The content areas and priorities of a board in words and groups, for their page. Pure. */
import type { PlainDate } from '../../../../base/time/plainDate.ts';
import { addYears, type FinancialYear, quarterOf } from '../../../../base/time/quarter.ts';
import { areasInFocus, manageableAreas, saysWhy } from '../../../../core/programme/areas/area.ts';
import type { ContentArea, Priority } from '../../../../core/programme/programme.ts';
import type { Terms } from '../../../../core/words/terms.ts';
import { organisationalKinds, practiceKinds } from '../../../../lists/contentAreas.ts';
import { counted, listed } from '../../../board/phrases.ts';

/** Practice and organisational, in the framework's order (3.1). */
export const areaKinds = [...practiceKinds, ...organisationalKinds] as const;

export interface KindGroup {
  readonly kind: ContentArea['kind'];
  /** By name. */
  readonly areas: readonly ContentArea[];
}

export interface AreasView {
  /** This year and the next: those that can be ticked. */
  readonly years: readonly FinancialYear[];
  /** In focus in one of these years, by kind. */
  readonly inFocus: readonly KindGroup[];
  /** Only in earlier years or in none, by kind. */
  readonly others: readonly KindGroup[];
}

/** The years that a person plans for today. */
export function plannedYears(today: PlainDate): readonly FinancialYear[] {
  const { year } = quarterOf(today);
  return [year, addYears(year, 1)];
}

export function areasView(areas: readonly ContentArea[], today: PlainDate): AreasView {
  const years = plannedYears(today);
  const isNow = (area: ContentArea): boolean => years.some((year) => area.years.includes(year));
  return {
    years,
    inFocus: byKind(areas.filter(isNow)),
    others: byKind(areas.filter((area) => !isNow(area))),
  };
}

function byKind(areas: readonly ContentArea[]): readonly KindGroup[] {
  return areaKinds
    .map((kind) => ({
      kind,
      areas: areas.filter((area) => area.kind === kind).toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    }))
    .filter((group) => group.areas.length > 0);
}

/** The first sentence of the page. */
export function sayAreas(areas: readonly ContentArea[], today: PlainDate): string {
  if (areas.length === 0) {
    return 'No content area has been entered yet. A programme begins with them: each of its items looks at one or more.';
  }
  const said = plannedYears(today).map((year) => {
    const count = areasInFocus(areas, year).length;
    return count === 0 ? `none in ${year} yet` : `${count} in ${year}`;
  });
  return `Content areas in focus: ${listed(said)}.`;
}

/** A word of warning for each year with more areas than can be managed (R5); none asks for a reason. */
export function sayTooMany(areas: readonly ContentArea[], today: PlainDate): readonly string[] {
  return plannedYears(today)
    .map((year) => ({ year, count: areasInFocus(areas, year).length }))
    .filter(({ count }) => count > manageableAreas)
    .map(
      ({ year, count }) =>
        `${count} content areas are in focus in ${year}. The framework asks for a small number that can be managed: are all of them the most important?`,
    );
}

/** What the markers of items that look at the area will be, and why. */
export function sayMarkersToBe(
  area: { readonly hasPriority: boolean; readonly hasReview: boolean },
  terms: Terms,
): string {
  const star = `* (${terms.priorityMarker})`;
  const stars = `** (${terms.reviewMarker})`;
  if (area.hasPriority && area.hasReview) return `Items that look at it will carry ${star} and ${stars}.`;
  if (area.hasPriority) return `Items that look at it will carry ${star}.`;
  if (area.hasReview) return `Items that look at it will carry ${stars}.`;
  return 'Items that look at it will carry no marker: it serves no priority and rests on no review.';
}

/** What is known of an area, one sentence each; beside what gives its items a marker stands which. */
export function sayArea(area: ContentArea): readonly string[] {
  const served = listed(area.priorities.map((one) => one.title));
  return [
    area.years.length === 0 ? 'In focus in no year.' : `In focus in ${listed(area.years)}.`,
    ...(served === ''
      ? []
      : [`Serves the ${area.priorities.length === 1 ? 'priority' : 'priorities'} ${served}: its items carry *.`]),
    ...(area.reviewAction === null ? [] : [`Rests on “${area.reviewAction}”: its items carry **.`]),
    ...(area.coreBusiness.length === 0 ? [] : [`Core business: ${listed(area.coreBusiness)}.`]),
    ...(area.namedByLeadership ? ['Named by the Leadership Group.'] : []),
    ...(area.evidence === null ? [] : [`Why it was chosen: ${area.evidence}`]),
    ...(area.years.length === 0 || saysWhy(area) ? [] : ['Why it was chosen is not recorded yet.']),
  ];
}

export interface PrioritiesView {
  /** Of the period in force, by name. */
  readonly now: readonly Priority[];
  readonly earlier: readonly Priority[];
}

/** @param period the business-plan period in force */
export function prioritiesView(priorities: readonly Priority[], period: string): PrioritiesView {
  const sorted = priorities.toSorted((a, b) => a.short.localeCompare(b.short, 'en-GB'));
  return {
    now: sorted.filter((one) => one.period === period),
    earlier: sorted
      .filter((one) => one.period !== period)
      .toSorted((a, b) => b.period.localeCompare(a.period, 'en-GB')),
  };
}

/** Where the priorities stand, in one sentence. */
export function sayPriorities({ now }: PrioritiesView, period: string): string {
  if (period === '') return 'The board has no business-plan period yet: give it under Settings.';
  if (now.length > 0) return `The business plan ${period} has ${counted(now.length, 'priority', 'priorities')}.`;
  return `The business plan ${period} has no priorities on this page yet, so no new item can carry the marker *.`;
}

/** Priorities to tick for an area: those in force, and those it serves already. */
export function choosablePriorities(
  priorities: readonly Priority[],
  period: string,
  area: ContentArea | null,
): readonly { readonly value: string; readonly words: string }[] {
  const { now, earlier } = prioritiesView(priorities, period);
  const kept = earlier.filter((one) => area?.priorities.some((ref) => ref.key === one.key) === true);
  return [
    ...now.map((one) => ({ value: String(one.key), words: one.short })),
    ...kept.map((one) => ({ value: String(one.key), words: `${one.short} (${one.period})` })),
  ];
}
