/** The last step of 'Check and repair': whoever appoints must be able to put people into the groups. */
import type { PlainDate } from '../../../base/time/plainDate.ts';
import { readTogether } from '../../../graph/lists/readTogether.ts';
import { activeAgencies } from '../../../graph/provision/agencyLists.ts';
import { boardFrom, boardLists } from '../../board/board.ts';
import { keepGroups } from '../../board/groupKeeper.ts';
import type { World } from '../../board/world.ts';
import { siteOf, type TeamSite } from './readSetup.ts';

/** Gives the groups to the QA manager; nothing happens while there is none who can sign in. @throws Fault */
export async function groupsForManager(
  world: World,
  site: TeamSite,
  at: { readonly today: PlainDate; readonly say: (line: string) => void },
): Promise<void> {
  const own = siteOf(world, site);
  const { membership, terms } = boardFrom(await readTogether(own, boardLists), world.identity);
  const given = await keepGroups(world, site.id, { membership, agencies: await activeAgencies(own), day: at.today });
  if (given.length > 0) at.say(`Groups given to the ${terms.qaManager}: ${given.join(', ')}.`);
}
