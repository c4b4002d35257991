/**
 * Teams deep links, followed inside this shell: the tab (with its sub page), a channel or message, the chat with the
 * bot; and links to files of the team's site. Any other web address opens in a window of its own.
 *
 * Source: Microsoft Learn, "Deep link to an application" and "Deep link to a Teams chat".
 */
import { z } from 'zod';
import { goTo, type Route } from '../app/route.ts';
import type { Settings } from '../app/shapes.ts';

const context = z.object({ subEntityId: z.string().optional(), channelId: z.string().optional() });
const teamsHosts = ['teams.microsoft.com', 'teams.cloud.microsoft', 'teams.microsoft.us'];

/** Where a link leads. */
export type LinkTarget =
  | { readonly kind: 'place'; readonly route: Route }
  | { readonly kind: 'window'; readonly url: string }
  | { readonly kind: 'refused'; readonly why: string };

const refused = (why: string): LinkTarget => ({ kind: 'refused', why });
const place = (route: Route): LinkTarget => ({ kind: 'place', route });
const botChat: Route = { place: 'chat', messageId: undefined };

function readContext(url: URL): z.infer<typeof context> {
  try {
    return context.parse(JSON.parse(url.searchParams.get('context') ?? '{}'));
  } catch {
    return {};
  }
}

function isThisApp(settings: Settings, appId: string | undefined): boolean {
  return appId === settings.app.id || appId === settings.app.teamsAppId;
}

function entityTarget(url: URL, path: readonly string[], settings: Settings): LinkTarget {
  const [appId, entityId] = path;
  if (!isThisApp(settings, appId)) return refused('This link is for an app that this workplace does not have.');
  if (entityId === 'conversations') return place(botChat);
  const { channelId, subEntityId } = readContext(url);
  const channel = channelId ?? settings.teams[0]?.channels[0]?.id;
  return place({ place: 'teams', channelId: channel, view: 'tab', at: subEntityId });
}

function chatTarget(url: URL, settings: Settings): LinkTarget {
  const users = url.searchParams.get('users') ?? '';
  if (users.includes(settings.app.id)) return place(botChat);
  return refused('This workplace has only the chat with the bot.');
}

function teamsTarget(url: URL, settings: Settings): LinkTarget {
  const [, kind, ...rest] = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
  switch (kind) {
    case 'entity':
      return entityTarget(url, rest, settings);
    case 'chat':
      return chatTarget(url, settings);
    case 'app':
      return isThisApp(settings, rest[0]) ? place(botChat) : refused('This workplace does not have that app.');
    case 'channel':
      return place({ place: 'teams', channelId: rest[0], view: 'posts', at: undefined });
    case 'message':
      return place({ place: 'teams', channelId: rest[0], view: 'posts', at: rest[1] });
    default:
      return refused('This kind of Teams link is not copied here.');
  }
}

/** @returns where the link leads in this shell. */
export function linkTarget(link: string, settings: Settings): LinkTarget {
  const url = URL.parse(link);
  if (url === null || !['https:', 'http:', 'mailto:'].includes(url.protocol))
    return refused('This link cannot be opened.');
  if (url.hostname === settings.tenant.sharePointHost) return place({ place: 'file', url: url.href });
  const isTeams = teamsHosts.includes(url.hostname) && url.pathname.startsWith('/l/');
  return isTeams ? teamsTarget(url, settings) : { kind: 'window', url: url.href };
}

/** Follows a link. @returns why not, in words, when it leads nowhere. */
export function followLink(link: string, settings: Settings): string | undefined {
  const target = linkTarget(link, settings);
  if (target.kind === 'refused') return target.why;
  if (target.kind === 'place') goTo(target.route);
  else window.open(target.url, '_blank', 'noopener');
  return undefined;
}
