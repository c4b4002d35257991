/**
 * The whole page: loads the workplace, offers the person, and puts the frame around the pane the address names.
 */
import {
  FluentProvider,
  MessageBar,
  MessageBarBody,
  Spinner,
  Toast,
  Toaster,
  ToastTitle,
  useId,
  useToastController,
} from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo } from 'react';
import { Frame } from '../frame/Frame.tsx';
import { useLiveUpdates } from './live.ts';
import { useConversations, useSettings } from './queries.ts';
import { goTo } from './route.ts';
import { type Session, type ThemeName, useSession } from './session.ts';
import { themes } from './themes.ts';
import { type Workplace, WorkplaceContext } from './workplace.ts';

const client = new QueryClient({ defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: false } } });

/** The page. */
export function App() {
  const session = useSession();
  return (
    <QueryClientProvider client={client}>
      <Themed theme={session.theme}>
        <Loaded session={session} />
      </Themed>
    </QueryClientProvider>
  );
}

function Themed(props: { readonly theme: ThemeName; readonly children: ReactNode }) {
  return (
    <FluentProvider theme={themes[props.theme]} style={{ height: '100%' }} data-theme={props.theme}>
      {props.children}
    </FluentProvider>
  );
}

function Loaded({ session }: { readonly session: Session }) {
  const settings = useSettings();
  const people = settings.data?.people ?? [];
  const me = people.find((person) => person.id === session.userId) ?? people[0];
  const conversations = useConversations(me?.id);
  useLiveUpdates(me?.id);
  const toasterId = useId('notices');
  const { dispatchToast } = useToastController(toasterId);
  const notify = useCallback<Workplace['notify']>(
    (text, intent) => {
      dispatchToast(
        <Toast>
          <ToastTitle>{text}</ToastTitle>
        </Toast>,
        { intent, timeout: 6000, politeness: intent === 'error' ? 'assertive' : 'polite' },
      );
    },
    [dispatchToast],
  );
  const workplace = useMemo<Workplace | undefined>(() => {
    if (settings.data === undefined || me === undefined || conversations.data === undefined) return undefined;
    return { settings: settings.data, me, conversations: conversations.data, session, notify };
  }, [settings.data, me, conversations.data, session, notify]);
  const failure = settings.error ?? conversations.error;
  useLanding(conversations.data);
  if (workplace === undefined) return <Waiting failure={failure} />;
  return (
    <WorkplaceContext.Provider value={workplace}>
      <Frame />
      <Toaster toasterId={toasterId} position="bottom-end" />
    </WorkplaceContext.Provider>
  );
}

/** Who opens the bare address sees the product first: the channel's tab, where there is one. */
function useLanding(conversations: ReturnType<typeof useConversations>['data']): void {
  useEffect(() => {
    const channel = conversations?.teams.flatMap(({ channels }) => channels).find((one) => one.tab !== null);
    if (location.hash === '' && channel !== undefined)
      goTo({ place: 'teams', channelId: channel.id, view: 'tab', at: undefined });
  }, [conversations]);
}

function Waiting({ failure }: { readonly failure: Error | null }) {
  if (failure === null) return <Spinner label="Opening the workplace" style={{ height: '100%' }} />;
  return (
    <MessageBar intent="error" layout="multiline" style={{ margin: 16 }}>
      <MessageBarBody>The workplace could not be opened. {failure.message}</MessageBarBody>
    </MessageBar>
  );
}
