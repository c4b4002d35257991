/**
 * What the programme of a year shows, derived from rows: markers, leads, delays, what waits on what, and where the
 * programme itself stands. The tab and the cards use the same functions, so they cannot disagree.
 */
import type { PlainDate } from '../../base/time/plainDate.ts';
import { dateIn } from '../../base/time/zone.ts';
import type { contentAreas } from '../../lists/contentAreas.ts';
import type { decisions } from '../../lists/decisions.ts';
import type { Author, Row } from '../../lists/definition/defineList.ts';
import type { priorities } from '../../lists/priorities.ts';
import type { programmeItems, QuarterName } from '../../lists/programmeItems.ts';
import type { programmes } from '../../lists/programmes.ts';
import { holdsRole, type Membership } from '../people/board.ts';
import { irregularities } from './irregular.ts';

export type Programme = Row<typeof programmes>;
export type ProgrammeItem = Row<typeof programmeItems>;
export type ContentArea = Row<typeof contentAreas>;
export type Priority = Row<typeof priorities>;
export type Decision = Row<typeof decisions>;

/** `*` serves a priority of the business plan (R61); `**` rests on a review's actions (R62). */
export type Marker = '*' | '**';

/** The markers a content area earns by what it is linked to; never typed. */
export function markersOf(area: Pick<ContentArea, 'priorities' | 'reviewAction'>): readonly Marker[] {
  const markers: Marker[] = [];
  if (area.priorities.length > 0) markers.push('*');
  if (area.reviewAction !== null) markers.push('**');
  return markers;
}

/** One content area of an item, with its own markers: in a combined item `*` may belong to one half alone (R63). */
export interface ItemPart {
  readonly name: string;
  readonly markers: readonly Marker[];
  readonly kind: ContentArea['kind'] | null;
  readonly priorities: readonly string[];
}

/** A row of the programme as people see it. */
export interface ItemView {
  readonly item: ProgrammeItem;
  readonly parts: readonly ItemPart[];
  readonly isCombined: boolean;
  /** Every marker of any part. */
  readonly markers: readonly Marker[];
  /** Empty when no lead is named. */
  readonly leads: readonly string[];
  /** The quarter it was first planned for, when it has moved since. */
  readonly movedFrom: QuarterName | null;
  /** Rules of the programme that the row breaks; such a row counts for no check and is shown as irregular. */
  readonly irregular: readonly string[];
}

/** An item of the programme with what its links say. An area that cannot be found is shown by its last known title. */
export function itemView(item: ProgrammeItem, areas: readonly ContentArea[]): ItemView {
  const parts = item.contentAreas.map((ref): ItemPart => {
    const area = areas.find((one) => one.key === ref.key);
    if (area === undefined) return { name: ref.title, markers: [], kind: null, priorities: [] };
    return {
      name: area.name,
      markers: markersOf(area),
      kind: area.kind,
      priorities: area.priorities.map((one) => one.title),
    };
  });
  return {
    item,
    parts,
    isCombined: parts.length > 1,
    markers: (['*', '**'] as const).filter((marker) => parts.some((part) => part.markers.includes(marker))),
    leads: item.leads.map((lead) => lead.title),
    movedFrom: item.firstQuarter !== null && item.firstQuarter !== item.quarter ? item.firstQuarter : null,
    irregular: irregularities(item),
  };
}

/** The items of one programme in their printed order; withdrawn ones last. */
export function itemViews(
  items: readonly ProgrammeItem[],
  areas: readonly ContentArea[],
  programme: Programme,
): readonly ItemView[] {
  return items
    .filter((item) => item.programme.key === programme.key)
    .map((item) => itemView(item, areas))
    .sort(
      (a, b) =>
        withdrawn(a) - withdrawn(b) ||
        a.item.position - b.item.position ||
        a.item.name.localeCompare(b.item.name, 'en-GB'),
    );
}

function withdrawn(view: ItemView): number {
  return view.item.status === 'Withdrawn' ? 1 : 0;
}

/** Where the programme stands with the Board. */
export type ProgrammeStanding =
  | { readonly state: 'draft' }
  | { readonly state: 'recommended'; readonly on: PlainDate; readonly minute: string | null }
  | {
      readonly state: 'approved';
      readonly on: PlainDate;
      readonly minute: string | null;
      readonly recordedBy: string;
      /** Day on which the year was closed; an approved programme stays approved after it. */
      readonly closedOn: PlainDate | null;
    }
  /** Closed with no approval on record. */
  | { readonly state: 'closed'; readonly on: PlainDate };

/** A decision that confers nothing, because its author did not have the power when it was made: shown, not counted. */
export interface IgnoredDecision {
  readonly decision: Decision;
  readonly sentence: string;
}

/**
 * The state, from decisions whose author was the chair at that moment (R38). Columns of the programme that anybody in
 * the sub group may edit never make it approved, and never take an approval away or hide it.
 */
export function standingOf(
  programme: Programme,
  allDecisions: readonly Decision[],
  membership: Membership,
): { readonly standing: ProgrammeStanding; readonly ignored: readonly IgnoredDecision[] } {
  const about = allDecisions
    .filter((one) => one.kind === 'programme approved' && one.subject === programme.key)
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : Number(a.createdAt > b.createdAt)));
  const counted = about.filter((one) => wasChair(one.createdBy, membership, dateIn(one.createdAt)));
  const ignored = about
    .filter((one) => !counted.includes(one))
    .map((decision) => ({
      decision,
      sentence: `Recorded by somebody who was not the ${membership.terms.chair} at the time, so it does not count.`,
    }));
  return { standing: standingFrom(programme, counted.at(-1)), ignored };
}

function standingFrom(programme: Programme, approval: Decision | undefined): ProgrammeStanding {
  const { closedOn } = programme;
  if (approval !== undefined) {
    const recordedBy = approval.createdBy.kind === 'person' ? approval.createdBy.name : '';
    return { state: 'approved', on: approval.decidedOn, minute: approval.minuteReference, recordedBy, closedOn };
  }
  if (closedOn !== null) return { state: 'closed', on: closedOn };
  if (programme.recommendedOn !== null) {
    return { state: 'recommended', on: programme.recommendedOn, minute: programme.recommendedMinute };
  }
  return { state: 'draft' };
}

function wasChair(author: Author, membership: Membership, day: PlainDate): boolean {
  if (author.kind !== 'person') return false;
  const person = membership.people.find((one) => one.objectId === author.objectId);
  return person !== undefined && holdsRole(membership, person.key, 'chair', day);
}
