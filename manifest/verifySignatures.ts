/**
 * Checks the seal of every board the bot knows: the list, the chain, the texts, and what the bot itself kept. Run where
 * the bot's store file is. Prints one plain line a board and ends with 1 when something does not fit, naming the first
 * signature that does not. It changes nothing.
 *
 * Beside a running `npm start` it needs no settings: the launcher leaves them in `.data/sample/bot.env.json` (`--data`
 * names another folder). Elsewhere: BOT_STORE_FILE; a token for Graph from the managed identity (MICROSOFT_APP_ID), or GRAPH_ACCESS_TOKEN of
 * somebody who may read the site; WORKPLACE_URL where a workplace on this machine stands in for Microsoft.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DatabaseSync } from '@photostructure/sqlite';
import { z } from 'zod';
import { Fault } from '../src/base/fault.ts';
import { london } from '../src/base/time/zone.ts';
import { checkSeal, type KeptSeal } from '../src/core/mou/chain.ts';
import { saySealCheck } from '../src/core/words/mouWords.ts';
import { graphApi, type Send } from '../src/graph/http/graphApi.ts';
import { botPatience, waitFor } from '../src/graph/http/patience.ts';
import { rerouteToWorkplace } from '../src/graph/http/reroute.ts';
import { readTogether } from '../src/graph/lists/readTogether.ts';
import type { BoardSite } from '../src/graph/lists/site.ts';
import { mouSignatures } from '../src/lists/mouSignatures.ts';
import { mouVersions } from '../src/lists/mouVersions.ts';
import { leftByLauncher, sampleFolder, tokenSource } from './appAccess.ts';

const boardRow = z.object({ key: z.string(), name: z.string(), site_id: z.string() });
const sealRow = z.object({ sequence: z.number(), hash: z.string() });

interface StoredBoard {
  readonly name: string;
  readonly siteId: string;
  readonly kept: readonly KeptSeal[];
}

export interface VerifyParts {
  /** The bot's store; opened for reading only. */
  readonly storeFile: string;
  readonly getToken: () => Promise<string>;
  readonly send: Send;
  readonly write: (line: string) => void;
}

/** @returns whether everything fits; false too when a board could not be read */
export async function verifyBoards(parts: VerifyParts): Promise<boolean> {
  const patience = botPatience(waitFor, Math.random);
  const api = graphApi({ ...parts, patience });
  const boards = storedBoards(parts.storeFile);
  if (boards.length === 0) parts.write('The bot knows no board that is set up, so there is nothing to check.');
  let isSound = true;
  for (const board of boards) {
    const said = await verifyBoard({ api, patience, siteId: board.siteId, zone: london }, board);
    parts.write(`${board.name}: ${said.sentence}`);
    isSound &&= said.isSound;
  }
  return isSound;
}

async function verifyBoard(
  site: BoardSite,
  { kept }: StoredBoard,
): Promise<{ readonly isSound: boolean; readonly sentence: string }> {
  try {
    const [signatures, versions] = await readTogether(site, [mouSignatures, mouVersions]);
    const texts = new Map(versions.rows.map((version) => [version.key, version.wording] as const));
    const evidence = { signatures: signatures.rows, texts, kept, unreadable: signatures.spoiled.length };
    const check = await checkSeal(evidence, async (text) => createHash('sha256').update(text, 'utf8').digest('hex'));
    return { isSound: check.sound, sentence: saySealCheck(check) };
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    return { isSound: false, sentence: `The lists could not be read (${thrown.code}), so nothing was checked.` };
  }
}

function storedBoards(file: string): readonly StoredBoard[] {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const boards = z
      .array(boardRow)
      .parse(database.prepare("select key, name, site_id from boards where state = 'ready' order by name").all());
    const seals = database.prepare("select sequence, hash from seals where board = ? and state = 'kept'");
    return boards.map(({ key, name, site_id }) => ({
      name,
      siteId: site_id,
      kept: z.array(sealRow).parse(seals.all(key)),
    }));
  } finally {
    database.close();
  }
}

const whatIsMissing = [
  'There is nothing to check here:',
  '- for the sample on this machine, start it in another window (npm start) and run this again while it runs;',
  '- for a bot elsewhere, BOT_STORE_FILE must name the file in which it keeps its own records, and MICROSOFT_APP_ID its managed identity, or GRAPH_ACCESS_TOKEN a token of somebody who may read the site.',
];

async function main(env: NodeJS.ProcessEnv): Promise<boolean> {
  const write = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  const storeFile = env.BOT_STORE_FILE ?? '';
  if (storeFile === '') {
    for (const line of whatIsMissing) write(line);
    return false;
  }
  if (!existsSync(storeFile)) {
    write(`BOT_STORE_FILE names a file that is not there: ${storeFile}`);
    return false;
  }
  const send: Send = (url, init) => fetch(url, init);
  const workplaceUrl = env.WORKPLACE_URL ?? '';
  return verifyBoards({
    storeFile,
    getToken: tokenSource(env),
    send: workplaceUrl === '' ? send : rerouteToWorkplace(send, workplaceUrl),
    write,
  });
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  const { values } = parseArgs({ options: { data: { type: 'string', default: sampleFolder } } });
  const isConfigured = (process.env.BOT_STORE_FILE ?? '') !== '';
  // Microsoft's identity library reads the environment itself.
  if (!isConfigured) Object.assign(process.env, leftByLauncher(values.data));
  process.exitCode = (await main(process.env)) ? 0 : 1;
}
