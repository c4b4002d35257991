/**
 * Makes a site hold what the lists define: creates missing lists, adds missing columns and indexes, puts headings and
 * offered words right, never deletes, and says what it did and what differs. The same code serves the local workplace and a real site, and may be repeated.
 * Source: "Create a new list", "Create a columnDefinition in a list", "Update columnDefinition".
 */
import { z } from 'zod';
import { Fault } from '../../base/fault.ts';
import { allLists } from '../../lists/all.ts';
import { type AnyList, physicalColumns } from '../../lists/definition/defineList.ts';
import { type BatchPart, sendBatch } from '../http/batch.ts';
import type { GraphApi } from '../http/graphApi.ts';
import { type BoardSite, subjectOf } from '../lists/site.ts';
import {
  type ColumnDifference,
  differencesOf,
  foundColumn,
  isMendable,
  type MendableDifference,
  mendingOf,
} from './columnDifference.ts';
import { columnJson } from './columnJson.ts';

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
  readonly did:
    | 'created'
    | 'added column'
    | 'indexed column'
    | 'set heading'
    | 'set words'
    | 'made unique'
    | 'left as it is'
    | 'cannot mend';
  readonly column?: string;
}

export interface ProvisionReport {
  readonly lines: readonly ProvisionLine[];
  /** Differences that remain because mending them would lose data. */
  readonly unmended: readonly ProvisionLine[];
}

const listShape = z.object({ id: z.string(), displayName: z.string() });
const listsShape = z.object({ value: z.array(listShape), '@odata.nextLink': z.string().optional() });
const columnsShape = z.object({ value: z.array(foundColumn), '@odata.nextLink': z.string().optional() });

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
  const differences = physicalColumns(list).flatMap((column) => differencesOf(column, byName.get(column.name)));
  return differences.length === 0
    ? { list, state: 'as defined', listId }
    : { list, state: 'differs', listId, differences };
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
      return mendColumns(site, finding, say);
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

type Differing = Extract<ListFinding, { state: 'differs' }>;

async function mendColumns(site: BoardSite, finding: Differing, say: (line: ProvisionLine) => void): Promise<void> {
  const mendable = finding.differences.filter(isMendable);
  await changeColumns(site, finding, mendable);
  for (const difference of finding.differences) {
    if (isMendable(difference)) say(lineOf(finding, difference, didMend[difference.kind]));
    else say(await mendColumn(site, finding, difference));
  }
}

const didMend = {
  'not indexed': 'indexed column',
  'another heading': 'set heading',
  'other words': 'set words',
} as const;

function lineOf(finding: Differing, { column }: ColumnDifference, did: ProvisionLine['did']): ProvisionLine {
  return { list: finding.list.displayName, column: column.name, did };
}

/**
 * One change for each column, in batches. Each waits for the one before it: two changes of one list's columns at the
 * same moment are a save conflict in SharePoint. @throws Fault of the first that was refused
 */
async function changeColumns(site: BoardSite, finding: Differing, all: readonly MendableDifference[]): Promise<void> {
  const columnIds = [...new Set(all.map((one) => one.columnId))];
  const parts = columnIds.map((columnId, at): BatchPart => {
    const before = columnIds[at - 1];
    return {
      id: columnId,
      method: 'PATCH',
      path: `/sites/${site.siteId}/lists/${finding.listId}/columns/${columnId}`,
      body: mendingOf(all.filter((one) => one.columnId === columnId)),
      subject: subjectOf(finding.list),
      ...(before === undefined ? {} : { dependsOn: [before] }),
    };
  });
  const answers = await sendBatch(site.api, site.patience, parts);
  for (const answer of answers.values()) if (!answer.ok) throw answer.fault;
}

async function mendColumn(
  site: BoardSite,
  finding: Differing,
  difference: Exclude<ColumnDifference, MendableDifference>,
): Promise<ProvisionLine> {
  const path = `/sites/${site.siteId}/lists/${finding.listId}/columns`;
  switch (difference.kind) {
    case 'missing':
      await site.api.call({
        method: 'POST',
        path,
        body: columnJson(difference.column),
        subject: subjectOf(finding.list),
      });
      return lineOf(finding, difference, 'added column');
    case 'not unique':
      return lineOf(finding, difference, await makeUnique(site, `${path}/${difference.columnId}`));
    case 'another type':
      return lineOf(finding, difference, 'cannot mend');
  }
}

/** SharePoint refuses uniqueness while two rows hold the same value: that needs a person. */
async function makeUnique(site: BoardSite, path: string): Promise<'made unique' | 'cannot mend'> {
  try {
    await site.api.call({ method: 'PATCH', path, body: { indexed: true, enforceUniqueValues: true } });
    return 'made unique';
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'rejected') return 'cannot mend';
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
