/**
 * Graph's JSON for drives, files, folders and versions of files.
 *
 * Microsoft pages "drive resource type", "driveItem resource type", "driveItemVersion resource type". No hash is given:
 * SharePoint's is quickXorHash, which the workplace does not compute. A folder has no `cTag`, as in document libraries.
 */
import { type FileEntry, type FileVersion, fileVersions, folderFacts, namesTo } from '../../sharepoint/files/files.ts';
import type { Library } from '../../sharepoint/files/library.ts';
import type { Site } from '../../sharepoint/site.ts';
import { isoSeconds } from '../../tenant/clock.ts';
import type { Database } from '../../tenant/database.ts';
import type { Call } from '../../web/operation.ts';
import type { GraphService } from '../service.ts';
import type { OpenDrive } from './openDrive.ts';
import { newTicket } from './tickets.ts';

type Json = Readonly<Record<string, unknown>>;

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  jpg: 'image/jpeg',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Kinds of file that SharePoint's address opens in Office for the web. */
const OFFICE = /\.(docx?|xlsx?|pptx?)$/i;

/** The media type of a file by the end of its name. */
export function mediaTypeOf(name: string): string {
  return TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
}

/** Changes with every change of the file. */
export function etagOf(entry: FileEntry): string {
  return `"{${entry.guid.toUpperCase()}},${entry.version}"`;
}

/** Changes with the content alone. */
export function ctagOf(entry: FileEntry): string {
  return `"c:{${entry.guid.toUpperCase()}},${entry.contentVersion}"`;
}

const siteUrl = (site: Site): string => `https://${site.host}${site.path}`;
const libraryUrl = (site: Site, library: Library): string => `${siteUrl(site)}/${encodeURIComponent(library.folder)}`;

export function driveJson(drive: OpenDrive): Json {
  const { site, list, library } = drive;
  return {
    createdDateTime: isoSeconds(list.createdAt),
    description: list.description,
    id: library.driveId,
    lastModifiedDateTime: isoSeconds(list.modifiedAt),
    name: list.displayName,
    webUrl: libraryUrl(site, library),
    driveType: 'documentLibrary',
    createdBy: list.createdBy,
    owner: { group: { id: site.groupId, displayName: `${site.title} Owners` } },
  };
}

/** What is needed to show the files of a drive. */
export interface FileFrame {
  readonly service: GraphService;
  readonly drive: Pick<OpenDrive, 'site' | 'library'>;
  readonly call: Pick<Call, 'linkBase'>;
}

/** A file, a folder or the root. */
export function fileJson(frame: FileFrame, entry: FileEntry): Json {
  const { database } = frame.service;
  const names = namesTo(database, entry);
  return {
    ...(entry.kind === 'file' ? { '@microsoft.graph.downloadUrl': downloadUrl(frame, entry) } : {}),
    createdDateTime: isoSeconds(entry.createdAt),
    eTag: etagOf(entry),
    id: entry.id,
    lastModifiedDateTime: isoSeconds(entry.modifiedAt),
    name: entry.name,
    webUrl: webUrlOf(frame.drive, entry, names),
    createdBy: entry.createdBy,
    lastModifiedBy: entry.modifiedBy,
    parentReference: parentOf(frame.drive, entry, names),
    fileSystemInfo: {
      createdDateTime: isoSeconds(entry.createdAt),
      lastModifiedDateTime: isoSeconds(entry.modifiedAt),
    },
    ...facetsOf(database, entry),
  };
}

function facetsOf(database: Database, entry: FileEntry): Json {
  if (entry.kind === 'file')
    return { cTag: ctagOf(entry), size: entry.size, file: { mimeType: mediaTypeOf(entry.name) } };
  const { size, children } = folderFacts(database, entry);
  return { size, folder: { childCount: children }, ...(entry.parentId === undefined ? { root: {} } : {}) };
}

function parentOf(drive: FileFrame['drive'], entry: FileEntry, names: readonly string[]): Json {
  const { driveId } = drive.library;
  const base = { driveType: 'documentLibrary', driveId, siteId: drive.site.id };
  if (entry.parentId === undefined) return base;
  const above = names.slice(0, -1).map(encodeURIComponent);
  return {
    ...base,
    id: entry.parentId,
    name: names.at(-2) ?? 'root',
    path: [`/drives/${driveId}/root:`, ...above].join('/'),
  };
}

function webUrlOf({ site, library }: FileFrame['drive'], entry: FileEntry, names: readonly string[]): string {
  if (entry.kind === 'folder' || !OFFICE.test(entry.name))
    return [libraryUrl(site, library), ...names.map(encodeURIComponent)].join('/');
  const document = `sourcedoc=%7B${entry.guid.toUpperCase()}%7D&file=${encodeURIComponent(entry.name)}`;
  return `${siteUrl(site)}/_layouts/15/Doc.aspx?${document}&action=default&mobileredirect=true`;
}

/** Base of addresses at SharePoint itself: its host, or this workplace for a client that talks to it directly. */
export function sharePointBase(site: Site, linkBase: string): string {
  return linkBase === 'https://graph.microsoft.com' ? siteUrl(site) : `${linkBase}${site.path}`;
}

/** A pre-authenticated address of a file's content, good for an hour. */
export function downloadUrl({ service, drive, call }: FileFrame, entry: FileEntry): string {
  const ticket = newTicket(service.database, `download ${entry.id}`, service.parts.clock.machineNow());
  const query = `UniqueId=${entry.guid}&Translate=false&tempauth=${ticket}&ApiVersion=2.0`;
  return `${sharePointBase(drive.site, call.linkBase)}/_layouts/15/download.aspx?${query}`;
}

function versionJson(version: FileVersion): Json {
  return {
    id: `${version.version}.0`,
    lastModifiedDateTime: isoSeconds(version.modifiedAt),
    size: version.size,
    lastModifiedBy: version.modifiedBy,
  };
}

/** Newest first. */
export function versionsJson(database: Database, entry: FileEntry): readonly Json[] {
  return fileVersions(database, entry).map(versionJson);
}
