/**
 * A file or folder by the address SharePoint shows it at, for whoever may read it: `/shares/{encoded address}/driveItem`.
 *
 * Microsoft page "Access shared items" (encoding: `u!` and base64url). It names sharing links; that it takes any file's own
 * address is pnp's and common use. Sharing links themselves, which give rights, are not copied.
 */
import { type FileEntry, fileByGuid } from '../../sharepoint/files/files.ts';
import { type Library, libraryAt, libraryOfDrive } from '../../sharepoint/files/library.ts';
import { siteByPath } from '../../sharepoint/site.ts';
import type { Database } from '../../tenant/database.ts';
import { type Answer, type Call, type PathParts, part } from '../../web/operation.ts';
import { project } from '../projection.ts';
import { denied, invalid, notFound } from '../refusal.ts';
import type { GraphOperation, GraphService } from '../service.ts';
import { etagOf, fileJson } from './driveJson.ts';
import { fileAt, openDrive, READ } from './openDrive.ts';

export const SHARE_OPERATIONS: readonly GraphOperation[] = [
  { method: 'GET', template: '/shares/{share}/driveItem', run: getShared },
];

/** An address taken apart: which library, and what in it. */
interface Shared {
  readonly library: Library;
  /** A file known by its id already, or the address of one in the drive. */
  readonly file: FileEntry | string;
}

function getShared(service: GraphService, call: Call, parts: PathParts): Answer {
  const { library, file } = sharedAt(service.database, addressIn(part(parts, 'share')));
  const drive = openDrive(service, { call, parts: { drive: library.driveId } }, READ);
  const entry = typeof file === 'string' ? fileAt(service.database, drive, file) : file;
  return {
    status: 200,
    body: project(fileJson({ service, drive, call }, entry), call.query),
    headers: { ETag: etagOf(entry) },
  };
}

function addressIn(share: string): URL {
  const url = share.startsWith('u!') ? URL.parse(Buffer.from(share.slice(2), 'base64url').toString('utf8')) : null;
  if (url === null) throw invalid('The sharing token is not valid.');
  return url;
}

function sharedAt(database: Database, url: URL): Shared {
  const [, sitePath, below] = /^(\/sites\/[^/]+)\/(.+)$/.exec(url.pathname) ?? [];
  // What is no site of this tenant is answered like what may not be read: an address must not tell which sites there are.
  const site = sitePath === undefined ? undefined : siteByPath(database, url.host, decodeURIComponent(sitePath));
  if (site === undefined || below === undefined) throw denied();
  if (/^_layouts\/15\/Doc\.aspx$/i.test(below)) return documentIn(database, site.id, url);
  const [folder = '', ...names] = below.split('/').filter(Boolean);
  const library = libraryAt(database, site.id, decodeURIComponent(folder));
  if (library === undefined) throw notFound();
  return { library, file: names.length === 0 ? 'root' : `root:/${names.join('/')}` };
}

function documentIn(database: Database, siteId: string, url: URL): Shared {
  const guid = (url.searchParams.get('sourcedoc') ?? '').replaceAll(/[{}]/g, '');
  const file = fileByGuid(database, guid);
  const library = file === undefined ? undefined : libraryOfDrive(database, file.driveId);
  if (file === undefined || library?.siteId !== siteId) throw notFound();
  return { library, file };
}
