/**
 * A document as a Word file, with the `docx` package: real headings, lists and tables, so that Word's own navigation and a
 * screen reader find their way. Loaded only when somebody asks for a file.
 */
import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { WordDocument, WordSection, WordTable } from './wordDocument.ts';

/** The file's bytes. */
export async function makeWord(document: WordDocument): Promise<Blob> {
  return Packer.toBlob(wordOf(document));
}

/** As the package sees it; a test writes it to bytes and reads them again. */
export function wordOf({ title, subtitle, isWide = false, sections }: WordDocument): Document {
  return new Document({
    title,
    creator: 'QA Programme for Teams',
    styles: { default: { document: { run: { font: 'Calibri', size: 22 } } } },
    sections: [
      {
        properties: { page: isWide ? wide : {} },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          ...(subtitle === undefined ? [] : [new Paragraph({ text: subtitle, spacing: { after: 240 } })]),
          ...sections.flatMap(partsOf),
        ],
      },
    ],
  });
}

/** A4 on its side; the package takes the sides of the upright page and turns them. Margins in twentieths of a point. */
const wide = {
  size: { orientation: PageOrientation.LANDSCAPE },
  margin: { top: 1000, right: 1000, bottom: 1000, left: 1000 },
};

function pageNumber(): Paragraph {
  return new Paragraph({
    children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
  });
}

function partsOf(section: WordSection): readonly (Paragraph | Table)[] {
  const { heading, level = 1, paragraphs = [], bullets = [], table } = section;
  return [
    new Paragraph({
      text: heading,
      heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      spacing: { before: 240, after: 120 },
    }),
    ...paragraphs.flatMap((text) => text.split('\n')).map((text) => new Paragraph({ text, spacing: { after: 120 } })),
    ...bullets.map((text) => new Paragraph({ text, bullet: { level: 0 } })),
    ...(table === undefined ? [] : [tableOf(table), new Paragraph('')]),
  ];
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '999999' } as const;
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };

function tableOf({ head, rows }: WordTable): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders,
    rows: [
      new TableRow({ tableHeader: true, children: head.map((text) => cellOf(text, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text) => cellOf(text, false)) })),
    ],
  });
}

function cellOf(text: string, isHead: boolean): TableCell {
  return new TableCell({
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: text.split('\n').map((part) => new Paragraph({ children: [new TextRun({ text: part, bold: isHead })] })),
  });
}
