/**
 * A document as data: headings, paragraphs, lists and tables in order. What is in it is decided by the core; how it becomes a
 * Word file, in `makeWord.ts`.
 */

export interface WordTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface WordSection {
  readonly heading: string;
  /** 1 for a chapter (the default), 2 below it. */
  readonly level?: 1 | 2;
  readonly paragraphs?: readonly string[];
  readonly bullets?: readonly string[];
  readonly table?: WordTable;
}

export interface WordDocument {
  readonly title: string;
  /** Below the title: the board, the day. */
  readonly subtitle?: string;
  /** On paper turned on its side, for wide tables. */
  readonly isWide?: boolean;
  readonly sections: readonly WordSection[];
}

/** A file name that every system takes: `Terms of reference - Substance misuse (neglect).docx`. */
export function fileNameOf(title: string): string {
  const plain = title
    .replace(/[\\/:*?"<>|#%\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100);
  return `${plain === '' ? 'Document' : plain}.docx`;
}
