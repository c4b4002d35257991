/**
 * The context a tab is given: the flat object teams-js turns into `app.Context`, and the same values for the
 * placeholders in a tab's address.
 *
 * Source: teams-js, `src/public/app/app.ts` (legacy context); Microsoft Learn, "Get context for your tab".
 */
import type { ThemeName } from '../app/session.ts';
import type { Person, Settings } from '../app/shapes.ts';

/** Which page of the app is shown where. */
export interface FramePage {
  readonly frameContext: 'content' | 'settings' | 'task' | 'authentication';
  readonly entityId: string;
  readonly subEntityId: string | undefined;
  readonly channelId: string | undefined;
}

/** What the context is made of. */
export interface ContextSource {
  readonly settings: Settings;
  readonly me: Person;
  readonly theme: ThemeName;
  readonly page: FramePage;
}

const roleNumber = { owner: 0, member: 1, guest: 2, none: 1 } as const;

/** teams-js's legacy context. */
export function pageContext({ settings, me, theme, page }: ContextSource): Readonly<Record<string, unknown>> {
  const { tenant, app, team } = settings;
  const channel = settings.channels.find((found) => found.id === page.channelId);
  return {
    locale: 'en-gb',
    theme,
    appSessionId: 'local',
    sessionId: 'local',
    ringId: 'general',
    hostName: 'Teams',
    hostClientType: 'web',
    appId: app.teamsAppId,
    manifestVersion: '1.25',
    entityId: page.entityId,
    subEntityId: page.subEntityId ?? '',
    frameContext: page.frameContext,
    isFullScreen: false,
    sourceOrigin: null,
    userObjectId: me.id,
    userPrincipalName: me.userPrincipalName,
    upn: me.userPrincipalName,
    loginHint: me.userPrincipalName,
    userDisplayName: me.displayName,
    userLicenseType: 'Unknown',
    tid: me.tenantId,
    tenantSKU: 'unknown',
    channelId: channel?.id ?? '',
    channelName: channel?.name ?? '',
    channelRelativeUrl: `${team.sitePath}/Shared Documents/${channel?.name ?? ''}`,
    channelType: me.kind === 'external' ? 'Shared' : 'Regular',
    hostTeamGroupId: team.groupId,
    hostTeamTenantId: tenant.id,
    teamId: team.internalId,
    teamName: team.name,
    groupId: team.groupId,
    userTeamRole: roleNumber[me.teamRole],
    isTeamArchived: false,
    teamSiteUrl: `https://${tenant.sharePointHost}${team.sitePath}`,
    teamSiteDomain: tenant.sharePointHost,
    teamSitePath: team.sitePath,
  };
}

const placeholderNames: Readonly<Record<string, string>> = {
  upn: 'userPrincipalName',
  userLoginHint: 'loginHint',
  'app.theme': 'theme',
  'app.locale': 'locale',
  'page.id': 'entityId',
  'page.subPageId': 'subEntityId',
  'user.id': 'userObjectId',
  'user.tenant.id': 'tid',
  'user.loginHint': 'loginHint',
  'user.userPrincipalName': 'userPrincipalName',
  'team.groupId': 'groupId',
  'channel.id': 'channelId',
  'sharePointSite.teamSiteUrl': 'teamSiteUrl',
};

/** A tab's address with `{theme}`, `{locale}` and the like filled in, as Teams does; unknown ones are left empty. */
export function fillPlaceholders(address: string, source: ContextSource): string {
  const context = pageContext(source);
  return address.replace(/(?:\{|%7B)([a-zA-Z.]+)(?:\}|%7D)/g, (_whole, name: string) => {
    const value = context[placeholderNames[name] ?? name];
    return value === undefined || value === null ? '' : encodeURIComponent(String(value));
  });
}
