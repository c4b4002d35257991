/**
 * Graph's operations on lists and their columns.
 *
 * Microsoft pages "Get lists in a site", "Get list", "Create a new list", "List columnDefinitions in a list", "Create a
 * columnDefinition in a list", "Update columnDefinition". Lists are trimmed to those the caller may see.
 */
import { authorOf } from '../sharepoint/authors.ts';
import {
  type Column,
  columnJson,
  columnsOf,
  saveColumn,
  systemColumnsJson,
  titleColumn,
} from '../sharepoint/columns.ts';
import { isLibrary } from '../sharepoint/files/library.ts';
import { dropColumnIndex, hasDuplicates, indexColumn } from '../sharepoint/items.ts';
import { createList, deleteList, findList, type List, listsOf, renameList } from '../sharepoint/lists.ts';
import type { Site } from '../sharepoint/site.ts';
import { isoSeconds } from '../tenant/clock.ts';
import { inOneTransaction, isRecord } from '../tenant/rows.ts';
import { type Answer, type Call, type PathParts, part } from '../web/operation.ts';
import { changedColumn, INDEXABLE_ITEMS, newColumn, newColumns } from './columnInput.ts';
import { expansionsOf, project } from './projection.ts';
import { denied, GraphRefusal, invalid, notCopied, notFound } from './refusal.ts';
import {
  type GraphOperation,
  type GraphService,
  hasRight,
  type OpenList,
  openList,
  openSite,
  scopeOf,
} from './service.ts';

const LISTS = '/sites/{site}/lists';
const LIST = `${LISTS}/{list}`;
const COLUMNS = `${LIST}/columns`;

export const LIST_OPERATIONS: readonly GraphOperation[] = [
  { method: 'GET', template: LISTS, run: getLists },
  { method: 'POST', template: LISTS, run: postList },
  { method: 'GET', template: LIST, run: getList },
  { method: 'PATCH', template: LIST, run: patchList },
  { method: 'DELETE', template: LIST, run: removeList },
  { method: 'GET', template: COLUMNS, run: getColumns },
  { method: 'POST', template: COLUMNS, run: postColumn },
  { method: 'GET', template: `${COLUMNS}/{column}`, run: getColumn },
  { method: 'PATCH', template: `${COLUMNS}/{column}`, run: patchColumn },
];

const SEE = { token: 'read', right: 'viewListItems' } as const;
const MANAGE = { token: 'manage', right: 'manageLists' } as const;

type Json = Readonly<Record<string, unknown>>;

function listJson(service: GraphService, place: { site: Site; list: List }, call: Call): Json {
  const { site, list } = place;
  const columns = expandsColumns(call) ? { columns: allColumns(columnsOf(service.database, list.id)) } : {};
  const library = isLibrary(service.database, list.id);
  const json = {
    '@odata.etag': `"${list.id},${list.modifiedAt}"`,
    createdDateTime: isoSeconds(list.createdAt),
    description: list.description,
    eTag: `"${list.id},${list.modifiedAt}"`,
    id: list.id,
    lastModifiedDateTime: isoSeconds(list.modifiedAt),
    name: list.name,
    webUrl: library
      ? `https://${site.host}${site.path}/${encodeURI(list.name)}`
      : `https://${site.host}${site.path}/Lists/${list.name}`,
    displayName: list.displayName,
    createdBy: list.createdBy,
    parentReference: { siteId: site.id },
    list: { contentTypesEnabled: false, hidden: false, template: library ? 'documentLibrary' : 'genericList' },
    ...columns,
  };
  return project(json, call.query);
}

function expandsColumns(call: Call): boolean {
  const names = [...expansionsOf(call.query).keys()];
  const other = names.find((name) => name !== 'columns');
  if (other !== undefined) throw notCopied(`'${other}' expanded on a list`);
  return names.length > 0;
}

function allColumns(columns: readonly Column[]): readonly Json[] {
  return [...columns.map(columnJson), ...systemColumnsJson()];
}

function getLists(service: GraphService, call: Call, parts: PathParts): Answer {
  const opened = openSite(service, { call, parts });
  const visible = listsOf(service.database, opened.site.id).filter((list) =>
    hasRight(opened, scopeOf(list), 'viewListItems'),
  );
  const value = visible.map((list) => listJson(service, { site: opened.site, list }, call));
  return { status: 200, body: { '@odata.context': `${call.linkBase}/v1.0/$metadata#sites/lists`, value } };
}

