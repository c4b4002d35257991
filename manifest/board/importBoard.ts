/**
 * Arriving with everything: an export goes into a provisioned site whose lists are empty. Nothing is written before the
 * whole export has been held against its hashes; nothing counts as done before the site has been read again.
 */
import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { Result } from '../../src/base/result.ts';
import {
  type BoardList,
  type ExportManifest,
  fileOf,
  parseManifest,
  readExported,
} from '../../src/core/export/boardExport.ts';
import type { ExportLine } from '../../src/core/export/exportLine.ts';
import { type Arrival, arrivalOf, stillMissing, type ToImport } from '../../src/core/export/standing.ts';
import { carryRows } from '../../src/graph/export/carryRows.ts';
import { agencyLists, heldIn } from '../../src/graph/export/everyList.ts';
import { everyFile, placeFile } from '../../src/graph/export/libraryFiles.ts';
import type { BoardSite } from '../../src/graph/lists/site.ts';
import { inspectLists } from '../../src/graph/provision/provisionLists.ts';
import { allLists, perAgencyLists } from '../../src/lists/all.ts';
import type { AnyList } from '../../src/lists/definition/defineList.ts';
import { digest, sha256 } from './exportBoard.ts';

/** An import that cannot be made; the message is for the person who runs it. Nothing that was there was changed. */
export class ImportRefused extends Error {}

export interface ImportParts {
  readonly site: BoardSite;
  readonly folder: string;
  /** Puts the contents of files back as well, where the export holds them. */
  readonly withFiles: boolean;
  readonly say: (line: string) => void;
}

export interface Imported {
  readonly arrivals: readonly Arrival[];
  /** Lists of agencies that the site does not have yet: permissions are made, then the import is run once more. */
  readonly awaiting: readonly string[];
  readonly files: number;
}

const boardsOwn: readonly BoardList[] = allLists.map((list) => ({ list, agency: null }));

/** @throws ImportRefused, Fault */
export async function importBoard(parts: ImportParts): Promise<Imported> {
  const { site } = parts;
  const manifest = await manifestIn(parts.folder);
  const lines = await checkedLines(parts.folder, manifest);
  if (manifest.histories !== undefined)
    parts.say(
      `The history of ${manifest.histories.length} lists stays in the folder: SharePoint takes no versions from outside.`,
    );
  if (parts.withFiles) await requireFiles(parts, manifest);
  await requireProvisioned(site);
  const withLines = (one: BoardList): ToImport => ({ ...one, lines: lines.get(fileOf(one)) ?? [] });
  await writeLists(parts, boardsOwn.map(withLines));
  // Which lists the agencies have is known from here on: their names stand in the list of agencies.
  const ofAgencies = (await agencyLists(site)).filter((one) => lines.has(fileOf(one)));
  const awaiting = await missingLists(site, ofAgencies);
  const isLast = awaiting.length === 0;
  if (isLast) await writeLists(parts, ofAgencies.map(withLines));
  const files = isLast && parts.withFiles ? await writeFiles(parts, manifest) : 0;
  const written = isLast ? [...boardsOwn, ...ofAgencies] : boardsOwn;
  return { arrivals: await arrivals(site, manifest, written), awaiting, files };
}

async function manifestIn(folder: string): Promise<ExportManifest> {
  const text = await textAt(folder, 'manifest.json');
  if (text === undefined) {
    throw new ImportRefused('There is no manifest.json in the folder: it is no export, or an unfinished one.');
  }
  return taken(parseManifest(text));
}

function textAt(folder: string, file: string): Promise<string | undefined> {
  return readFile(join(folder, file), 'utf8').catch(() => undefined);
}

function taken<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new ImportRefused(result.refusals.map(({ sentence }) => sentence).join('\n'));
}

async function requireProvisioned(site: BoardSite): Promise<void> {
  const missing = await missingLists(site, boardsOwn);
  if (missing.length === 0) return;
  const sentence = `The site lacks ${missing.length} of the board’s lists, or they differ from what is needed.`;
  throw new ImportRefused(`${sentence} Run “npm run provision -- apply” first.`);
}

