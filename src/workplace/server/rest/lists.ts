/**
 * SharePoint REST: a list itself, and its one setting that Graph does not offer.
 *
 * Microsoft pages "Lists and list items REST API reference" (`EnableVersioning`; a change is a `MERGE` with `If-Match`) and
 * "Complete basic operations using SharePoint REST endpoints". Other settings answer 501.
 */
import { personMask } from '../permissions/access.ts';
import { allows } from '../permissions/rights.ts';
import { isLibrary } from '../sharepoint/files/library.ts';
import { findList, keepsVersions, type List, setVersions } from '../sharepoint/lists.ts';
import type { Answer } from '../web/operation.ts';
import { missingList, notOffered, unauthorised, wrongInput } from './odata.ts';
import { MANAGE, type RestCall, type RestOperation, requireReader, requireScope } from './restService.ts';

/** The ways in which an address names a list. */
export const LIST_ADDRESSES = ['web/lists()', 'web/lists/getbyid', 'web/lists/getbytitle'];

export const LIST_OPERATIONS: readonly RestOperation[] = LIST_ADDRESSES.flatMap((names) => [
  { method: 'GET', names, run: getList },
  { method: 'MERGE', names, run: mergeList },
]);

/** The list an address names. @throws RestRefusal 404 */
export function listOf(call: RestCall): List {
  const [, own, method] = call.segments;
  const holder = method?.name === 'getbyid' || method?.name === 'getbytitle' ? method : own;
  const list = findList(call.database, call.site.id, holder?.values[0] ?? '');
  if (list === undefined) throw missingList();
  return list;
}

function getList(call: RestCall): Answer {
  requireReader(call);
  const list = listOf(call);
  const all = {
    Id: list.id,
    Title: list.displayName,
    Description: list.description,
    ItemCount: list.itemCount,
    Hidden: false,
    BaseTemplate: isLibrary(call.database, list.id) ? 101 : 100,
    EnableVersioning: keepsVersions(call.database, list.id),
  };
  const asked = (call.query.get('$select') ?? '').split(',').map((name) => name.trim().toLowerCase());
  // As in SharePoint, the flag is answered only to those who ask for it: it is costly there.
  const unique = asked.includes('hasuniqueroleassignments') ? { HasUniqueRoleAssignments: list.hasUniqueRoles } : {};
  return { status: 200, body: { ...all, ...unique } };
}

function mergeList(call: RestCall): Answer {
  const list = listOf(call);
  requireListManager(call, list);
  const { EnableVersioning: kept, ...others } = call.body;
  const [other] = Object.keys(others).filter((name) => !name.includes('odata'));
  if (other !== undefined) throw notOffered(`a change of a list's ${other}`);
  if (typeof kept !== 'boolean') throw wrongInput("'EnableVersioning' must be true or false.");
  setVersions(call.database, list.id, kept ? 'kept' : 'not kept');
  return { status: 204 };
}

function requireListManager(call: RestCall, list: List): void {
  requireScope(call, MANAGE);
  requireReader(call);
  const scope = list.hasUniqueRoles ? list.id : 'web';
  if (call.person !== undefined && !allows(personMask(call.rights, call.person, scope), 'manageLists'))
    throw unauthorised();
}