function postList(service: GraphService, call: Call, parts: PathParts): Answer {
  const opened = openSite(service, { call, parts }, 'manage');
  if (!hasRight(opened, 'web', 'manageLists')) throw denied();
  const body = isRecord(call.body) ? call.body : {};
  const displayName = titleIn(body);
  requireFreeTitle(service, opened.site.id, displayName);
  const template = isRecord(body.list) ? body.list.template : 'genericList';
  if (template !== 'genericList' && template !== 'documentLibrary')
    throw notCopied(`lists of the template '${String(template)}'`);
  if (template === 'documentLibrary' && body.columns !== undefined) throw notCopied('columns of a document library');
  const list = createList(service.database, {
    template,
    site: opened.site,
    displayName,
    description: typeof body.description === 'string' ? body.description : '',
    columns: newColumns(body.columns, [titleColumn()]),
    author: authorOf(
      { database: service.database, directory: service.parts.directory(), siteId: opened.site.id },
      opened.principal,
    ),
    at: service.parts.clock.boardNow(),
  });
  return { status: 201, body: listJson(service, { site: opened.site, list }, call) };
}

function titleIn(body: Json): string {
  const title = body.displayName;
  if (typeof title === 'string' && title.trim() !== '') return title;
  // Graph's own sentence for a list made with a `name` (onedrive-api-docs issue 645).
  if (body.name !== undefined)
    throw invalid("Cannot define a 'name' for a list as it is assigned by the server. Instead, provide 'displayName'");
  throw invalid("A list needs a 'displayName'.");
}

function requireFreeTitle(service: GraphService, siteId: string, title: string): void {
  if (findList(service.database, siteId, title) === undefined) return;
  throw new GraphRefusal('nameAlreadyExists', 'A list with the specified name already exists.');
}

function getList(service: GraphService, call: Call, parts: PathParts): Answer {
  return { status: 200, body: listJson(service, openList(service, { call, parts }, SEE), call) };
}

function patchList(service: GraphService, call: Call, parts: PathParts): Answer {
  const opened = openList(service, { call, parts }, MANAGE);
  const body = isRecord(call.body) ? call.body : {};
  const displayName = body.displayName === undefined ? opened.list.displayName : titleIn(body);
  if (displayName.toLowerCase() !== opened.list.displayName.toLowerCase())
    requireFreeTitle(service, opened.site.id, displayName);
  const description = typeof body.description === 'string' ? body.description : opened.list.description;
  renameList(service.database, opened.list, { displayName, description, at: service.parts.clock.boardNow() });
  const list = findList(service.database, opened.site.id, opened.list.id);
  return { status: 200, body: listJson(service, { site: opened.site, list: list ?? opened.list }, call) };
}

function removeList(service: GraphService, call: Call, parts: PathParts): Answer {
  deleteList(service.database, openList(service, { call, parts }, MANAGE).list);
  return { status: 204 };
}

function getColumns(service: GraphService, call: Call, parts: PathParts): Answer {
  const { list } = openList(service, { call, parts }, SEE);
  const value = allColumns(columnsOf(service.database, list.id)).map((column) => project(column, call.query));
  return { status: 200, body: { '@odata.context': `${call.linkBase}/v1.0/$metadata#columns`, value } };
}

function columnIn(service: GraphService, opened: OpenList, parts: PathParts): Column {
  const wanted = part(parts, 'column').toLowerCase();
  const column = columnsOf(service.database, opened.list.id).find(
    (candidate) => candidate.id.toLowerCase() === wanted || candidate.name.toLowerCase() === wanted,
  );
  if (column === undefined) throw notFound();
  return column;
}

function getColumn(service: GraphService, call: Call, parts: PathParts): Answer {
  return { status: 200, body: columnJson(columnIn(service, openList(service, { call, parts }, SEE), parts)) };
}

function postColumn(service: GraphService, call: Call, parts: PathParts): Answer {
  const { list } = openList(service, { call, parts }, MANAGE);
  const column = newColumn(call.body, columnsOf(service.database, list.id));
  if (column.indexed) requireSmallEnough(list);
  saveColumn(service.database, list.id, column);
  return { status: 201, body: columnJson(column) };
}

function patchColumn(service: GraphService, call: Call, parts: PathParts): Answer {
  const opened = openList(service, { call, parts }, MANAGE);
  const before = columnIn(service, opened, parts);
  const column = changedColumn(call.body, before, columnsOf(service.database, opened.list.id));
  inOneTransaction(service.database, () => saveChange(service, opened.list, { before, column }));
  return { status: 200, body: columnJson(column) };
}

function saveChange(service: GraphService, list: List, change: { before: Column; column: Column }): void {
  const { before, column } = change;
  saveColumn(service.database, list.id, column);
  if (before.indexed && !column.indexed) dropColumnIndex(service.database, list.id, column.name);
  if (!before.indexed && column.indexed) {
    requireSmallEnough(list);
    indexColumn(service.database, list.id, column.name);
  }
  if (!before.unique && column.unique && hasDuplicates(service.database, list.id, column.name)) {
    throw invalid(`The column '${column.name}' holds duplicate values already.`);
  }
}

function requireSmallEnough(list: List): void {
  if (list.itemCount > INDEXABLE_ITEMS) throw invalid('An index cannot be added to a list of this size.');
}
