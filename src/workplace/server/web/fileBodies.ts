/**
 * Reads the bodies that are files: as bytes, whatever type they name, before anybody takes them for JSON.
 *
 * Microsoft pages "Upload or replace the contents of a driveItem" (250 MB at most) and "driveItem: createUploadSession"
 * (below 60 MiB a range). What is larger is answered 413 without being read; that answer's code is not verified.
 */
import express, { type Request, type RequestHandler } from 'express';
import { GraphRefusal, refusalAnswer } from '../graph/refusal.ts';
import { idsOf, send } from './answering.ts';

/** Bytes a simple upload may have. */
export const LARGEST_SIMPLE_UPLOAD = 250 * 1024 * 1024;

/** Bytes a range of an upload session must stay below. */
const LARGEST_RANGE = 60 * 1024 * 1024;

function limitOf(request: Request): number | undefined {
  if (request.method !== 'PUT') return undefined;
  if (/^\/v1\.0\/.*\/content$/i.test(request.path)) return LARGEST_SIMPLE_UPLOAD;
  return /^\/sites\/.*\/uploadSession$/i.test(request.path) ? LARGEST_RANGE - 1 : undefined;
}

/** To be mounted before the parser of JSON. */
export function fileBodies(): RequestHandler {
  const readers = new Map(
    [LARGEST_SIMPLE_UPLOAD, LARGEST_RANGE - 1].map((limit) => [limit, express.raw({ type: () => true, limit })]),
  );
  return (request, response, next) => {
    const limit = limitOf(request);
    const read = limit === undefined ? undefined : readers.get(limit);
    if (limit === undefined || read === undefined) {
      next();
      return;
    }
    const refuse = (): void => {
      const ids = idsOf(request);
      response.setHeader('Connection', 'close');
      const refusal = new GraphRefusal('requestEntityTooLarge', 'The request is larger than the service takes.');
      send(response, refusalAnswer(refusal, ids), ids);
    };
    if (Number(request.get('content-length') ?? 0) > limit) refuse();
    else read(request, response, (error?: unknown) => (isTooLarge(error) ? refuse() : next(error)));
  };
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'type' in error && error.type === 'entity.too.large';
}
