/**
 * Whether a site may be imported into, and whether an import arrived whole. A site that holds anything else than the same
 * export is refused: two boards in one site could not be told apart again.
 */
import type { Refusal } from '../../base/result.ts';
import type { Sha256 } from '../mou/canonical.ts';
import { type BoardList, type ExportedList, hashOfLines, type ReadList } from './boardExport.ts';
import { type ExportLine, lineOf, sealedText } from './exportLine.ts';

/** A list with the rows that an import brings. */
export interface ToImport extends BoardList {
  readonly lines: readonly ExportLine[];
}

/**
 * The rows of a list that still have to be written; rows that an earlier, interrupted import wrote are not written again.
 * @returns a refusal when the site's list holds a row that is not the export's own
 */
export function stillMissing(
  { list, lines }: ToImport,
  there: Pick<ReadList, 'rows' | 'unread'>,
): { readonly missing: readonly ExportLine[] } | Refusal<'notEmpty'> {
  const wanted = new Map(lines.map((line) => [line.key, sealedText(line)]));
  const foreign = there.rows.filter((row) => wanted.get(row.key) !== sealedText(lineOf(list, row)));
  const count = foreign.length + there.unread;
  if (count > 0) {
    const rows = count === 1 ? '1 row' : `${count} rows`;
    const sentence = `The list “${list.displayName}” holds ${rows} of something else. Import into a site whose lists are empty.`;
    return { code: 'notEmpty', sentence };
  }
  const found = new Set<string>(there.rows.map((row) => row.key));
  return { missing: lines.filter((line) => !found.has(line.key)) };
}

/** One list after an import, held against the manifest. */
export interface Arrival {
  readonly entry: ExportedList;
  readonly rows: number;
  readonly isWhole: boolean;
}

export async function arrivalOf(entry: ExportedList, read: ReadList, sha256: Sha256): Promise<Arrival> {
  const lines = read.rows.map((row) => lineOf(read.list, row));
  const isWhole = lines.length === entry.rows && (await hashOfLines(lines, sha256)) === entry.sha256;
  return { entry, rows: lines.length, isWhole };
}
