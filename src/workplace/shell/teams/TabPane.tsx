/**
 * The channel's tab: the configured page, or the invitation to add it.
 */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useCallback, useRef, useState } from 'react';
import type { Channel } from '../app/shapes.ts';
import { useWorkplace } from '../app/workplace.ts';
import { AppFrame } from '../host/AppFrame.tsx';
import { ConsentProvider } from '../host/ConsentProvider.tsx';
import type { DialogRequest } from '../host/hostCalls.ts';
import type { FramePage } from '../host/pageContext.ts';
import { UrlDialog } from '../host/UrlDialog.tsx';
import { AddTabDialog } from './AddTabDialog.tsx';

const useStyles = makeStyles({
  empty: { padding: '32px 20px', display: 'grid', gap: '12px', justifyItems: 'start', alignContent: 'start' },
  place: { flexGrow: 1, display: 'flex', minHeight: 0, backgroundColor: tokens.colorNeutralBackground2 },
});

interface TabPaneProps {
  readonly channel: Channel;
  readonly subPage: string | undefined;
}

/** The pane under the tab's name. */
export function TabPane({ channel, subPage }: TabPaneProps) {
  const styles = useStyles();
  return (
    <ConsentProvider>
      <div className={styles.place}>
        {channel.tab === null ? <NoTab channel={channel} /> : <ConfiguredPage channel={channel} subPage={subPage} />}
      </div>
    </ConsentProvider>
  );
}

function NoTab({ channel }: { readonly channel: Channel }) {
  const styles = useStyles();
  const { settings } = useWorkplace();
  const [isAdding, setAdding] = useState(false);
  const mayAdd = channel.role !== 'guest';
  return (
    <div className={styles.empty}>
      <Text>
        {settings.app.name} is not a tab of this channel yet.
        {!mayAdd && ' Guests cannot add a tab: ask a member of the team.'}
      </Text>
      {mayAdd && (
        <Button appearance="primary" onClick={() => setAdding(true)}>
          Add a tab
        </Button>
      )}
      {isAdding && <AddTabDialog channel={channel} onClose={() => setAdding(false)} />}
    </div>
  );
}

type Send = (func: string, args: readonly unknown[]) => void;
interface OpenDialog {
  readonly request: DialogRequest;
  readonly done: (error: string | null, result: unknown) => void;
}

function ConfiguredPage({ channel, subPage }: TabPaneProps) {
  const { me, settings, session } = useWorkplace();
  const [dialog, setDialog] = useState<OpenDialog | undefined>();
  const toPage = useRef<Send>(() => undefined);
  const toDialog = useRef<Send>(() => undefined);
  const keepPage = useCallback((send: Send) => {
    toPage.current = send;
  }, []);
  const keepDialog = useCallback((send: Send) => {
    toDialog.current = send;
  }, []);
  const { tab } = channel;
  if (tab === null) return null;
  const page: FramePage = {
    frameContext: 'content',
    entityId: tab.entityId,
    subEntityId: subPage,
    channelId: channel.id,
  };
  return (
    <>
      <AppFrame
        // Another person, way to sign in, or deep link is another visit: the page starts anew, as in Teams.
        key={`${me.id} ${session.signIn} ${channel.id} ${tab.contentUrl} ${subPage ?? ''}`}
        address={tab.contentUrl}
        title={tab.displayName === '' ? settings.app.name : tab.displayName}
        page={page}
        tab={tab}
        events={{
          onDialog: (request, done) => setDialog({ request, done }),
          onMessageForChild: (message) => toDialog.current('messageForChild', [message]),
        }}
        onGuest={keepPage}
      />
      {dialog !== undefined && (
        <UrlDialog
          request={dialog.request}
          page={page}
          onDone={(error, result) => {
            setDialog(undefined);
            dialog.done(error, result);
          }}
          onMessageForParent={(message) => toPage.current('messageForParent', [message])}
          onGuest={keepDialog}
        />
      )}
    </>
  );
}
