/**
 * `npm run provision -- check|apply|grant --site https://council.sharepoint.com/sites/board`
 *
 * `check` says what the site holds and what differs; `apply` makes lists, columns, groups and permissions (as an owner of
 * the site); `grant` gives the app its role on this one site (as an administrator). Repeating any of them is safe.
 * Signs in with a device code; with `--workplace` it speaks to the workplace on this machine instead.
 */
import { parseArgs } from 'node:util';
import { DeviceCodeCredential } from '@azure/identity';
import { z } from 'zod';
import { Fault } from '../src/base/fault.ts';
import { london } from '../src/base/time/zone.ts';
import { graphApi, type Send } from '../src/graph/http/graphApi.ts';
import { botPatience, waitFor } from '../src/graph/http/patience.ts';
import { rerouteToWorkplace } from '../src/graph/http/reroute.ts';
import { readAll } from '../src/graph/lists/query.ts';
import type { BoardSite } from '../src/graph/lists/site.ts';
import { activeAgencies, inspectAgencyLists, provisionAgencies } from '../src/graph/provision/agencyLists.ts';
import { hasAuditLibrary, provisionAuditLibrary } from '../src/graph/provision/auditLibrary.ts';
import {
  inspectLists,
  type ListFinding,
  type ProvisionLine,
  provisionLists,
} from '../src/graph/provision/provisionLists.ts';
import { boardGroups, giveGroups } from '../src/graph/sharepoint/groupOwner.ts';
import { inspectPermissions } from '../src/graph/sharepoint/inspectPermissions.ts';
import type { PermissionLine } from '../src/graph/sharepoint/listPermissions.ts';
import { provisionAgencyPermissions, provisionPermissions } from '../src/graph/sharepoint/provisionPermissions.ts';
import { type SharePointApi, sharePointApi } from '../src/graph/sharepoint/sharePointApi.ts';
import { agencies } from '../src/lists/agencies.ts';
import { agencyListsOf } from '../src/lists/agencyLists.ts';
import { auditFiles } from '../src/lists/auditFiles.ts';

const usage = `Usage: npm run provision -- check|apply|grant --site <web address of the site>
  --tenant <id> --client <id>        the board's tenant and the app that signs you in
  --manager <sign-in name>           for apply: the QA manager, who is given the board's groups
  --departed                         for apply, before an import: lists of agencies that have left, too
  --app <id> --role write|fullcontrol   for grant: which app gets which role (write, if not said)
  --workplace <url> --user <id>      speak to a workplace on this machine as one of its people
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    site: { type: 'string' },
    tenant: { type: 'string' },
    client: { type: 'string' },
    manager: { type: 'string' },
    departed: { type: 'boolean', default: false },
    app: { type: 'string' },
    role: { type: 'string', default: 'write' },
    workplace: { type: 'string' },
    user: { type: 'string' },
  },
});
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** A token for the resource, from wherever this run signs in. */
type TokenFor = (resource: 'graph' | 'sharepoint') => Promise<string>;

function workplaceTokens(url: string, userId: string): TokenFor {
  const scopes = { graph: ['Sites.Manage.All', 'Sites.FullControl.All'], sharepoint: ['AllSites.FullControl'] };
  return async (resource) => {
    const answer = await fetch(`${url}/workplace/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ userId, audience: resource, scopes: scopes[resource] }),
    });
    return z.object({ accessToken: z.string() }).parse(await answer.json()).accessToken;
  };
}

function deviceCodeTokens(tenantId: string, clientId: string, siteUrl: string): TokenFor {
  const credential = new DeviceCodeCredential({
    tenantId,
    clientId,
    userPromptCallback: ({ message }) => say(message),
  });
  const scopeOf = { graph: 'https://graph.microsoft.com/.default', sharepoint: `${new URL(siteUrl).origin}/.default` };
  return async (resource) => (await credential.getToken(scopeOf[resource])).token;
}

function sayFinding(finding: ListFinding): void {
  const name = finding.list.displayName;
  if (finding.state !== 'differs') say(`${name}: ${finding.state}`);
  else
    for (const difference of finding.differences) say(`${name}: column ${difference.column.name}: ${difference.kind}`);
}

/** What `apply` would do, as what is the matter now. */
const matters: Readonly<Record<PermissionLine['did'], string>> = {
  'made level': 'this permission level is missing',
  'mended level': 'this permission level allows more or less than it should',
  'made group': 'this group is missing',
  'turned on versions': 'keeps no versions',
  'set on list': 'a permission is missing',
  'took from list': 'a permission is there that the board does not give',
  'left as it is': 'as defined',
};

