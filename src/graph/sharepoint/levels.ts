/**
 * The permission levels our lists need. SharePoint's own Contribute lets people delete; ours do not, because a row of
 * the programme is withdrawn and never deleted, and a request or decision can never be changed.
 * Source: "SP.BasePermissions" / "SPBasePermissions enumeration": each right is one bit.
 */
import type { Level } from '../../lists/definition/writing.ts';

/** Bits by their number, counted from 1 as in the enumeration (`viewListItems` = 1). */
const right = {
  viewListItems: 1,
  addListItems: 2,
  editListItems: 3,
  deleteListItems: 4,
  openItems: 6,
  viewVersions: 7,
  viewFormPages: 13,
  open: 17,
  viewPages: 18,
  browseDirectories: 27,
  browseUserInfo: 28,
  useClientIntegration: 37,
  useRemoteAPIs: 38,
  createAlerts: 40,
  editMyUserInfo: 41,
} as const;
type Right = keyof typeof right;

const reading: readonly Right[] = [
  'viewListItems',
  'openItems',
  'viewVersions',
  'viewFormPages',
  'open',
  'viewPages',
  'browseDirectories',
  'browseUserInfo',
  'useClientIntegration',
  'useRemoteAPIs',
  'createAlerts',
  'editMyUserInfo',
];

/** What provisioning gives: a level of our lists, or SharePoint's own Contribute, which a library of files needs. */
export type Grant = Level | 'contribute';

/** A permission level of the site: `Read` and `Contribute` are SharePoint's own, the other two are made by provisioning. */
export interface PermissionLevel {
  readonly name: string;
  readonly description: string;
  readonly rights: readonly Right[];
}

export const permissionLevels: Readonly<Record<Grant, PermissionLevel>> = {
  read: { name: 'Read', description: '', rights: reading },
  add: {
    name: 'QA add without edit',
    description: 'Can read and add rows; cannot change or delete any.',
    rights: [...reading, 'addListItems'],
  },
  edit: {
    name: 'QA add and edit',
    description: 'Can read, add and change rows; cannot delete any.',
    rights: [...reading, 'addListItems', 'editListItems'],
  },
  contribute: {
    name: 'Contribute',
    description: '',
    rights: [...reading, 'addListItems', 'editListItems', 'deleteListItems'],
  },
};

/** The rights as SharePoint's pair of 32-bit masks, as decimal text. */
export function maskOf(rights: readonly Right[]): { readonly High: string; readonly Low: string } {
  let mask = 0n;
  for (const name of rights) mask |= 1n << BigInt(right[name] - 1);
  return { High: String(mask >> 32n), Low: String(mask & 0xffffffffn) };
}
