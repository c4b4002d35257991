/**
 * Several requests in one: at most 20 a `$batch` ("Combine multiple HTTP requests using JSON batching").
 * A failed part never fails the others; a part that was throttled inside a successful batch is asked again, with
 * everything that depended on it.
 */
import { z } from 'zod';
import { Fault, type FaultSubject } from '../../base/fault.ts';
import { faultOf } from './faults.ts';
import type { GraphApi } from './graphApi.ts';
import { nextWait, type Patience } from './patience.ts';

/** Graph's limit ("JSON batching": 20 requests). */
export const batchLimit = 20;

export interface BatchPart {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/v1.0`. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Parts that must succeed first; they must be in the same call and stand before this one. */
  readonly dependsOn?: readonly string[];
  readonly subject?: FaultSubject;
}

export type BatchAnswer = { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly fault: Fault };

const response = z.object({
  id: z.string(),
  status: z.number(),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.unknown().optional(),
});
const envelope = z.object({ responses: z.array(response) });
type PartResponse = z.infer<typeof response>;

/**
 * The answers by part id; every part has one.
 * @throws Fault when the batch as a whole cannot be sent
 */
export async function sendBatch(
  api: GraphApi,
  patience: Patience,
  parts: readonly BatchPart[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, BatchAnswer>> {
  const answers = new Map<string, BatchAnswer>();
  for (const chunk of chunksOf(parts)) await sendChunk({ api, patience, signal: signal ?? null }, chunk, answers);
  return answers;
}

interface Way {
  readonly api: GraphApi;
  readonly patience: Patience;
  readonly signal: AbortSignal | null;
}

async function sendChunk(way: Way, chunk: readonly BatchPart[], answers: Map<string, BatchAnswer>): Promise<void> {
  let left = chunk;
  for (let tried = 1; ; tried += 1) {
    left = left.filter((part) => !isBlocked(part, answers));
    if (left.length === 0) return;
    const seen = await sendPatiently(way, left);
    const waits = waitsOf(way.patience, left, tried, seen);
    const again = askedAgain(left, waits);
    for (const part of left) if (!again.has(part.id)) answers.set(part.id, answerOf(part, seen.get(part.id)));
    left = left.filter((part) => again.has(part.id));
    if (left.length > 0) await waitOrCancel(way, Math.max(...waits.values()));
  }
}

/** A part whose dependency failed for good, in this batch or one before it, is not tried: it gets its fault here. */
function isBlocked(part: BatchPart, answers: Map<string, BatchAnswer>): boolean {
  if (part.dependsOn?.some((id) => answers.get(id)?.ok === false) !== true) return false;
  answers.set(part.id, {
    ok: false,
    fault: faultOf({ url: part.path, status: 424, retryAfter: null, body: null }, part.subject),
  });
  return true;
}

/** The parts to wait for and everything that depends on them, near or far: what depends stands after what it needs. */
function askedAgain(parts: readonly BatchPart[], waits: ReadonlyMap<string, number>): ReadonlySet<string> {
  const again = new Set(waits.keys());
  for (const part of parts) if (part.dependsOn?.some((id) => again.has(id)) === true) again.add(part.id);
  return again;
}

/** @throws Fault `cancelled` when the caller gives up during the wait */
async function waitOrCancel(way: Way, milliseconds: number): Promise<void> {
  try {
    await way.patience.wait(milliseconds, way.signal);
  } catch (thrown) {
    throw way.signal?.aborted === true ? new Fault('cancelled', { list: '$batch' }, { cause: thrown }) : thrown;
  }
}

function waitsOf(
  patience: Patience,
  parts: readonly BatchPart[],
  tried: number,
  seen: ReadonlyMap<string, PartResponse>,
): ReadonlyMap<string, number> {
  const waits = new Map<string, number>();
  for (const part of parts) {
    const got = seen.get(part.id);
    const wait = got === undefined ? null : waitBefore(patience, part, tried, got);
    if (wait !== null) waits.set(part.id, wait);
  }
  return waits;
}

function waitBefore(patience: Patience, part: BatchPart, tried: number, got: PartResponse): number | null {
  if (got.status < 400 || got.status === 424) return null;
  const retryAfter = headerOf(got, 'retry-after');
  return nextWait(patience, { url: part.path, method: part.method, tried }, { status: got.status, retryAfter });
}

function headerOf(got: PartResponse, name: string): string | null {
  const found = Object.entries(got.headers ?? {}).find(([header]) => header.toLowerCase() === name);
  return found?.[1] ?? null;
}

function answerOf(part: BatchPart, got: PartResponse | undefined): BatchAnswer {
  if (got === undefined) return { ok: false, fault: new Fault('malformed', part.subject) };
  if (got.status < 400) return { ok: true, body: got.body };
  const failed = { url: part.path, status: got.status, retryAfter: headerOf(got, 'retry-after'), body: got.body };
  return { ok: false, fault: faultOf(failed, part.subject) };
}

/**
 * A lost answer to a batch that only reads is asked for again, as a single read would be; one that writes is not, because
 * it may have been carried out.
 */
async function sendPatiently(way: Way, parts: readonly BatchPart[]): Promise<ReadonlyMap<string, PartResponse>> {
  const onlyReads = parts.every((part) => part.method === 'GET');
  for (let tried = 1; ; tried += 1) {
    try {
      return await send(way, parts);
    } catch (thrown) {
      const isLost =
        onlyReads && thrown instanceof Fault && thrown.code === 'unavailable' && thrown.subject.status === undefined;
      const wait = isLost ? nextWait(way.patience, { url: '/$batch', method: 'GET', tried }, 'no answer') : null;
      if (wait === null) throw thrown;
      await waitOrCancel(way, wait);
    }
  }
}

async function send(way: Way, parts: readonly BatchPart[]): Promise<ReadonlyMap<string, PartResponse>> {
  const ids = new Set(parts.map((part) => part.id));
  const body = await way.api.call({
    method: 'POST',
    path: '/$batch',
    body: { requests: parts.map((part) => requestOf(part, ids)) },
    ...(way.signal === null ? {} : { signal: way.signal }),
  });
  const parsed = envelope.safeParse(body);
  if (!parsed.success) throw new Fault('malformed', { list: '$batch' }, { cause: parsed.error });
  return new Map(parsed.data.responses.map((one) => [one.id, one]));
}

function requestOf(part: BatchPart, inThisBatch: ReadonlySet<string>): unknown {
  const dependsOn = part.dependsOn?.filter((id) => inThisBatch.has(id)) ?? [];
  return {
    id: part.id,
    method: part.method,
    url: part.path,
    ...(part.body === undefined ? {} : { body: part.body }),
    headers: { ...(part.body === undefined ? {} : { 'Content-Type': 'application/json' }), ...part.headers },
    ...(dependsOn.length === 0 ? {} : { dependsOn }),
  };
}

function chunksOf(parts: readonly BatchPart[]): readonly (readonly BatchPart[])[] {
  const chunks: BatchPart[][] = [];
  for (let at = 0; at < parts.length; at += batchLimit) chunks.push(parts.slice(at, at + batchLimit));
  return chunks;
}
