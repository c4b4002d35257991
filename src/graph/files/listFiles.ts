/** What a folder of the library holds, and a file's versions. Source: "List children of a driveItem", "List versions of a driveItem". */
import { z } from 'zod';
import { Fault } from '../../base/fault.ts';
import { type Instant, parseInstant } from '../../base/time/instant.ts';
import type { Author } from '../../lists/definition/defineList.ts';
import { authorOf, identitySet } from '../../lists/definition/row.ts';
import type { BoardSite } from '../lists/site.ts';
import { fileIn, fileSubject, folderIn, itemFields, itemPath, type SiteFile, type SiteFolder } from './siteFiles.ts';

/** What stands in a folder, in the order of names that Graph gives. */
export interface FolderContents {
  readonly files: readonly SiteFile[];
  readonly folders: readonly SiteFolder[];
  /** Entries that could not be read, such as notebooks, which are neither file nor folder. */
  readonly unread: number;
}

const pageShape = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().optional() });

/** Entries a page. */
const pageSize = 200;

/**
 * All pages of a folder.
 * @throws Fault `notFound` when the folder is gone, `forbidden` when the library may not be read
 */
export async function listFiles(
  site: BoardSite,
  folder: Pick<SiteFolder, 'driveId' | 'folderId'>,
  options: { readonly signal?: AbortSignal; readonly pageSize?: number } = {},
): Promise<FolderContents> {
  const { driveId, folderId } = folder;
  const entries: unknown[] = [];
  const top = options.pageSize ?? pageSize;
  let path: string | undefined = `${itemPath(driveId, folderId)}/children?$select=${itemFields}&$top=${top}`;
  while (path !== undefined) {
    const { signal } = options;
    const subject = fileSubject(folderId);
    const raw = await site.api.call({ method: 'GET', path, subject, ...(signal === undefined ? {} : { signal }) });
    const page = pageShape.safeParse(raw);
    if (!page.success) throw new Fault('malformed', subject, { cause: page.error });
    entries.push(...page.data.value);
    path = page.data['@odata.nextLink'];
  }
  const files = entries.flatMap((entry) => fileIn(driveId, entry) ?? []);
  const folders = entries.flatMap((entry) => folderIn(driveId, entry) ?? []);
  return { files, folders, unread: entries.length - files.length - folders.length };
}

/** A content a file has or had. */
export interface FileVersion {
  /** `3.0` */
  readonly version: string;
  /** Bytes. */
  readonly size: number;
  readonly changedAt: Instant | null;
  readonly changedBy: Author;
}

const versionsShape = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      size: z.number(),
      lastModifiedDateTime: z.string().optional(),
      lastModifiedBy: identitySet.optional(),
    }),
  ),
});

/** Every version of a file, newest first, the present one among them. @throws Fault */
export async function versionsOf(
  site: BoardSite,
  file: Pick<SiteFile, 'driveId' | 'fileId'>,
): Promise<readonly FileVersion[]> {
  const subject = fileSubject(file.fileId);
  const raw = await site.api.call({ method: 'GET', path: `${itemPath(file.driveId, file.fileId)}/versions`, subject });
  const parsed = versionsShape.safeParse(raw);
  if (!parsed.success) throw new Fault('malformed', subject, { cause: parsed.error });
  return parsed.data.value.map((version) => ({
    version: version.id,
    size: version.size,
    changedAt: parseInstant(version.lastModifiedDateTime ?? ''),
    changedBy: authorOf(version.lastModifiedBy),
  }));
}
