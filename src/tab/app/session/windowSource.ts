/**
 * Tokens where Teams has no nested app authentication: a window of the tab's own, opened by Teams, in which the person signs
 * in; its answer comes back through Teams. Kept in the memory of the page alone. A window opens only after a press of the
 * person, because browsers block others.
 * Source: "Nested app authentication" (have a fallback); "Use Microsoft Entra ID in a tab" (`authentication.authenticate`).
 */
import { z } from 'zod';
import { waitAtMost } from '../waitAtMost.ts';
import { SignInFault, signInFaultOf, signInProblems } from './signInFault.ts';
import type { HeldToken, TokenSource } from './tokenSource.ts';

const handedShape = z.object({
  accessToken: z.string().min(1),
  /** Milliseconds since 1970, machine time. */
  expiresAt: z.number(),
  account: z.object({
    identity: z.object({ tenantId: z.string().min(1), objectId: z.string().min(1) }),
    name: z.string(),
    userPrincipalName: z.string(),
  }),
});
/** What the window hands to the tab. */
export type Handed = z.infer<typeof handedShape>;

const failureShape = z.object({ problem: z.enum(signInProblems), detail: z.string() });

/** What the window asks for, in its address. */
export interface WindowAsk {
  readonly scopes: readonly string[];
  readonly loginHint: string | null;
}

/** The window's first address. @param page the tab's own page, which is registered as redirect address */
export function windowAddress(page: string, ask: WindowAsk): string {
  const url = new URL('./index.html', page);
  url.search = '';
  url.hash = '';
  url.searchParams.set('view', 'signIn');
  url.searchParams.set('scopes', ask.scopes.join(' '));
  if (ask.loginHint !== null) url.searchParams.set('hint', ask.loginHint);
  return url.href;
}

/** What the address of a window asks for. */
export function windowAskIn(address: string): WindowAsk {
  const { searchParams } = new URL(address);
  const scopes = (searchParams.get('scopes') ?? '').split(' ').filter((scope) => scope !== '');
  return { scopes, loginHint: searchParams.get('hint') };
}

/** Whether this page is the window: opened for it, or come back to from Microsoft's page. It never stands in a frame. */
export function isSignInWindow(address: string, isFramed: boolean): boolean {
  const { searchParams, hash } = new URL(address);
  const isBack = /[#&](?:code|error)=/.test(hash) && /[#&]state=/.test(hash);
  return !isFramed && (searchParams.get('view') === 'signIn' || isBack);
}

/** A fault as text that survives the way through Teams. */
export function failureText(fault: SignInFault): string {
  return JSON.stringify({ problem: fault.problem, detail: fault.detail });
}

/** What Teams rejects with: the window's own words, or `CancelledByUser` and `FailedToOpenWindow`. */
function failureIn(thrown: unknown): SignInFault {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  const own = failureShape.safeParse(parsed(text)).data;
  if (own !== undefined) return new SignInFault(own.problem, own.detail, thrown);
  if (/CancelledByUser|FailedToOpenWindow/.test(text)) return new SignInFault('closed', text, thrown);
  return signInFaultOf(thrown);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** How the window is opened, and when it may be. */
export interface WindowMeans {
  readonly page: string;
  readonly loginHint: string | null;
  /** Opens it through Teams. @returns what it said @throws Error with the reason */
  readonly open: (address: string) => Promise<string>;
  /** Whether the person has just pressed something. */
  readonly mayOpen: () => boolean;
  readonly now: () => number;
}

/** A token that runs out while its request is under way is no help. */
const spareMilliseconds = 120_000;
const windowSeconds = 300;

export function windowSource(means: WindowMeans): TokenSource {
  const held = new Map<string, Handed>();
  const openFor = new Map<string, Promise<Handed>>();
  const inWindow = async (scopes: readonly string[]): Promise<Handed> => {
    if (!means.mayOpen()) throw new SignInFault('interaction', '', null);
    try {
      const address = windowAddress(means.page, { scopes, loginHint: means.loginHint });
      const said = await waitAtMost(windowSeconds, 'sign-in window', means.open(address));
      return handedShape.parse(parsed(said));
    } catch (thrown) {
      throw failureIn(thrown);
    }
  };
  const once = (key: string, scopes: readonly string[]): Promise<Handed> => {
    const open = openFor.get(key) ?? inWindow(scopes).finally(() => openFor.delete(key));
    openFor.set(key, open);
    return open;
  };
  return {
    isQuiet: false,
    acquire: async (scopes, isForced): Promise<HeldToken> => {
      const key = scopes.join(' ');
      if (isForced) held.delete(key);
      const kept = held.get(key);
      if (kept !== undefined && kept.expiresAt - spareMilliseconds > means.now()) return kept;
      const fresh = await once(key, scopes);
      held.set(key, fresh);
      return fresh;
    },
    forget: () => held.clear(),
  };
}
