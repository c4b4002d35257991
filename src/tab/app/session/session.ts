/**
 * The signed-in person: tokens for Microsoft Graph, and for SharePoint on the set-up page alone. More is never asked for
 * than the page at hand needs. Another account never slips in: where the tokens' account changes, the session ends.
 * Where tokens come from is in `nestedSource.ts` and `windowSource.ts`.
 */
import type { Identity } from '../../../core/people/board.ts';
import { type ExpectedAccount, sameIdentity, wrongAccount } from './rightAccount.ts';
import { SignInFault } from './signInFault.ts';
import type { HeldToken, TokenSource } from './tokenSource.ts';

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
  /** Calls back when somebody else has signed in: nothing that was read for this person may be shown any more. */
  onEnd(listener: (fault: SignInFault) => void): void;
}

/** @throws SignInFault */
export async function signIn(source: TokenSource, expected: ExpectedAccount): Promise<Session> {
  const { account } = await firstToken(source, expected);
  const listeners = new Set<(fault: SignInFault) => void>();
  let isStale = false;
  let ended: SignInFault | null = null;
  const end = (): SignInFault => {
    source.forget();
    const fault = new SignInFault('otherAccount', '', null);
    ended = fault;
    for (const listener of listeners) listener(fault);
    return fault;
  };
  return {
    ...account,
    token: async (scopes) => {
      if (ended !== null) throw ended;
      const isForced = isStale;
      isStale = false;
      const held = await source.acquire(scopes, isForced);
      if (!sameIdentity(held.account.identity, account.identity)) throw end();
      return held.accessToken;
    },
    renew: () => {
      isStale = true;
    },
    onEnd: (listener) => {
      listeners.add(listener);
    },
  };
}

/** What is kept may be of somebody who was here before: it is dropped, and asked for once more where that is quiet. */
async function firstToken(source: TokenSource, expected: ExpectedAccount): Promise<HeldToken> {
  const kept = await source.acquire(firstScopes, false);
  if (wrongAccount(kept.account.identity, expected) === null) return kept;
  source.forget();
  const fresh = source.isQuiet ? await source.acquire(firstScopes, true) : kept;
  const wrong = wrongAccount(fresh.account.identity, expected);
  if (wrong === null) return fresh;
  source.forget();
  throw new SignInFault(wrong, '', null);
}
