/**
 * Whether the year's programme covers what the framework asks: the three minimum functions (R1), the priorities of the
 * business plan (R31), core business and the areas that the Leadership Group named (R33), and an audit in every quarter.
 * Withdrawn and irregular rows count for nothing.
 */
import { coreBusinessKinds } from '../../lists/contentAreas.ts';
import { type ActivityType, minimumFunctions, type QuarterName, quarterNames } from '../../lists/programmeItems.ts';
import type { ContentArea, ItemView, Priority } from './programme.ts';

/** One thing that should be covered, and the items that cover it. */
export interface Covered<Subject extends string = string> {
  readonly subject: Subject;
  readonly by: readonly string[];
}

export interface Coverage {
  readonly functions: readonly Covered[];
  readonly priorities: readonly Covered[];
  readonly coreBusiness: readonly Covered[];
  /** Content areas that the Leadership Group named for this year, and those it named without a year. */
  readonly namedByLeadership: readonly Covered[];
  /** Quarters of the year in which no audit is planned. */
  readonly quartersWithoutAudit: readonly QuarterName[];
  readonly itemsWithoutLead: readonly string[];
}

const audits: readonly ActivityType[] = [
  'Multi-agency audit',
  'Single-agency audit',
  'Deep dive',
  'Case discussion and action planning',
];

/** @param period the business-plan period whose priorities count, e.g. `2013-16` */
export function coverageOf(
  views: readonly ItemView[],
  areas: readonly ContentArea[],
  priorities: readonly Priority[],
  period: string,
): Coverage {
  const counted = views.filter((view) => view.item.status !== 'Withdrawn' && view.irregular.length === 0);
  const areasOf = (view: ItemView) =>
    areas.filter((area) => view.item.contentAreas.some((ref) => ref.key === area.key));
  const by = (test: (view: ItemView) => boolean) => counted.filter(test).map((view) => view.item.name);
  return {
    functions: minimumFunctions.map((subject) => ({
      subject,
      by: by((view) => view.item.functions.includes(subject)),
    })),
    priorities: priorities
      .filter((priority) => priority.period === period)
      .map((priority) => ({
        subject: priority.short,
        by: by((view) => areasOf(view).some((area) => area.priorities.some((ref) => ref.key === priority.key))),
      })),
    coreBusiness: coreBusinessKinds.map((subject) => ({
      subject,
      by: by((view) => areasOf(view).some((area) => area.coreBusiness.includes(subject))),
    })),
    namedByLeadership: areas
      .filter((area) => area.namedByLeadership)
      .map((area) => ({
        subject: area.name,
        by: by((view) => view.item.contentAreas.some((ref) => ref.key === area.key)),
      })),
    quartersWithoutAudit: quarterNames.filter(
      (quarter) => !counted.some((view) => view.item.quarter === quarter && isAudit(view)),
    ),
    itemsWithoutLead: by((view) => view.leads.length === 0),
  };
}

function isAudit(view: ItemView): boolean {
  return view.item.activities.some((activity) => audits.includes(activity));
}
