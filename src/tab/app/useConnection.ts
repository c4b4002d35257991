/**
 * The steps from opening the page to a signed-in person, as one state that the page can show. Trying again starts over
 * at the step that failed.
 */
import { useCallback, useEffect, useState } from 'react';
import { goTo, routeOfSubPage } from '../board/routes.ts';
import { type Connected, connect, meet } from './connect.ts';
import { followTheme, type HostContext, HostFault, tellReady } from './host/host.ts';
import type { ThemeName } from './host/themes.ts';
import { readSettings, type TabParts } from './parts.ts';
import { type SignInFault, signInFaultOf } from './session/signInFault.ts';

export type Connection =
  | { readonly state: 'connecting' }
  | { readonly state: 'noHost'; readonly fault: HostFault }
  | { readonly state: 'noSettings' }
  | { readonly state: 'notSignedIn'; readonly fault: SignInFault }
  | { readonly state: 'ready'; readonly connected: Connected };

/** One conversation with Teams for each page: `app.initialize` is answered once. */
const meetings = new WeakMap<TabParts, Promise<HostContext>>();

function hostOf(parts: TabParts): Promise<HostContext> {
  const known = meetings.get(parts);
  if (known !== undefined) return known;
  const meeting = meet(parts);
  meetings.set(parts, meeting);
  meeting.catch(() => meetings.delete(parts)); // the next attempt asks Teams again
  return meeting;
}

/** @param way what to do when Teams has answered, and whether the person has pressed a button for it */
async function tryToConnect(
  parts: TabParts,
  { onHost, isPressed }: { readonly onHost: (host: HostContext) => void; readonly isPressed: boolean },
): Promise<Connection> {
  const reading = readSettings().catch(() => null); // while Teams makes up its mind
  try {
    const host = await hostOf(parts);
    onHost(host);
    const settings = await reading;
    if (settings === null) return { state: 'noSettings' };
    return { state: 'ready', connected: await connect(parts, { settings, host, isPressed }) };
  } catch (thrown) {
    if (thrown instanceof HostFault) return { state: 'noHost', fault: thrown };
    return { state: 'notSignedIn', fault: signInFaultOf(thrown) };
  }
}

function openAtSubPage(host: HostContext): void {
  if (location.hash !== '') return;
  if (host.isSettings || new URLSearchParams(location.search).get('view') === 'config') goTo({ page: 'setup' });
  else if (host.subPageId !== null) goTo(routeOfSubPage(host.subPageId));
}

/** @returns the connection, the theme of Teams, and a way to try again */
export function useConnection(parts: TabParts): {
  readonly connection: Connection;
  readonly theme: ThemeName;
  readonly again: () => void;
} {
  const [connection, setConnection] = useState<Connection>({ state: 'connecting' });
  const [theme, setTheme] = useState<ThemeName>(systemTheme);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = attempt >= 0;
    const onHost = (host: HostContext): void => {
      setTheme(host.theme);
      followTheme(setTheme);
      openAtSubPage(host);
    };
    tryToConnect(parts, { onHost, isPressed: attempt > 0 }).then(
      (next) => {
        if (!isCurrent) return;
        if (next.state !== 'noHost') tellReady();
        setConnection(next);
        if (next.state !== 'ready') return;
        next.connected.session.onEnd((fault) => {
          if (isCurrent) setConnection({ state: 'notSignedIn', fault });
        });
      },
      () => undefined, // tryToConnect never rejects
    );
    return () => {
      isCurrent = false;
    };
  }, [parts, attempt]);
  const again = useCallback(() => {
    setConnection({ state: 'connecting' });
    setAttempt((count) => count + 1);
  }, []);
  return { connection, theme, again };
}

/** Before Teams has said which theme it wears. */
function systemTheme(): ThemeName {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