async function missingLists(site: BoardSite, lists: readonly BoardList[]): Promise<readonly string[]> {
  if (lists.length === 0) return [];
  const findings = await inspectLists(
    site,
    lists.map(({ list }) => list),
  );
  return findings.filter((one) => one.state !== 'as defined').map((one) => one.list.displayName);
}

/** Definitions by name; an agency's list has the columns of the definition it is made from. */
const definitions = new Map<string, AnyList>([...allLists, ...perAgencyLists].map((list) => [list.name, list]));

/** Every row of the export by its file, all of it held against the manifest before anything is written. @throws ImportRefused */
async function checkedLines(
  folder: string,
  manifest: ExportManifest,
): Promise<ReadonlyMap<string, readonly ExportLine[]>> {
  const lines = new Map<string, readonly ExportLine[]>();
  for (const entry of manifest.lists) {
    const list = definitions.get(entry.list);
    if (list === undefined) throw new ImportRefused(`This version knows no list called ${entry.list}.`);
    lines.set(entry.file, taken(await readExported(list, { entry, text: await textAt(folder, entry.file) }, sha256)));
  }
  return lines;
}

/** Looks at every list before the first row is written. @throws ImportRefused when one holds something else, or a row is refused */
async function writeLists({ site, say }: ImportParts, all: readonly ToImport[]): Promise<void> {
  const work: { readonly list: AnyList; readonly missing: readonly ExportLine[] }[] = [];
  for (const one of all) {
    const standing = stillMissing(one, await heldIn(site, one));
    if ('sentence' in standing) throw new ImportRefused(standing.sentence);
    work.push({ list: one.list, missing: standing.missing });
  }
  for (const { list, missing } of work) {
    if (missing.length === 0) continue;
    const { added, failed } = await carryRows(site, list, missing);
    say(`${list.displayName}: ${added} rows written.`);
    const [first] = failed;
    if (first !== undefined) {
      const refused = `SharePoint refused ${failed.length} rows, the first being ${first.key} (${first.fault.code}).`;
      throw new ImportRefused(`${list.displayName}: ${refused} What was written stays; run the import again.`);
    }
  }
}

async function arrivals(
  site: BoardSite,
  { lists }: ExportManifest,
  written: readonly BoardList[],
): Promise<readonly Arrival[]> {
  const entries = new Map(lists.map((entry) => [entry.file, entry]));
  const found: Arrival[] = [];
  for (const one of written) {
    const entry = entries.get(fileOf(one));
    if (entry !== undefined) found.push(await arrivalOf(entry, await heldIn(site, one), sha256));
  }
  return found;
}

/** @throws ImportRefused when a content is missing or is not what was exported */
async function requireFiles({ folder, site }: ImportParts, { files }: ExportManifest): Promise<void> {
  for (const file of files) {
    if (file.sha256 === null)
      throw new ImportRefused('The export lists files without their contents: import without --files.');
    if (digest(await contentAt(folder, file.path)) !== file.sha256) {
      throw new ImportRefused(`files/${file.path} is missing or is not what was exported.`);
    }
  }
  const known = new Set(files.map(({ path }) => path));
  const foreign = (await everyFile(site)).find(({ path }) => !known.has(path));
  if (foreign !== undefined) throw new ImportRefused('The library of the site holds files of something else.');
}

/** A path of an export that leads out of its folder leads to nothing. */
async function contentAt(folder: string, path: string): Promise<Uint8Array> {
  const root = join(folder, 'files');
  const at = resolve(root, path);
  if (!at.startsWith(`${resolve(root)}${sep}`)) return new Uint8Array();
  return readFile(at).catch(() => new Uint8Array());
}

/** Files that stand there already are those of an interrupted import and are left. */
async function writeFiles({ folder, site, say }: ImportParts, { files }: ExportManifest): Promise<number> {
  const there = new Map((await everyFile(site)).map(({ path, file }) => [path, file.size]));
  for (const { path } of files) {
    if (!there.has(path)) await placeFile(site, path, await contentAt(folder, path));
  }
  say(`${files.length} files in the library.`);
  return files.length;
}
