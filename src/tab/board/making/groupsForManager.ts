/** The last step of making lists: whoever appoints must be able to put people into the groups. */
import type { PlainDate } from '../../../base/time/plainDate.ts';
import { readTogether } from '../../../graph/lists/readTogether.ts';
import type { BoardSite } from '../../../graph/lists/site.ts';
import { activeAgencies } from '../../../graph/provision/agencyLists.ts';
import { boardFrom, boardLists } from '../board.ts';
import { keepGroups } from '../groupKeeper.ts';
import type { World } from '../world.ts';
import type { Say } from './telling.ts';

/** Gives the groups to the QA manager; nothing happens while there is none who can sign in. @throws Fault */
export async function groupsForManager(
  world: World,
  site: BoardSite,
  at: { readonly today: PlainDate; readonly say: Say; readonly only?: ReadonlySet<string> },
): Promise<void> {
  const { membership, terms } = boardFrom(await readTogether(site, boardLists), world.identity);
  const all = await activeAgencies(site);
  const agencies = all.filter((agency) => at.only?.has(agency.key) ?? true);
  const given = await keepGroups(world, site.siteId, {
    membership,
    agencies,
    day: at.today,
  });
  if (given.length > 0) at.say(`Groups given to the ${terms.qaManager}: ${given.join(', ')}.`);
}
