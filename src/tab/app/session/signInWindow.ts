/**
 * What happens inside the window of `windowSource.ts`: MSAL goes to Microsoft's page and comes back with a code, which it
 * exchanges here. The token is handed to the tab through Teams, and MSAL's cache is emptied before the window closes.
 * Nothing begins unless a host that may hold the tab opened the window: `app.initialize` knows Microsoft's alone.
 * Source: "Use Microsoft Entra ID in a tab"; "Acquire and use an access token" (MSAL.js), redirects.
 */
import type { IPublicClientApplication } from '@azure/msal-browser';
import { app, authentication } from '@microsoft/teams-js';
import { readSettings, type TabParts, type TabSettings } from '../parts.ts';
import { waitAtMost } from '../waitAtMost.ts';
import { accountIn } from './accountIn.ts';
import { signInFaultOf } from './signInFault.ts';
import { authorityOf } from './tokenSource.ts';
import { failureText, type Handed, windowAskIn } from './windowSource.ts';

const hostSeconds = 8;

/** Runs the window; it closes when Teams has its answer. */
export async function signInWindow(parts: TabParts, place: Element): Promise<void> {
  say(place, 'Signing you in. This window closes by itself.');
  try {
    await waitAtMost(hostSeconds, 'app.initialize', app.initialize([...parts.validMessageOrigins]));
  } catch {
    say(place, 'This window belongs to a sign-in in Microsoft Teams. Close it, and sign in again in Teams.');
    return;
  }
  try {
    const handed = await walk(parts, await readSettings());
    if (handed !== null) authentication.notifySuccess(JSON.stringify(handed));
  } catch (thrown) {
    authentication.notifyFailure(failureText(signInFaultOf(thrown)));
  }
}

/** @returns null when the window leaves for Microsoft's page */
async function walk(parts: TabParts, settings: TabSettings): Promise<Handed | null> {
  const client = await newClient(parts, settings);
  try {
    const result = await client.handleRedirectPromise({ navigateToLoginRequestUrl: false });
    if (result === null) {
      const { scopes, loginHint } = windowAskIn(location.href);
      await client.acquireTokenRedirect({ scopes: [...scopes], ...(loginHint === null ? {} : { loginHint }) });
      return null;
    }
    const expiresAt = result.expiresOn?.getTime() ?? 0;
    const handed = { accessToken: result.accessToken, expiresAt, account: accountIn(result) };
    await client.clearCache();
    return handed;
  } catch (thrown) {
    await client.clearCache();
    throw thrown;
  }
}

async function newClient(parts: TabParts, settings: TabSettings): Promise<IPublicClientApplication> {
  const { PublicClientApplication } = await import('@azure/msal-browser');
  const client = new PublicClientApplication({
    auth: {
      clientId: settings.clientId,
      authority: authorityOf(settings.tenantId),
      redirectUri: new URL('./index.html', location.origin + location.pathname).href,
    },
    // The verifier of the code must outlive the way to Microsoft's page and back; it ends with the window.
    cache: { cacheLocation: 'sessionStorage' },
    ...(parts.entra === null ? {} : { system: parts.entra }),
  });
  await client.initialize();
  return client;
}

function say(place: Element, sentence: string): void {
  const words = document.createElement('p');
  words.setAttribute('role', 'status');
  words.textContent = sentence;
  const page = document.createElement('main');
  page.className = 'plain-page';
  page.append(words);
  place.replaceChildren(page);
}
