/** The report as a Word document: each section a chapter; a second table of a section gets a heading of its own. Pure. */

import type { ReportBlock, ReportSection, ReportTable } from '../../../../core/audit/report/blocks.ts';
import type { ReportModel } from '../../../../core/audit/report/reportModel.ts';
import type { WordDocument, WordSection } from '../../../../word/wordDocument.ts';

/** @param subtitle the board and the day */
export function wordOfReport({ title, sections }: ReportModel, subtitle: string): WordDocument {
  return { title: `Report: ${title}`, subtitle, sections: sections.flatMap(chapterOf) };
}

/** In the order of the blocks: paragraphs that follow a table stand below it, under the chapter's own heading. */
function chapterOf({ heading, blocks }: ReportSection): readonly WordSection[] {
  const first = blocks.findIndex((block) => block.kind === 'table');
  const before = first === -1 ? blocks : blocks.slice(0, first);
  const chapter: WordSection = { heading, paragraphs: textsOf(before) };
  return first === -1 ? [chapter] : [chapter, ...tablesOf(heading, blocks.slice(first))];
}

function tablesOf(heading: string, blocks: readonly ReportBlock[]): readonly WordSection[] {
  return blocks.flatMap((block, at): readonly WordSection[] => {
    if (block.kind === 'table') return [tableOf(block.table)];
    // Text between or after tables: gathered where it begins, so that Word's own outline stays readable.
    if (blocks[at - 1]?.kind === 'paragraph') return [];
    const end = blocks.findIndex((one, place) => place > at && one.kind === 'table');
    return [
      { heading: `${heading}: notes`, level: 2, paragraphs: textsOf(blocks.slice(at, end === -1 ? undefined : end)) },
    ];
  });
}

function tableOf({ caption, columns, rows }: ReportTable): WordSection {
  return { heading: caption, level: 2, table: { head: columns, rows } };
}

function textsOf(blocks: readonly ReportBlock[]): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}
