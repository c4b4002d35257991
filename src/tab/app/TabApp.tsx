/** The tab from the outside in: theme, connection, then the pages. */
import { FluentProvider } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useMemo } from 'react';
import { WorldProvider } from '../board/world.ts';
import { Loading } from '../ui/Loading.tsx';
import { NoHostPage, NoSettingsPage, SignInPage } from './ConnectionPages.tsx';
import type { Connected } from './connect.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Frame } from './Frame.tsx';
import { paintPage, themes } from './host/themes.ts';
import { usePrinting } from './host/usePrinting.ts';
import type { TabParts } from './parts.ts';
import { newQueries, watchFocus } from './queries.ts';
import { type Connection, useConnection } from './useConnection.ts';

/** @param parts from the page that starts the tab */
export function TabApp({ parts }: { readonly parts: TabParts }) {
  const { connection, theme: chosen, again } = useConnection(parts);
  const theme = usePrinting() ? 'light' : chosen;
  useLayoutEffect(() => paintPage(theme), [theme]);
  return (
    <FluentProvider theme={themes[theme]}>
      <div className="tab" data-theme={theme}>
        <ErrorBoundary>
          <Current connection={connection} again={again} />
        </ErrorBoundary>
      </div>
    </FluentProvider>
  );
}

function Current({ connection, again }: { readonly connection: Connection; readonly again: () => void }) {
  switch (connection.state) {
    case 'connecting':
      return <Loading what="the board" />;
    case 'noHost':
      return <NoHostPage fault={connection.fault} again={again} />;
    case 'noSettings':
      return <NoSettingsPage again={again} />;
    case 'notSignedIn':
      return <SignInPage fault={connection.fault} again={again} />;
    case 'ready':
      return <Ready connected={connection.connected} />;
  }
}

function Ready({ connected }: { readonly connected: Connected }) {
  const queries = useMemo(() => newQueries(connected.session.renew), [connected]);
  useEffect(watchFocus, []);
  // Nothing that was read for one person outlives their session.
  useEffect(() => () => queries.clear(), [queries]);
  return (
    <QueryClientProvider client={queries}>
      <WorldProvider value={connected.world}>
        <Frame />
      </WorldProvider>
    </QueryClientProvider>
  );
}
