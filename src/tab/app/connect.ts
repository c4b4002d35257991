/**
 * From an empty page to a signed-in person: settings, Teams, sign-in, and the way to Microsoft 365. Everything that can
 * go wrong here is a HostFault or a SignInFault, each with its own page.
 */

import { Fault, type FaultCode } from '../../base/fault.ts';
import { london } from '../../base/time/zone.ts';
import { type GraphApi, graphApi } from '../../graph/http/graphApi.ts';
import { screenPatience, waitFor } from '../../graph/http/patience.ts';
import { sharePointApi } from '../../graph/sharepoint/sharePointApi.ts';
import type { World } from '../board/world.ts';
import { type HostContext, hasJustPressed, meetHost, offerToSave, openLink, openSignInWindow } from './host/host.ts';
import { boardSiteAt } from './host/lastBoard.ts';
import type { TabParts, TabSettings } from './parts.ts';
import { nestedSource } from './session/nestedSource.ts';
import { firstScopes, type Session, signIn } from './session/session.ts';
import { type SignInProblem, signInFaultOf } from './session/signInFault.ts';
import type { TokenSource } from './session/tokenSource.ts';
import { windowSource } from './session/windowSource.ts';

/** What signing in gives. */
export interface Connected {
  readonly world: World;
  readonly session: Session;
}

/** The board's site as the configured address of the tab says. */
export function siteIdIn(address: string): string | null {
  const siteId = new URL(address).searchParams.get('site');
  return siteId === null || siteId === '' ? null : siteId;
}

/** @throws HostFault */
export function meet(parts: TabParts): Promise<HostContext> {
  return meetHost(parts.validMessageOrigins);
}

/** What is known when signing in begins. */
export interface Beginning {
  readonly settings: TabSettings;
  readonly host: HostContext;
  /** Whether the person has asked for it, so that a window may open. */
  readonly isPressed: boolean;
}

/** @throws SignInFault */
export async function connect(parts: TabParts, { settings, host, isPressed }: Beginning): Promise<Connected> {
  let mayOpen = (): boolean => isPressed;
  const source = sourceFor(settings, host, () => mayOpen());
  const session = await signIn(source, { tenantId: settings.tenantId, teamsUser: host.user });
  mayOpen = hasJustPressed;
  const patience = screenPatience(waitFor, Math.random);
  const graphWith = (scopes: readonly string[]): GraphApi =>
    graphApi({ getToken: tokenFor(session, scopes), send: parts.send, patience });
  const graph = graphWith(firstScopes);
  const isPersonal = host.groupId === null && !host.isSettings;
  const siteId = boardSiteAt({ named: siteIdIn(location.href), isPersonal }, session.identity, localStorage);
  const world: World = {
    identity: session.identity,
    accountName: session.name,
    userPrincipalName: session.userPrincipalName,
    app: settings,
    graph,
    patience,
    site: siteId === null ? null : { api: graph, patience, siteId, zone: london },
    graphWith,
    sharePointAt: (siteUrl) =>
      sharePointApi({
        siteUrl,
        getToken: tokenFor(session, [`${new URL(siteUrl).origin}/AllSites.FullControl`]),
        send: parts.send,
        patience,
      }),
    groupId: host.groupId,
    channelId: host.channelId,
    isSettings: host.isSettings,
    openLink,
    offerToSave,
  };
  return { world, session };
}

/** Through Teams where it recommends that, else in a window of our own. Source: "Nested app authentication". */
function sourceFor(settings: TabSettings, host: HostContext, mayOpen: () => boolean): TokenSource {
  if (host.givesTokens) return nestedSource(settings);
  return windowSource({
    // Teams' library opens https alone; a workplace on this machine reads it as its own http.
    page: location.href.replace(/^http:/, 'https:'),
    loginHint: host.loginHint,
    open: openSignInWindow,
    mayOpen,
    now: Date.now,
  });
}

const codeByProblem: Readonly<Record<SignInProblem, FaultCode>> = {
  interaction: 'unauthenticated',
  refused: 'forbidden',
  adminNeeded: 'forbidden',
  blocked: 'forbidden',
  stranger: 'forbidden',
  otherTenant: 'unauthenticated',
  otherAccount: 'unauthenticated',
  closed: 'forbidden',
  noNetwork: 'unavailable',
  noBridge: 'unauthenticated',
  silent: 'unauthenticated',
  unknown: 'unauthenticated',
};

/** A request that has no token is a fault like any other, so that screens need to know one kind of failure. */
function tokenFor(session: Session, scopes: readonly string[]): () => Promise<string> {
  return async () => {
    try {
      return await session.token(scopes);
    } catch (thrown) {
      throw new Fault(codeByProblem[signInFaultOf(thrown).problem], {}, { cause: thrown });
    }
  };
}
