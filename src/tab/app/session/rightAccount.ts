/**
 * Whether the account that signed in is the one that the board and Teams mean. What Teams says of its user is a hint, so it
 * can only shut out here, never let in: rights come from the account in the token.
 */
import type { Identity } from '../../../core/people/board.ts';

/** What is known before anybody has signed in. */
export interface ExpectedAccount {
  /** Tenant of the board. */
  readonly tenantId: string;
  /** Teams' own user, as the tenant that Teams is open in sees them; null where Teams does not say. */
  readonly teamsUser: Identity | null;
}

export function sameIdentity(one: Identity, other: Identity): boolean {
  return one.tenantId === other.tenantId && one.objectId === other.objectId;
}

/**
 * - `otherTenant`: signed in at another organisation, such as a guest at home. Only somebody in a shared channel belongs
 *   there, and Teams then says the same of them.
 * - `otherAccount`: the board's tenant knows this account as somebody else than Teams' user.
 */
export function wrongAccount(
  account: Identity,
  { tenantId, teamsUser }: ExpectedAccount,
): 'otherTenant' | 'otherAccount' | null {
  if (account.tenantId !== tenantId)
    return teamsUser !== null && sameIdentity(account, teamsUser) ? null : 'otherTenant';
  if (teamsUser === null || teamsUser.tenantId !== tenantId) return null;
  return sameIdentity(account, teamsUser) ? null : 'otherAccount';
}
