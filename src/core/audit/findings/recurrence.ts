/**
 * What comes back (N8): the same theme found in several audits, over the years, with the actions that were closed about it.
 * Good practice that is found again is no recurrence. An audit that was withdrawn counts for nothing.
 */
import type { Ref } from '../../../base/id.ts';
import type { PlainDate } from '../../../base/time/plainDate.ts';
import type { FinancialYear } from '../../../base/time/quarter.ts';
import { quarterOf } from '../../../base/time/quarter.ts';
import { dateIn } from '../../../base/time/zone.ts';
import { refTo } from '../../../lists/definition/columns.ts';
import { yearOf } from '../../agenda/overview.ts';
import { actionHistory } from '../../answers/actionHistory.ts';
import type { Action } from '../../duties/snapshot.ts';
import type { AuditBook, Finding, Theme } from '../auditBook.ts';
import { isSameTheme, mergedTheme, type ThemeKey } from './themes.ts';

/** What has to be known of each audit. */
export type AuditFound = Pick<AuditBook, 'board' | 'audit' | 'item' | 'findings' | 'recommendations' | 'actions'>;

/** An action about the theme that is closed: verified by the lead, or withdrawn. What its owner alone calls done is not. */
export interface ClosedAction {
  readonly action: Action;
  readonly audit: Ref<'audits'>;
  readonly closed: 'verified' | 'withdrawn';
  readonly on: PlainDate;
}

export interface Recurrence {
  readonly theme: Theme;
  /** The audits that found it, in the order of their years. */
  readonly audits: readonly {
    readonly audit: Ref<'audits'>;
    readonly year: FinancialYear;
    readonly findings: number;
  }[];
  /** Financial years in which it was found. */
  readonly years: readonly FinancialYear[];
  /** Agencies that were given an action about it. */
  readonly agencies: readonly Ref<'agencies'>[];
  readonly closedActions: readonly ClosedAction[];
  readonly openActions: number;
}

/** How often a theme was found; null when there is no such theme. */
export function recurrence(
  works: readonly AuditFound[],
  themes: readonly Theme[],
  { theme, day }: { readonly theme: ThemeKey; readonly day: PlainDate },
): Recurrence | null {
  const itself = mergedTheme(themes, theme);
  if (itself === null) return null;
  const found = works
    .filter((work) => work.audit.status !== 'Withdrawn')
    .map((work) => ({ work, year: yearIn(work), findings: foundIn(work, themes, theme) }))
    .filter(({ findings }) => findings.length > 0)
    .sort((a, b) => compare(`${a.year} ${a.work.audit.name}`, `${b.year} ${b.work.audit.name}`));
  const actions = found.flatMap(({ work, findings }) => actionsFor(work, findings).map((action) => ({ work, action })));
  const closedActions = actions.flatMap(({ work, action }) => closedOf(work, action, day));
  return {
    theme: itself,
    audits: found.map(({ work, year, findings }) => ({ audit: refTo(work.audit), year, findings: findings.length })),
    years: [...new Set(found.map(({ year }) => year))],
    agencies: [...new Map(actions.map(({ action }) => [action.agency.key, action.agency])).values()],
    closedActions,
    openActions: actions.length - closedActions.length,
  };
}

/** `Found in 3 audits over 2 years, with actions for 2 agencies; 2 of them were closed.` */
export function sayRecurrence({ audits, years, agencies, closedActions }: Recurrence): string {
  const found = `Found in ${counted(audits.length, 'audit')} over ${counted(years.length, 'year')}`;
  if (agencies.length === 0) return `${found}; no agency was given an action about it.`;
  const closed = `${counted(closedActions.length, 'action')} about it ${closedActions.length === 1 ? 'was' : 'were'} closed`;
  return `${found}, with actions for ${agencies.length === 1 ? '1 agency' : `${agencies.length} agencies`}; ${closed}.`;
}

/** A finding that is looked at: saved, or about to be. */
export type AskedAbout = Pick<Finding, 'audit' | 'theme' | 'kind'> & {
  readonly createdAt: Finding['createdAt'] | null;
};

/**
 * Whether a recommendation about this finding must say what is different this time: an earlier audit found the theme too.
 * Of a finding that is not saved yet (`createdAt` null) every other audit is earlier.
 */
export function asksWhatIsDifferent(
  works: readonly AuditFound[],
  themes: readonly Theme[],
  finding: AskedAbout,
): boolean {
  const others = works.filter((work) => work.audit.key !== finding.audit.key && work.audit.status !== 'Withdrawn');
  const foundElsewhere = others.flatMap((work) => work.findings);
  return hasComeBack({ foundElsewhere, themes }, finding);
}

/** The same, where the findings of the board's other audits stand in the book. */
export function hasComeBack(
  { foundElsewhere, themes }: Pick<AuditBook, 'foundElsewhere' | 'themes'>,
  { theme, kind, createdAt }: AskedAbout,
): boolean {
  if (theme === null || kind === 'Good practice') return false;
  const same = ofTheme(foundElsewhere, themes, theme.key);
  return same.some((other) => createdAt === null || other.createdAt < createdAt);
}

function foundIn(work: AuditFound, themes: readonly Theme[], theme: ThemeKey): readonly Finding[] {
  return ofTheme(work.findings, themes, theme);
}

function ofTheme(findings: readonly Finding[], themes: readonly Theme[], theme: ThemeKey): readonly Finding[] {
  return findings.filter(
    (one) => one.kind !== 'Good practice' && one.theme !== null && isSameTheme(themes, one.theme.key, theme),
  );
}

function actionsFor(work: AuditFound, findings: readonly Finding[]): readonly Action[] {
  const found = new Set(findings.map((one) => one.key));
  const recommended = new Set(work.recommendations.filter((one) => found.has(one.finding.key)).map((one) => one.key));
  return work.actions.filter((one) => one.recommendation !== null && recommended.has(one.recommendation.key));
}

function closedOf(work: AuditFound, action: Action, day: PlainDate): readonly ClosedAction[] {
  const { verified, withdrawn } = actionHistory(work.board, action, day);
  const audit = refTo(work.audit);
  if (verified !== null) return [{ action, audit, closed: 'verified', on: verified.on }];
  return withdrawn === null ? [] : [{ action, audit, closed: 'withdrawn', on: withdrawn.on }];
}

/** The year of its programme; where that cannot be read, the year in which the audit was entered. */
function yearIn({ board, item, audit }: AuditFound): FinancialYear {
  return (item === null ? null : yearOf(board, item)) ?? quarterOf(dateIn(audit.createdAt)).year;
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
