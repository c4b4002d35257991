/**
 * What one entry of the catalogue of calls holds: a call that the product makes of a Microsoft service, and what Microsoft's
 * reference says of it. The entries are data, written from the pages they name and never from what the local workplace
 * answers; the tests hold what is sent, and what the workplace answers, against them.
 */
import type { Shape } from './shapes/shape.ts';

export type Api =
  | 'Microsoft Graph v1.0'
  | 'SharePoint REST'
  | 'Bot connector'
  | 'Managed identity'
  | 'Bot sign-in keys';

/** A page of Microsoft's documentation, and where its text was found. */
export interface Page {
  readonly title: string;
  /** A file of a documentation repository, or the address of the page. */
  readonly found: string;
}

export interface DocumentedCall {
  readonly api: Api;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'MERGE';
  /** As the page writes it; what stands in braces is a value. `{uploadUrl}` and the like are addresses that were given out. */
  readonly path: string;
  /** What the product needs it for. */
  readonly purpose: string;
  /** Null where no page was found; such an entry is unverified. */
  readonly page: Page | null;
  /** The least permissions that the page names; null where it names none for that kind of caller. */
  readonly least: { readonly delegated: string | null; readonly application: string | null };
  /** Query options that the page, or the pages it refers to, speak of. */
  readonly query: readonly string[];
  /** Request headers beside those every call has (Authorization, Content-Type, Accept), in lower case. */
  readonly headers?: readonly string[];
  readonly request: Shape;
  readonly response: Shape;
  /** Statuses of success. */
  readonly success: readonly number[];
  /**
   * What the product sends, or reads, that the page does not speak of: query options by name, members as `request: x` and
   * `response: x`. The remark says why it is relied on. An entry with any is not wholly verified.
   */
  readonly beyond?: readonly string[];
  /** The local workplace has no copy of it: what a tenant answers is seen in a tenant alone, and a test records what is sent. */
  readonly isNotCopied?: true;
  readonly verified: 'yes' | 'partly' | 'unverified';
  /** One line: what was checked, or what was not found. */
  readonly remark: string;
  /** Files in which the call is made. */
  readonly from: readonly string[];
}
