/**
 * What clients call, for whoever asks: each call with its names and without its values, as it was answered.
 *
 * A test listens as the workplace runs; where a folder is named (`WORKPLACE_CALLS`), the distinct calls are written there when
 * the workplace closes, one file for each run. Nothing listens otherwise, and nothing is looked at then.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memberNames, pathShape, queryNames, restShape } from './callShape.ts';

/** One call, without values. */
export interface ObservedCall {
  readonly service: 'graph' | 'sharepoint' | 'connector' | 'identity' | 'given address';
  /** After `X-HTTP-Method` has been applied. */
  readonly method: string;
  /** With `{}` for each value; below the version or the site. */
  readonly path: string;
  readonly inBatch: boolean;
  /** Whether the caller asked for links to this workplace, which no client of a tenant does. */
  readonly wantsLocalLinks: boolean;
  /** Name of the client that sent it, as its headers say: `graph-js` for Microsoft's client for Graph. */
  readonly client: string;
  /** 0 where no answer went out. */
  readonly status: number;
  readonly query: readonly string[];
  /** Those among the headers that Microsoft's pages speak of, in lower case. */
  readonly headers: readonly string[];
  readonly body: readonly string[];
  readonly answer: readonly string[];
}

/** A call as it came, before its values are taken out. */
export interface SeenCall {
  readonly method: string;
  /** From the root, e.g. `/v1.0/sites/...`. */
  readonly path: string;
  readonly query: URLSearchParams;
  header(name: string): string | undefined;
  readonly body: unknown;
  readonly status: number;
  readonly answer: unknown;
  readonly inBatch: boolean;
  readonly wantsLocalLinks: boolean;
}

export interface CallObserver {
  readonly isListening: boolean;
  see(call: SeenCall): void;
  /** Writes what was seen, where a folder was named. */
  close(): void;
}

const HEADERS = ['if-match', 'if-none-match', 'prefer', 'content-range', 'x-identity-header', 'consistencylevel'];

/** Where a service begins, and what of the address is its own. */
const SERVICES: readonly (readonly [RegExp, ObservedCall['service']])[] = [
  [/^\/(?:v1\.0|beta)(?=\/)|^(?=\/\$batch)/, 'graph'],
  [/^\/sites\/[^/]+(?=\/_layouts\/)|^\/sites\/[^/]+(?=\/_api\/v2\.0\/)/, 'given address'],
  [/^\/sites\/[^/]+\/_api\//, 'sharepoint'],
  [/^\/connector(?=\/)/, 'connector'],
  [/^(?=\/(?:msi|botframework)\/)/, 'identity'],
];

/** @param onCall told of every call of a known service */
export function callObserver(onCall: ((call: ObservedCall) => void) | undefined, folder?: string): CallObserver {
  const distinct = new Map<string, ObservedCall>();
  return {
    isListening: onCall !== undefined || folder !== undefined,
    see: (seen) => {
      const call = shapeOf(seen);
      if (call === undefined) return;
      onCall?.(call);
      if (folder !== undefined) distinct.set(JSON.stringify(call), call);
    },
    close: () => {
      if (folder === undefined || distinct.size === 0) return;
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `calls-${process.pid}-${randomUUID()}.json`), JSON.stringify([...distinct.values()]));
    },
  };
}

function shapeOf(seen: SeenCall): ObservedCall | undefined {
  const found = SERVICES.find(([address]) => address.test(seen.path));
  if (found === undefined) return undefined;
  const [address, service] = found;
  const path = seen.path.replace(address, '');
  return {
    service,
    method: seen.header('x-http-method')?.toUpperCase() ?? seen.method,
    path: shapes[service](path),
    inBatch: seen.inBatch,
    wantsLocalLinks: seen.wantsLocalLinks,
    client: clientOf(seen),
    status: seen.status,
    query: service === 'given address' ? [] : queryNames(seen.query),
    headers: HEADERS.filter((name) => seen.header(name) !== undefined),
    body: memberNames(seen.body),
    answer: memberNames(seen.answer),
  };
}

function clientOf({ header }: SeenCall): string {
  return (header('sdkversion') ?? header('x-ms-useragent') ?? header('user-agent') ?? '').split('/')[0] ?? '';
}

const shapes: Readonly<Record<ObservedCall['service'], (path: string) => string>> = {
  graph: pathShape,
  connector: (path) => pathShape(path.replaceAll(/:|%3a/gi, '_')),
  sharepoint: restShape,
  identity: (path) => path,
  'given address': (path) => (path.endsWith('/uploadSession') ? 'uploadUrl' : 'downloadUrl'),
};
