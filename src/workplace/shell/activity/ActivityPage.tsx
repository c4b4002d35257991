/**
 * The activity feed: mentions in channels and messages of the bot, newest first, unread ones marked.
 */
import { Avatar, Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useFeed } from '../app/queries.ts';
import { hashOf, type Route } from '../app/route.ts';
import type { FeedItem } from '../app/shapes.ts';
import { useWorkplace } from '../app/workplace.ts';
import { stamp, useBoardNow } from '../frame/boardClock.ts';
import { PaneTitle } from '../frame/PaneTitle.tsx';

const useStyles = makeStyles({
  page: { flexGrow: 1, overflowY: 'auto', padding: '16px', backgroundColor: tokens.colorNeutralBackground1 },
  list: { listStyleType: 'none', padding: 0, margin: '12px 0', display: 'grid', gap: '4px', maxWidth: '720px' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    gap: '12px',
    alignItems: 'center',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  unread: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground2 },
  words: { display: 'grid', minWidth: 0 },
  preview: { color: tokens.colorNeutralForeground2 },
});

function placeOf(item: FeedItem): Route {
  return item.kind === 'chat'
    ? { place: 'chat', messageId: item.messageId }
    : { place: 'teams', channelId: item.conversationId, view: 'posts', at: item.messageId };
}

/** The feed of the acting person. */
export function ActivityPage() {
  const styles = useStyles();
  const { me, settings } = useWorkplace();
  const feed = useFeed(me.id);
  const now = useBoardNow() ?? 0;
  const items = feed.data?.items ?? [];
  return (
    <section className={styles.page} aria-labelledby="activity-title">
      <PaneTitle id="activity-title">Activity</PaneTitle>
      {feed.isSuccess && items.length === 0 && (
        <p>Nothing yet. Mentions of you and messages from {settings.botName} will appear here.</p>
      )}
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.seq}>
            <a href={hashOf(placeOf(item))} className={mergeClasses(styles.item, !item.read && styles.unread)}>
              <Avatar name={settings.botName} shape="square" color="brand" aria-hidden />
              <span className={styles.words}>
                <span>
                  {item.kind === 'chat'
                    ? `${settings.botName} sent you a message`
                    : `${settings.botName} mentioned you`}
                </span>
                <Text size={200} truncate className={styles.preview}>
                  {item.preview}
                </Text>
              </span>
              <span>
                <Text size={200}>{stamp(item.sentAt, now)}</Text>{' '}
                {!item.read && (
                  <Badge size="small" color="danger">
                    New
                  </Badge>
                )}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
