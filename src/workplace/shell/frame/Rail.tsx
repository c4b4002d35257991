/**
 * The rail of places: Activity, Chat, Teams, mail, the plain view of the lists, and the gallery of cards. On a narrow screen it lies along the
 * bottom, as in Teams on a phone.
 */
import { CounterBadge, makeStyles, mergeClasses, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import {
  AlertFilled,
  AlertRegular,
  CardUiFilled,
  CardUiRegular,
  ChatFilled,
  ChatRegular,
  MailFilled,
  MailRegular,
  PeopleTeamFilled,
  PeopleTeamRegular,
  TableFilled,
  TableRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { hashOf, type Route, useRoute } from '../app/route.ts';
import { useWorkplace } from '../app/workplace.ts';
import { Unseen } from './Unseen.tsx';

const narrow = '@media (max-width: 640px)';

const useStyles = makeStyles({
  rail: {
    gridArea: 'rail',
    backgroundColor: tokens.colorNeutralBackground4,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { borderRight: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: '8px 4px',
    display: 'grid',
    gap: '4px',
    [narrow]: { gridAutoFlow: 'column', gridAutoColumns: '1fr', padding: '2px 4px' },
  },
  link: {
    position: 'relative',
    display: 'grid',
    justifyItems: 'center',
    gap: '2px',
    padding: '8px 2px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    fontSize: '11px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground4Hover, color: tokens.colorBrandForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::before': {
      content: '""',
      position: 'absolute',
      left: '-2px',
      top: '12px',
      bottom: '12px',
      width: '3px',
      borderRadius: '3px',
      backgroundColor: tokens.colorBrandBackground,
      [narrow]: { left: '30%', right: '30%', top: 'auto', bottom: '0px', width: 'auto', height: '3px' },
    },
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  badge: { position: 'absolute', top: '2px', right: '14px', [narrow]: { right: '28%' } },
});

interface Entry {
  readonly place: Route['place'];
  readonly label: string;
  readonly to: Route;
  readonly icon: ReactNode;
  readonly currentIcon: ReactNode;
  readonly unread: number;
}

/** The rail. */
export function Rail() {
  const styles = useStyles();
  const { conversations } = useWorkplace();
  const arrows = useArrowNavigationGroup({ axis: 'both', circular: true });
  const current = useRoute().place;
  const channels = conversations.teams.flatMap((team) => team.channels);
  const size = { fontSize: 24 };
  const entries: readonly Entry[] = [
    {
      place: 'activity',
      label: 'Activity',
      to: { place: 'activity' },
      icon: <AlertRegular {...size} />,
      currentIcon: <AlertFilled {...size} />,
      unread: conversations.unread,
    },
    {
      place: 'chat',
      label: 'Chat',
      to: { place: 'chat', messageId: undefined },
      icon: <ChatRegular {...size} />,
      currentIcon: <ChatFilled {...size} />,
      unread: conversations.chat.unread,
    },
    {
      place: 'teams',
      label: 'Teams',
      to: { place: 'teams', channelId: channels[0]?.id, view: 'posts', at: undefined },
      icon: <PeopleTeamRegular {...size} />,
      currentIcon: <PeopleTeamFilled {...size} />,
      unread: channels.reduce((sum, channel) => sum + channel.unread, 0),
    },
    {
      place: 'mail',
      label: 'Mail',
      to: { place: 'mail' },
      icon: <MailRegular {...size} />,
      currentIcon: <MailFilled {...size} />,
      unread: 0,
    },
    {
      place: 'lists',
      label: 'Lists',
      to: { place: 'lists', listId: undefined },
      icon: <TableRegular {...size} />,
      currentIcon: <TableFilled {...size} />,
      unread: 0,
    },
    {
      place: 'gallery',
      label: 'Cards',
      to: { place: 'gallery', card: undefined, look: undefined },
      icon: <CardUiRegular {...size} />,
      currentIcon: <CardUiFilled {...size} />,
      unread: 0,
    },
  ];
  return (
    <nav className={styles.rail} aria-label="Apps">
      <ul className={styles.list} {...arrows}>
        {entries.map((entry) => (
          <li key={entry.place}>
            <RailLink entry={entry} isCurrent={entry.place === current} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function RailLink({ entry, isCurrent }: { readonly entry: Entry; readonly isCurrent: boolean }) {
  const styles = useStyles();
  return (
    <a
      href={hashOf(entry.to)}
      className={mergeClasses(styles.link, isCurrent && styles.current)}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {isCurrent ? entry.currentIcon : entry.icon}
      <span>
        {entry.label}
        {entry.unread > 0 && <Unseen>{entry.unread} unread</Unseen>}
      </span>
      {entry.unread > 0 && (
        <CounterBadge aria-hidden className={styles.badge} count={entry.unread} size="small" color="danger" />
      )}
    </a>
  );
}
