/**
 * 'Who am I': everybody in the directory, grouped by how they belong to the team, each with a line that says who they
 * are. Choosing one makes this browser tab that person.
 */
import {
  Avatar,
  Button,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { Person, Settings } from '../app/shapes.ts';
import { useWorkplace } from '../app/workplace.ts';
import { Unseen, unseen } from './Unseen.tsx';

const useStyles = makeStyles({
  button: { minWidth: 0, flexShrink: 1, gap: tokens.spacingHorizontalS },
  name: {
    // Keeps the unseen words inside the name: outside it they would widen a narrow page.
    position: 'relative',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    maxWidth: '260px',
    '@media (max-width: 900px)': { maxWidth: '120px' },
  },
  list: { maxHeight: '70vh', overflowY: 'auto' },
  item: { display: 'grid' },
  caption: { color: tokens.colorNeutralForeground3 },
  narrowGone: { '@media (max-width: 900px)': unseen },
});

interface PeopleGroup {
  readonly title: string;
  readonly holds: (person: Person, settings: Settings) => boolean;
}

/** Whether somebody who is not in the first team is in another. */
function isInAnotherTeam(person: Person, { teams }: Settings): boolean {
  return (
    person.teamRole === 'none' && teams.some(({ members }) => members.some((member) => member.userId === person.id))
  );
}

const groups: readonly PeopleGroup[] = [
  { title: 'Team owners', holds: (person) => person.teamRole === 'owner' },
  { title: 'Members', holds: (person) => person.teamRole === 'member' && person.kind !== 'external' },
  { title: 'Guests from other agencies', holds: (person) => person.teamRole === 'guest' },
  {
    title: 'Other organisations',
    holds: (person) => person.kind === 'external',
  },
  {
    title: 'In another team alone',
    holds: (person, settings) => person.kind !== 'external' && isInAnotherTeam(person, settings),
  },
  {
    title: 'In the directory, not in a team',
    holds: (person, settings) =>
      person.teamRole === 'none' && person.kind !== 'external' && !isInAnotherTeam(person, settings),
  },
];

/** The switcher. */
export function WhoAmI() {
  const styles = useStyles();
  const { settings, me, session } = useWorkplace();
  return (
    <Menu
      checkedValues={{ person: [me.id] }}
      onCheckedValueChange={(_event, data) => {
        const [chosen] = data.checkedItems;
        if (chosen !== undefined) session.choosePerson(chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className={styles.button}
          icon={<Avatar name={me.displayName} size={28} color="colorful" aria-hidden />}
        >
          <span className={styles.name}>
            <span className={styles.narrowGone}>You are: </span>
            {me.displayName}
            <Unseen>{me.caption}. Change person</Unseen>
          </span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList className={styles.list} aria-label="Who am I">
          {groups.map(({ title, holds }) => (
            <Group key={title} title={title} people={settings.people.filter((person) => holds(person, settings))} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function Group(props: { readonly title: string; readonly people: readonly Person[] }) {
  const styles = useStyles();
  if (props.people.length === 0) return null;
  return (
    <MenuGroup>
      <MenuGroupHeader>{props.title}</MenuGroupHeader>
      {props.people.map((person) => (
        <MenuItemRadio key={person.id} name="person" value={person.id}>
          <span className={styles.item}>
            <span>{person.displayName}</span>
            <Text size={200} className={styles.caption}>
              {person.caption}
            </Text>
          </span>
        </MenuItemRadio>
      ))}
    </MenuGroup>
  );
}
