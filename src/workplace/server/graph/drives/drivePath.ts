/**
 * The ways Graph lets a file be addressed, brought to one: `/drives/{drive}/items/{address}/...`.
 *
 * Microsoft page "Address resources in a drive in the Microsoft Graph REST API": by the site's default drive, by `root`, by
 * id, and by a path between colons relative to either. The address becomes one segment: an id or `root`, then perhaps a
 * colon and a path whose names are still percent-encoded. `/me/drive` and `/groups/{id}/drive` are not copied.
 */
import { libraryOfSite } from '../../sharepoint/files/library.ts';
import { siteById } from '../../sharepoint/site.ts';
import type { Database } from '../../tenant/database.ts';
import { notFound } from '../refusal.ts';

const OF_SITE = /^\/sites\/([^/:]+)\/drive(\/(?:root|items\/).*|\/root)$/;
const BELOW_SITE_DRIVES = /^\/sites\/[^/:]+\/drives\/([^/]+)(\/.*)?$/;
const BY_PATH = /^\/drives\/([^/]+)\/(?:(root)|items\/([^/:]+)):(\/.*?)(?::(\/[^:]*)?)?$/;
const ROOT = /^\/drives\/([^/]+)\/root(\/[^:]*)?$/;

/** @throws GraphRefusal `itemNotFound` where there is no such site */
export function canonicalDrivePath(database: Database, path: string): string {
  const drive = ofSite(database, path);
  const [, id, root, item, inner, below] = BY_PATH.exec(drive) ?? [];
  const base = root ?? item;
  if (id !== undefined && base !== undefined && inner !== undefined)
    return `/drives/${id}/items/${base}${encodeURIComponent(`:${inner}`)}${below ?? ''}`;
  return drive.replace(ROOT, '/drives/$1/items/root$2');
}

function ofSite(database: Database, path: string): string {
  const [, siteId, below] = OF_SITE.exec(path) ?? [];
  if (siteId === undefined || below === undefined) return path.replace(BELOW_SITE_DRIVES, '/drives/$1$2');
  const site = siteById(database, decodeURIComponent(siteId));
  if (site === undefined) throw notFound();
  return `/drives/${libraryOfSite(database, site).driveId}${below}`;
}
