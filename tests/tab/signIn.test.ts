/** Signing in: who is let in as whom, at which tenant, and what becomes of tokens. MSAL and Teams are played by the tests. */
import { describe, expect, it } from '@jest/globals';
import type { NestedClient } from '../../src/tab/app/session/nestedSource.ts';
import { nestedSource } from '../../src/tab/app/session/nestedSource.ts';
import { wrongAccount } from '../../src/tab/app/session/rightAccount.ts';
import { firstScopes, signIn } from '../../src/tab/app/session/session.ts';
import { SignInFault, signInFaultOf, signInProblems } from '../../src/tab/app/session/signInFault.ts';
import { signInWords } from '../../src/tab/app/session/signInWords.ts';
import type { HeldToken, TokenSource } from '../../src/tab/app/session/tokenSource.ts';
import {
  failureText,
  isSignInWindow,
  windowAddress,
  windowAskIn,
  windowSource,
} from '../../src/tab/app/session/windowSource.ts';

const board = 'tenant-of-the-board';
const settings = { clientId: 'app', tenantId: board, teamsAppId: 'teams-app' };
const police = { tenantId: board, objectId: 'police-as-guest' };
const policeAtHome = { tenantId: 'tenant-of-the-police', objectId: 'police-at-home' };
const chair = { tenantId: board, objectId: 'chair' };

const tokenOf = (identity: HeldToken['account']['identity']): HeldToken => ({
  accessToken: `token of ${identity.objectId}`,
  account: { identity, name: identity.objectId, userPrincipalName: `${identity.objectId}@council.test` },
});

/** Gives these tokens one after the other, the last one for ever; `isQuiet` as through Teams. */
function sourceOf(tokens: readonly HeldToken[], isQuiet = true) {
  const asked: { readonly scopes: readonly string[]; readonly isForced: boolean }[] = [];
  let forgotten = 0;
  const source: TokenSource = {
    isQuiet,
    acquire: async (scopes, isForced) => {
      const token = tokens[Math.min(asked.length, tokens.length - 1)];
      asked.push({ scopes, isForced });
      if (token === undefined) throw new SignInFault('unknown', 'no_token', null);
      return token;
    },
    forget: () => {
      forgotten += 1;
    },
  };
  return { source, asked, timesForgotten: () => forgotten };
}

const problemOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (thrown: unknown) => (thrown instanceof SignInFault ? thrown.problem : String(thrown)),
  );

/** MSAL's answer for a guest: the account's home is elsewhere, the id token is of the tenant that was asked. */
function guestAnswer(authority: string | undefined): unknown {
  const isAtBoard = authority === `https://login.microsoftonline.com/${board}`;
  const at = isAtBoard ? police : policeAtHome;
  return {
    accessToken: `token of ${at.objectId}`,
    idTokenClaims: { oid: at.objectId, tid: at.tenantId },
    account: {
      homeAccountId: `${policeAtHome.objectId}.${policeAtHome.tenantId}`,
      environment: 'login.microsoftonline.com',
      tenantId: at.tenantId,
      localAccountId: at.objectId,
      username: 'police@police.test',
      name: 'Police representative',
    },
  };
}

