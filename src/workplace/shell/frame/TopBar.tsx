/**
 * The bar along the top: what this is, the board's clock, the theme, and who you are.
 */
import {
  Button,
  Menu,
  MenuDivider,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { DarkThemeRegular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { call, nothing } from '../app/call.ts';
import type { ThemeName } from '../app/session.ts';
import { signInCondition } from '../app/signInConditions.ts';
import { useWorkplace } from '../app/workplace.ts';
import { ClockControl } from './ClockControl.tsx';
import { SignInItems } from './SignInItems.tsx';
import { WhoAmI } from './WhoAmI.tsx';

const useStyles = makeStyles({
  bar: {
    gridArea: 'bar',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM}`,
    minHeight: '48px',
    backgroundColor: tokens.colorNeutralBackground4,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis', minWidth: 0 },
  note: {
    color: tokens.colorNeutralForeground3,
    '@media (max-width: 1000px)': { display: 'none' },
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  grow: { flexGrow: 1 },
  titleNarrow: { '@media (max-width: 640px)': { display: 'none' } },
});

const themes: readonly { readonly name: ThemeName; readonly label: string }[] = [
  { name: 'default', label: 'Light' },
  { name: 'dark', label: 'Dark' },
  { name: 'contrast', label: 'High contrast' },
];

const isTheme = (value: string | undefined): value is ThemeName => themes.some((theme) => theme.name === value);

/** The top bar. */
export function TopBar() {
  const styles = useStyles();
  const { settings } = useWorkplace();
  return (
    <header className={styles.bar}>
      <div className={`${styles.title} ${styles.titleNarrow}`}>
        <Text weight="semibold">{settings.tenant.name}</Text>
      </div>
      <Text size={200} className={styles.note}>
        Local workplace with a sample board. Nothing here is real and nothing leaves this computer.
      </Text>
      <span className={styles.grow} />
      <ClockControl />
      <ViewMenu />
      <WhoAmI />
    </header>
  );
}

function ViewMenu() {
  const { settings, session, notify } = useWorkplace();
  const client = useQueryClient();
  const checked = {
    theme: [session.theme],
    signIn: [session.signIn],
    switches: settings.refreshInChannels ? ['refreshInChannels'] : [],
  };
  const setSwitch = (isOn: boolean): void => {
    call('/workplace/shell/switches', nothing, { method: 'PUT', body: { refreshInChannels: isOn } })
      .then(() => client.invalidateQueries({ queryKey: ['settings'] }))
      .catch((error: Error) => notify(error.message, 'error'));
  };
  return (
    <Menu
      checkedValues={checked}
      onCheckedValueChange={(_event, { name, checkedItems }) => {
        const [first] = checkedItems;
        if (name === 'switches') setSwitch(checkedItems.length > 0);
        else if (name === 'signIn') session.chooseSignIn(signInCondition.parse(first));
        else if (isTheme(first)) session.chooseTheme(first);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<DarkThemeRegular />}
          aria-label="Theme and settings"
          title="Theme and settings"
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {themes.map((theme) => (
            <MenuItemRadio key={theme.name} name="theme" value={theme.name}>
              {theme.label}
            </MenuItemRadio>
          ))}
          <MenuDivider />
          <MenuItemCheckbox name="switches" value="refreshInChannels">
            Refresh cards by themselves in channels too
          </MenuItemCheckbox>
          <MenuDivider />
          <SignInItems />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
