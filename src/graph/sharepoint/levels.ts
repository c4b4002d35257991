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
  /**
   * SharePoint's `RoleTypeKind` of a level of its own, which is called something else on a site of another language; null
   * for ours. Source: "RoleType enumeration".
   */
  readonly kind: number | null;
  readonly description: string;
  readonly rights: readonly Right[];
}

export const permissionLevels: Readonly<Record<Grant, PermissionLevel>> = {
  read: { name: 'Read', kind: 2, description: '', rights: reading },
  add: {
    name: 'QA add without edit',
    kind: null,
    description: 'Can read and add rows; cannot change or delete any.',
    rights: [...reading, 'addListItems'],
  },
  edit: {
    name: 'QA add and edit',
    kind: null,
    description: 'Can read, add and change rows; cannot delete any.',
    rights: [...reading, 'addListItems', 'editListItems'],
  },
  contribute: {
    name: 'Contribute',
    kind: 3,
    description: '',
    rights: [...reading, 'addListItems', 'editListItems', 'deleteListItems'],
  },
};

/** `RoleTypeKind` of Full Control, by which it is known in every language ("RoleType enumeration": Administrator). */
export const fullControlKind = 5;

/** The rights as SharePoint's pair of 32-bit masks, as decimal text. */
export function maskOf(rights: readonly Right[]): RightsMask {
  const mask = bitsOf(rights);
  return { High: String(mask >> 32n), Low: String(mask & 0xffffffffn) };
}

/** SharePoint's `BasePermissions`: two halves of 32 bits, as decimal text. */
export interface RightsMask {
  readonly High: string;
  readonly Low: string;
}

function bitsOf(rights: readonly Right[]): bigint {
  let mask = 0n;
  for (const name of rights) mask |= 1n << BigInt(right[name] - 1);
  return mask;
}

/**
 * Rights that change what is in a list or who may: add, edit, delete, approve, delete versions, override check-out, manage
 * lists, manage permissions. Others that SharePoint adds of its own accord do no harm.
 */
const telling = [2, 3, 4, 5, 8, 9, 12, 26].reduce((mask, bit) => mask | (1n << BigInt(bit - 1)), 0n);

/** Whether a level allows what it should, and no change beyond it. */
export function allowsAsMeant({ rights }: PermissionLevel, { High, Low }: RightsMask): boolean {
  const held = (BigInt(High) << 32n) | BigInt(Low);
  const meant = bitsOf(rights);
  return (meant & ~held) === 0n && (held & ~meant & telling) === 0n;
}
