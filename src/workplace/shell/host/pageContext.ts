/**
 * The context a tab is given: the flat object teams-js turns into `app.Context`, and the same values for the
 * placeholders in a tab's address.
 *
 * Source: teams-js, `src/public/app/app.ts` (legacy context); Microsoft Learn, "Get context for your tab".
 */
import type { ThemeName } from '../app/session.ts';
import type { Person, Settings, Team } from '../app/shapes.ts';

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

const roleNumber = { owner: 0, member: 1, guest: 2 } as const;
const channelTypes = { standard: 'Regular', private: 'Private', shared: 'Shared' } as const;

/** The team whose channel a page is in; the first where it is in none. */
function placeOf(settings: Settings, channelId: string | undefined) {
  const inTeam = (team: Team) => team.channels.find((one) => one.id === channelId);
  const team = settings.teams.find((one) => inTeam(one) !== undefined) ?? settings.teams[0];
  if (team === undefined) throw new TypeError('a tenant has a team');
  return { team, channel: inTeam(team) };
}

/** teams-js's legacy context. */
export function pageContext({ settings, me, theme, page }: ContextSource): Readonly<Record<string, unknown>> {
  const { tenant, app } = settings;
  const { team, channel } = placeOf(settings, page.channelId);
  const role = team.members.find((member) => member.userId === me.id)?.role ?? 'member';
  // A private or shared channel has a site of its own.
  const sitePath = channel?.sitePath ?? team.sitePath;
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
    channelRelativeUrl: `${sitePath}/Shared Documents/${channel?.name ?? ''}`,
    channelType: me.kind === 'external' ? 'Shared' : channelTypes[channel?.membershipType ?? 'standard'],
    hostTeamGroupId: team.groupId,
    hostTeamTenantId: tenant.id,
    teamId: team.internalId,
    teamName: team.name,
    groupId: team.groupId,
    userTeamRole: roleNumber[role],
    isTeamArchived: false,
    teamSiteUrl: `https://${tenant.sharePointHost}${sitePath}`,
    teamSiteDomain: tenant.sharePointHost,
    teamSitePath: sitePath,
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
