/**
 * A link to a page of this tab that opens inside Teams, to be sent to somebody. The tenant is always named, so that a guest
 * is asked to switch organisation. Source: "Create deep links to an application" (entity, sub entity, channel, tenant).
 */
import { hashOf, type Route } from './routes.ts';
import type { World } from './world.ts';

/** The tab's id, as the set-up page gives it to Teams. */
export const tabEntityId = 'qa-programme';

/** @param address where this page is, whose hash and query are not sent along */
export function tabLink({ app, channelId }: Pick<World, 'app' | 'channelId'>, route: Route, address: string): string {
  const link = new URL(`https://teams.microsoft.com/l/entity/${encodeURIComponent(app.teamsAppId)}/${tabEntityId}`);
  const context = {
    subEntityId: hashOf(route).replace(/^#\//, ''),
    ...(channelId === null ? {} : { channelId }),
  };
  link.searchParams.set('webUrl', new URL('./index.html', address).href);
  link.searchParams.set('label', 'QA Programme');
  link.searchParams.set('context', JSON.stringify(context));
  link.searchParams.set('tenantId', app.tenantId);
  return link.toString().replace(/\+/g, '%20');
}
