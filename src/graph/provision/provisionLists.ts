/**
 * Makes a site hold what the lists define: creates missing lists, adds missing columns and indexes, never deletes, and
 * says what it did and what differs. The same code serves the local workplace and a real site, and may be repeated.
 * Source: "Create a new list", "Create a columnDefinition in a list", "Update columnDefinition".
 */
import { z } from 'zod';
import { Fault } from '../../base/fault.ts';
import { allLists } from '../../lists/all.ts';
import { type AnyList, physicalColumns } from '../../lists/definition/defineList.ts';
import type { PhysicalColumn } from '../../lists/definition/physical.ts';
import type { GraphApi } from '../http/graphApi.ts';
import { type BoardSite, subjectOf } from '../lists/site.ts';
import { columnJson, facetName } from './columnJson.ts';

/** How a column of the site differs from its definition. */
export type ColumnDifference =
  | { readonly kind: 'missing'; readonly column: PhysicalColumn }
  | { readonly kind: 'not indexed'; readonly column: PhysicalColumn; readonly columnId: string }
  /** Cannot be mended without losing data: a person must decide. */
  | { readonly kind: 'another type'; readonly column: PhysicalColumn }
  | { readonly kind: 'not unique'; readonly column: PhysicalColumn; readonly columnId: string };

/** What was found of one list. */
export type ListFinding =
  | { readonly list: AnyList; readonly state: 'missing' }
  | { readonly list: AnyList; readonly state: 'as defined'; readonly listId: string }
  | {
      readonly list: AnyList;
      readonly state: 'differs';
      readonly listId: string;
      readonly differences: readonly ColumnDifference[];
    };

/** One line of what was done, for the person who watches. */
export interface ProvisionLine {
  readonly list: string;
  readonly did: 'created' | 'added column' | 'indexed column' | 'made unique' | 'left as it is' | 'cannot mend';
  readonly column?: string;
}

export interface ProvisionReport {
  readonly lines: readonly ProvisionLine[];
  /** Differences that remain because mending them would lose data. */
  readonly unmended: readonly ProvisionLine[];
}

const listShape = z.object({ id: z.string(), displayName: z.string() });
const listsShape = z.object({ value: z.array(listShape), '@odata.nextLink': z.string().optional() });
const columnShape = z
  .object({
    id: z.string(),
    name: z.string(),
    indexed: z.boolean().optional(),
    enforceUniqueValues: z.boolean().optional(),
  })
  .loose();
const columnsShape = z.object({ value: z.array(columnShape), '@odata.nextLink': z.string().optional() });
type FoundColumn = z.infer<typeof columnShape>;

/** The site's lists by title, with their ids. @throws Fault */
export async function siteLists(site: BoardSite): Promise<ReadonlyMap<string, string>> {
  const found = await everyPage(site.api, `/sites/${site.siteId}/lists?$select=id,displayName`, listsShape);
  return new Map(found.map((list) => [list.displayName, list.id]));
}

/** What the site holds of our lists, without changing anything. @throws Fault */
export async function inspectLists(
  site: BoardSite,
  lists: readonly AnyList[] = allLists,
): Promise<readonly ListFinding[]> {
  const ids = await siteLists(site);
  const findings: ListFinding[] = [];
  for (const list of lists) {
    const listId = ids.get(list.displayName);
    findings.push(listId === undefined ? { list, state: 'missing' } : await inspectColumns(site, list, listId));
  }
  return findings;
}

async function inspectColumns(site: BoardSite, list: AnyList, listId: string): Promise<ListFinding> {
  const columns = await everyPage(site.api, `/sites/${site.siteId}/lists/${listId}/columns`, columnsShape);
  const byName = new Map(columns.map((column) => [column.name, column]));
  const differences = physicalColumns(list).flatMap((column) => differenceOf(column, byName.get(column.name)));
  return differences.length === 0
    ? { list, state: 'as defined', listId }
    : { list, state: 'differs', listId, differences };
}

