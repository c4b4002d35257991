/** The numbers of one question, as counts and in words, for a finding that rests on it and for a verdict. Pure. */
import { certainty } from '../../../../core/audit/analysis/certainty.ts';
import { countedReturns } from '../../../../core/audit/analysis/counted.ts';
import { type CountLine, sayLine } from '../../../../core/audit/analysis/countLine.ts';
import { type CountTable, gradeTable, yesNoTable } from '../../../../core/audit/analysis/gradeTable.ts';
import type { AuditBook, CaseReturn } from '../../../../core/audit/auditBook.ts';
import type { Counts } from '../../../../core/audit/loop/suggestVerdict.ts';
import { listed } from '../../../board/phrases.ts';

interface Found {
  readonly table: CountTable;
  readonly line: CountLine;
}

function lineOf(book: AuditBook, returns: readonly CaseReturn[], question: string): Found | null {
  for (const table of [gradeTable(book, returns, 'question'), yesNoTable(book, returns)]) {
    const line = table.rows.find((row) => row.key === question);
    if (line !== undefined) return { table, line };
  }
  return null;
}

/** How many of how many were good enough; null where the question has no numbers. */
export function questionCounts(book: AuditBook, returns: readonly CaseReturn[], question: string): Counts | null {
  const found = lineOf(book, returns, question);
  return found === null ? null : { good: found.line.good, of: found.line.of };
}

/**
 * `10 of 16 (62.5%) were good enough: Outstanding 2, Good 8, … Not applicable: 1.` with what the numbers cannot show; null
 * where the question has no numbers.
 */
export function sayQuestionNumbers(book: AuditBook, returns: readonly CaseReturn[], question: string): string | null {
  const found = lineOf(book, returns, question);
  if (found === null) return null;
  const { line, table } = found;
  const each = listed(table.values.map(({ id, label }) => `${label} ${line.counts[id] ?? 0}`));
  const note = certaintyOf(book, returns);
  return [
    line.of === 0 ? 'There are no cases.' : `${sayLine(line)} were good enough: ${each}.`,
    ...(line.notApplicable === 0 ? [] : [`Not applicable: ${line.notApplicable}.`]),
    ...(note === null ? [] : [note]),
  ].join(' ');
}

/** The note that goes with every group of percentages of this audit (N22): about cases, whatever the number of agencies. */
export function certaintyOf(book: AuditBook, returns: readonly CaseReturn[]): string | null {
  return certainty(casesIn(book, returns), populationOf(book));
}

/** How many cases the returns that count are about. */
export function casesIn(book: AuditBook, returns: readonly CaseReturn[]): number {
  return new Set(countedReturns(book, returns).map((row) => row.reference)).size;
}

/** How many cases there were to draw from, where a draw says so. */
function populationOf({ sample }: Pick<AuditBook, 'sample'>): number | null {
  if (sample === null) return null;
  const all = sample.strata.reduce((so, one) => so + one.population, 0);
  return all === 0 ? null : all;
}
