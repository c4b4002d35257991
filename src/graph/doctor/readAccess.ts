/**
 * What the app may do with the site, and what stands in tokens. A token is opened here to be looked at and for nothing
 * else: its signature is the service's business, and no part of it that could be used is kept.
 * Sources: "List permissions" of a site (`Sites.FullControl.All`); "Access token claims reference".
 */
import { z } from 'zod';
import { Fault } from '../../base/fault.ts';
import type { GraphApi } from '../http/graphApi.ts';

const identity = z.object({ application: z.object({ id: z.string() }).optional() });
const grants = z.object({
  value: z.array(
    z.object({
      // Microsoft's list leaves the roles out at times (pnp/powershell 2523).
      roles: z.array(z.string()).optional(),
      grantedToIdentitiesV2: z.array(identity).optional(),
      grantedToIdentities: z.array(identity).optional(),
    }),
  ),
});

/** Apps that were granted the site. @throws Fault */
export async function readGrants(
  graph: GraphApi,
  siteId: string,
): Promise<readonly { readonly appId: string; readonly roles: readonly string[] }[]> {
  const { value } = grants.parse(await graph.call({ method: 'GET', path: `/sites/${siteId}/permissions` }));
  return value.flatMap(({ roles = [], grantedToIdentitiesV2, grantedToIdentities }) =>
    [...(grantedToIdentitiesV2 ?? grantedToIdentities ?? [])].flatMap(({ application }) =>
      application === undefined ? [] : [{ appId: application.id, roles }],
    ),
  );
}

/** Whether the lists of the site can be read with this sign-in. @throws Fault for anything but yes and no */
export async function canRead(graph: GraphApi, siteId: string): Promise<boolean> {
  try {
    await graph.call({ method: 'GET', path: `/sites/${siteId}/lists?$select=id` });
    return true;
  } catch (thrown) {
    if (thrown instanceof Fault && (thrown.code === 'forbidden' || thrown.code === 'notFound')) return false;
    throw thrown;
  }
}

const claims = z.object({
  aud: z.string(),
  tid: z.string(),
  idtyp: z.string().optional(),
  scp: z.string().optional(),
  roles: z.array(z.string()).optional(),
});

export interface TokenClaims {
  readonly audience: string;
  readonly tenantId: string;
  readonly isAppOnly: boolean;
  readonly grants: readonly string[];
}

/** @throws Fault `malformed` for what is no token of Entra */
export function claimsIn(token: string): TokenClaims {
  const parsed = claims.safeParse(payloadOf(token));
  if (!parsed.success) throw new Fault('malformed', {}, { cause: parsed.error });
  const { aud, tid, idtyp, scp, roles } = parsed.data;
  return {
    audience: aud,
    tenantId: tid,
    isAppOnly: idtyp === 'app' || (idtyp === undefined && scp === undefined),
    grants: scp?.split(' ').filter((scope) => scope !== '') ?? roles ?? [],
  };
}

function payloadOf(token: string): unknown {
  try {
    const base64 = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))));
  } catch {
    return null;
  }
}
