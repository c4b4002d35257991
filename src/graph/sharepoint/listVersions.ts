/**
 * SharePoint's own versions are the audit trail of every list, so every list must keep them. Whether a new list does is
 * not the same everywhere (Microsoft's pages disagree, and a tenant can choose), and Graph cannot say or set it: this is
 * SharePoint's `EnableVersioning`. Source: "Lists and list items REST API reference".
 */
import { z } from 'zod';
import type { SharePointApi } from './sharePointApi.ts';

const settings = z.object({ EnableVersioning: z.boolean() });

/**
 * Turns versions on where they are off. How many are kept stays as the tenant set it.
 * @returns whether they were off @throws Fault `forbidden` for whoever may not manage the list
 */
export async function keepVersions(sharePoint: SharePointApi, listId: string): Promise<boolean> {
  const path = `web/lists(guid'${listId}')`;
  const found = settings.parse(await sharePoint.call({ method: 'GET', path: `${path}?$select=EnableVersioning` }));
  if (found.EnableVersioning) return false;
  await sharePoint.call({ method: 'MERGE', path, body: { EnableVersioning: true } });
  return true;
}
