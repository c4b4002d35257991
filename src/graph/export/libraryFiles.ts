/**
 * The files of the audits' library, wherever they stand in it: listed, fetched, and put into another site's library at the
 * same place. Earlier versions and the names of who changed a file stay behind: SharePoint gives neither to an upload.
 */
import { z } from 'zod';
import { Fault } from '../../base/fault.ts';
import { driveOf, ensureFolder } from '../files/auditFolder.ts';
import { listFiles } from '../files/listFiles.ts';
import { fileSubject, itemPath, type SiteFile } from '../files/siteFiles.ts';
import { upload } from '../files/upload.ts';
import type { BoardSite } from '../lists/site.ts';

/** A file with its place below the library's root. */
export interface PlacedFile {
  readonly path: string;
  readonly file: SiteFile;
}

/** Every file of the library; none when the library was never made. @throws Fault */
export async function everyFile(site: BoardSite): Promise<readonly PlacedFile[]> {
  const driveId = await driveOrNull(site);
  return driveId === null ? [] : filesBelow(site, { driveId, folderId: 'root' }, '');
}

async function driveOrNull(site: BoardSite): Promise<string | null> {
  try {
    return await driveOf(site);
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'notFound') return null;
    throw thrown;
  }
}

async function filesBelow(
  site: BoardSite,
  folder: { readonly driveId: string; readonly folderId: string },
  path: string,
): Promise<readonly PlacedFile[]> {
  const { files, folders } = await listFiles(site, folder);
  const found = files.map((file): PlacedFile => ({ path: `${path}${file.name}`, file }));
  for (const inner of folders) found.push(...(await filesBelow(site, inner, `${path}${inner.name}/`)));
  return found;
}

const contentShape = z.object({ '@microsoft.graph.downloadUrl': z.url() });

/** The address at which the content can be fetched without a token for about an hour. Source: "Download a file". @throws Fault */
export async function downloadUrlOf(site: BoardSite, { file }: PlacedFile): Promise<string> {
  const path = itemPath(file.driveId, file.fileId);
  const raw = await site.api.call({ method: 'GET', path, subject: fileSubject(file.fileId) });
  const parsed = contentShape.safeParse(raw);
  if (!parsed.success) throw new Fault('malformed', fileSubject(file.fileId), { cause: parsed.error });
  return parsed.data['@microsoft.graph.downloadUrl'];
}

/** Puts a file where it stood. @throws Fault `conflict` when something stands there already */
export async function placeFile(site: BoardSite, path: string, content: Uint8Array): Promise<void> {
  const names = path.split('/');
  const name = names.pop() ?? '';
  const driveId = await driveOf(site);
  let parent = 'root';
  for (const folder of names) parent = (await ensureFolder(site, { driveId, parent }, folder)).folderId;
  await upload(site, { driveId, folderId: parent }, { name, content });
}
