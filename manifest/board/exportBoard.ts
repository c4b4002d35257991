/**
 * Leaving with everything: a board's lists, and its files where they are asked for, as a folder of open files. The
 * product is not needed to read it. It changes nothing in the site.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Instant } from '../../src/base/time/instant.ts';
import {
  type ExportedFile,
  type ExportedHistory,
  type ExportManifest,
  historyFileOf,
  makeExport,
} from '../../src/core/export/boardExport.ts';
import { historyLines, historyText } from '../../src/core/export/historyLine.ts';
import type { Sha256 } from '../../src/core/mou/canonical.ts';
import { type HeldList, readEverything } from '../../src/graph/export/everyList.ts';
import { downloadUrlOf, everyFile, type PlacedFile } from '../../src/graph/export/libraryFiles.ts';
import { rowHistories } from '../../src/graph/export/rowHistories.ts';
import { readAll } from '../../src/graph/lists/query.ts';
import type { BoardSite } from '../../src/graph/lists/site.ts';
import { boardSettings } from '../../src/lists/boardSettings.ts';

export const sha256: Sha256 = async (text) => digest(text);

/** As 64 hexadecimal digits. */
export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Fetches an address that needs no token. */
export type Fetch = (url: string) => Promise<Uint8Array>;

export interface ExportParts {
  readonly site: BoardSite;
  /** An empty folder, or one that is not there yet. */
  readonly folder: string;
  readonly madeAt: Instant;
  /** Copies the contents of files; null lists their names and sizes alone. */
  readonly fetchContent: Fetch | null;
  readonly say: (line: string) => void;
  /** Writes down the versions of every row too: a request for each row. */
  readonly withHistory?: boolean;
}

/**
 * @throws Fault when the site cannot be read
 * @throws RangeError when the folder holds something
 */
export async function exportBoard(parts: ExportParts): Promise<ExportManifest> {
  const { site, folder, madeAt, say } = parts;
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0)
    throw new RangeError('Choose an empty folder: an export is never mixed with another.');
  const held = await readEverything(site, (list) => say(`Reading ${list.displayName}…`));
  for (const title of held.absent) say(`${title}: not in the site, so not in the export.`);
  const files = await exportFiles(parts);
  const about = { board: await nameOf(site), madeAt, files };
  const { manifest: made, texts } = await makeExport(held.lists, about, sha256);
  const manifest = parts.withHistory === true ? { ...made, histories: await exportHistories(parts, held.lists) } : made;
  for (const [path, text] of texts) await put(folder, path, text);
  // Last, so that an export that was interrupted has no manifest and is taken for none.
  await put(folder, 'manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function nameOf(site: BoardSite): Promise<string> {
  const [settings] = (await readAll(site, boardSettings)).rows;
  return settings?.boardName ?? '';
}

async function put(folder: string, path: string, content: string | Uint8Array): Promise<void> {
  const at = join(folder, path);
  await mkdir(dirname(at), { recursive: true });
  await writeFile(at, content);
}

async function exportFiles(parts: ExportParts): Promise<readonly ExportedFile[]> {
  const exported: ExportedFile[] = [];
  for (const placed of await everyFile(parts.site)) exported.push(await exportFile(parts, placed));
  return exported.sort((one, other) => (one.path < other.path ? -1 : 1));
}

async function exportFile({ site, folder, fetchContent }: ExportParts, placed: PlacedFile): Promise<ExportedFile> {
  const { path, file } = placed;
  if (fetchContent === null) return { path, size: file.size, sha256: null };
  const content = await fetchContent(await downloadUrlOf(site, placed));
  await put(folder, `files/${path}`, content);
  return { path, size: content.byteLength, sha256: digest(content) };
}

/** A file for each list that holds rows. */
async function exportHistories(
  { site, folder, say }: ExportParts,
  lists: readonly HeldList[],
): Promise<ExportedHistory[]> {
  const histories: ExportedHistory[] = [];
  for (const held of lists.filter(({ rows }) => rows.length > 0)) {
    say(`Reading the versions of ${held.list.displayName}…`);
    const lines: string[] = [];
    for await (const { key, versions, isWhole } of rowHistories(site, held.list, held.rows)) {
      lines.push(...historyLines(key, versions, isWhole).map((line) => `${historyText(line)}\n`));
    }
    const [file, text] = [historyFileOf(held), lines.join('')];
    await put(folder, file, text);
    const { list, agency } = held;
    histories.push({ list: list.name, agency, file, versions: lines.length, fileSha256: digest(text) });
  }
  return histories;
}