describe('a guest', () => {
  it('signs in at the board’s tenant and is who the board knows, whatever their account is at home', async () => {
    const authorities: (string | undefined)[] = [];
    const answer = async (request: { readonly authority?: string }) => {
      authorities.push(request.authority);
      return guestAnswer(request.authority);
    };
    const client = { acquireTokenSilent: answer, acquireTokenPopup: answer } as unknown as NestedClient; // MSAL's, in part
    const source = nestedSource(settings, async () => client);
    const session = await signIn(source, { tenantId: board, teamsUser: police });
    expect(session.identity).toEqual(police);
    expect(session.name).toBe('Police representative');
    expect(authorities).toEqual([`https://login.microsoftonline.com/${board}`]);
  });

  it('is not taken for anybody when signed in at home', async () => {
    const { source, timesForgotten } = sourceOf([tokenOf(policeAtHome)]);
    expect(await problemOf(signIn(source, { tenantId: board, teamsUser: police }))).toBe('otherTenant');
    expect(timesForgotten()).toBe(2);
  });

  it.each([
    ['the board’s own account', police, police, null],
    ['an account of which Teams says nothing', police, null, null],
    ['a guest of whom Teams tells the home', police, policeAtHome, null],
    ['somebody from another organisation in a shared channel', policeAtHome, policeAtHome, null],
    ['an account at home where Teams is open at the board', policeAtHome, police, 'otherTenant'],
    ['an account elsewhere of which Teams says nothing', policeAtHome, null, 'otherTenant'],
    ['another account of the board’s tenant', chair, police, 'otherAccount'],
  ] as const)('is told from others: %s', (_who, account, teamsUser, wrong) => {
    expect(wrongAccount(account, { tenantId: board, teamsUser })).toBe(wrong);
  });
});

describe('when Teams is open for somebody else than before', () => {
  it('what is kept of the former account is dropped and the token fetched anew', async () => {
    const { source, asked, timesForgotten } = sourceOf([tokenOf(chair), tokenOf(police)]);
    const session = await signIn(source, { tenantId: board, teamsUser: police });
    expect(session.identity).toEqual(police);
    expect(timesForgotten()).toBe(1);
    expect(asked).toEqual([
      { scopes: firstScopes, isForced: false },
      { scopes: firstScopes, isForced: true },
    ]);
    expect(await session.token(firstScopes)).toBe('token of police-as-guest');
  });

  it('no window is opened a second time without a press', async () => {
    const { source, asked } = sourceOf([tokenOf(chair)], false);
    expect(await problemOf(signIn(source, { tenantId: board, teamsUser: police }))).toBe('otherAccount');
    expect(asked).toHaveLength(1);
  });

  it('a session under way ends, gives no token of either, and says so once to whoever shows its pages', async () => {
    const { source, timesForgotten } = sourceOf([tokenOf(chair), tokenOf(police), tokenOf(chair)]);
    const session = await signIn(source, { tenantId: board, teamsUser: null });
    const ends: string[] = [];
    session.onEnd((fault) => ends.push(fault.problem));
    expect(await problemOf(session.token(firstScopes))).toBe('otherAccount');
    expect(await problemOf(session.token(firstScopes))).toBe('otherAccount');
    expect(ends).toEqual(['otherAccount']);
    expect(timesForgotten()).toBe(1);
  });
});

describe('a token that was refused', () => {
  it('is fetched anew once', async () => {
    const { source, asked } = sourceOf([tokenOf(chair)]);
    const session = await signIn(source, { tenantId: board, teamsUser: chair });
    session.renew();
    await session.token(firstScopes);
    await session.token(firstScopes);
    expect(asked.map(({ isForced }) => isForced)).toEqual([false, true, false]);
  });
});

