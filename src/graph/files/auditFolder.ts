/**
 * Each audit's folder in the library of the audits' files: 'Audit files / <title> (<key>)'.
 * The key in the name is what finds it again, so a folder stays where it is when the audit is renamed, and two audits of one
 * title never share one. (A folder's description would hide the key better; Graph offers it on OneDrive Personal alone.)
 */
import { z } from 'zod';
import { Fault } from '../../base/fault.ts';
import type { Key } from '../../base/id.ts';
import { auditFiles } from '../../lists/auditFiles.ts';
import type { BoardSite } from '../lists/site.ts';
import { listFiles } from './listFiles.ts';
import { asConflict, fileSubject, folderIn, itemPath, present, type SiteFolder } from './siteFiles.ts';

/** Characters of a title that a folder's name keeps: SharePoint's whole path has at most 400. */
const longestTitle = 100;

/**
 * A title as SharePoint takes it in a name: forbidden signs become hyphens.
 * Source: "Restrictions and limitations in OneDrive and SharePoint".
 */
export function safeTitle(title: string): string {
  const plain = title
    .replace(/["*:<>?/\\|\p{Cc}]+/gu, '-')
    .replace(/_vti_/gi, '-vti-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.~$-]+/, '');
  const short = [...plain].slice(0, longestTitle).join('').trim();
  return short === '' ? 'Audit' : short;
}

/** What the folder's name ends with, whatever the audit is called. */
const endingOf = (key: Key): string => ` (${key})`;

const driveShape = z.object({ id: z.string() });

/** The library's drive. Source: "list resource type", relationship `drive`. */
export async function driveOf(site: BoardSite): Promise<string> {
  const subject = { ...fileSubject(), site: site.siteId };
  const path = `/sites/${site.siteId}/lists/${encodeURIComponent(auditFiles.displayName)}/drive?$select=id`;
  const raw = await site.api.call({ method: 'GET', path, subject });
  const drive = driveShape.safeParse(raw);
  if (!drive.success) throw new Fault('malformed', subject, { cause: drive.error });
  return drive.data.id;
}

/** A folder within another, made when it is not there. Repeating it changes nothing. */
export async function ensureFolder(
  site: BoardSite,
  at: { driveId: string; parent: string },
  name: string,
): Promise<SiteFolder> {
  const { driveId, parent } = at;
  const path = itemPath(driveId, parent, name);
  const read = async (): Promise<SiteFolder> =>
    present(folderIn(driveId, await site.api.call({ method: 'GET', path, subject: fileSubject() })));
  try {
    return await read();
  } catch (thrown) {
    if (!(thrown instanceof Fault) || thrown.code !== 'notFound') throw thrown;
  }
  const body = { name, folder: {}, '@microsoft.graph.conflictBehavior': 'fail' };
  try {
    const made = {
      method: 'POST',
      path: `${itemPath(driveId, parent)}/children`,
      body,
      subject: fileSubject(),
    } as const;
    return present(folderIn(driveId, await site.api.call(made)));
  } catch (thrown) {
    const fault = asConflict(thrown);
    // Somebody else made it at the same moment, or our own answer got lost on the way.
    if (fault instanceof Fault && (fault.code === 'conflict' || fault.code === 'unavailable')) return read();
    throw fault;
  }
}

/**
 * The audit's folder, made when it is not there yet. It keeps the name it was made with.
 * @param key the audit's key; SharePoint does not tell capitals from small letters, and our keys do not rely on it
 * @throws Fault `forbidden` when the person may not read or write the library, `notFound` when it is not made yet
 */
export async function auditFolder(site: BoardSite, key: Key, title: string): Promise<SiteFolder> {
  const driveId = await driveOf(site);
  const ending = endingOf(key);
  const { folders } = await listFiles(site, { driveId, folderId: 'root' });
  // Two people with two titles in the same second could make two: everybody then takes the older.
  const [found] = folders
    .filter((folder) => folder.name.endsWith(ending))
    .sort((one, other) => (one.createdAt ?? '').localeCompare(other.createdAt ?? ''));
  return found ?? ensureFolder(site, { driveId, parent: 'root' }, `${safeTitle(title)}${ending}`);
}
