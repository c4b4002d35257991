/**
 * Graph's `$batch`: up to 20 requests in one, each answered by itself.
 *
 * Microsoft page "Combine multiple HTTP requests using JSON batching": a request whose dependency failed is answered 424; the
 * responses may come in any order (here they come in that of the requests). Inner addresses may carry the version or not.
 */
import { z } from 'zod';
import { callerOf, type Faults, faultCode, faultHeaders } from '../control/faults.ts';
import type { CallObserver } from '../control/observedCalls.ts';
import type { RequestLog } from '../control/requestLog.ts';
import type { RequestIds } from '../web/answering.ts';
import type { Answer, Call } from '../web/operation.ts';
import { brokenAnswer, type Dispatched, dispatch } from './dispatch.ts';
import { errorBody, GraphRefusal } from './refusal.ts';
import type { GraphService } from './service.ts';

export const BATCH_LIMIT = 20;

const innerShape = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  method: z.string().transform((method) => method.toUpperCase()),
  url: z.string(),
  headers: z.record(z.string(), z.unknown()).optional(),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).optional(),
});

type Inner = z.infer<typeof innerShape>;

const batchShape = z.object({ requests: z.array(innerShape) });

/** What a batch needs besides the service. */
export interface BatchSurroundings {
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly observer: CallObserver;
  readonly ids: RequestIds;
  readonly warn: (what: string) => void;
}

/** `drop` and `hang` mean: close the connection without an answer, or never answer, since a fault inside asked for that. */
export type BatchOutcome =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'drop' }
  | { readonly kind: 'hang' };

/** Runs a batch; the caller of the batch is the caller of each request in it. @throws GraphRefusal when it is no batch */
export function runBatch(service: GraphService, call: Call, around: BatchSurroundings): BatchOutcome {
  const requests = parseBatch(call.body);
  const answers = new Map<string, Answer>();
  let dropped = false;
  for (const inner of requests) {
    const outcome = failedDependency(inner, answers)
      ? dependencyAnswer(around.ids)
      : runInner(service, innerCall(call, inner), around);
    if (outcome === 'drop' || outcome === 'hang') return { kind: outcome };
    dropped ||= outcome.dropAfter === true;
    answers.set(inner.id, outcome.answer);
  }
  if (dropped) return { kind: 'drop' };
  const responses = requests.map((inner) => responseOf(inner.id, answers.get(inner.id)));
  return { kind: 'answer', answer: { status: 200, body: { responses } } };
}

function parseBatch(body: unknown): readonly Inner[] {
  const parsed = batchShape.safeParse(body);
  if (!parsed.success) throw new GraphRefusal('BadRequest', 'Invalid batch payload format.');
  const { requests } = parsed.data;
  if (requests.length > BATCH_LIMIT) {
    throw new GraphRefusal('BadRequest', `Number of batch request steps exceeds the maximum value of ${BATCH_LIMIT}.`);
  }
  const known = new Set<string>();
  for (const inner of requests) {
    if (known.has(inner.id)) throw new GraphRefusal('BadRequest', `Duplicate request id '${inner.id}'.`);
    // A dependency must stand before what depends on it, so a circle cannot be written.
    if ((inner.dependsOn ?? []).some((id) => !known.has(id)))
      throw new GraphRefusal('BadRequest', 'Invalid batch dependencies.');
    known.add(inner.id);
  }
  return requests;
}

function failedDependency(inner: Inner, answers: ReadonlyMap<string, Answer>): boolean {
  return (inner.dependsOn ?? []).some((id) => (answers.get(id)?.status ?? 500) >= 400);
}

interface InnerOutcome {
  readonly answer: Answer;
  readonly dropAfter?: boolean;
}

function dependencyAnswer(ids: RequestIds): InnerOutcome {
  return { answer: { status: 424, body: errorBody('FailedDependency', 'A request this one depends on failed.', ids) } };
}

function innerCall(call: Call, inner: Inner): Call {
  const url = new URL(inner.url.startsWith('/') ? inner.url : `/${inner.url}`, 'https://graph.microsoft.com');
  const headers = new Map(
    Object.entries(inner.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
  return {
    method: inner.method,
    path: url.pathname.replace(/^\/v1\.0(?=\/)/, ''),
    query: url.searchParams,
    header: (name) => headers.get(name),
    body: inner.body,
    principal: call.principal,
    linkBase: call.linkBase,
  };
}

function runInner(service: GraphService, call: Call, around: BatchSurroundings): InnerOutcome | 'drop' | 'hang' {
  const query = call.query.toString();
  const path = `/v1.0${call.path}${query === '' ? '' : `?${query}`}`;
  const fault = around.faults.take({ method: call.method, path, ...callerOf(call.principal) });
  if (fault !== undefined && 'drop' in fault) return 'drop';
  if (fault !== undefined && 'hang' in fault) return 'hang';
  if (fault !== undefined && 'status' in fault) {
    const body = errorBody(faultCode(fault), 'A fault the workplace was asked for.', around.ids);
    return { answer: { status: fault.status, headers: faultHeaders(fault), body } };
  }
  const { answer, template } = dispatchSafely(service, call, around);
  around.log.note({
    at: Date.now(),
    method: call.method,
    path: template,
    status: answer.status,
    principal: call.principal.kind,
    inBatch: true,
  });
  observe(around, call, answer);
  return { answer, dropAfter: fault !== undefined };
}

/** The path as it was asked for, not the one it was brought to. */
function observe({ observer }: BatchSurroundings, call: Call, { status, body: answer }: Answer): void {
  if (!observer.isListening) return;
  const wantsLocalLinks = call.linkBase !== 'https://graph.microsoft.com';
  observer.see({ ...call, path: `/v1.0${call.path}`, status, answer, inBatch: true, wantsLocalLinks });
}

function dispatchSafely(service: GraphService, call: Call, around: BatchSurroundings): Dispatched {
  try {
    return dispatch(service, call, around.ids);
  } catch (error) {
    around.warn(`graph failed: ${String(error)}`);
    return { answer: brokenAnswer(around.ids), template: call.path };
  }
}

function responseOf(id: string, answer: Answer | undefined): unknown {
  if (answer === undefined) return { id, status: 500, headers: {} };
  const headers = { 'Cache-Control': 'no-cache', ...answer.headers };
  if (answer.body === undefined) return { id, status: answer.status, headers };
  return { id, status: answer.status, headers: { ...headers, 'Content-Type': 'application/json' }, body: answer.body };
}
