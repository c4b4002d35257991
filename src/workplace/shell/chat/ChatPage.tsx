/**
 * The chat with the bot: its list entry at the left, the conversation, and the box to write in.
 */
import { Avatar, Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { installForMe, useMessages } from '../app/queries.ts';
import { useWorkplace } from '../app/workplace.ts';
import { useBoardNow } from '../frame/boardClock.ts';
import { PaneTitle } from '../frame/PaneTitle.tsx';
import { SidePanel } from '../frame/SidePanel.tsx';
import { Compose } from './Compose.tsx';
import { MessageView } from './MessageView.tsx';
import { useOpened } from './useOpened.ts';

const useStyles = makeStyles({
  pane: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    padding: '10px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  scroll: { flexGrow: 1, overflowY: 'auto', padding: '8px 16px' },
  column: { maxWidth: '880px', margin: '0 auto', width: '100%' },
  foot: { padding: '0 16px 4px' },
  empty: { padding: '24px 0', display: 'grid', gap: '12px', justifyItems: 'start' },
});

/** The chat pane. `messageId` is scrolled to and focused when it is given. */
export function ChatPage({ messageId }: { readonly messageId: string | undefined }) {
  const styles = useStyles();
  const { settings, conversations } = useWorkplace();
  const { installed } = conversations.chat;
  return (
    <>
      <SidePanel
        title="Chat"
        label="Chats"
        groups={[
          {
            key: 'chats',
            heading: null,
            entries: [
              {
                key: 'bot',
                to: { place: 'chat', messageId: undefined },
                label: settings.botName,
                unread: conversations.chat.unread,
                isCurrent: true,
                icon: <Avatar name={settings.botName} shape="square" color="brand" size={28} aria-hidden />,
              },
            ],
          },
        ]}
      />
      <section className={styles.pane} aria-labelledby="chat-title">
        <div className={styles.header}>
          <Avatar name={settings.botName} shape="square" color="brand" aria-hidden />
          <PaneTitle id="chat-title">{settings.botName}</PaneTitle>
        </div>
        <Conversation messageId={messageId} />
        <div className={styles.foot}>
          <div className={styles.column}>
            {installed ? (
              <Compose
                conversation="bot"
                label={`Message ${settings.botName}`}
                placeholder="Type a message, for example: help"
              />
            ) : (
              <NotInstalled />
            )}
          </div>
        </div>
      </section>
    </>
  );
}

function Conversation({ messageId }: { readonly messageId: string | undefined }) {
  const styles = useStyles();
  const { me, settings } = useWorkplace();
  const now = useBoardNow() ?? 0;
  const loaded = useMessages(me.id, 'bot');
  const messages = loaded.data?.messages ?? [];
  useOpened('bot', messages);
  const end = useRef<HTMLDivElement>(null);
  const newest = messages.at(-1)?.id;
  useEffect(() => {
    const aim = messageId === undefined ? null : document.getElementById(`message-${messageId}`);
    if (newest !== undefined) (aim ?? end.current)?.scrollIntoView({ block: aim === null ? 'end' : 'center' });
  }, [newest, messageId]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div className={styles.scroll} role="log" aria-label={`Conversation with ${settings.botName}`} tabIndex={0}>
      <div className={styles.column}>
        {loaded.isPending && <Spinner size="small" label="Loading messages" />}
        {loaded.isError && <Text>{loaded.error.message}</Text>}
        {loaded.isSuccess && messages.length === 0 && (
          <div className={styles.empty}>
            <Text>No messages yet. {settings.botName} writes here when something is owed by you.</Text>
          </div>
        )}
        {messages.map((message) => (
          <MessageView key={message.id} message={message} now={now} side="chat" />
        ))}
        <div ref={end} />
      </div>
    </div>
  );
}

/** In Teams a bot has to be added before it can be written to; people of other organisations cannot add it. */
function NotInstalled() {
  const styles = useStyles();
  const { me, settings, notify } = useWorkplace();
  if (me.kind === 'external') {
    return <p>People of another organisation cannot chat with {settings.botName}. Use the channel instead.</p>;
  }
  const add = (): void => {
    installForMe(me.id).catch((error: Error) => notify(error.message, 'error'));
  };
  return (
    <div className={styles.empty}>
      <Text>{settings.botName} is not installed for you, so it cannot write to you here.</Text>
      <Button appearance="primary" onClick={add}>
        Add {settings.botName}
      </Button>
    </div>
  );
}
