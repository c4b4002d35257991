/**
 * Posts of a channel: threads, each with its replies, and boxes to answer or begin one. A post reaches the bot when
 * it mentions it.
 */
import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../app/queries.ts';
import type { Channel, Message } from '../app/shapes.ts';
import { useWorkplace } from '../app/workplace.ts';
import { Compose } from '../chat/Compose.tsx';
import { MessageView } from '../chat/MessageView.tsx';
import { useOpened } from '../chat/useOpened.ts';
import { useBoardNow } from '../frame/boardClock.ts';

const useStyles = makeStyles({
  scroll: { flexGrow: 1, overflowY: 'auto', padding: '12px 16px', backgroundColor: tokens.colorNeutralBackground3 },
  column: { maxWidth: '880px', margin: '0 auto', display: 'grid', gap: '16px' },
  thread: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '8px 16px',
    minWidth: 0,
  },
  replies: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, marginTop: '4px', paddingLeft: '12px' },
  foot: { padding: '0 16px 4px', backgroundColor: tokens.colorNeutralBackground3 },
  footColumn: { maxWidth: '880px', margin: '0 auto' },
});

interface Thread {
  readonly root: Message;
  readonly replies: readonly Message[];
}

/** Threads by their last activity, the newest at the bottom, as in Teams. */
function threadsOf(messages: readonly Message[]): readonly Thread[] {
  const roots = messages.filter((message) => message.threadId === message.id);
  const threads = roots.map((root) => ({
    root,
    replies: messages.filter((message) => message.threadId === root.id && message.id !== root.id),
  }));
  const lastId = (thread: Thread): number => Number(thread.replies.at(-1)?.id ?? thread.root.id);
  return threads.sort((a, b) => lastId(a) - lastId(b));
}

interface PostsProps {
  readonly channel: Channel;
  readonly messageId: string | undefined;
}

/** The posts. */
export function Posts({ channel, messageId }: PostsProps) {
  const styles = useStyles();
  const { me, settings } = useWorkplace();
  const loaded = useMessages(me.id, channel.id);
  const messages = loaded.data?.messages ?? [];
  useOpened(channel.id, messages);
  const end = useRef<HTMLDivElement>(null);
  const newest = messages.at(-1)?.id;
  useEffect(() => {
    const aim = messageId === undefined ? null : document.getElementById(`message-${messageId}`);
    if (newest !== undefined) (aim ?? end.current)?.scrollIntoView({ block: aim === null ? 'end' : 'center' });
  }, [newest, messageId]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className={styles.scroll} role="log" aria-label={`Posts in ${channel.name}`} tabIndex={0}>
        <div className={styles.column}>
          {loaded.isPending && <Spinner size="small" label="Loading posts" />}
          {loaded.isError && <Text>{loaded.error.message}</Text>}
          {loaded.isSuccess && messages.length === 0 && <Text>No posts in this channel yet.</Text>}
          {threadsOf(messages).map((thread) => (
            <ThreadView key={thread.root.id} thread={thread} channel={channel} />
          ))}
          <div ref={end} />
        </div>
      </div>
      <div className={styles.foot}>
        <div className={styles.footColumn}>
          <Compose
            conversation={channel.id}
            label={`Start a post in ${channel.name}`}
            placeholder={`Start a post. Write @${settings.botName} to reach the bot`}
          />
        </div>
      </div>
    </>
  );
}

function ThreadView({ thread, channel }: { readonly thread: Thread; readonly channel: Channel }) {
  const styles = useStyles();
  const now = useBoardNow() ?? 0;
  const [isReplying, setReplying] = useState(false);
  return (
    <article className={styles.thread} aria-label={`Post by ${thread.root.from.name}`}>
      <MessageView message={thread.root} now={now} side="channel" />
      {thread.replies.length > 0 && (
        <div className={styles.replies}>
          {thread.replies.map((reply) => (
            <MessageView key={reply.id} message={reply} now={now} side="channel" />
          ))}
        </div>
      )}
      {isReplying ? (
        <Compose conversation={channel.id} threadId={thread.root.id} label="Reply" placeholder="Reply" />
      ) : (
        <Button appearance="transparent" size="small" onClick={() => setReplying(true)}>
          Reply
        </Button>
      )}
    </article>
  );
}
