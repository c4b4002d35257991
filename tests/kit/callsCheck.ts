/**
 * Holds one observed call against the catalogue of documented calls, and says in a sentence what does not fit.
 * It knows nothing of how calls are observed, and the catalogue nothing of what is answered here.
 */
import { documentedCalls } from '../../manifest/calls/all.ts';
import type { Api, DocumentedCall } from '../../manifest/calls/entry.ts';
import { isDocumented, type Shape } from '../../manifest/calls/shapes/shape.ts';
import type { ObservedCall } from '../../src/workplace/server/control/observedCalls.ts';

/** What is wrong with a call; nothing where it is as documented. */
export interface Verdict {
  /** The entry it was held against, where there is one. */
  readonly entry: DocumentedCall | undefined;
  readonly faults: readonly string[];
}

const services: Readonly<Record<Api, ObservedCall['service']>> = {
  'Microsoft Graph v1.0': 'graph',
  'SharePoint REST': 'sharepoint',
  'Bot connector': 'connector',
  'Managed identity': 'identity',
  'Bot sign-in keys': 'identity',
};

/** Addresses that are given out, by where the workplace has them. */
const givenAddresses: Readonly<Record<string, string>> = {
  '{uploadUrl}': 'uploadUrl',
  '{IDENTITY_ENDPOINT}': '/msi/token',
  '{@microsoft.graph.downloadUrl}': 'downloadUrl',
  '{jwks_uri}': '/botframework/keys',
  '/v1/.well-known/openidconfiguration': '/botframework/.well-known/openidconfiguration',
};

/** Of a path of Graph that names the root of a library: the documented one, with the root as an item. */
function withoutRoot(path: string): string {
  return path.replace(/^(\/drives\/\{\}\/items\/)root(?=[/:])/, '$1{}');
}

function isCallOf({ api, method, path }: DocumentedCall, call: ObservedCall): boolean {
  if (method !== call.method) return false;
  const given = givenAddresses[path];
  if (given !== undefined) return call.path === given;
  return services[api] === call.service && path.replaceAll(/\{[^{}]*\}/g, '{}') === withoutRoot(call.path);
}

/** Holds a call against its entry. */
export function heldAgainst(call: ObservedCall, catalogue: readonly DocumentedCall[] = documentedCalls): Verdict {
  const entry = catalogue.find((one) => isCallOf(one, call));
  if (entry === undefined) return { entry, faults: [`${nameOf(call)} is in no entry of manifest/calls`] };
  const at = `${nameOf(call)}: `;
  return { entry, faults: [...sentFaults(entry, call), ...answerFaults(entry, call)].map((fault) => at + fault) };
}

function nameOf({ method, path, service }: ObservedCall): string {
  return `${method} ${path} (${service})`;
}

function sentFaults(entry: DocumentedCall, call: ObservedCall): readonly string[] {
  const headers = call.headers.filter((name) => entry.headers?.includes(name) !== true);
  return [
    ...call.query.flatMap((option) => queryFaults(entry, option)),
    ...headers.map((name) => `the header '${name}' is not documented`),
    ...unknownMembers(entry, 'request', call.body),
  ];
}

/** An option by its name; of `$select:id` and `$expand:fields($select)` also the member that is named. */
function queryFaults(entry: DocumentedCall, option: string): readonly string[] {
  const [, name, member] = /^([^:]*)(?::([^(]*))?/.exec(option) ?? [];
  const isKnown = [...entry.query, ...(entry.beyond ?? [])].some((one) => one === name);
  if (name === undefined || !isKnown) return [`the query option '${option}' is not documented`];
  if (member === undefined || isDocumented(entry.response, memberOf(entry.response, member))) return [];
  return [`'${member}' in ${name} is no documented member`];
}

function memberOf(shape: Shape, member: string): string {
  return typeof shape === 'string' ? member : `value[].${member}`;
}

function answerFaults(entry: DocumentedCall, call: ObservedCall): readonly string[] {
  if (call.status === 0) return [];
  if (call.status >= 400) {
    const shape = refusals[entry.api];
    const isMissing = call.status === 501 && entry.isNotCopied !== true;
    return [
      ...(isMissing ? ['the local workplace does not offer it'] : []),
      ...call.answer.filter((way) => !isDocumented(shape, way)).map(refusalFault),
    ];
  }
  const isSuccess = entry.success.includes(call.status);
  return [
    ...(isSuccess ? [] : [`it is answered ${call.status}, and ${entry.success.join(' or ')} is documented`]),
    ...unknownMembers(entry, 'response', call.answer),
  ];
}

const refusalFault = (way: string): string => `the refusal's member '${way}' is not documented`;

/** How each service says no. */
const refusals: Readonly<Record<Api, Shape>> = {
  'Microsoft Graph v1.0': 'Graph error',
  'SharePoint REST': 'SharePoint error',
  'Bot connector': 'ErrorResponse',
  'Managed identity': 'open',
  'Bot sign-in keys': 'open',
};

function unknownMembers(
  entry: DocumentedCall,
  side: 'request' | 'response',
  ways: readonly string[],
): readonly string[] {
  const shape = entry[side];
  return ways
    .filter((way) => !isDocumented(shape, way) && entry.beyond?.includes(`${side}: ${way}`) !== true)
    .map((way) => `the member '${way}' of the ${side} is not documented`);
}
