/** What appointing needs besides the lists: how SharePoint knows somebody, and SharePoint's own interface at the board's site. */
import { z } from 'zod';
import { Fault } from '../../base/fault.ts';
import type { Person } from '../../core/people/board.ts';
import type { GraphApi } from '../../graph/http/graphApi.ts';
import type { SharePointApi } from '../../graph/sharepoint/sharePointApi.ts';
import { siteAddressOf } from './siteAddress.ts';
import type { World } from './world.ts';

const userShape = z.object({ userPrincipalName: z.string().min(1) });

/** The sign-in name by which SharePoint knows somebody; a guest's holds `#EXT#`. Source: "Get a user". @throws Fault */
export async function signInNameOf(graph: GraphApi, person: Person): Promise<string> {
  if (person.objectId === null) throw new Fault('notFound', { list: 'people', item: person.itemId });
  const path = `/users/${encodeURIComponent(person.objectId)}?$select=userPrincipalName`;
  const parsed = userShape.safeParse(await graph.call({ method: 'GET', path, subject: { list: 'people' } }));
  if (!parsed.success) throw new Fault('malformed', { list: 'people' }, { cause: parsed.error });
  return parsed.data.userPrincipalName;
}

/** SharePoint's own interface at the board's site. @throws Fault */
export async function sharePointOf(world: World, siteId: string): Promise<SharePointApi> {
  return world.sharePointAt(await siteAddressOf({ api: world.graph, siteId }));
}
