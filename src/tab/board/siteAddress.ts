/**
 * Where the board's site is on the web, for commands and links. Any page may ask: it takes no more than the permission of
 * every day, unlike what stands in `siteAccess.ts`.
 */
import { z } from 'zod';
import { Fault } from '../../base/fault.ts';
import type { BoardSite } from '../../graph/lists/site.ts';

const siteShape = z.object({ webUrl: z.url() });

/** The site's web address. Source: "Get a site resource". @throws Fault */
export async function siteAddressOf({ api, siteId }: Pick<BoardSite, 'api' | 'siteId'>): Promise<string> {
  const parsed = siteShape.safeParse(await api.call({ method: 'GET', path: `/sites/${siteId}?$select=webUrl` }));
  if (!parsed.success) throw new Fault('malformed', {}, { cause: parsed.error });
  return parsed.data.webUrl;
}
