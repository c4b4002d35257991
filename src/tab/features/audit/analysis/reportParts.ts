/**
 * What the report prints of the analysis: the tables by question, the child's voice, equality and characteristics, with
 * small numbers hidden, and what the sample can and cannot show. By agency nothing is printed: beside the lines by question
 * it would give away what they hide. Pure.
 */

import { countedReturns } from '../../../../core/audit/analysis/counted.ts';
import { type CountTable, gradeTable, yesNoTable, yesNoValues } from '../../../../core/audit/analysis/gradeTable.ts';
import { percentOf } from '../../../../core/audit/analysis/percent.ts';
import { notShown, type ShownLine, smallestShown, suppressTable } from '../../../../core/audit/analysis/suppress.ts';
import { characteristicCounts, voiceCounts } from '../../../../core/audit/analysis/voiceCounts.ts';
import type { AuditBook, CaseReturn } from '../../../../core/audit/auditBook.ts';
import type { ReportTable } from '../../../../core/audit/report/blocks.ts';
import { counted } from '../../../board/phrases.ts';
import { casesIn, certaintyOf } from './questionCounts.ts';

export interface ReportParts {
  readonly results: readonly ReportTable[];
  readonly certainty: readonly string[];
}

export function reportParts(book: AuditBook, returns: readonly CaseReturn[]): ReportParts {
  const rows = countedReturns(book, returns);
  if (rows.length === 0) return { results: [], certainty: [] };
  const results = [
    tableOf('Grades by question', 'Question', gradeTable(book, returns, 'question')),
    tableOf('Questions answered yes, partly or no', 'Question', yesNoTable(book, returns)),
    tableOf('Child’s voice and equality', 'Each return was asked', voiceTable(book, returns)),
    characteristicTable(book, returns),
  ].filter((table) => table.rows.length > 0);
  const note = certaintyOf(book, returns);
  return {
    results,
    certainty: [
      `${counted(rows.length, 'return')} about ${counted(casesIn(book, returns), 'case')} are counted.`,
      `Numbers below ${smallestShown}, and others from which they could be worked out, read ‘${notShown}’.`,
      ...(note === null ? [] : [note]),
    ],
  };
}

/** The two questions that every return is asked, as one table. */
export function voiceTable(book: AuditBook, returns: readonly CaseReturn[]): CountTable {
  const { childsVoice, equalityConsidered } = voiceCounts(book, returns);
  const rows = [childsVoice, equalityConsidered];
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((so, row) => so + of(row), 0);
  const [of, good] = [sum((row) => row.of), sum((row) => row.good)];
  return {
    values: yesNoValues,
    rows,
    all: {
      key: 'all',
      label: 'Both',
      counts: Object.fromEntries(yesNoValues.map(({ id }) => [id, sum((row) => row.counts[id] ?? 0)])),
      notApplicable: sum((row) => row.notApplicable),
      of,
      good,
      percent: percentOf(good, of),
    },
  };
}

function tableOf(caption: string, of: string, table: CountTable): ReportTable {
  const shown = suppressTable(table);
  const line = (row: ShownLine): readonly string[] => [
    row.label,
    ...shown.values.map(({ id }) => sayNumber(row.counts[id] ?? null)),
    sayNumber(row.notApplicable),
    sayShown(row),
  ];
  return {
    caption,
    columns: [of, ...shown.values.map(({ label }) => label), 'Not applicable', 'Good enough'],
    rows: shown.rows.map(line),
  };
}

function characteristicTable(book: AuditBook, returns: readonly CaseReturn[]): ReportTable {
  const { of, lines } = characteristicCounts(book, returns);
  return {
    caption: 'Protected characteristics that mattered',
    columns: ['Characteristic', 'Children for whom it mattered', 'Of how many'],
    // With too few children there is nothing that could be shown, so there is no table.
    rows: (of === null ? [] : lines)
      .filter(({ cases }) => cases !== 0)
      .map(({ characteristic, cases }) => [characteristic, sayNumber(cases), sayNumber(of)]),
  };
}

/** A number, or that it is not shown. */
export function sayNumber(number: number | null): string {
  return number === null ? notShown : String(number);
}

function sayShown({ good, of, percent }: ShownLine): string {
  if (good === null || of === null) return notShown;
  return percent === null ? 'no cases' : `${good} of ${of} (${percent}%)`;
}