function differenceOf(column: PhysicalColumn, found: FoundColumn | undefined): readonly ColumnDifference[] {
  if (found === undefined) return [{ kind: 'missing', column }];
  if (found[facetName(column.type)] === undefined) return [{ kind: 'another type', column }];
  const differences: ColumnDifference[] = [];
  if (column.indexed && found.indexed !== true) differences.push({ kind: 'not indexed', column, columnId: found.id });
  if (column.unique && found.enforceUniqueValues !== true)
    differences.push({ kind: 'not unique', column, columnId: found.id });
  return differences;
}

/** Brings every list of the site to its definition. @throws Fault when the site refuses; what was done stays done */
export async function provisionLists(
  site: BoardSite,
  report: (line: ProvisionLine) => void,
  lists: readonly AnyList[] = allLists,
): Promise<ProvisionReport> {
  const lines: ProvisionLine[] = [];
  const say = (line: ProvisionLine) => {
    lines.push(line);
    report(line);
  };
  for (const finding of await inspectLists(site, lists)) await mend(site, finding, say);
  return { lines, unmended: lines.filter((line) => line.did === 'cannot mend') };
}

async function mend(site: BoardSite, finding: ListFinding, say: (line: ProvisionLine) => void): Promise<void> {
  switch (finding.state) {
    case 'missing':
      await createList(site, finding.list);
      return say({ list: finding.list.displayName, did: 'created' });
    case 'as defined':
      return say({ list: finding.list.displayName, did: 'left as it is' });
    case 'differs':
      for (const difference of finding.differences) say(await mendColumn(site, finding, difference));
  }
}

async function createList(site: BoardSite, list: AnyList): Promise<void> {
  await site.api.call({
    method: 'POST',
    path: `/sites/${site.siteId}/lists`,
    body: {
      displayName: list.displayName,
      description: list.description,
      columns: physicalColumns(list).map(columnJson),
      list: { template: 'genericList' },
    },
    subject: subjectOf(list),
  });
}

async function mendColumn(
  site: BoardSite,
  finding: { readonly list: AnyList; readonly listId: string },
  difference: ColumnDifference,
): Promise<ProvisionLine> {
  const line = { list: finding.list.displayName, column: difference.column.name };
  const path = `/sites/${site.siteId}/lists/${finding.listId}/columns`;
  const subject = subjectOf(finding.list);
  switch (difference.kind) {
    case 'missing':
      await site.api.call({ method: 'POST', path, body: columnJson(difference.column), subject });
      return { ...line, did: 'added column' };
    case 'not indexed':
      await site.api.call({
        method: 'PATCH',
        path: `${path}/${difference.columnId}`,
        body: { indexed: true },
        subject,
      });
      return { ...line, did: 'indexed column' };
    case 'not unique':
      return makeUnique(site, `${path}/${difference.columnId}`, line);
    case 'another type':
      return { ...line, did: 'cannot mend' };
  }
}

/** SharePoint refuses uniqueness while two rows hold the same value: that needs a person. */
async function makeUnique(
  site: BoardSite,
  path: string,
  line: { list: string; column: string },
): Promise<ProvisionLine> {
  try {
    await site.api.call({ method: 'PATCH', path, body: { indexed: true, enforceUniqueValues: true } });
    return { ...line, did: 'made unique' };
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'rejected') return { ...line, did: 'cannot mend' };
    throw thrown;
  }
}

async function everyPage<Item>(
  api: GraphApi,
  path: string,
  shape: z.ZodType<{ value: Item[]; '@odata.nextLink'?: string | undefined }>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let next: string | undefined = path; next !== undefined; ) {
    const page: { value: Item[]; '@odata.nextLink'?: string | undefined } = parsed(
      shape,
      await api.call({ method: 'GET', path: next }),
    );
    items.push(...page.value);
    next = page['@odata.nextLink'];
  }
  return items;
}

function parsed<Value>(shape: z.ZodType<Value>, raw: unknown): Value {
  const result = shape.safeParse(raw);
  if (!result.success) throw new Fault('malformed', {}, { cause: result.error });
  return result.data;
}
