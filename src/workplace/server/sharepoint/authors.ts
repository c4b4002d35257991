/**
 * Whom SharePoint names as author or editor of a row.
 *
 * Taken from the verified token alone. For the app it is the shape reported for app-only writes: the application with the
 * user 'SharePoint App' beside it (Microsoft page "identitySet resource type").
 */

import { callerPerson } from '../permissions/access.ts';
import { ensurePerson } from '../permissions/principals.ts';
import type { Database } from '../tenant/database.ts';
import type { Directory, Principal } from '../tenant/types.ts';

export interface Author {
  /** Graph's identity set. */
  readonly identity: Readonly<Record<string, unknown>>;
  /** The site's number for the person (`AuthorLookupId`). */
  readonly siteUserId: number;
}

/** SharePoint's number for the account behind app-only writes. */
const SHAREPOINT_APP = 1073741822;

/** Where an author writes. */
export interface Desk {
  readonly database: Database;
  readonly directory: Directory;
  readonly siteId: string;
}

export function authorOf(desk: Desk, principal: Principal): Author {
  if (principal.kind === 'app') return appAuthor(principal.appId, desk.directory);
  const user = callerPerson(desk.directory, principal);
  if (user === undefined) throw new Error('a verified person is not in the directory');
  const identity = { user: { email: user.mail, id: user.id, displayName: user.displayName } };
  return { identity, siteUserId: ensurePerson(desk.database, desk.siteId, user).id };
}

function appAuthor(appId: string, directory: Directory): Author {
  const displayName = appId === directory.app.id ? directory.app.name : appId;
  return {
    identity: { application: { id: appId, displayName }, user: { displayName: 'SharePoint App' } },
    siteUserId: SHAREPOINT_APP,
  };
}
