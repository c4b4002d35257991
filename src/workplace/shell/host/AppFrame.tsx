/**
 * A page of the app in an iframe, with this shell as its Teams: it answers teams-js, follows theme changes, and says
 * so when the page does not come up.
 *
 * The page is served from another origin; only frames from that origin are heard.
 */
import { MessageBar, MessageBarBody, makeStyles, Spinner } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ConfiguredTab } from '../app/shapes.ts';
import { useWorkplace } from '../app/workplace.ts';
import { signInByPopup } from './authPopup.ts';
import { useQuestion } from './ConsentProvider.tsx';
import { type Guest, hear, sendEvent } from './frames.ts';
import { answerCall, type HostEvents, type HostSource } from './hostCalls.ts';
import { type FramePage, fillPlaceholders } from './pageContext.ts';

const useStyles = makeStyles({
  place: { position: 'relative', flexGrow: 1, display: 'flex', minHeight: 0, minWidth: 0 },
  frame: { border: 'none', width: '100%', height: '100%', flexGrow: 1, minHeight: 0 },
  cover: { position: 'absolute', inset: 0, display: 'grid', placeItems: 'center', pointerEvents: 'none' },
  bar: { position: 'absolute', insetInline: 0, top: 0 },
});

/** Teams shows an error when a page has not said that it is up after half a minute. */
const patienceMilliseconds = 30_000;

interface AppFrameProps {
  readonly address: string;
  readonly title: string;
  readonly page: FramePage;
  readonly tab: ConfiguredTab | null;
  readonly events: HostEvents;
  /** Is given the means to send events into the page. */
  readonly onGuest?: (send: (func: string, args: readonly unknown[]) => void) => void;
}

type Start = 'waiting' | 'up' | 'late' | { readonly failed: string };

/** The iframe. Give it a new `key` to load the page anew. */
export function AppFrame({ address, title, page, tab, events, onGuest }: AppFrameProps) {
  const styles = useStyles();
  const { settings, me, session } = useWorkplace();
  const ask = useQuestion();
  const frame = useRef<HTMLIFrameElement>(null);
  const [start, setStart] = useState<Start>('waiting');
  // Theme placeholders are filled once: a later change is an event, not a new page.
  const [url] = useState(() => fillPlaceholders(address, { settings, me, theme: session.theme, page }));
  const source: HostSource = {
    settings,
    me,
    theme: session.theme,
    page,
    tab,
    ask,
    condition: session.signIn,
    visit: session.visit,
    events: {},
  };
  const host = useRef(source);
  host.current = {
    ...source,
    events: {
      ...events,
      onAuthenticate: (link) => signInByPopup(host.current, link),
      onStarted: (outcome) => {
        setStart(outcome.ok ? 'up' : { failed: outcome.reason });
        events.onStarted?.(outcome);
      },
    },
  };
  useEffect(() => {
    const guest = (): Guest | undefined => {
      const found = frame.current?.contentWindow;
      return found ? { window: found, origin: new URL(url).origin } : undefined;
    };
    onGuest?.((func, args) => {
      const to = guest();
      if (to !== undefined) sendEvent(to, func, args);
    });
    return hear(guest, (request) => {
      answerCall(host.current, request).catch(() => undefined);
    });
  }, [url, onGuest]);
  useEffect(() => {
    const found = frame.current?.contentWindow;
    if (found) sendEvent({ window: found, origin: new URL(url).origin }, 'themeChange', [session.theme]);
  }, [url, session.theme]);
  useEffect(() => {
    const timer = setTimeout(() => setStart((now) => (now === 'waiting' ? 'late' : now)), patienceMilliseconds);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.place}>
      <iframe ref={frame} className={styles.frame} src={url} title={title} allow="clipboard-write" />
      <StartNote start={start} />
    </div>
  );
}

function StartNote({ start }: { readonly start: Start }) {
  const styles = useStyles();
  if (start === 'up') return null;
  if (start === 'waiting') {
    return (
      <div className={styles.cover}>
        <Spinner label="Opening the app" />
      </div>
    );
  }
  const words =
    start === 'late' ? 'The app has not answered for half a minute.' : `The app could not start. ${start.failed}`;
  return (
    <MessageBar intent="error" className={styles.bar}>
      <MessageBarBody>{words}</MessageBarBody>
    </MessageBar>
  );
}
