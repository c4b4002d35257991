/**
 * Lists and a group of its own for each agency that takes part, made by an owner of the site from wherever agencies are
 * entered. The wider permissions are asked for here, at the press. Repeating it repairs what drifted.
 */
import type { PlainDate } from '../../../base/time/plainDate.ts';
import type { BoardSite } from '../../../graph/lists/site.ts';
import { provisionAgencies } from '../../../graph/provision/agencyLists.ts';
import { sharePointOf } from '../siteAccess.ts';
import type { World } from '../world.ts';
import { groupsForManager } from './groupsForManager.ts';
import { type Say, tellingTo } from './telling.ts';

/** What making lists needs beyond the permissions of every day. */
export const manageLists = ['https://graph.microsoft.com/Sites.Manage.All'];

/** Only what belongs to the agencies named by key; the board's own lists must be there. @throws Fault `forbidden` when consent or ownership is missing */
export async function makeAgencyLists(
  world: World,
  site: BoardSite,
  at: { readonly today: PlainDate; readonly say: Say; readonly only: ReadonlySet<string> },
): Promise<void> {
  at.say('Looking at the lists of the agencies…');
  const owned = { ...site, api: world.graphWith(manageLists) };
  await provisionAgencies(owned, await sharePointOf(world, site.siteId), {
    ...tellingTo(at.say),
    only: at.only,
  });
  await groupsForManager(world, site, at);
  at.say('Every agency that takes part has its lists and its group.');
}
