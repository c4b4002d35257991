/**
 * Tokens through Teams (nested app authentication): silently, else in a window that Teams opens. MSAL keeps them in the
 * memory of the page alone; Teams has them again after a reload.
 * Source: "Nested app authentication"; "Acquire and use an access token" and "Caching" (MSAL.js).
 */
import type { AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser';
import type { TabSettings } from '../parts.ts';
import { waitAtMost } from '../waitAtMost.ts';
import { accountIn } from './accountIn.ts';
import { signInFaultOf } from './signInFault.ts';
import { authorityOf, type HeldToken, type TokenSource } from './tokenSource.ts';

const bridgeSeconds = 15;
/** Time for a person to read and decide in a window. */
const windowSeconds = 300;

/** What is used of MSAL's client. */
export type NestedClient = Pick<IPublicClientApplication, 'acquireTokenSilent' | 'acquireTokenPopup'>;

/** The one function of MSAL that is used; named here, so that the bundler may leave the rest out. */
export async function signInLibrary() {
  const { createNestablePublicClientApplication } = await import('@azure/msal-browser');
  return createNestablePublicClientApplication;
}

async function newClient(settings: TabSettings): Promise<NestedClient> {
  const createNestablePublicClientApplication = await signInLibrary();
  const made = createNestablePublicClientApplication({
    auth: { clientId: settings.clientId, authority: authorityOf(settings.tenantId) },
    cache: { cacheLocation: 'memoryStorage' },
  });
  return waitAtMost(bridgeSeconds, 'sign-in bridge', made);
}

/** @param makeClient other than MSAL's own only in tests */
export function nestedSource(settings: TabSettings, makeClient = newClient): TokenSource {
  let client: Promise<NestedClient> | null = null;
  const clientNow = (): Promise<NestedClient> => {
    client ??= makeClient(settings);
    return client;
  };
  const forget = (): void => {
    client = null; // its cache is in its memory
  };
  // MSAL does not hand the authority of its configuration to Teams: each request must name it, or a guest signs in at home.
  const authority = authorityOf(settings.tenantId);
  const answered = async (scopes: readonly string[], isForced: boolean): Promise<AuthenticationResult> => {
    const asked = await clientNow();
    const request = { scopes: [...scopes], authority };
    try {
      const silent = asked.acquireTokenSilent({ ...request, forceRefresh: isForced });
      return await waitAtMost(bridgeSeconds, 'token', silent);
    } catch (thrown) {
      const fault = signInFaultOf(thrown);
      if (fault.problem !== 'interaction') throw fault;
      return await waitAtMost(windowSeconds, 'sign-in window', asked.acquireTokenPopup(request));
    }
  };
  return {
    isQuiet: true,
    acquire: async (scopes, isForced): Promise<HeldToken> => {
      try {
        const result = await answered(scopes, isForced);
        return { accessToken: result.accessToken, account: accountIn(result) };
      } catch (thrown) {
        throw signInFaultOf(thrown);
      }
    },
    forget,
  };
}
