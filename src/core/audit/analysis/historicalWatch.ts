/**
 * Cases in which historical information was missed or could not be reached (R54, R55, N14): how many returns say so, by
 * agency, by system and by audit, and how that goes from quarter to quarter. Two in one audit bring themselves before the next
 * meeting of the sub group. It reads heads of returns alone: what could not be reached stays in the return.
 */
import type { Ref } from '../../../base/id.ts';
import {
  addYears,
  type FinancialYear,
  type Quarter,
  quarterOf,
  quarters,
  sayQuarter,
  startYearOf,
} from '../../../base/time/quarter.ts';
import { dateIn } from '../../../base/time/zone.ts';
import type { AuditWork, ReturnHead } from '../auditBook.ts';

export interface FlagCount {
  readonly label: string;
  readonly flags: number;
}

export interface FlagsOfQuarter extends FlagCount {
  readonly year: FinancialYear;
  readonly quarter: Quarter;
}

export interface HistoricalWatch {
  readonly flags: number;
  /** The most first. */
  readonly byAgency: readonly FlagCount[];
  /** Systems that are written alike but for capitals and spaces are one. */
  readonly bySystem: readonly FlagCount[];
  readonly byAudit: readonly FlagCount[];
  /** From the first quarter with a flag to the last, those without one too. By the day the return was last written. */
  readonly byQuarter: readonly FlagsOfQuarter[];
}

type Works = readonly Pick<AuditWork, 'returns'>[];

/** Over as many audits as the reader may see. */
export function historicalWatch(works: Works): HistoricalWatch {
  const flagged = flaggedIn(works);
  return {
    flags: flagged.length,
    byAgency: countsBy(flagged, (head) => ({ key: head.agency.key, label: head.agency.title })),
    bySystem: countsBy(flagged, systemOf),
    byAudit: countsBy(flagged, (head) => ({ key: head.audit.key, label: head.audit.title })),
    byQuarter: quartersOf(flagged),
  };
}

/** Each return once, however many works it came with. */
function flaggedIn(works: Works): readonly ReturnHead[] {
  const heads = works.flatMap((work) => work.returns).filter((head) => head.historicalIssue);
  return [...new Map(heads.map((head) => [head.key, head])).values()];
}

const noSystem = 'System not named';

function systemOf({ historicalSystem }: ReturnHead): { readonly key: string; readonly label: string } {
  const label = (historicalSystem ?? '').trim().replace(/\s+/g, ' ');
  return label === '' ? { key: '', label: noSystem } : { key: label.toLowerCase(), label };
}

function countsBy(
  flagged: readonly ReturnHead[],
  of: (head: ReturnHead) => { readonly key: string; readonly label: string },
): readonly FlagCount[] {
  const counts = new Map<string, FlagCount>();
  for (const head of flagged) {
    const { key, label } = of(head);
    const before = counts.get(key);
    counts.set(key, { label: before?.label ?? label, flags: (before?.flags ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.flags - a.flags || a.label.localeCompare(b.label, 'en-GB'));
}

interface InQuarter {
  readonly year: FinancialYear;
  readonly quarter: Quarter;
}

function quartersOf(flagged: readonly ReturnHead[]): readonly FlagsOfQuarter[] {
  const found = flagged.map((head) => quarterOf(dateIn(head.changedAt))).toSorted(byTime);
  const last = found.at(-1);
  const lines: FlagsOfQuarter[] = [];
  let at = found[0];
  while (at !== undefined && last !== undefined && byTime(at, last) <= 0) {
    const here = at;
    const flags = found.filter((one) => byTime(one, here) === 0).length;
    lines.push({ ...here, label: `${sayQuarter(here.quarter)} ${here.year}`, flags });
    at = quarterAfter(here);
  }
  return lines;
}

function byTime(one: InQuarter, other: InQuarter): number {
  return startYearOf(one.year) - startYearOf(other.year) || one.quarter - other.quarter;
}

function quarterAfter({ year, quarter }: InQuarter): InQuarter {
  const next = quarters.find((one) => one > quarter);
  return next === undefined ? { year: addYears(year, 1), quarter: 1 } : { year, quarter: next };
}

/** From how many flags of one audit on the sub group looks at it (N14). */
export const flagsForAgenda = 2;

export interface FlagItem {
  readonly audit: Ref<'audits'>;
  readonly flags: number;
  readonly agencies: readonly string[];
  readonly systems: readonly string[];
  /** For the agenda: no case is named. */
  readonly sentence: string;
}

/** What the next agenda has by itself, the audit with the most flags first. */
export function agendaItemsFromFlags(works: Works): readonly FlagItem[] {
  const byAudit = new Map<string, ReturnHead[]>();
  for (const head of flaggedIn(works)) byAudit.set(head.audit.key, [...(byAudit.get(head.audit.key) ?? []), head]);
  return [...byAudit.values()]
    .flatMap(itemOf)
    .toSorted((a, b) => b.flags - a.flags || (a.audit.key < b.audit.key ? -1 : 1));
}

function itemOf(heads: readonly ReturnHead[]): readonly FlagItem[] {
  const [first] = heads;
  if (first === undefined || heads.length < flagsForAgenda) return [];
  const agencies = countsBy(heads, (head) => ({ key: head.agency.key, label: head.agency.title })).map(
    (one) => one.label,
  );
  const systems = countsBy(heads, systemOf)
    .map((one) => one.label)
    .filter((label) => label !== noSystem);
  const where = systems.length === 0 ? '' : ` It was in: ${systems.join(', ')}.`;
  const sentence = `${first.audit.title}: ${heads.length} case returns say that historical information was missed or could not be reached (${agencies.join(', ')}).${where}`;
  return [{ audit: first.audit, flags: heads.length, agencies, systems, sentence }];
}
