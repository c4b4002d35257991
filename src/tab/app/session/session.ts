/**
 * Signing in through Teams (nested app authentication): tokens for Microsoft Graph, and for SharePoint on the set-up
 * page alone. More is never asked for than the page at hand needs. Tokens stay in MSAL's own cache.
 * Source: "Nested app authentication"; "Acquire and use an access token" (MSAL.js).
 */
import type { AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser';
import { z } from 'zod';
import type { Identity } from '../../../core/people/board.ts';
import type { TabSettings } from '../parts.ts';
import { waitAtMost } from '../waitAtMost.ts';
import { SignInFault, signInFaultOf } from './signInFault.ts';

/** What every page may read and write: the lists that the person may, no more. */
export const firstScopes: readonly string[] = ['https://graph.microsoft.com/Sites.ReadWrite.All'];

/** The signed-in person. */
export interface Session {
  /** The account as the board's tenant knows it: the only thing that says who somebody is. */
  readonly identity: Identity;
  readonly name: string;
  readonly userPrincipalName: string;
  /** A token for these scopes, silently, else in a window. @throws SignInFault */
  token(scopes: readonly string[]): Promise<string>;
  /** The token in hand was refused: the next one is fetched anew. */
  renew(): void;
}

const bridgeSeconds = 15;
/** Time for a person to read and decide in a window. */
const windowSeconds = 300;

/** @throws SignInFault */
export async function signIn(settings: TabSettings, loginHint: string | null): Promise<Session> {
  try {
    const client = await newClient(settings);
    const keeper = tokenKeeper(client, loginHint);
    const first = await keeper.acquire(firstScopes);
    return {
      identity: identityOf(first),
      name: first.account.name ?? first.account.username,
      userPrincipalName: first.account.username,
      token: async (scopes) => (await keeper.acquire(scopes)).accessToken,
      renew: keeper.renew,
    };
  } catch (thrown) {
    throw signInFaultOf(thrown);
  }
}

/** The one function of MSAL that is used; named here, so that the bundler may leave the rest out. */
export async function signInLibrary() {
  const { createNestablePublicClientApplication } = await import('@azure/msal-browser');
  return createNestablePublicClientApplication;
}

async function newClient(settings: TabSettings): Promise<IPublicClientApplication> {
  // Without the bridge MSAL falls back without a word to pop-ups that cannot work inside a frame.
  if (!('nestedAppAuthBridge' in window)) throw new SignInFault('noBridge', 'no_bridge', null);
  const createNestablePublicClientApplication = await signInLibrary();
  const authority = `https://login.microsoftonline.com/${settings.tenantId}`;
  const made = createNestablePublicClientApplication({ auth: { clientId: settings.clientId, authority } });
  return waitAtMost(bridgeSeconds, 'sign-in bridge', made);
}

function tokenKeeper(client: IPublicClientApplication, loginHint: string | null) {
  let isStale = false;
  const silently = async (scopes: readonly string[]): Promise<AuthenticationResult> => {
    const forceRefresh = isStale;
    isStale = false;
    const hint = loginHint === null ? {} : { loginHint };
    return waitAtMost(
      bridgeSeconds,
      'token',
      client.acquireTokenSilent({ scopes: [...scopes], forceRefresh, ...hint }),
    );
  };
  const inWindow = async (scopes: readonly string[]): Promise<AuthenticationResult> => {
    const hint = loginHint === null ? {} : { loginHint };
    return waitAtMost(windowSeconds, 'sign-in window', client.acquireTokenPopup({ scopes: [...scopes], ...hint }));
  };
  return {
    acquire: async (scopes: readonly string[]): Promise<AuthenticationResult> => {
      try {
        return await silently(scopes);
      } catch (thrown) {
        const fault = signInFaultOf(thrown);
        if (fault.problem !== 'interaction') throw fault;
        return await inWindow(scopes).catch((refused: unknown) => {
          throw signInFaultOf(refused);
        });
      }
    },
    renew: () => {
      isStale = true;
    },
  };
}

const claimsShape = z.object({ oid: z.string().min(1).optional(), tid: z.string().min(1).optional() });

/**
 * The pair of tenant and object id as the board's tenant sees the account; a guest's object id there differs from home.
 * @throws SignInFault when the account has neither
 */
function identityOf(result: AuthenticationResult): Identity {
  const claims = claimsShape.safeParse(result.account.idTokenClaims ?? result.idTokenClaims).data ?? {};
  const objectId = claims.oid ?? result.account.localAccountId;
  const tenantId = claims.tid ?? result.account.tenantId;
  if (objectId === '' || tenantId === '') throw new SignInFault('unknown', 'no_account', null);
  return { tenantId, objectId };
}
