/**
 * `npm run grant -- --tenant <id> --client <id> --app <id>`: gives the bot its roles in Microsoft Graph, signed in as an
 * administrator with a device code. Without `--do` it only says what it would do.
 */
import { parseArgs } from 'node:util';
import { DeviceCodeCredential } from '@azure/identity';
import { Fault } from '../../src/base/fault.ts';
import { graphApi } from '../../src/graph/http/graphApi.ts';
import { botPatience, waitFor } from '../../src/graph/http/patience.ts';
import { grantBot } from './grantBot.ts';
import { permissions } from './permissions.ts';

const usage = `Usage: npm run grant -- --tenant <id> --client <id> --app <id> [--identity <id>] [--with <permission>]... [--do]
  --client    the app that signs you in; it needs AppRoleAssignment.ReadWrite.All, Application.Read.All
              (with --identity: Application.ReadWrite.All)
  --app       BOT_ID, or AAD_APP_CLIENT_ID where that app trusts the bot's identity
  --identity  BOT_ID: makes --app trust it, for the activity feed and for installing
  --with      an optional permission besides: ${optionalRoles().join(', ')}
  --do        does it; without, it only says what it would do
`;

const { values } = parseArgs({
  options: {
    tenant: { type: 'string' },
    client: { type: 'string' },
    app: { type: 'string' },
    identity: { type: 'string' },
    with: { type: 'string', multiple: true, default: [] },
    do: { type: 'boolean', default: false },
  },
});

function optionalRoles(): readonly string[] {
  return permissions.filter((one) => one.kind === 'application' && !one.isRequired).map((one) => one.name);
}

async function main(): Promise<void> {
  const { tenant: tenantId, client: clientId, app: appId, identity } = values;
  if (tenantId === undefined || clientId === undefined || appId === undefined) throw new TypeError(usage);
  const strange = values.with.filter((name) => !optionalRoles().includes(name));
  if (strange.length > 0) throw new TypeError(`Not a permission of this product: ${strange.join(', ')}.\n${usage}`);
  const required = permissions.filter((one) => one.kind === 'application' && one.isRequired).map((one) => one.name);
  const credential = new DeviceCodeCredential({
    tenantId,
    clientId,
    userPromptCallback: ({ message }) => void process.stdout.write(`${message}\n`),
  });
  const graph = graphApi({
    getToken: async () => (await credential.getToken('https://graph.microsoft.com/.default')).token,
    send: (url, init) => fetch(url, init),
    patience: botPatience(waitFor, Math.random),
  });
  const lines = await grantBot(graph, {
    appId,
    roles: [...required, ...values.with],
    trusted: identity === undefined ? null : { identityAppId: identity, tenantId },
    isMeant: values.do,
  });
  for (const { what, did } of lines) process.stdout.write(`${what}: ${did}\n`);
}

const advice: Readonly<Partial<Record<Fault['code'], string>>> = {
  forbidden: 'You may not do this here. It needs a Privileged Role Administrator.',
  notFound: 'The tenant knows no such app. Check the ids.',
  unauthenticated: 'Sign-in did not work. Check the tenant and client ids.',
};

main().catch((thrown: unknown) => {
  const said = thrown instanceof Fault ? advice[thrown.code] : undefined;
  process.stderr.write(`${said ?? (thrown instanceof Error ? thrown.message : String(thrown))}\n`);
  process.exitCode = 1;
});
