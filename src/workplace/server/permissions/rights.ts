/**
 * SharePoint's permission masks: 64 bits, sent as two numbers in text, `High` and `Low`.
 *
 * Bits and default levels are the real ones: Microsoft page "BasePermissions enumeration", and the role definitions
 * a SharePoint Online site answers (pnp/cli-microsoft365 issue 3237).
 */

/** The bits this workplace looks at. */
export const RIGHTS = {
  viewListItems: 1n,
  addListItems: 2n,
  editListItems: 4n,
  deleteListItems: 8n,
  openItems: 32n,
  viewVersions: 64n,
  manageLists: 0x800n,
  managePermissions: 0x2000000n,
} as const;

export type Right = keyof typeof RIGHTS;

/** Every right: what a site collection administrator has on everything. */
export const FULL_MASK = maskOf('2147483647', '4294967295');

/** The mask of a `{High, Low}` pair. @throws SyntaxError when either is not a whole number */
export function maskOf(high: string, low: string): bigint {
  return (BigInt(high) << 32n) | BigInt(low);
}

export function allows(mask: bigint, right: Right): boolean {
  return (mask & RIGHTS[right]) === RIGHTS[right];
}

/** A permission level every new site has. */
export interface DefaultLevel {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly high: string;
  readonly low: string;
  /** SharePoint's `RoleTypeKind`. */
  readonly kind: number;
  readonly sort: number;
}

export const FULL_CONTROL_ID = 1073741829;

export const DEFAULT_LEVELS: readonly DefaultLevel[] = [
  {
    id: FULL_CONTROL_ID,
    name: 'Full Control',
    description: 'Has full control.',
    high: '2147483647',
    low: '4294967295',
    kind: 5,
    sort: 1,
  },
  {
    id: 1073741828,
    name: 'Design',
    description: 'Can view, add, update, delete, approve, and customize.',
    high: '432',
    low: '1012866047',
    kind: 4,
    sort: 32,
  },
  {
    id: 1073741830,
    name: 'Edit',
    description: 'Can add, edit and delete lists; can view, add, update and delete list items and documents.',
    high: '432',
    low: '1011030767',
    kind: 6,
    sort: 48,
  },
  {
    id: 1073741827,
    name: 'Contribute',
    description: 'Can view, add, update, and delete list items and documents.',
    high: '432',
    low: '1011028719',
    kind: 3,
    sort: 64,
  },
  {
    id: 1073741826,
    name: 'Read',
    description: 'Can view pages and list items and download documents.',
    high: '176',
    low: '138612833',
    kind: 2,
    sort: 128,
  },
];
