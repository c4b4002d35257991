/**
 * A whole board in an open format: `manifest.json`, and one file of JSON lines for each list. Anybody can read it without
 * this product; an import checks counts and hashes before it writes anything. It does no I/O.
 */
import { z } from 'zod';
import { accept, type Refusal, type Result, refuse } from '../../base/result.ts';
import type { Instant } from '../../base/time/instant.ts';
import type { AnyList } from '../../lists/definition/defineList.ts';
import type { Sha256 } from '../mou/canonical.ts';
import { type AnyRow, type ExportLine, lineOf, lineText, parseLine, sealedText, wrongFields } from './exportLine.ts';

/** Grows when an older reader would misread what a newer one wrote. */
export const exportFormat = 'qa-programme-board/1';

/** A list of the board, or of one agency of it. */
export interface BoardList {
  readonly list: AnyList;
  /** Key of the agency whose list it is; null for a list of the board. */
  readonly agency: string | null;
}

/** What a list was found to hold. */
export interface ReadList extends BoardList {
  readonly rows: readonly AnyRow[];
  /** Rows that could not be read, and so are not in the export. */
  readonly unread: number;
}

const listShape = z.strictObject({
  list: z.string(),
  agency: z.string().nullable(),
  file: z.string().regex(/^lists\/[A-Za-z0-9.-]+\.jsonl$/),
  rows: z.number().int().nonnegative(),
  unread: z.number().int().nonnegative(),
  /** Of what must arrive unchanged: two exports of the same board have the same. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Of the file as it stands in the folder. */
  fileSha256: z.string().regex(/^[0-9a-f]{64}$/),
});
const fileShape = z.strictObject({
  /** Below the library's root, with slashes. */
  path: z.string().min(1),
  size: z.number().int().nonnegative(),
  /** Null where the content was not copied. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
});
const historyShape = z.strictObject({
  list: z.string(),
  agency: z.string().nullable(),
  file: z.string().regex(/^history\/[A-Za-z0-9.-]+\.jsonl$/),
  versions: z.number().int().nonnegative(),
  fileSha256: z.string().regex(/^[0-9a-f]{64}$/),
});
const manifestShape = z.strictObject({
  format: z.literal(exportFormat),
  madeAt: z.string(),
  board: z.string(),
  lists: z.array(listShape),
  files: z.array(fileShape),
  /** Who changed what and when, where that was asked for; for reading alone. */
  histories: z.array(historyShape).optional(),
});

/** The list of contents: counts and hashes by which an import can be held. */
export type ExportManifest = z.infer<typeof manifestShape>;
export type ExportedList = ExportManifest['lists'][number];
export type ExportedFile = ExportManifest['files'][number];
export type ExportedHistory = NonNullable<ExportManifest['histories']>[number];

/** Text files of an export, by path. */
export type ExportTexts = ReadonlyMap<string, string>;

/** The hash of a list: SHA-256 over the sealed part of its lines in the order of their keys, each with its line end. */
export function hashOfLines(lines: readonly ExportLine[], sha256: Sha256): Promise<string> {
  return sha256(
    byKey(lines)
      .map((line) => `${sealedText(line)}\n`)
      .join(''),
  );
}

function byKey(lines: readonly ExportLine[]): readonly ExportLine[] {
  return [...lines].sort((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)));
}

/** Where a list stands in an export. */
export function fileOf({ list, agency }: BoardList): string {
  return agency === null ? `lists/${list.name}.jsonl` : `lists/${list.name}.${agency}.jsonl`;
}

/** Where the history of a list stands in an export. */
export function historyFileOf(one: BoardList): string {
  return fileOf(one).replace(/^lists\//, 'history/');
}

/** The export of what was read. */
export async function makeExport(
  read: readonly ReadList[],
  about: { readonly board: string; readonly madeAt: Instant; readonly files: readonly ExportedFile[] },
  sha256: Sha256,
): Promise<{ readonly manifest: ExportManifest; readonly texts: ExportTexts }> {
  const texts = new Map<string, string>();
  const lists: ExportedList[] = [];
  for (const one of read) {
    const lines = byKey(one.rows.map((row) => lineOf(one.list, row)));
    const file = fileOf(one);
    const text = lines.map((line) => `${lineText(line)}\n`).join('');
    texts.set(file, text);
    const hashes = { sha256: await hashOfLines(lines, sha256), fileSha256: await sha256(text) };
    lists.push({ list: one.list.name, agency: one.agency, file, rows: lines.length, unread: one.unread, ...hashes });
  }
  lists.sort((one, other) => (one.file < other.file ? -1 : 1));
  const { board, madeAt, files } = about;
  return { manifest: { format: exportFormat, madeAt, board, lists, files: [...files] }, texts };
}

/** The manifest, or why the export cannot be taken. */
export function parseManifest(text: string): Result<ExportManifest, 'unreadable' | 'otherFormat'> {
  const raw = jsonOf(text);
  const format = z.object({ format: z.string() }).safeParse(raw);
  if (!format.success) return refuse('unreadable', 'manifest.json is not the manifest of an export.');
  if (format.data.format !== exportFormat) {
    return refuse(
      'otherFormat',
      `The export has the format “${format.data.format}”; this version reads ${exportFormat}.`,
    );
  }
  const parsed = manifestShape.safeParse(raw);
  return parsed.success ? accept(parsed.data) : refuse('unreadable', 'manifest.json is damaged: a part is missing.');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

export type ListRefusal = 'missingFile' | 'unreadable' | 'wrongCount' | 'wrongHash' | 'wrongValues' | 'twice';

/** The rows of one list of an export, held against its manifest. */
export async function readExported(
  list: AnyList,
  { entry, text }: { readonly entry: ExportedList; readonly text: string | undefined },
  sha256: Sha256,
): Promise<Result<readonly ExportLine[], ListRefusal>> {
  const no = (code: ListRefusal, what: string) => refuse(code, `${entry.file}: ${what}`);
  if (text === undefined) return no('missingFile', 'the file is missing.');
  const parsed = text.split('\n').filter(Boolean).map(parseLine);
  const lines = parsed.filter((line) => line !== null);
  const bad = parsed.indexOf(null);
  if (bad >= 0) return no('unreadable', `line ${bad + 1} is not a row.`);
  if (lines.length !== entry.rows)
    return no('wrongCount', `${lines.length} rows, and the manifest says ${entry.rows}.`);
  if (new Set(lines.map((line) => line.key)).size < lines.length) return no('twice', 'a key is there twice.');
  if ((await hashOfLines(lines, sha256)) !== entry.sha256 || (await sha256(text)) !== entry.fileSha256) {
    return no('wrongHash', 'the content is not what was exported: its hash is another one.');
  }
  const wrong = firstWrong(list, lines);
  return wrong === null ? accept(lines) : refuse(wrong.code, wrong.sentence);
}

function firstWrong(list: AnyList, lines: readonly ExportLine[]): Refusal<ListRefusal> | null {
  for (const line of lines) {
    const fields = wrongFields(list, line);
    if (fields.length === 0) continue;
    const sentence = `${list.displayName}: the row ${line.key} does not fit this version (${fields.join(', ')}).`;
    return { code: 'wrongValues', sentence };
  }
  return null;
}
