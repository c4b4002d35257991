/**
 * A paper of the data-protection pack as data: headings, paragraphs, lists and tables, so that the same text becomes a Word
 * file and Markdown. What the product cannot know is a blank that says who fills it in; nothing is invented.
 */

export interface PaperTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Shown in this order: paragraphs, bullets, table. */
export interface PaperSection {
  readonly heading: string;
  /** 1 for a chapter (the default), 2 below it. */
  readonly level?: 1 | 2;
  readonly paragraphs?: readonly string[];
  readonly bullets?: readonly string[];
  readonly table?: PaperTable;
}

export interface Paper {
  readonly title: string;
  readonly subtitle: string;
  /** Its tables need a page turned on its side. */
  readonly isWide: boolean;
  readonly sections: readonly PaperSection[];
}

/** `[to be filled in by the data protection officer: the lawful basis]` */
export function blank(who: string, what: string): string {
  return `[to be filled in by ${who}: ${what}]`;
}

/** The paper in Markdown, ending with a line end. */
export function markdownOf({ title, subtitle, sections }: Paper): string {
  return `${[`# ${title}`, subtitle, ...sections.flatMap(partsOf)].join('\n\n')}\n`;
}

function partsOf({ heading, level = 1, paragraphs = [], bullets = [], table }: PaperSection): readonly string[] {
  return [
    `${level === 1 ? '##' : '###'} ${heading}`,
    ...paragraphs,
    ...(bullets.length === 0 ? [] : [bullets.map((text) => `- ${text}`).join('\n')]),
    ...(table === undefined ? [] : [tableText(table)]),
  ];
}

function tableText({ head, rows }: PaperTable): string {
  return [head, head.map(() => '---'), ...rows].map(lineOf).join('\n');
}

/** What would break the table is taken out of each cell. */
function lineOf(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\|/g, '/').replace(/\s+/g, ' ')).join(' | ')} |`;
}
