/**
 * The report of an audit as ordered data, from the lists and from results that were worked out elsewhere. It leaves the
 * workspace, so no case reference is in it, whatever somebody typed. How it looks on paper is decided by whoever prints it.
 */
import type { PlainDate } from '../../../base/time/plainDate.ts';
import type { AuditBook } from '../auditBook.ts';
import { referencesIn } from '../findings/caseReferences.ts';
import {
  instructionSection,
  methodSection,
  overridesSection,
  type PrintedInstruction,
  type PrintedOverride,
  peopleSection,
  purposeSection,
  sampleSection,
} from './beginning.ts';
import { forOutside, paragraph, type ReportSection, type ReportTable } from './blocks.ts';
import { actionSection, findingSections, loopSection, recommendationSection } from './results.ts';

/** What other rules have worked out and the report prints. */
export interface AnalysisParts {
  readonly instruction: PrintedInstruction;
  readonly overrides: readonly PrintedOverride[];
  /** Tables of grades and counts, small numbers already left out. */
  readonly results: readonly ReportTable[];
  /** What the sample can and cannot show (N22). */
  readonly certainty: readonly string[];
}

export interface ReportModel {
  readonly title: string;
  readonly sections: readonly ReportSection[];
}

export function reportModel(book: AuditBook, parts: AnalysisParts, day: PlainDate): ReportModel {
  const sections: readonly ReportSection[] = [
    purposeSection(book),
    methodSection(book),
    instructionSection(parts.instruction),
    overridesSection(parts.overrides),
    peopleSection(book),
    sampleSection(book),
    resultsSection(parts.results),
    ...findingSections(book),
    recommendationSection(book),
    actionSection(book, day),
    loopSection(book, day),
    certaintySection(parts.certainty),
  ];
  const references = referencesIn(book);
  const [titled] = forOutside([{ heading: book.audit.name, blocks: [] }], references);
  return { title: titled?.heading ?? '', sections: forOutside(sections, references) };
}

function resultsSection(results: readonly ReportTable[]): ReportSection {
  const tables = results.map((one) => ({ kind: 'table', table: one }) as const);
  return { heading: 'Results', blocks: tables.length > 0 ? tables : [paragraph('There are no results in numbers.')] };
}

function certaintySection(certainty: readonly string[]): ReportSection {
  const said = certainty.length > 0 ? certainty : ['No sample was looked at, so nothing can be said from numbers.'];
  return { heading: 'What this audit can and cannot show', blocks: said.map(paragraph) };
}
