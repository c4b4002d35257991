/**
 * The site's lists through Graph, with the acting person's own token and therefore the acting person's own rights.
 * What Graph refuses is refused here, and shown.
 */
import { z } from 'zod';
import type { Person, Settings } from '../app/shapes.ts';
import { fetchToken } from '../host/accessTokens.ts';

const graphError = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

const column = z.looseObject({
  name: z.string(),
  displayName: z.string(),
  readOnly: z.boolean().optional(),
  hidden: z.boolean().optional(),
  text: z.looseObject({ allowMultipleLines: z.boolean().optional() }).optional(),
  choice: z.looseObject({ choices: z.array(z.string()).optional(), displayAs: z.string().optional() }).optional(),
  number: z.looseObject({}).optional(),
  boolean: z.looseObject({}).optional(),
  dateTime: z.looseObject({ format: z.string().optional() }).optional(),
});
export type Column = z.infer<typeof column>;

const by = z.looseObject({
  user: z.looseObject({ displayName: z.string().optional() }).optional(),
  application: z.looseObject({ displayName: z.string().optional() }).optional(),
});
const item = z.looseObject({
  id: z.string(),
  createdDateTime: z.string(),
  lastModifiedDateTime: z.string(),
  createdBy: by.optional(),
  lastModifiedBy: by.optional(),
  fields: z.record(z.string(), z.unknown()),
});
export type Item = z.infer<typeof item>;

const siteShape = z.looseObject({ id: z.string(), displayName: z.string() });
const listsShape = z.object({
  value: z.array(
    z.looseObject({
      id: z.string(),
      displayName: z.string(),
      description: z.string().nullish(),
      list: z.looseObject({ template: z.string() }),
    }),
  ),
});
export type ListEntry = z.infer<typeof listsShape>['value'][number];
const columnsShape = z.object({ value: z.array(column) });
const itemsShape = z.object({ value: z.array(item), '@odata.nextLink': z.string().optional() });
export type ItemPage = z.infer<typeof itemsShape>;

/** Who asks, and where. */
export interface GraphAsker {
  readonly me: Person;
  readonly settings: Settings;
}

/** Graph said no; the text is for the person. */
export class GraphRefused extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'GraphRefused';
    this.status = status;
  }
}

async function refusalOf(response: Response): Promise<GraphRefused> {
  const read = graphError.safeParse(await response.json().catch(() => undefined));
  const said = read.success ? `${read.data.error.message} (${read.data.error.code})` : 'No reason was given.';
  return new GraphRefused(response.status, `SharePoint refused (${response.status}): ${said}`);
}

const tokens = new Map<string, { readonly accessToken: string; readonly until: number }>();

async function tokenOf(me: Person): Promise<string> {
  const kept = tokens.get(me.id);
  if (kept !== undefined && kept.until > Date.now()) return kept.accessToken;
  const fresh = await fetchToken(me, { audience: 'graph', scopes: ['Sites.ReadWrite.All'] });
  tokens.set(me.id, { accessToken: fresh.accessToken, until: Date.now() + (fresh.expiresIn - 60) * 1000 });
  return fresh.accessToken;
}

interface Ask {
  readonly method?: string;
  readonly body?: unknown;
}

/** Graph as the acting person; a path is below `/v1.0`. @throws GraphRefused */
export async function ask<T>(asker: GraphAsker, path: string, shape: z.ZodType<T>, options: Ask = {}): Promise<T> {
  const response = await fetch(path.startsWith('http') ? path : `/v1.0${path}`, {
    method: options.method ?? 'GET',
    headers: {
      authorization: `Bearer ${await tokenOf(asker.me)}`,
      'content-type': 'application/json',
      // Next links of the real Graph name graph.microsoft.com; this page wants its own workplace.
      'x-workplace-links': 'local',
    },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  });
  if (!response.ok) throw await refusalOf(response);
  return shape.parse(response.status === 204 ? undefined : await response.json());
}

/** A site with the lists that the acting person sees in it. */
export interface SiteLists {
  readonly siteId: string;
  readonly title: string;
  readonly lists: readonly ListEntry[];
}

/**
 * Every site of a team or channel that the acting person may open, the first team's first.
 * @throws GraphRefused when that one may not be opened and no other may either
 */
export async function readSites(asker: GraphAsker): Promise<readonly SiteLists[]> {
  const paths = asker.settings.teams.flatMap(({ sitePath, channels }) => [
    sitePath,
    ...channels.flatMap((channel) => channel.sitePath ?? []),
  ]);
  const read = await Promise.allSettled(paths.map((path) => readSite(asker, path)));
  const sites = read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const [first] = read;
  if (sites.length === 0 && first?.status === 'rejected') throw first.reason;
  return sites;
}

async function readSite(asker: GraphAsker, path: string): Promise<SiteLists> {
  const { id, displayName } = await ask(asker, `/sites/${asker.settings.tenant.sharePointHost}:${path}`, siteShape);
  return { siteId: id, title: displayName, lists: await readLists(asker, id) };
}

async function readLists(asker: GraphAsker, siteId: string): Promise<readonly ListEntry[]> {
  const { value } = await ask(asker, `/sites/${siteId}/lists`, listsShape);
  // A document library is no list of rows: its files are opened by their addresses.
  const rows = value.filter((one) => one.list.template === 'genericList');
  return rows.sort((a, b) => a.displayName.localeCompare(b.displayName, 'en-GB'));
}

/** Columns people fill in, in the list's order. */
export async function readColumns(asker: GraphAsker, siteId: string, listId: string): Promise<readonly Column[]> {
  const { value } = await ask(asker, `/sites/${siteId}/lists/${listId}/columns`, columnsShape);
  const known = (one: Column): boolean =>
    [one.text, one.choice, one.number, one.boolean, one.dateTime].some((facet) => facet !== undefined);
  return value.filter((one) => !one.readOnly && !one.hidden && known(one));
}

const pageSize = 50;

/** One page of rows; `next` is the link of the page before it. */
export function readItems(
  asker: GraphAsker,
  at: { readonly siteId: string; readonly listId: string },
  next: string | undefined,
): Promise<ItemPage> {
  return ask(asker, next ?? `/sites/${at.siteId}/lists/${at.listId}/items?$expand=fields&$top=${pageSize}`, itemsShape);
}

/** Which row of which list. */
export interface RowPlace {
  readonly siteId: string;
  readonly listId: string;
  readonly itemId: string;
}

export async function changeRow(asker: GraphAsker, at: RowPlace, fields: object): Promise<void> {
  const path = `/sites/${at.siteId}/lists/${at.listId}/items/${at.itemId}/fields`;
  await ask(asker, path, z.unknown(), { method: 'PATCH', body: fields });
}

export async function addRow(asker: GraphAsker, at: Omit<RowPlace, 'itemId'>, fields: object): Promise<void> {
  await ask(asker, `/sites/${at.siteId}/lists/${at.listId}/items`, z.unknown(), { method: 'POST', body: { fields } });
}

export async function deleteRow(asker: GraphAsker, at: RowPlace): Promise<void> {
  await ask(asker, `/sites/${at.siteId}/lists/${at.listId}/items/${at.itemId}`, z.unknown(), { method: 'DELETE' });
}
