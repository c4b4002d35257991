/**
 * Files and folders of a site's document library as Graph shows them, parsed.
 * Source: "driveItem resource type". It reads; making and uploading are in the files beside it.
 */
import { z } from 'zod';
import { Fault, type FaultSubject } from '../../base/fault.ts';
import { type Instant, parseInstant } from '../../base/time/instant.ts';
import type { Author } from '../../lists/definition/defineList.ts';
import { authorOf, identitySet } from '../../lists/definition/row.ts';

/** A folder of the library. */
export interface SiteFolder {
  readonly driveId: string;
  readonly folderId: string;
  readonly name: string;
  /** Where SharePoint shows it. */
  readonly webUrl: string;
  readonly createdAt: Instant | null;
}

/** A file of the library, in its present version. */
export interface SiteFile {
  readonly driveId: string;
  readonly fileId: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly etag: string;
  /** Where SharePoint shows it; to open it see `openUrl`. */
  readonly webUrl: string;
  readonly changedAt: Instant | null;
  readonly changedBy: Author;
}

const base = {
  id: z.string(),
  name: z.string(),
  webUrl: z.url(),
  createdDateTime: z.string().optional(),
};
const folderShape = z.object({ ...base, folder: z.object({}) });
const fileShape = z.object({
  ...base,
  file: z.object({}),
  size: z.number(),
  eTag: z.string(),
  lastModifiedDateTime: z.string().optional(),
  lastModifiedBy: identitySet.optional(),
});

/** What of an item is asked for. */
export const itemFields = 'id,name,webUrl,size,eTag,createdDateTime,lastModifiedDateTime,lastModifiedBy,folder,file';

/** What a fault about files names: never a file's name, which a person chose. */
export function fileSubject(item?: string): FaultSubject {
  return item === undefined ? { list: 'documents' } : { list: 'documents', item };
}

/** A folder, or null when the item is none. */
export function folderIn(driveId: string, raw: unknown): SiteFolder | null {
  const parsed = folderShape.safeParse(raw);
  if (!parsed.success) return null;
  const { id, name, webUrl, createdDateTime } = parsed.data;
  return { driveId, folderId: id, name, webUrl, createdAt: parseInstant(createdDateTime ?? '') };
}

/** A file, or null when the item is none. */
export function fileIn(driveId: string, raw: unknown): SiteFile | null {
  const parsed = fileShape.safeParse(raw);
  if (!parsed.success) return null;
  const { id, name, size, eTag, webUrl, lastModifiedDateTime, lastModifiedBy } = parsed.data;
  return {
    ...{ driveId, fileId: id, name, size, etag: eTag, webUrl },
    changedAt: parseInstant(lastModifiedDateTime ?? ''),
    changedBy: authorOf(lastModifiedBy),
  };
}

/** @throws Fault `malformed` when there is nothing where something must be */
export function present<T>(found: T | null, item?: string): T {
  if (found === null) throw new Fault('malformed', fileSubject(item));
  return found;
}

/** Graph's answer to a taken name as what it means to us; any other fault as it is. */
export function asConflict(thrown: unknown, item?: string): unknown {
  const isTaken = thrown instanceof Fault && thrown.subject.status === 409;
  return isTaken ? new Fault('conflict', { ...thrown.subject, ...fileSubject(item) }, { cause: thrown }) : thrown;
}

/** The path of an item below `/v1.0`, with a name relative to it where one is given. */
export function itemPath(driveId: string, itemId: string, name?: string): string {
  const item = `/drives/${encodeURIComponent(driveId)}/items/${encodeURIComponent(itemId)}`;
  return name === undefined ? item : `${item}:/${encodeURIComponent(name)}:`;
}
