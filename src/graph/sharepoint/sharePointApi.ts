/**
 * SharePoint's own REST interface, for the few things Graph cannot do: permission levels, groups and who holds what on a
 * list. Its tokens have another audience (`https://<tenant>.sharepoint.com`) and app-only ones need a certificate or a
 * managed identity. Source: "Set custom permissions on a list by using the REST interface".
 */
import { Fault } from '../../base/fault.ts';
import { faultOf } from '../http/faults.ts';
import type { Send } from '../http/graphApi.ts';
import { nextWait, type Patience, type TryAnswer } from '../http/patience.ts';

export interface SharePointCall {
  /** `MERGE` changes the properties named in the body and no others. */
  readonly method: 'GET' | 'POST' | 'MERGE' | 'DELETE';
  /** Below `/_api/`, e.g. `web/sitegroups`. */
  readonly path: string;
  readonly body?: unknown;
}

/** SharePoint throttles here as it does in Graph, so the same patience is kept. @throws Fault */
export interface SharePointApi {
  call(request: SharePointCall): Promise<unknown>;
}

/** @param siteUrl the site's web address, e.g. `https://council.sharepoint.com/sites/board` */
export function sharePointApi(parts: {
  readonly siteUrl: string;
  readonly getToken: () => Promise<string>;
  readonly send: Send;
  readonly patience: Patience;
}): SharePointApi {
  const once = async (request: SharePointCall): Promise<Response> =>
    answered(parts.send(`${parts.siteUrl}/_api/${request.path}`, sendingOf(request, await parts.getToken())));
  return {
    call: async (request) => {
      const answer = await patiently(parts.patience, request, once);
      const said = await bodyOf(answer);
      if (answer.ok) return said;
      const retryAfter = answer.headers.get('retry-after');
      throw faultOf({ url: request.path, status: answer.status, retryAfter, body: said });
    },
  };
}

/** Methods that SharePoint takes as POST with the real one in a header ("Complete basic operations using SharePoint REST endpoints"). */
const tunnelled: ReadonlySet<SharePointCall['method']> = new Set(['MERGE', 'DELETE']);

function sendingOf({ method, body }: SharePointCall, token: string): RequestInit {
  return {
    method: tunnelled.has(method) ? 'POST' : method,
    headers: {
      Authorization: `Bearer ${token}`,
      Accept: 'application/json;odata=nometadata',
      ...(tunnelled.has(method) ? { 'X-HTTP-Method': method } : {}),
      ...(method === 'MERGE' ? { 'If-Match': '*' } : {}),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json;odata=nometadata' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

/** @throws Fault `unavailable` when no answer came and it may not be asked again */
async function patiently(
  patience: Patience,
  request: SharePointCall,
  once: (request: SharePointCall) => Promise<Response>,
): Promise<Response> {
  for (let tried = 1; ; tried += 1) {
    const got = await once(request).catch(noAnswer);
    const wait = nextWait(patience, { url: request.path, method: request.method, tried }, seenOf(got));
    if (wait === null) return answerOrThrow(got);
    await patience.wait(wait, null);
  }
}

function seenOf(got: Response | Fault): TryAnswer {
  return got instanceof Fault ? 'no answer' : { status: got.status, retryAfter: got.headers.get('retry-after') };
}

function answerOrThrow(got: Response | Fault): Response {
  if (got instanceof Fault) throw got;
  return got;
}

/** Only a lost answer is a reason to ask again: without a token, or after a mistake of ours, asking again is no use. */
function noAnswer(thrown: unknown): Fault {
  if (thrown instanceof Fault && thrown.code === 'unavailable') return thrown;
  throw thrown;
}

async function answered(sent: Promise<Response>): Promise<Response> {
  try {
    return await sent;
  } catch (thrown) {
    throw new Fault('unavailable', {}, { cause: thrown });
  }
}

async function bodyOf(answer: Response): Promise<unknown> {
  const text = await answer.text();
  try {
    return text === '' ? null : (JSON.parse(text) as unknown);
  } catch {
    return text;
  }
}
