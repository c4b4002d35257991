/**
 * `npm run doctor`: looks at everything the product takes for granted in a tenant, and says what was found, what to do and who
 * can. It changes nothing. Ends with 1 when something is broken.
 *
 * Beside a running `npm start` it needs no settings: the launcher leaves them in `.data/sample/bot.env.json` (`--data` names
 * another folder). Elsewhere it signs in whoever runs it (`--tenant`, `--client`), or, where the bot runs, as the bot.
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Fault } from '../src/base/fault.ts';
import { type Instant, parseInstant } from '../src/base/time/instant.ts';
import type { Send } from '../src/graph/http/graphApi.ts';
import { botPatience, waitFor } from '../src/graph/http/patience.ts';
import { rerouteToWorkplace } from '../src/graph/http/reroute.ts';
import { leftByLauncher, sampleFolder } from './appAccess.ts';
import { appTokens, type Environment, type Place, personTokens, workplacePlace } from './doctor/access.ts';
import { examineSite, systemNow } from './doctor/examineSite.ts';
import { jsonOf, tableOf } from './doctor/report.ts';

const usage = `There is nothing to look at here:
- for the sample on this machine, start it in another window (npm start) and run this again while it runs;
- for a tenant: npm run doctor -- --site <web address of the site>
    --tenant <id> --client <id>   sign in as an owner of the team, with the app that provisioning uses
    --team <id>                   the Microsoft 365 group behind the team
    --bot <address>               where the bot answers, e.g. https://qa.council.example
    --teams-app <id>              the Teams app's id, where TEAMS_APP_ID is not set
    --json                        for a program
  Where the bot's own settings are in the environment, its identity is looked at too.`;

const options = {
  site: { type: 'string' },
  tenant: { type: 'string' },
  client: { type: 'string' },
  team: { type: 'string' },
  bot: { type: 'string' },
  'teams-app': { type: 'string' },
  json: { type: 'boolean', default: false },
  data: { type: 'string', default: sampleFolder },
} as const;

type Values = ReturnType<typeof readArguments>;

function readArguments() {
  return parseArgs({ options }).values;
}

const print = (line: string) => void process.stdout.write(`${line}\n`);
/** Beside the report, so that `--json` stays JSON. */
const tell = (line: string) => void process.stderr.write(`${line}\n`);

async function placeFrom(values: Values, env: Environment): Promise<Place> {
  const workplaceUrl = env.WORKPLACE_URL ?? '';
  if (workplaceUrl !== '') return workplacePlace(workplaceUrl, env);
  const tenantId = values.tenant ?? env.MICROSOFT_APP_TENANT_ID ?? '';
  if (values.site === undefined || tenantId === '') throw new TypeError(usage);
  return tenantPlace({ siteUrl: values.site, tenantId }, values, env);
}

/** @throws TypeError when nobody signs in and the bot's identity is not here either */
function tenantPlace(
  { siteUrl, tenantId }: Pick<Place, 'siteUrl' | 'tenantId'>,
  { client: clientId, team, bot, 'teams-app': teamsApp }: Values,
  env: Environment,
): Place {
  const host = new URL(siteUrl).hostname;
  const person = clientId === undefined ? null : personTokens({ tenantId, clientId }, host, tell);
  const app = appTokens(env, host);
  if (person === null && app === null) throw new TypeError(usage);
  return {
    ...{ siteUrl, tenantId, person, app, workplaceUrl: null },
    appIds: [env.GRAPH_CLIENT_ID ?? '', env.MICROSOFT_APP_ID ?? '', clientId ?? ''].filter((id) => id !== ''),
    teamsAppId: teamsApp ?? env.TEAMS_APP_ID ?? '',
    groupId: team ?? null,
    botUrl: bot ?? null,
    watchToken: env.WATCH_TOKEN ?? null,
  };
}

/** The board's time: the workplace's, where one stands in for Microsoft. */
async function boardNow(env: Environment): Promise<Instant> {
  const clockUrl = env.BOARD_CLOCK_URL ?? '';
  if (clockUrl === '') return systemNow();
  const { boardTime } = z.object({ boardTime: z.string() }).parse(await (await fetch(clockUrl)).json());
  return parseInstant(boardTime) ?? systemNow();
}

async function main(values: Values, env: Environment): Promise<boolean> {
  const place = await placeFrom(values, env);
  const plain: Send = (url, init) => fetch(url, init);
  const examined = await examineSite({
    place,
    send: place.workplaceUrl === null ? plain : rerouteToWorkplace(plain, place.workplaceUrl),
    patience: botPatience(waitFor, Math.random),
    boardNow: await boardNow(env),
    wallNow: Date.now,
    say: (what) => tell(`Looking at ${what}...`),
  });
  if (values.json) print(jsonOf(examined));
  else for (const line of tableOf(examined, process.stdout.columns ?? 110)) print(line);
  return examined.findings.every(({ standing }) => standing !== 'broken');
}

const advice: Readonly<Partial<Record<Fault['code'], string>>> = {
  forbidden: 'The site may not be opened with this sign-in. Sign in as an owner of the team.',
  notFound: 'There is no such site, or you cannot see it. Check the address.',
  unauthenticated: 'Sign-in did not work. Check the tenant and client ids.',
  unavailable: 'Microsoft 365 does not answer from here. Check the network and the address.',
};

function sayStop(thrown: unknown): string {
  if (thrown instanceof Fault) return advice[thrown.code] ?? `It did not work: ${thrown.message}`;
  return thrown instanceof Error ? thrown.message : String(thrown);
}

const values = readArguments();
// Microsoft's identity library reads the environment itself.
if (values.site === undefined) Object.assign(process.env, leftByLauncher(values.data));
main(values, process.env).then(
  (isSound) => {
    process.exitCode = isSound ? 0 : 1;
  },
  (thrown: unknown) => {
    tell(sayStop(thrown));
    process.exitCode = 1;
  },
);
