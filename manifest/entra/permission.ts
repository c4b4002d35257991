/** What is written down about each permission the product asks for. The entries are in `permissions.ts`. */

/** Who grants it, and how. */
export type PermissionKind =
  /** On behalf of the signed-in person: never more than that person may. */
  | 'delegated'
  /** Of the app by itself, granted by an administrator for the tenant. */
  | 'application'
  /** Of the app by itself, granted where the app is installed, by whoever installs it. */
  | 'resource-specific'
  /** Not in Entra: a role on one SharePoint site, given with a command. */
  | 'site role';

export interface Permission {
  readonly name: string;
  readonly kind: PermissionKind;
  readonly api: 'Microsoft Graph' | 'SharePoint' | 'Teams';
  /** Id of a delegated permission in its API, for the registration of the app; the others are found by name. */
  readonly id?: string;
  readonly whatFor: string;
  readonly isRequired: boolean;
  /** What is lost when it is refused, as a reader of the guide needs to know it. */
  readonly ifRefused: string;
  /** Title of the page on which Microsoft says that this is what the call needs; `unverified` says what no page says. */
  readonly source: string;
  readonly unverified?: string;
  /** The test that shows the product working without it; for required ones, the test of what is said instead. */
  readonly test: string;
}
