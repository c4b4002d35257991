/**
 * `npm run boards -- list|add|remove`: the boards the bot answers for, by hand, where the installation in the team was
 * missed or is to be undone. It works on the bot's own store, also while the bot runs; a board that
 * was added waits for set-up and is looked at in the bot's next round.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings, SettingsRefused } from '../config.ts';
import type { Board, BotStore } from '../store/botStore.ts';
import { openStore } from '../store/openStore.ts';
import { sqliteStore } from '../store/sqlite/sqliteStore.ts';
import { boardKeyOf } from './register.ts';

const usage = [
  'npm run boards -- list',
  'npm run boards -- add --tenant <directory id> --group <id of the team’s group> --team <19:...@thread.tacv2> --service <https://smba.trafficmanager.net/...> [--site <id of its site, where the app may not ask for it>]',
  'npm run boards -- remove <key of the board, as list shows it>',
];

interface CliParts {
  readonly store: Pick<BotStore, 'boards'>;
  readonly write: (line: string) => void;
}

/** @returns whether what was asked for was done */
export async function boardsCommand(parts: CliParts, args: readonly string[]): Promise<boolean> {
  const [command, ...rest] = args;
  switch (command) {
    case 'list':
      return list(parts);
    case 'add':
      return add(parts, rest);
    case 'remove':
      return remove(parts, rest[0] ?? '');
    default:
      return refuse(parts, 'Say what to do with the boards:');
  }
}

function refuse({ write }: CliParts, why: string): boolean {
  for (const line of [why, ...usage]) write(line);
  return false;
}

async function list({ store, write }: CliParts): Promise<boolean> {
  const boards = await store.boards.all();
  if (boards.length === 0) write('The bot answers for no board.');
  for (const board of boards)
    write(`${board.key}  ${stateOf(board)}  tenant ${board.tenantId}  group ${board.groupId}`);
  return true;
}

function stateOf({ state, name }: Board): string {
  return state === 'ready' ? `ready: ${name}` : 'waiting for set-up';
}

async function add(parts: CliParts, args: readonly string[]): Promise<boolean> {
  const given = readGiven(args);
  if (given === null) return refuse(parts, 'Tenant, group, team and service address are all needed:');
  const key = boardKeyOf(given.tenant, given.group);
  if ((await parts.store.boards.get(key)) !== null) {
    parts.write(`The bot answers for this board already: ${key}`);
    return false;
  }
  await parts.store.boards.put({
    key,
    tenantId: given.tenant,
    groupId: given.group,
    teamId: given.team,
    serviceUrl: given.service,
    siteId: given.site === '' ? null : given.site,
    name: '',
    channelId: null,
    state: 'waiting',
  });
  parts.write(`Added ${key}. The bot looks at it in its next round.`);
  return true;
}

interface Given {
  readonly tenant: string;
  readonly group: string;
  readonly team: string;
  readonly service: string;
  /** Empty: asked of Graph. */
  readonly site: string;
}

/** Null where one is missing, unknown or no address. */
function readGiven(args: readonly string[]): Given | null {
  try {
    const text = { type: 'string', default: '' } as const;
    const options = { tenant: text, group: text, team: text, service: text, site: text };
    const { values } = parseArgs({ args: [...args], options });
    const { site: _optional, ...needed } = values;
    const isWhole = Object.values(needed).every((value) => value !== '') && URL.canParse(values.service);
    return isWhole ? values : null;
  } catch {
    return null;
  }
}

async function remove(parts: CliParts, key: string): Promise<boolean> {
  if ((await parts.store.boards.get(key)) === null) return refuse(parts, `The bot knows no board "${key}".`);
  await parts.store.boards.remove(key);
  parts.write(`Removed ${key}. What was signed and sent stays on record.`);
  return true;
}

/** As the service has it in its environment; without one, the file of the sample that runs on this machine. */
async function storeOf(env: Readonly<Record<string, string | undefined>>): Promise<BotStore> {
  if (env.STORE === 'azure') return openStore(readSettings(env));
  const file = env.BOT_STORE_FILE ?? '.data/sample/bot.db';
  if (existsSync(file)) return sqliteStore(file);
  throw new SettingsRefused([
    'BOT_STORE_FILE must name the file in which the bot keeps its own records, e.g. .data/sample/bot.db; or STORE must be azure, with the settings of the service.',
  ]);
}

async function main(args: readonly string[]): Promise<boolean> {
  const write = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  try {
    const store = await storeOf(process.env);
    try {
      return await boardsCommand({ store, write }, args);
    } finally {
      await store.close();
    }
  } catch (thrown) {
    if (!(thrown instanceof SettingsRefused)) throw thrown;
    for (const problem of thrown.problems) write(problem);
    return false;
  }
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
}
