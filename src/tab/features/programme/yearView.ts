/** One year of the programme as the page shows it, derived from rows. Pure. */
import type { PlainDate } from '../../../base/time/plainDate.ts';
import { addYears, type FinancialYear, parseFinancialYear, quarterOf } from '../../../base/time/quarter.ts';
import { type Coverage, coverageOf } from '../../../core/programme/coverage.ts';
import { isLate } from '../../../core/programme/late.ts';
import {
  type ContentArea,
  type IgnoredDecision,
  type ItemView,
  itemViews,
  type Programme,
  type ProgrammeStanding,
  standingOf,
} from '../../../core/programme/programme.ts';
import type { ProgrammeBooks } from './readProgramme.ts';

export interface YearView {
  readonly year: FinancialYear;
  readonly programme: Programme;
  readonly views: readonly ItemView[];
  readonly standing: ProgrammeStanding;
  readonly ignored: readonly IgnoredDecision[];
  readonly coverage: Coverage;
  /** Keys of items whose quarter has ended without them. */
  readonly late: ReadonlySet<string>;
}

/** Null when no programme of that year has been drafted. */
export function yearView(books: ProgrammeBooks, year: FinancialYear, today: PlainDate): YearView | null {
  const programme = books.programmes.find((one) => one.year === year);
  if (programme === undefined) return null;
  const views = itemViews(books.items, books.areas, programme);
  const period = books.board.settings?.businessPlanPeriod ?? '';
  const late = views.filter((view) => isLate(view.item, year, today)).map((view) => view.item.key);
  return {
    year,
    programme,
    views,
    ...standingOf(programme, books.decisions, books.board.membership),
    coverage: coverageOf(views, books.areas, books.priorities, period),
    late: new Set<string>(late),
  };
}

/**
 * The year to open on: the one asked for, else that of the item asked for, else the current one, else the next that has
 * items, else the newest that has. A board without items opens on the programme that was begun, else on the one to be
 * approved next: in the last quarter that is the coming year's (R38).
 */
export function yearToShow(
  books: ProgrammeBooks,
  asked: { readonly year: FinancialYear | null; readonly item: string | null },
  today: PlainDate,
): FinancialYear {
  const { year: current, quarter } = quarterOf(today);
  const isFilled = ({ key }: { readonly key: string }) => books.items.some((item) => item.programme.key === key);
  const filled = yearsOf(books.programmes.filter(isFilled).map((programme) => programme.year));
  const begun = yearsOf(books.programmes.map((programme) => programme.year));
  const toPlan = quarter === 4 ? addYears(current, 1) : current;
  const likely = filled.find((year) => year >= current) ?? filled.at(-1) ?? begun.at(-1) ?? toPlan;
  return asked.year ?? yearOfItem(books, asked.item) ?? likely;
}

function yearOfItem(books: ProgrammeBooks, key: string | null): FinancialYear | null {
  const item = books.items.find((one) => one.key === key);
  const programme = books.programmes.find((one) => one.key === item?.programme.key);
  return parseFinancialYear(programme?.year ?? '');
}

/** Years a person can choose: those with a programme or content areas, this one and the next. Newest last. */
export function yearsToChoose(books: ProgrammeBooks, today: PlainDate, shown: FinancialYear): readonly FinancialYear[] {
  const current = quarterOf(today).year;
  return yearsOf([
    ...books.programmes.map((one) => one.year),
    ...books.areas.flatMap((area) => area.years),
    current,
    addYears(current, 1),
    shown,
  ]);
}

function yearsOf(texts: readonly string[]): readonly FinancialYear[] {
  const years = texts.map(parseFinancialYear).filter((year) => year !== null);
  return [...new Set(years)].sort();
}

/** Content areas in focus in a year, gathered by their kind, in the framework's order of kinds (R32). */
export function areasByKind(
  areas: readonly ContentArea[],
  year: FinancialYear,
  kinds: readonly ContentArea['kind'][],
): readonly { readonly kind: ContentArea['kind']; readonly areas: readonly ContentArea[] }[] {
  const inFocus = areas.filter((area) => area.years.includes(year));
  return kinds
    .map((kind) => ({ kind, areas: inFocus.filter((area) => area.kind === kind) }))
    .filter((group) => group.areas.length > 0);
}

/** One content area over several years (R76): the items that look at it in each. */
export interface AreaOverYears {
  readonly area: ContentArea;
  readonly years: readonly {
    readonly year: FinancialYear;
    readonly inFocus: boolean;
    readonly items: readonly ItemView[];
  }[];
}

/** Areas that are in focus or looked at in any of the years, by name. */
export function areasOverYears(books: ProgrammeBooks, years: readonly FinancialYear[]): readonly AreaOverYears[] {
  const viewsOf = new Map(
    years.map((year) => {
      const programme = books.programmes.find((one) => one.year === year);
      return [year, programme === undefined ? [] : itemViews(books.items, books.areas, programme)] as const;
    }),
  );
  return books.areas
    .map((area) => ({
      area,
      years: years.map((year) => ({
        year,
        inFocus: area.years.includes(year),
        items: (viewsOf.get(year) ?? []).filter((view) => view.item.contentAreas.some((ref) => ref.key === area.key)),
      })),
    }))
    .filter((row) => row.years.some((one) => one.inFocus || one.items.length > 0))
    .sort((a, b) => a.area.name.localeCompare(b.area.name, 'en-GB'));
}
