/**
 * A call to one of Microsoft's services, as our operations see it, and the table in which they are found.
 *
 * Kept apart from Express because the requests inside a Graph batch never were HTTP requests of their own.
 * It matches paths and nothing else: who may do what is each operation's business.
 */
import type { Principal } from '../tenant/types.ts';

/** One request, already authenticated. */
export interface Call {
  readonly method: string;
  /** Path below the service's root, still percent-encoded, e.g. `/sites/x/lists`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** A request header by lower-case name. */
  header(name: string): string | undefined;
  readonly body: unknown;
  readonly principal: Principal;
  /** Base of links in answers: the production host, or this workplace for a client that talks to it directly. */
  readonly linkBase: string;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The decoded parts of the path that the template names. */
export type PathParts = Readonly<Record<string, string>>;

/** One operation of one service: which requests it answers, and how. */
export interface Operation<Service> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** e.g. `/sites/{site}/lists/{list}`; a part in braces matches one segment. */
  readonly template: string;
  run(service: Service, call: Call, parts: PathParts): Answer;
}

export interface Match<Service> {
  readonly operation: Operation<Service>;
  readonly parts: PathParts;
}

/** The operation for a method and path, or `undefined` where the workplace offers none. */
export function findOperation<Service>(
  operations: readonly Operation<Service>[],
  method: string,
  path: string,
): Match<Service> | undefined {
  const segments = path.split('/').map(decoded);
  for (const operation of operations) {
    if (operation.method !== method) continue;
    const parts = partsOf(operation.template.split('/'), segments);
    if (parts !== undefined) return { operation, parts };
  }
  return undefined;
}

function partsOf(template: readonly string[], segments: readonly string[]): PathParts | undefined {
  if (template.length !== segments.length) return undefined;
  const parts: Record<string, string> = {};
  for (const [place, wanted] of template.entries()) {
    const given = segments[place] ?? '';
    if (wanted.startsWith('{')) parts[wanted.slice(1, -1)] = given;
    else if (wanted.toLowerCase() !== given.toLowerCase()) return undefined;
  }
  return parts;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    // A stray per-cent sign is not an encoding; the segment then stands for itself and matches nothing.
    if (error instanceof URIError) return segment;
    throw error;
  }
}

/** A named part of the path. @throws Error when the template has no such part, which is a mistake of ours */
export function part(parts: PathParts, name: string): string {
  const value = parts[name];
  if (value === undefined) throw new Error(`the template has no part ${name}`);
  return value;
}