function sayPermission(words: string, line: PermissionLine): void {
  say(`${line.what}: ${words}${line.detail === undefined ? '' : ` (${line.detail})`}`);
}

async function check(site: BoardSite, sharePoint: SharePointApi): Promise<void> {
  for (const finding of [...(await inspectLists(site)), ...(await inspectAgencyLists(site))]) sayFinding(finding);
  say(`${auditFiles.displayName}: ${(await hasAuditLibrary(site)) ? 'as defined' : 'missing'}`);
  const differences = await inspectPermissions(sharePoint, site);
  for (const line of differences) sayPermission(matters[line.did], line);
  if (differences.length === 0) say('Permissions: as defined');
}

function sayLine(line: ProvisionLine): void {
  say(`${line.list}: ${line.did}${line.column === undefined ? '' : ` ${line.column}`}`);
}

/** The board's lists before those of its agencies: the agencies are read from one of them. */
async function apply(site: BoardSite, sharePoint: SharePointApi): Promise<void> {
  const permission = (line: PermissionLine) => sayPermission(line.did, line);
  await provisionLists(site, sayLine);
  await provisionAuditLibrary(site, sayLine);
  await provisionPermissions(sharePoint, site, permission);
  await provisionAgencies(site, sharePoint, { list: sayLine, permission });
  if (values.departed) await applyDeparted(site, sharePoint);
  if (values.manager === undefined) return;
  const groups = boardGroups(await activeAgencies(site));
  for (const group of await giveGroups(sharePoint, groups, values.manager)) say(`${group}: given to ${values.manager}`);
}

/** The returns of an agency that has left are evidence, and an import needs a list to put them into. */
async function applyDeparted(site: BoardSite, sharePoint: SharePointApi): Promise<void> {
  const { rows } = await readAll(site, agencies);
  const owners = rows.filter((one) => !one.active && one.listName !== null);
  const lists = owners.flatMap((owner) => agencyListsOf(owner).map(({ list }) => list));
  if (lists.length === 0) return;
  await provisionLists(site, sayLine, lists);
  await provisionAgencyPermissions(sharePoint, site, (line) => sayPermission(line.did, line), { owners });
}

async function run(site: BoardSite, siteUrl: string, parts: { tokenFor: TokenFor; send: Send }): Promise<void> {
  const getToken = () => parts.tokenFor('sharepoint');
  const sharePoint = sharePointApi({ siteUrl, getToken, send: parts.send, patience: site.patience });
  switch (positionals[0]) {
    case 'check':
      return check(site, sharePoint);
    case 'apply':
      return apply(site, sharePoint);
    case 'grant': {
      const application = { id: values.app ?? '', displayName: 'QA Programme' };
      await site.api.call({
        method: 'POST',
        path: `/sites/${site.siteId}/permissions`,
        body: { roles: [values.role], grantedToIdentities: [{ application }] },
      });
      return say(
        `The app ${application.id} now has the role ${values.role} on ${siteUrl}, and on no other site by this.`,
      );
    }
    default:
      throw new TypeError(usage);
  }
}

async function main(): Promise<void> {
  const siteUrl = values.site;
  const tokenFor =
    values.workplace !== undefined && values.user !== undefined
      ? workplaceTokens(values.workplace, values.user)
      : values.tenant !== undefined && values.client !== undefined && siteUrl !== undefined
        ? deviceCodeTokens(values.tenant, values.client, siteUrl)
        : null;
  if (siteUrl === undefined || tokenFor === null) throw new TypeError(usage);
  const plain: Send = (url, init) => fetch(url, init);
  const send = values.workplace === undefined ? plain : rerouteToWorkplace(plain, values.workplace);
  const patience = botPatience(waitFor, Math.random);
  const api = graphApi({ getToken: () => tokenFor('graph'), send, patience });
  const { hostname, pathname } = new URL(siteUrl);
  const found = z
    .object({ id: z.string() })
    .parse(await api.call({ method: 'GET', path: `/sites/${hostname}:${pathname}` }));
  await run({ api, patience, siteId: found.id, zone: london }, siteUrl.replace(/\/$/, ''), { tokenFor, send });
}

const advice: Readonly<Partial<Record<Fault['code'], string>>> = {
  forbidden: 'You may not do this here. `apply` needs an owner of the site, `grant` an administrator.',
  notFound: 'There is no such site, or you cannot see it. Check the address.',
  unauthenticated: 'Sign-in did not work. Check the tenant and client ids.',
};

main().catch((thrown: unknown) => {
  const sentence =
    thrown instanceof Fault
      ? (advice[thrown.code] ?? `It did not work: ${thrown.message}`)
      : String(thrown instanceof Error ? thrown.message : thrown);
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
});
