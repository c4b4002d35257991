/**
 * Microsoft Teams as the tab's host: begins the conversation, asks where we are, follows the theme. What the context
 * says is a hint for the screen and confers nothing: rights come from the signed-in account.
 */
import { app, authentication, nestedAppAuth, pages } from '@microsoft/teams-js';
import type { Identity } from '../../../core/people/board.ts';
import { TookTooLong, waitAtMost } from '../waitAtMost.ts';
import { type ThemeName, themeNamed } from './themes.ts';

/** Where the tab stands inside Teams. */
export interface HostContext {
  readonly theme: ThemeName;
  /** Whether Teams shows the page that sets a tab up. */
  readonly isSettings: boolean;
  readonly subPageId: string | null;
  readonly groupId: string | null;
  readonly channelId: string | null;
  readonly loginHint: string | null;
  /** Teams' user, as the tenant that Teams is open in sees them: a hint. */
  readonly user: Identity | null;
  /** Whether this Teams gives tokens to a page inside it. Source: "Nested app authentication". */
  readonly givesTokens: boolean;
}

/** Why there is no host. */
export type HostProblem = 'outsideTeams' | 'silent';

/** Teams did not answer, or the page was not opened in Teams. */
export class HostFault extends Error {
  readonly problem: HostProblem;

  constructor(problem: HostProblem, cause: unknown) {
    super(problem, { cause });
    this.name = 'HostFault';
    this.problem = problem;
  }
}

const patienceSeconds = 8;

/** @throws HostFault */
export async function meetHost(validMessageOrigins: readonly string[]): Promise<HostContext> {
  if (window.parent === window) throw new HostFault('outsideTeams', null);
  try {
    await waitAtMost(patienceSeconds, 'app.initialize', app.initialize([...validMessageOrigins]));
    const context = await waitAtMost(patienceSeconds, 'app.getContext', app.getContext());
    app.notifyAppLoaded();
    return {
      theme: themeNamed(context.app.theme),
      isSettings: context.page.frameContext === 'settings',
      subPageId: filled(context.page.subPageId),
      groupId: filled(context.team?.groupId),
      channelId: filled(context.channel?.id),
      loginHint: filled(context.user?.loginHint ?? context.user?.userPrincipalName),
      user: userIn(context),
      // Without the bridge MSAL falls back without a word to pop-ups that cannot work inside a frame.
      givesTokens: nestedAppAuth.isNAAChannelRecommended() && 'nestedAppAuthBridge' in window,
    };
  } catch (thrown) {
    throw new HostFault(thrown instanceof TookTooLong ? 'silent' : 'outsideTeams', thrown);
  }
}

function userIn({ user }: app.Context): Identity | null {
  const [tenantId, objectId] = [filled(user?.tenant?.id), filled(user?.id)];
  return tenantId === null || objectId === null ? null : { tenantId, objectId };
}

function filled(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

/** Calls back whenever the person chooses another theme in Teams. */
export function followTheme(listener: (theme: ThemeName) => void): void {
  app.registerOnThemeChangeHandler((theme) => listener(themeNamed(theme)));
}

/** Takes Teams' own loading picture away. */
export function tellReady(): void {
  app.notifySuccess().catch(() => undefined); // an older Teams does not answer; the page is there all the same
}

/** Opens a Teams link, e.g. the chat with the bot. */
export async function openLink(url: string): Promise<void> {
  await waitAtMost(patienceSeconds, 'app.openLink', app.openLink(url));
}

/**
 * A window of our own for signing in; Teams closes it when its page has said how it went. Sizes as Microsoft's sample.
 * @returns what the page said @throws Error with the page's reason, `CancelledByUser` or `FailedToOpenWindow`
 */
export function openSignInWindow(address: string): Promise<string> {
  return authentication.authenticate({ url: address, width: 600, height: 535 });
}

/** Whether the person has just pressed something, so that a window may open; true where the browser does not say. */
export function hasJustPressed(): boolean {
  return !('userActivation' in navigator) || navigator.userActivation.isActive;
}

/** What Teams keeps of a configured tab. */
export interface ConfiguredTab {
  readonly contentUrl: string;
  readonly entityId: string;
  readonly displayName: string;
}

/** Lets Teams' Save button work, and gives Teams the tab when it is pressed. */
export function offerToSave(tab: ConfiguredTab): void {
  pages.config.registerOnSaveHandler((event) => {
    pages.config
      .setConfig({
        contentUrl: tab.contentUrl,
        websiteUrl: tab.contentUrl,
        entityId: tab.entityId,
        suggestedDisplayName: tab.displayName,
      })
      .then(
        () => event.notifySuccess(),
        () => event.notifyFailure('Teams did not take the settings. Try again.'),
      );
  });
  pages.config.setValidityState(true);
}
