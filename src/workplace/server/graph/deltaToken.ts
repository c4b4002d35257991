/**
 * What is inside the tokens of a delta query: opaque to the caller, like those of the service.
 *
 * `enumerate` pages through the items there are, by number, and keeps from where changes count afterwards; `follow` pages
 * through changes. A token belongs to its list and to an age of that list's tokens.
 */
import { z } from 'zod';
import { invalid } from './refusal.ts';

const tokenShape = z.discriminatedUnion('step', [
  z.object({ step: z.literal('enumerate'), list: z.string(), age: z.number(), after: z.number(), since: z.number() }),
  z.object({ step: z.literal('follow'), list: z.string(), age: z.number(), since: z.number() }),
]);

export type DeltaToken = z.infer<typeof tokenShape>;

export function writeToken(token: DeltaToken): string {
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

/** @throws GraphRefusal `invalidRequest` for anything that is not a token of this list */
export function readToken(text: string, listId: string): DeltaToken {
  const token = tokenShape.safeParse(jsonIn(text));
  if (!token.success || token.data.list !== listId) throw invalid('The provided token is not valid.');
  return token.data;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch (error) {
    // Somebody's own words are no token; the caller is told so.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
