/**
 * SharePoint's own REST interface, for the few things Graph cannot do: permission levels, groups and who holds what on a
 * list. Its tokens have another audience (`https://<tenant>.sharepoint.com`) and app-only ones need a certificate or a
 * managed identity. Source: "Set custom permissions on a list by using the REST interface".
 */
import { Fault } from '../../base/fault.ts';
import { faultOf } from '../http/faults.ts';
import type { Send } from '../http/graphApi.ts';

export interface SharePointCall {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below `/_api/`, e.g. `web/sitegroups`. */
  readonly path: string;
  readonly body?: unknown;
}

/** @throws Fault */
export interface SharePointApi {
  call(request: SharePointCall): Promise<unknown>;
}

/** @param siteUrl the site's web address, e.g. `https://council.sharepoint.com/sites/board` */
export function sharePointApi(parts: {
  readonly siteUrl: string;
  readonly getToken: () => Promise<string>;
  readonly send: Send;
}): SharePointApi {
  return {
    call: async ({ method, path, body }) => {
      const token = await parts.getToken();
      const answer = await answered(
        parts.send(`${parts.siteUrl}/_api/${path}`, {
          method: method === 'DELETE' ? 'POST' : method,
          headers: {
            Authorization: `Bearer ${token}`,
            Accept: 'application/json;odata=nometadata',
            ...(method === 'DELETE' ? { 'X-HTTP-Method': 'DELETE' } : {}),
            ...(body === undefined ? {} : { 'Content-Type': 'application/json;odata=nometadata' }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      );
      const said = await bodyOf(answer);
      if (answer.ok) return said;
      throw faultOf({ url: path, status: answer.status, retryAfter: answer.headers.get('retry-after'), body: said });
    },
  };
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
