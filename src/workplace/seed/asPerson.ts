/**
 * Speaks to a running workplace as one of its people, through the product's own Graph and SharePoint code: what setting
 * up does here is what it does on a real site.
 */
import { z } from 'zod';
import { type GraphApi, graphApi, type Send } from '../../graph/http/graphApi.ts';
import { screenPatience, waitFor } from '../../graph/http/patience.ts';
import { rerouteToWorkplace } from '../../graph/http/reroute.ts';
import { type SharePointApi, sharePointApi } from '../../graph/sharepoint/sharePointApi.ts';

const tokenShape = z.object({ accessToken: z.string() });

export interface PersonAccess {
  readonly graph: GraphApi;
  readonly patience: ReturnType<typeof screenPatience>;
  sharePoint(siteUrl: string): SharePointApi;
}

/** @param userId the person's object id in the workplace's directory */
export function asPerson(workplaceUrl: string, userId: string, random: () => number): PersonAccess {
  const patience = screenPatience(waitFor, random);
  const send: Send = rerouteToWorkplace((url, init) => fetch(url, init), workplaceUrl);
  const tokenFor = (audience: 'graph' | 'sharepoint', scopes: readonly string[]) => async () => {
    const answer = await postJson(`${workplaceUrl}/workplace/token`, { userId, audience, scopes });
    return tokenShape.parse(answer).accessToken;
  };
  return {
    graph: graphApi({ getToken: tokenFor('graph', ['Sites.Manage.All', 'Sites.FullControl.All']), send, patience }),
    patience,
    sharePoint: (siteUrl) =>
      sharePointApi({ siteUrl, getToken: tokenFor('sharepoint', ['AllSites.FullControl']), send, patience }),
  };
}

/** @throws Error naming path and status when the workplace refuses */
export async function postJson(
  url: string,
  body: unknown,
  method: 'POST' | 'PUT' = 'POST',
  headers: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const answer = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!answer.ok)
    throw new Error(`${method} ${new URL(url).pathname} answered ${answer.status}: ${await answer.text()}`);
  const text = await answer.text();
  return text === '' ? null : (JSON.parse(text) as unknown);
}
