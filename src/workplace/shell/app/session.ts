/**
 * Who this browser tab plays, and in which theme. Kept for the tab alone, so that two windows can be two people.
 * `?user=` and `?theme=` in the address (before the hash or within it) win when the page is opened.
 */
import { useState } from 'react';
import { z } from 'zod';
import { type SignInCondition, signInCondition, type Visit } from './signInConditions.ts';

const theme = z.enum(['default', 'dark', 'contrast']);
/** Theme names as teams-js gives them to a tab. */
export type ThemeName = z.infer<typeof theme>;

const userKey = 'workplace.user';
const themeKey = 'workplace.theme';
const signInKey = 'workplace.signIn';

function fromAddress(name: string): string | null {
  const inHash = location.hash.split('?')[1] ?? '';
  return new URLSearchParams(location.search).get(name) ?? new URLSearchParams(inHash).get(name);
}

/** The address must not bring back the person it was opened with after somebody else was chosen. */
function dropFromAddress(name: string): void {
  const url = new URL(location.href);
  url.searchParams.delete(name);
  url.hash = url.hash.split('?')[0] ?? '';
  history.replaceState(null, '', url);
}

export interface Session {
  readonly userId: string | undefined;
  readonly theme: ThemeName;
  choosePerson(userId: string): void;
  chooseTheme(theme: ThemeName): void;
  /** What signing in to the tab meets. */
  readonly signIn: SignInCondition;
  readonly visit: Visit;
  chooseSignIn(condition: SignInCondition): void;
}

/** The person and theme of this browser tab. */
export function useSession(): Session {
  const [userId, setUserId] = useState(() => fromAddress('user') ?? sessionStorage.getItem(userKey) ?? undefined);
  const [chosen, setTheme] = useState<ThemeName>(
    () => theme.safeParse(fromAddress('theme') ?? sessionStorage.getItem(themeKey)).data ?? 'default',
  );
  const [signIn, setSignIn] = useState<SignInCondition>(
    () => signInCondition.safeParse(sessionStorage.getItem(signInKey)).data ?? 'usual',
  );
  // Lives as long as the page, whatever its frames do.
  const [visit] = useState<Visit>(() => ({ isPast: false }));
  return {
    userId,
    visit,
    signIn,
    chooseSignIn: (next) => {
      sessionStorage.setItem(signInKey, next);
      visit.isPast = false;
      setSignIn(next);
    },
    theme: chosen,
    choosePerson: (next) => {
      sessionStorage.setItem(userKey, next);
      visit.isPast = false;
      dropFromAddress('user');
      setUserId(next);
    },
    chooseTheme: (next) => {
      sessionStorage.setItem(themeKey, next);
      dropFromAddress('theme');
      setTheme(next);
    },
  };
}
