/**
 * A disposal list as a person reads it: so many rows of which list, since which year, and why they may go. The list itself
 * names every row; this only counts them.
 */
import type { DisposalEntry, DisposalList } from './disposalList.ts';
import type { RetentionYears } from './recordsSettings.ts';
import { retentions, type YearKind } from './retentionKinds.ts';

export interface DueLine {
  /** The list's title in SharePoint. */
  readonly title: string;
  /** The year in which the years of these rows had passed, e.g. `2018`. */
  readonly year: string;
  readonly kind: YearKind;
  readonly rows: number;
  readonly why: string;
}

/** One line for each list, kind and year; by list, the oldest first. */
export function dueLines({ entries, years }: Pick<DisposalList, 'entries' | 'years'>): readonly DueLine[] {
  const lines = new Map<string, DueLine>();
  for (const entry of entries) {
    const { title, kind } = entry;
    const year = yearOf(entry);
    const name = [title, year, kind].join('\n');
    const rows = (lines.get(name)?.rows ?? 0) + 1;
    lines.set(name, { title, year, kind, rows, why: sayWhy(kind, years) });
  }
  return [...lines].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => line);
}

/** `3 years after the last decision or answer about the audit after it ended`. */
export function sayWhy(kind: YearKind, years: RetentionYears): string {
  const count = years[kind];
  const after = retentions[kind].countsFrom;
  return count === undefined ? `after ${after}` : `${count} ${count === 1 ? 'year' : 'years'} after ${after}`;
}

function yearOf({ dueOn }: DisposalEntry): string {
  return dueOn.slice(0, 4);
}
