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
  /** Parts that must succeed first; they must be in the same call. */
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
  for (let tried = 1; left.length > 0; tried += 1) {
    const seen = await send(way, left);
    const waits = waitsOf(way.patience, left, tried, seen);
    for (const part of left) answers.set(part.id, answerOf(part, seen.get(part.id)));
    left = left.filter((part) => waits.has(part.id) || waitsFor(part, waits));
    if (left.length > 0) await way.patience.wait(Math.max(...waits.values()), way.signal);
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

/** A part that failed only because one it depends on is being asked again. */
function waitsFor(part: BatchPart, again: ReadonlyMap<string, number>): boolean {
  return part.dependsOn?.some((id) => again.has(id)) === true;
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
