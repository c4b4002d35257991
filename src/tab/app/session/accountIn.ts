/** Reads who signed in from MSAL's answer. */
import type { AuthenticationResult } from '@azure/msal-browser';
import { z } from 'zod';
import { SignInFault } from './signInFault.ts';
import type { Account } from './tokenSource.ts';

const claimsShape = z.object({ oid: z.string().min(1).optional(), tid: z.string().min(1).optional() });

/**
 * The pair of tenant and object id as the tenant that gave the token sees the account; a guest's object id there differs
 * from home, and so MSAL's `homeAccountId` is never used.
 * @throws SignInFault when the account has neither
 */
export function accountIn(result: Pick<AuthenticationResult, 'account' | 'idTokenClaims'>): Account {
  const { account } = result;
  const claims = claimsShape.safeParse(result.idTokenClaims ?? account.idTokenClaims).data ?? {};
  const objectId = claims.oid ?? account.localAccountId;
  const tenantId = claims.tid ?? account.tenantId;
  if (objectId === '' || tenantId === '') throw new SignInFault('unknown', 'no_account', null);
  const name = account.name === undefined || account.name === '' ? account.username : account.name;
  return { identity: { tenantId, objectId }, name, userPrincipalName: account.username };
}
