/**
 * Checks the seal of every board the bot knows: the list, the chain, the texts, what the bot itself kept, and receipts that
 * people show (`--receipt 3:0f1e2d3c4b5a`, number and mark). Run where the bot's store can be reached, a file or Azure
 * Storage. Prints one plain line a board and ends with 1 when something does not fit, naming the first signature that
 * does not. It changes nothing.
 *
 * With `--az` an account in Azure is read as whoever signed in with `az login`, from any machine.
 *
 * Beside a running `npm start` it needs no settings: the launcher leaves them in `.data/sample/bot.env.json` (`--data`
 * names another folder). Elsewhere: the bot's own settings; a token for Graph from its identity, or GRAPH_ACCESS_TOKEN of
 * somebody who may read the site; WORKPLACE_URL where a workplace on this machine stands in for Microsoft.
 */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AzureCliCredential } from '@azure/identity';
import { SettingsRefused } from '../bot/config.ts';
import { readRecord } from '../bot/mou/ownRecord.ts';
import type { Board, BotStore } from '../bot/store/botStore.ts';
import { namesStore, openStoreToRead } from '../bot/store/openToRead.ts';
import { Fault } from '../src/base/fault.ts';
import { type Instant, instantOf } from '../src/base/time/instant.ts';
import { london } from '../src/base/time/zone.ts';
import { checkSeal } from '../src/core/mou/chain.ts';
import { parseReceipt, type Receipt } from '../src/core/mou/ownRecord.ts';
import { saySealCheck } from '../src/core/words/mouWords.ts';
import { graphApi, type Send } from '../src/graph/http/graphApi.ts';
import { botPatience, waitFor } from '../src/graph/http/patience.ts';
import { rerouteToWorkplace } from '../src/graph/http/reroute.ts';
import { readTogether } from '../src/graph/lists/readTogether.ts';
import type { BoardSite } from '../src/graph/lists/site.ts';
import { mouSignatures } from '../src/lists/mouSignatures.ts';
import { mouVersions } from '../src/lists/mouVersions.ts';
import { leftByLauncher, sampleFolder, tokenSource } from './appAccess.ts';

export interface VerifyParts {
  readonly store: Pick<BotStore, 'boards' | 'seals' | 'outbox'>;
  readonly getToken: () => Promise<string>;
  readonly send: Send;
  readonly write: (line: string) => void;
  /** Of people of the one board; a number belongs to a board. */
  readonly receipts?: readonly Receipt[];
  /** Name of the one board to check; all when not said. */
  readonly board?: string;
  /** When a record that has not begun would begin. */
  readonly now: Instant;
}

/** @returns whether everything fits; false too when a board could not be read */
export async function verifyBoards(parts: VerifyParts): Promise<boolean> {
  const patience = botPatience(waitFor, Math.random);
  const api = graphApi({ ...parts, patience });
  const boards = await boardsToCheck(parts);
  if (boards === null) return false;
  let isSound = true;
  for (const board of boards) {
    const said = await verifyBoard(parts, { api, patience, siteId: board.siteId, zone: london }, board);
    parts.write(`${board.name}: ${said.sentence}`);
    isSound &&= said.isSound;
  }
  return isSound;
}

/** Null, and the reason written, where what was asked for cannot be done. */
async function boardsToCheck({
  store,
  board,
  receipts = [],
  write,
}: VerifyParts): Promise<readonly ReadyBoard[] | null> {
  const all = (await store.boards.all()).flatMap(readyOf).sort((one, other) => (one.name < other.name ? -1 : 1));
  if (all.length === 0) write('The bot knows no board that is set up, so there is nothing to check.');
  const asked = board === undefined ? all : all.filter((one) => one.name === board);
  if (board !== undefined && asked.length === 0) {
    write(`The bot knows no board with the name “${board}”. It knows: ${all.map((one) => one.name).join(', ')}`);
    return null;
  }
  if (asked.length > 1 && receipts.length > 0) {
    write('Each board counts its signatures for itself: name the board of the receipt with --board.');
    return null;
  }
  return asked;
}

interface ReadyBoard {
  readonly key: string;
  readonly name: string;
  readonly siteId: string;
}

function readyOf({ key, name, siteId, state }: Board): readonly ReadyBoard[] {
  return state === 'ready' && siteId !== null ? [{ key, name, siteId }] : [];
}

async function verifyBoard(
  { store, receipts = [], now }: VerifyParts,
  site: BoardSite,
  { key }: ReadyBoard,
): Promise<{ readonly isSound: boolean; readonly sentence: string }> {
  try {
    const [signatures, versions] = await readTogether(site, [mouSignatures, mouVersions]);
    const texts = new Map(versions.rows.map((version) => [version.key, version.wording] as const));
    const record = await readRecord(store, key, { signatures: signatures.rows, now });
    const evidence = { signatures: signatures.rows, texts, ...record, receipts, unreadable: signatures.spoiled.length };
    const check = await checkSeal(evidence, async (text) => createHash('sha256').update(text, 'utf8').digest('hex'));
    return { isSound: check.sound, sentence: saySealCheck(check) };
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    return { isSound: false, sentence: `The lists could not be read (${thrown.code}), so nothing was checked.` };
  }
}

const whatIsMissing = [
  'There is nothing to check here:',
  '- for the sample on this machine, start it in another window (npm start) and run this again while it runs;',
  '- for a bot elsewhere, its settings must be in the environment: STORE=azure with the addresses of the account, or BOT_STORE_FILE, the file in which it keeps its own records; and MICROSOFT_APP_ID, its identity, or GRAPH_ACCESS_TOKEN, a token of somebody who may read the site.',
];

interface Asked {
  readonly receipt: readonly string[];
  readonly board?: string | undefined;
  /** The account in Azure is read as whoever signed in with `az login`. */
  readonly az: boolean;
}

const say = (...lines: readonly string[]): void => {
  for (const line of lines) process.stdout.write(`${line}\n`);
};

async function main(env: NodeJS.ProcessEnv, { receipt, board, az }: Asked): Promise<boolean> {
  const receipts = receipt.map(parseReceipt).filter((one) => one !== null);
  if (receipts.length < receipt.length) {
    say('A receipt is its number and its mark, as the card shows them: --receipt 3:0f1e2d3c4b5a');
    return false;
  }
  const send: Send = (url, init) => fetch(url, init);
  const workplaceUrl = env.WORKPLACE_URL ?? '';
  const store = az ? openStoreToRead(env, () => new AzureCliCredential()) : openStoreToRead(env);
  try {
    return await verifyBoards({
      store,
      getToken: tokenSource(env),
      send: workplaceUrl === '' ? send : rerouteToWorkplace(send, workplaceUrl),
      write: say,
      receipts,
      ...(board === undefined ? {} : { board }),
      now: instantOf(Date.now()),
    });
  } finally {
    await store.close();
  }
}

function sayStop(thrown: unknown): boolean {
  if (thrown instanceof SettingsRefused) say(...thrown.problems);
  else if (thrown instanceof Fault) say(`The bot’s own records could not be read: ${thrown.message}`);
  else throw thrown;
  return false;
}

async function run(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: sampleFolder },
      receipt: { type: 'string', multiple: true, default: [] },
      board: { type: 'string' },
      az: { type: 'boolean', default: false },
    },
  });
  // Microsoft's identity library reads the environment itself.
  if (!namesStore(process.env)) Object.assign(process.env, leftByLauncher(values.data));
  if (namesStore(process.env)) return main(process.env, values).catch(sayStop);
  say(...whatIsMissing);
  return false;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  process.exitCode = (await run()) ? 0 : 1;
}
