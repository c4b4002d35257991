/** The part of the settings menu that chooses what signing in meets. The tab begins anew with it. */
import { MenuGroup, MenuGroupHeader, MenuItemRadio } from '@fluentui/react-components';
import { conditionLabels, signInCondition } from '../app/signInConditions.ts';

/** Radio items named `signIn`. */
export function SignInItems() {
  return (
    <MenuGroup>
      <MenuGroupHeader>Signing in to the tab</MenuGroupHeader>
      {signInCondition.options.map((condition) => (
        <MenuItemRadio key={condition} name="signIn" value={condition}>
          {conditionLabels[condition]}
        </MenuItemRadio>
      ))}
    </MenuGroup>
  );
}
