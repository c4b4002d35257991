/** What an owner of the site can always do in SharePoint, past every screen of ours: change a row of a list. */
import { london } from '../../src/base/time/zone.ts';
import { readAll } from '../../src/graph/lists/query.ts';
import { type BoardSite, listPath } from '../../src/graph/lists/site.ts';
import type { AnyList, Row } from '../../src/lists/definition/defineList.ts';
import { asPerson } from '../../src/workplace/seed/asPerson.ts';
import { identityOf } from '../../src/workplace/seed/sampleDirectory.ts';
import type { World } from './world.ts';

/** The board's site as its owner opens it. */
export function asOwner(world: World): BoardSite {
  const access = asPerson(world.together.workplace.url, identityOf('qa-manager').objectId, Math.random);
  return { api: access.graph, patience: access.patience, siteId: world.together.siteId, zone: london };
}

/** The first row of a list that fits. @throws Error when none does */
export async function findRow<L extends AnyList>(
  world: World,
  list: L,
  fits: (row: Row<L>) => boolean,
): Promise<Row<L>> {
  const { rows } = await readAll(asOwner(world), list);
  const found = rows.find(fits);
  if (found === undefined) throw new Error(`no such row in ${list.displayName}`);
  return found;
}

/** Writes SharePoint columns of a row, whatever our rules say of it. */
export async function writeBehind(
  world: World,
  list: AnyList,
  itemId: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  const site = asOwner(world);
  await site.api.call({ method: 'PATCH', path: `${listPath(site, list)}/items/${itemId}/fields`, body: fields });
}
