/** Narrowing the programme down. Pure; an empty choice means 'all'. */
import type { PlainDate } from '../../../../base/time/plainDate.ts';
import { type Membership, rolesOf } from '../../../../core/people/board.ts';
import type { ItemView, Marker } from '../../../../core/programme/programme.ts';
import type { ActivityType, QuarterName } from '../../../../lists/programmeItems.ts';

export interface Filter {
  readonly quarter: QuarterName | 'unscheduled' | '';
  /** A lead's name, or `none` for items without one. */
  readonly lead: string;
  /** Name of an agency for which a lead of the item is appointed. */
  readonly agency: string;
  readonly activity: ActivityType | '';
  readonly marker: Marker | 'NEW' | '';
}

export const noFilter: Filter = { quarter: '', lead: '', agency: '', activity: '', marker: '' };

/** The choice that stands for 'lead not named'. */
export const leadNotNamed = 'none';

/** The agencies of an item: those its leads are appointed for today. */
export function agenciesOf(view: ItemView, membership: Membership, today: PlainDate): readonly string[] {
  const names = view.item.leads.flatMap((lead) =>
    rolesOf(membership, lead.key, today).flatMap((role) => (role.agency === null ? [] : [role.agency.title])),
  );
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'en-GB'));
}

/** What there is to choose from, so that no choice leads to an empty page by itself. */
export interface FilterChoices {
  readonly leads: readonly string[];
  readonly agencies: readonly string[];
  readonly activities: readonly ActivityType[];
}

export function filterChoices(
  views: readonly ItemView[],
  agencies: ReadonlyMap<string, readonly string[]>,
): FilterChoices {
  const sorted = <Text extends string>(texts: readonly Text[]): readonly Text[] =>
    [...new Set(texts)].sort((a, b) => a.localeCompare(b, 'en-GB'));
  return {
    leads: sorted(views.flatMap((view) => view.leads)),
    agencies: sorted([...agencies.values()].flat()),
    activities: sorted(views.flatMap((view) => view.item.activities)),
  };
}

/** The views that fit every choice, in their order. @param agencies by item key */
export function filtered(
  views: readonly ItemView[],
  filter: Filter,
  agencies: ReadonlyMap<string, readonly string[]>,
): readonly ItemView[] {
  return views.filter(
    (view) =>
      fitsQuarter(view, filter.quarter) &&
      fitsLead(view, filter.lead) &&
      fitsMarker(view, filter.marker) &&
      (filter.activity === '' || view.item.activities.includes(filter.activity)) &&
      (filter.agency === '' || (agencies.get(view.item.key) ?? []).includes(filter.agency)),
  );
}

function fitsQuarter(view: ItemView, quarter: Filter['quarter']): boolean {
  if (quarter === '') return true;
  return quarter === 'unscheduled' ? view.item.quarter === null : view.item.quarter === quarter;
}

function fitsLead(view: ItemView, lead: string): boolean {
  if (lead === '') return true;
  return lead === leadNotNamed ? view.leads.length === 0 : view.leads.includes(lead);
}

function fitsMarker(view: ItemView, marker: Filter['marker']): boolean {
  if (marker === '') return true;
  return marker === 'NEW' ? view.item.isNew : view.markers.includes(marker);
}
