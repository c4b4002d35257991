/**
 * How the catalogue writes down a body: by the name of a resource whose members Microsoft documents, alone or in a collection.
 *
 * A shape says which names may occur. It does not say which must: pages rarely do.
 */
import { connectorResources } from './connector.ts';
import { driveResources } from './drive.ts';
import { entraResources } from './entra.ts';
import { graphResources } from './graph.ts';
import { listResources } from './lists.ts';
import type { Resources } from './resource.ts';
import { sharePointResources } from './sharePoint.ts';

/** A resource, several of them as Graph or SharePoint gives a collection (`value`), or one of the words below. */
export type Shape = string | { readonly collectionOf: string };

/** No body at all. */
export const nothing = 'nothing';
/** The bytes of a file. */
export const bytes = 'bytes';

export const resources: Resources = {
  ...graphResources,
  ...listResources,
  ...driveResources,
  ...sharePointResources,
  ...connectorResources,
  ...entraResources,
};

/**
 * Annotations of OData, which may stand in any answer of Graph ("OData JSON Format 4.01", sections on control information), in
 * front of a member's name too.
 */
const annotation =
  /^[^@]*@odata\.(context|etag|type|id|nextLink|deltaLink|count|navigationLink|associationLink|metadata)$/;

const collectionMembers: Readonly<Record<string, string>> = { 'odata.metadata': 'value' };

/** Whether the documentation knows a member by its way from the top: `value[].createdBy.user.id`. */
export function isDocumented(shape: Shape, way: string): boolean {
  const names = namesIn(way);
  if (typeof shape === 'string') return fits(shape, names);
  const [first, ...rest] = names;
  if (first === 'value') return rest.length === 0 || fits(shape.collectionOf, rest);
  return first !== undefined && rest.length === 0 && (annotation.test(first) || collectionMembers[first] !== undefined);
}

/** Names on the way: parts between points, except within a name that has points itself, as annotations do. */
function namesIn(way: string): readonly string[] {
  return way
    .replaceAll(/@(odata|microsoft|deprecated)\.(graph\.)?/g, (found) => found.replaceAll('.', '\u0000'))
    .replaceAll('odata.', 'odata\u0000')
    .replaceAll('[]', '')
    .split('.')
    .map((name) => name.replaceAll('\u0000', '.'));
}

function fits(resource: string, names: readonly string[]): boolean {
  if (resource === 'open') return true;
  const [name, ...rest] = names;
  if (name === undefined) return true;
  if (annotation.test(name)) return rest.length === 0;
  const known = resources[resource];
  const kind = known?.members[name] ?? (known?.seen?.[name] === undefined ? undefined : 'value');
  if (kind === undefined) return false;
  return kind === 'value' ? rest.length === 0 : fits(kind, rest);
}
