/** A report as data: headings with paragraphs and tables, for a Word document or a screen. Knows nothing of an audit. */
import { withoutCases } from '../findings/caseReferences.ts';

export interface ReportTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export type ReportBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly table: ReportTable };

export interface ReportSection {
  readonly heading: string;
  readonly blocks: readonly ReportBlock[];
}

export function paragraph(text: string): ReportBlock {
  return { kind: 'paragraph', text };
}

/** The texts that are there, one paragraph each. */
export function paragraphs(...texts: readonly (string | null | undefined)[]): readonly ReportBlock[] {
  return texts.flatMap((text) => ((text ?? '').trim() === '' ? [] : [paragraph((text ?? '').trim())]));
}

export function table(caption: string, columns: readonly string[], rows: readonly (readonly string[])[]): ReportBlock {
  return { kind: 'table', table: { caption, columns, rows } };
}

/** The sections with no case reference left anywhere: references stay in the workspace. */
export function forOutside(
  sections: readonly ReportSection[],
  references: readonly string[],
): readonly ReportSection[] {
  const clean = (text: string) => withoutCases(text, references);
  return sections.map(({ heading, blocks }) => ({
    heading: clean(heading),
    blocks: blocks.map((block): ReportBlock => {
      if (block.kind === 'paragraph') return { kind: 'paragraph', text: clean(block.text) };
      const { caption, columns, rows } = block.table;
      const cleaned = { caption: clean(caption), columns: columns.map(clean), rows: rows.map((row) => row.map(clean)) };
      return { kind: 'table', table: cleaned };
    }),
  }));
}