describe('a sign-in in a window of our own', () => {
  const hour = 3_600_000;
  const handed = (expiresAt: number, who = chair) => JSON.stringify({ ...tokenOf(who), expiresAt });

  function withWindow(answer: () => Promise<string>) {
    const state = { opened: [] as string[], now: 0, mayOpen: true };
    const source = windowSource({
      page: 'https://app.council.test/tab/index.html?site=a,b,c#/mine',
      loginHint: 'chair@council.test',
      open: (address) => {
        state.opened.push(address);
        return answer();
      },
      mayOpen: () => state.mayOpen,
      now: () => state.now,
    });
    return { source, state };
  }

  it('opens the registered address, with what is asked and nothing of the page', async () => {
    const { source, state } = withWindow(async () => handed(hour));
    await source.acquire(firstScopes, false);
    const [address = ''] = state.opened;
    expect(address.split('?')[0]).toBe('https://app.council.test/tab/index.html');
    expect(windowAskIn(address)).toEqual({ scopes: firstScopes, loginHint: 'chair@council.test' });
    expect(address).not.toMatch(/site|mine/);
  });

  it('keeps the token until shortly before its end, for these scopes alone, and opens once for many requests', async () => {
    const { source, state } = withWindow(async () => handed(state.now + hour));
    await Promise.all([source.acquire(firstScopes, false), source.acquire(firstScopes, false)]);
    state.now = hour - 121_000;
    await source.acquire(firstScopes, false);
    expect(state.opened).toHaveLength(1);
    state.now = hour - 120_000;
    await source.acquire(firstScopes, false);
    await source.acquire(['https://graph.microsoft.com/Sites.Manage.All'], false);
    expect(state.opened).toHaveLength(3);
  });

  it('waits for a press of the person', async () => {
    const { source, state } = withWindow(async () => handed(hour));
    state.mayOpen = false;
    expect(await problemOf(source.acquire(firstScopes, false))).toBe('interaction');
    expect(state.opened).toEqual([]);
  });

  it('keeps nothing after it was told to forget', async () => {
    const { source, state } = withWindow(async () => handed(hour));
    await source.acquire(firstScopes, false);
    source.forget();
    state.mayOpen = false;
    expect(await problemOf(source.acquire(firstScopes, false))).toBe('interaction');
  });

  it.each([
    ['closed', 'CancelledByUser'],
    ['closed', 'FailedToOpenWindow'],
    ['adminNeeded', failureText(new SignInFault('adminNeeded', 'AADSTS90094', null))],
    ['unknown', 'something else'],
  ])('that failed is told as %s: %s', async (problem, reason) => {
    const { source } = withWindow(() => Promise.reject(new Error(reason)));
    expect(await problemOf(source.acquire(firstScopes, false))).toBe(problem);
  });

  it('trusts no answer of another shape', async () => {
    const { source } = withWindow(async () => '{"accessToken":"alone"}');
    expect(await problemOf(source.acquire(firstScopes, false))).toBe('unknown');
  });

  it('is known by its address, before and after Microsoft’s page, and never inside a frame', () => {
    const page = 'https://app.council.test/tab/index.html';
    const asked = windowAddress(page, { scopes: firstScopes, loginHint: null });
    const back = [`${page}#code=0.A&client_info=e&state=s`, `${page}#error=access_denied&state=s`];
    expect([asked, ...back].map((address) => isSignInWindow(address, false))).toEqual([true, true, true]);
    expect([asked, ...back].map((address) => isSignInWindow(address, true))).toEqual([false, false, false]);
    expect(isSignInWindow(`${page}?site=a#/mine`, false)).toBe(false);
  });
});

describe('why nobody is signed in', () => {
  const said = (message: string) => Object.assign(new Error(message), { errorCode: 'access_denied', subError: '' });

  it.each([
    ['adminNeeded', 'AADSTS90094: an administrator has to grant it'],
    ['adminNeeded', 'AADSTS50105: not assigned to a role'],
    ['refused', 'AADSTS65004: the person declined'],
    ['blocked', 'AADSTS53003: access has been blocked by conditional access'],
    ['stranger', 'AADSTS50020: the account does not exist in the tenant'],
    ['refused', 'no code at all'],
  ])('is %s for %s', (problem, message) => {
    expect(signInFaultOf(said(message)).problem).toBe(problem);
  });

  it.each([...signInProblems])('is a page of its own that says what to do: %s', (problem) => {
    const others = signInProblems.filter((one) => one !== problem).map((one) => signInWords[one].title);
    expect(others).not.toContain(signInWords[problem].title);
    expect(signInWords[problem].sentence).toMatch(/\b(try|sign in|update|choose|check|invite|window will open)\b/i);
    expect(signInWords[problem].button).not.toBe('');
  });
});
