/**
 * What an administrator does once so that the bot may act as itself: its roles in Microsoft Graph, and the trust of the
 * tab's Entra app in the bot's identity. Looks first and does only what is missing. `grant.ts` is the command; the role on
 * the board's site is `npm run provision -- grant`.
 * Source: "Grant an appRoleAssignment to a service principal"; "Create federatedIdentityCredential".
 */
import { z } from 'zod';
import type { GraphApi } from '../../src/graph/http/graphApi.ts';

export interface BotGrant {
  /** Client id of the app that gets the roles: the bot's identity, or the Entra app that trusts it. */
  readonly appId: string;
  /** Names of application permissions of Microsoft Graph. */
  readonly roles: readonly string[];
  /** The identity that may speak in the name of `appId`, or null. */
  readonly trusted: { readonly identityAppId: string; readonly tenantId: string } | null;
  /** False only says what would be done. */
  readonly isMeant: boolean;
}

/** What happened to one of them. */
export interface GrantLine {
  readonly what: string;
  readonly did: 'was there' | 'granted' | 'would be granted';
}

/** Microsoft Graph itself, in every tenant. Source: "Verify first-party Microsoft applications". */
const graphAppId = '00000003-0000-0000-c000-000000000000';

const servicePrincipal = z.object({
  id: z.string(),
  appRoles: z.array(z.object({ id: z.string(), value: z.string().nullable() })),
});
const assignments = z.object({ value: z.array(z.object({ appRoleId: z.string(), resourceId: z.string() })) });
const credentials = z.object({ value: z.array(z.object({ subject: z.string(), issuer: z.string() })) });

/**
 * @throws Fault `forbidden` for somebody who is no administrator, `notFound` when the tenant knows no such app
 * @throws RangeError when Microsoft Graph has no role of that name
 */
export async function grantBot(graph: GraphApi, grant: BotGrant): Promise<readonly GrantLine[]> {
  const [resource, principal] = [await readPrincipal(graph, graphAppId), await readPrincipal(graph, grant.appId)];
  const held = assignments.parse(
    await graph.call({ method: 'GET', path: `/servicePrincipals/${principal.id}/appRoleAssignments` }),
  ).value;
  const lines: GrantLine[] = [];
  for (const role of grant.roles) {
    const appRoleId = roleIdOf(resource, role);
    const isHeld = held.some((one) => one.appRoleId === appRoleId && one.resourceId === resource.id);
    const body = { principalId: principal.id, resourceId: resource.id, appRoleId };
    const path = `/servicePrincipals/${principal.id}/appRoleAssignments`;
    lines.push({ what: role, did: await done(graph, grant, { isHeld, path, body }) });
  }
  if (grant.trusted !== null) lines.push(await trust(graph, grant, grant.trusted));
  return lines;
}

async function trust(graph: GraphApi, grant: BotGrant, trusted: NonNullable<BotGrant['trusted']>): Promise<GrantLine> {
  const { id: subject } = await readPrincipal(graph, trusted.identityAppId);
  const issuer = `https://login.microsoftonline.com/${trusted.tenantId}/v2.0`;
  const path = `/applications(appId='${grant.appId}')/federatedIdentityCredentials`;
  const { value } = credentials.parse(await graph.call({ method: 'GET', path }));
  const isHeld = value.some((one) => one.subject === subject && one.issuer === issuer);
  const body = { name: 'qa-programme-bot', issuer, subject, audiences: ['api://AzureADTokenExchange'] };
  return { what: 'trust in the bot’s identity', did: await done(graph, grant, { isHeld, path, body }) };
}

async function done(
  graph: GraphApi,
  { isMeant }: BotGrant,
  one: { readonly isHeld: boolean; readonly path: string; readonly body: unknown },
): Promise<GrantLine['did']> {
  if (one.isHeld) return 'was there';
  if (!isMeant) return 'would be granted';
  await graph.call({ method: 'POST', path: one.path, body: one.body });
  return 'granted';
}

async function readPrincipal(graph: GraphApi, appId: string) {
  const path = `/servicePrincipals(appId='${appId}')?$select=id,appRoles`;
  return servicePrincipal.parse(await graph.call({ method: 'GET', path }));
}

function roleIdOf(resource: z.infer<typeof servicePrincipal>, name: string): string {
  const role = resource.appRoles.find((one) => one.value === name);
  if (role === undefined) throw new RangeError(`Microsoft Graph has no role ${name}.`);
  return role.id;
}
