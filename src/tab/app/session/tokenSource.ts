/**
 * Where tokens come from, whatever the way: through Teams itself, or through a window where Teams cannot. What is above
 * this line knows neither MSAL nor Teams.
 */
import type { Identity } from '../../../core/people/board.ts';

/** Who signed in, as Entra's answer says. */
export interface Account {
  readonly identity: Identity;
  readonly name: string;
  readonly userPrincipalName: string;
}

/** A token and whose it is. */
export interface HeldToken {
  readonly accessToken: string;
  readonly account: Account;
}

export interface TokenSource {
  /** Whether a token can be had again without a window. */
  readonly isQuiet: boolean;
  /**
   * @param isForced does without what is kept
   * @throws SignInFault
   */
  acquire(scopes: readonly string[], isForced: boolean): Promise<HeldToken>;
  /** Drops every token and account that is kept. */
  forget(): void;
}

/** The board's tenant and no other: anything wider signs a guest in at home. Source: "Nested app authentication". */
export function authorityOf(tenantId: string): string {
  return `https://login.microsoftonline.com/${tenantId}`;
}
