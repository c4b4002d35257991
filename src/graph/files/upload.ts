/**
 * Puts a file into a folder of the library: in one request when it is small, in ranges when it is not.
 * A name that is taken is never written over unless a person has chosen so; then SharePoint keeps the old content as a version.
 * Source: "Upload or replace the contents of a driveItem", "driveItem: createUploadSession".
 */
import type { GraphCall } from '../http/graphApi.ts';
import type { BoardSite } from '../lists/site.ts';
import { asConflict, fileIn, fileSubject, itemPath, present, type SiteFile, type SiteFolder } from './siteFiles.ts';
import type { Upload } from './toUpload.ts';
import { uploadInRanges } from './uploadInRanges.ts';

/** From this size on a file goes in ranges: earlier pages name 4 MB as the most for one request, later ones 250 MB. */
export const smallestRanged = 4 * 1024 * 1024;

/**
 * @returns the file as it now stands
 * @throws Fault `conflict` when the name is taken, `rejected` when SharePoint does not take the name, `forbidden`,
 * `cancelled`, `unavailable` when it is not known whether the file arrived
 */
export async function upload(
  site: BoardSite,
  folder: Pick<SiteFolder, 'driveId' | 'folderId'>,
  file: Upload,
): Promise<SiteFile> {
  const content = blobOf(file.content);
  try {
    return content.size < smallestRanged
      ? await uploadAtOnce(site, folder, { ...file, content })
      : await uploadInRanges(site, folder, { ...file, content });
  } catch (thrown) {
    throw asConflict(thrown, folder.folderId);
  }
}

// Microsoft's client would send the whole buffer behind a view of bytes; a Blob is sent as it is.
function blobOf(content: Blob | Uint8Array): Blob {
  return content instanceof Blob ? content : new Blob([new Uint8Array(content)]);
}

async function uploadAtOnce(
  site: BoardSite,
  { driveId, folderId }: Pick<SiteFolder, 'driveId' | 'folderId'>,
  file: Upload & { readonly content: Blob },
): Promise<SiteFile> {
  const behaviour = `@microsoft.graph.conflictBehavior=${file.whenTaken ?? 'fail'}`;
  const request: GraphCall = {
    method: 'PUT',
    path: `${itemPath(driveId, folderId, file.name)}/content?${behaviour}`,
    body: file.content,
    headers: { 'Content-Type': 'application/octet-stream' },
    subject: fileSubject(folderId),
    ...(file.signal === undefined ? {} : { signal: file.signal }),
  };
  const made = present(fileIn(driveId, await site.api.call(request)), folderId);
  file.onProgress?.({ sent: file.content.size, total: file.content.size });
  return made;
}
