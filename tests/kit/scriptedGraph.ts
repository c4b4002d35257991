/**
 * The product's own Graph client before a network that answers as the test has written down, one answer a request.
 * Waits take no time and are noted. What really happens on a wire is tested against the workplace.
 */
import { type GraphApi, graphApi } from '../../src/graph/http/graphApi.ts';
import type { Patience } from '../../src/graph/http/patience.ts';
import type { BoardSite } from '../../src/graph/lists/site.ts';

/** One answer; `drop` is a connection that closes without one. */
export type Scripted =
  | 'drop'
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };

export interface SeenRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface ScriptedGraph {
  readonly api: GraphApi;
  readonly site: BoardSite;
  readonly patience: Patience;
  readonly seen: readonly SeenRequest[];
  /** Milliseconds of each wait, in order. */
  readonly waits: readonly number[];
}

interface Script {
  readonly random?: number;
  readonly tries?: number;
  readonly longestWaitSeconds?: number;
  readonly getToken?: () => Promise<string>;
  readonly wait?: Patience['wait'];
}

/** @throws Error at the request after the last answer: a request too many is a mistake */
export function scriptedGraph(answers: readonly Scripted[], script: Script = {}): ScriptedGraph {
  const left = [...answers];
  const seen: SeenRequest[] = [];
  const waits: number[] = [];
  const patience: Patience = {
    wait: async (milliseconds, signal) => {
      waits.push(milliseconds);
      await script.wait?.(milliseconds, signal);
    },
    random: () => script.random ?? 0,
    tries: script.tries ?? 4,
    longestWaitSeconds: script.longestWaitSeconds ?? 15,
  };
  const send = async (url: string, init: RequestInit): Promise<Response> => {
    seen.push(seenOf(url, init));
    const answer = left.shift();
    if (answer === undefined) throw new RangeError(`no answer was written for ${init.method} ${url}`);
    if (answer === 'drop') throw new TypeError('fetch failed');
    return responseOf(answer);
  };
  const getToken = script.getToken ?? (() => Promise.resolve('a-token'));
  const api = graphApi({ getToken, send, patience });
  return { api, patience, seen, waits, site: { api, patience, siteId: 'host,site,web', zone: 'Europe/London' } };
}

function seenOf(url: string, init: RequestInit): SeenRequest {
  const body = typeof init.body === 'string' && init.body !== '' ? (JSON.parse(init.body) as unknown) : null;
  return { url, method: init.method ?? 'GET', headers: new Headers(init.headers), body };
}

function responseOf(answer: Exclude<Scripted, 'drop'>): Response {
  const body = answer.body === undefined ? null : JSON.stringify(answer.body);
  return new Response(body, {
    status: answer.status,
    headers: { 'content-type': 'application/json', ...answer.headers },
  });
}

/** A Graph error as documented. */
export function refused(status: number, code: string, headers: Readonly<Record<string, string>> = {}): Scripted {
  return { status, headers, body: { error: { code, message: 'words', innerError: { 'request-id': 'request-7' } } } };
}

/** The answer of a batch, part by part. */
export function batchAnswer(
  ...responses: readonly { id: string; status: number; body?: unknown; headers?: Readonly<Record<string, string>> }[]
): Scripted {
  return { status: 200, body: { responses } };
}
