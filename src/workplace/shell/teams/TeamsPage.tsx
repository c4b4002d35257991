/**
 * The teams of the acting person: their channels at the left, the channel's header with its tabs, and posts or the app's tab below.
 */
import {
  Avatar,
  Button,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Tab,
  TabList,
  Text,
  tokens,
} from '@fluentui/react-components';
import {
  ChevronDownRegular,
  LockClosedRegular,
  NumberSymbolRegular,
  PeopleCommunityRegular,
} from '@fluentui/react-icons';
import { goTo, hashOf } from '../app/route.ts';
import type { Channel, OwnTeam } from '../app/shapes.ts';
import { useWorkplace } from '../app/workplace.ts';
import { PaneTitle } from '../frame/PaneTitle.tsx';
import { type SideEntry, SidePanel } from '../frame/SidePanel.tsx';
import { Posts } from './Posts.tsx';
import { TabPane } from './TabPane.tsx';

const useStyles = makeStyles({
  pane: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '16px',
    padding: '4px 16px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: { display: 'flex', alignItems: 'center', gap: '10px', minWidth: 0, padding: '6px 0' },
  team: { display: 'flex', alignItems: 'center', gap: '10px' },
  narrowOnly: { display: 'none', '@media (max-width: 640px)': { display: 'inline-flex' } },
  outside: { padding: '24px' },
});

interface TeamsPageProps {
  readonly channelId: string | undefined;
  readonly view: 'posts' | 'tab';
  readonly at: string | undefined;
}

/** The Teams pane. */
export function TeamsPage({ channelId, view, at }: TeamsPageProps) {
  const styles = useStyles();
  const { conversations, me } = useWorkplace();
  const { teams } = conversations;
  const channels = teams.flatMap((team) => team.channels);
  const channel = channelId === undefined ? channels[0] : channels.find((found) => found.id === channelId);
  if (teams.length === 0) {
    return (
      <section className={styles.outside}>
        <PaneTitle>Teams</PaneTitle>
        <p>{me.displayName} is in the directory but not in a team here.</p>
      </section>
    );
  }
  return (
    <>
      <SidePanel
        title="Teams"
        label="Teams and channels"
        groups={teams.map((team) => ({
          key: team.groupId,
          heading: <TeamName team={team} />,
          entries: team.channels.map((one) => entryOf(one, one.id === channel?.id)),
        }))}
      />
      {channel === undefined ? (
        <section className={styles.outside}>
          <p>This channel does not exist, or you are not in it.</p>
        </section>
      ) : (
        <ChannelPane channel={channel} view={view} at={at} />
      )}
    </>
  );
}

function TeamName({ team }: { readonly team: OwnTeam }) {
  const styles = useStyles();
  return (
    <span className={styles.team}>
      <Avatar name={team.name} shape="square" color="colorful" size={28} aria-hidden />
      <Text weight="semibold">{team.name}</Text>
    </span>
  );
}

const channelIcons = {
  standard: <NumberSymbolRegular aria-hidden />,
  private: <LockClosedRegular aria-label="Private" />,
  shared: <PeopleCommunityRegular aria-label="Shared" />,
} as const;

function entryOf(channel: Channel, isCurrent: boolean): SideEntry {
  const { id, name, unread, membershipType } = channel;
  const to = { place: 'teams', channelId: id, view: 'posts', at: undefined } as const;
  return { key: id, to, label: name, unread, isCurrent, icon: channelIcons[membershipType] };
}

function ChannelPane(props: {
  readonly channel: Channel;
  readonly view: 'posts' | 'tab';
  readonly at: string | undefined;
}) {
  const styles = useStyles();
  const { settings, conversations } = useWorkplace();
  const { channel, view, at } = props;
  const { teams } = conversations;
  const team = teams.find(({ channels }) => channels.includes(channel));
  return (
    <section className={styles.pane} aria-labelledby="channel-title">
      <div className={styles.header}>
        <div className={styles.name}>
          <PaneTitle id="channel-title">{channel.name}</PaneTitle>
          {teams.length > 1 && <Text size={200}>{team?.name}</Text>}
          <ChannelMenu current={channel} />
        </div>
        <TabList
          selectedValue={view}
          onTabSelect={(_event, data) =>
            goTo({ place: 'teams', channelId: channel.id, view: data.value === 'tab' ? 'tab' : 'posts', at: undefined })
          }
        >
          <Tab value="posts">Posts</Tab>
          <Tab value="tab">{channel.tab?.displayName ?? settings.app.name}</Tab>
        </TabList>
      </div>
      {view === 'posts' ? <Posts channel={channel} messageId={at} /> : <TabPane channel={channel} subPage={at} />}
    </section>
  );
}

/** On a narrow screen the list of channels is behind this button. */
function ChannelMenu({ current }: { readonly current: Channel }) {
  const styles = useStyles();
  const { conversations } = useWorkplace();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles.narrowOnly}
          appearance="subtle"
          icon={<ChevronDownRegular />}
          aria-label="Other channels"
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {conversations.teams.map(({ groupId, name, channels }) => (
            <MenuGroup key={groupId}>
              <MenuGroupHeader>{name}</MenuGroupHeader>
              {channels.map((channel) => (
                <MenuItemLink
                  key={channel.id}
                  href={hashOf({ place: 'teams', channelId: channel.id, view: 'posts', at: undefined })}
                  aria-current={channel.id === current.id ? 'page' : undefined}
                >
                  {channel.name}
                </MenuItemLink>
              ))}
            </MenuGroup>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
