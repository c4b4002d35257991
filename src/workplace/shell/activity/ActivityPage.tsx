/**
 * The activity feed: mentions in channels, messages of the bot and notifications of the app, newest first, unread ones
 * marked.
 */
import { Avatar, Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { markLineRead, useFeed } from '../app/queries.ts';
import { hashOf } from '../app/route.ts';
import type { FeedItem, Settings } from '../app/shapes.ts';
import { useWorkplace } from '../app/workplace.ts';
import { stamp, useBoardNow } from '../frame/boardClock.ts';
import { PaneTitle } from '../frame/PaneTitle.tsx';
import { linkTarget } from '../host/deepLinks.ts';

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

/** Where a line leads; a notification whose link cannot be followed here leads nowhere else. */
function addressOf(item: FeedItem, settings: Settings): string {
  if (item.kind === 'chat') return hashOf({ place: 'chat', messageId: item.messageId });
  if (item.topic === undefined)
    return hashOf({ place: 'teams', channelId: item.conversationId, view: 'posts', at: item.messageId });
  const target = linkTarget(item.topic.link, settings);
  return hashOf(target.kind === 'place' ? target.route : { place: 'activity' });
}

function headingOf(item: FeedItem, botName: string): string {
  if (item.topic !== undefined) return `${botName}: ${item.topic.title}`;
  return item.kind === 'chat' ? `${botName} sent you a message` : `${botName} mentioned you`;
}

/** The feed of the acting person. */
export function ActivityPage() {
  const styles = useStyles();
  const { me, settings, notify } = useWorkplace();
  const feed = useFeed(me.id);
  const now = useBoardNow() ?? 0;
  const items = feed.data?.items ?? [];
  // A conversation marks its own lines when it opens; a notification has none.
  const see = (item: FeedItem): void => {
    if (item.kind !== 'notification') return;
    markLineRead(me.id, item.seq).catch((error: Error) => notify(error.message, 'error'));
  };
  return (
    <section className={styles.page} aria-labelledby="activity-title">
      <PaneTitle id="activity-title">Activity</PaneTitle>
      {feed.isSuccess && items.length === 0 && (
        <p>Nothing yet. Mentions of you and messages from {settings.botName} will appear here.</p>
      )}
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.seq}>
            <a
              href={addressOf(item, settings)}
              className={mergeClasses(styles.item, !item.read && styles.unread)}
              onClick={() => see(item)}
            >
              <Avatar name={settings.botName} shape="square" color="brand" aria-hidden />
              <span className={styles.words}>
                <span>{headingOf(item, settings.botName)}</span>
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
