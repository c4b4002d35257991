/**
 * `npm run records -- list --site <web address> --out <folder> [--day YYYY-MM-DD]`
 * `npm run records -- dispose --site <web address> --list <folder>/disposal.json`
 * `npm run records -- pack --site <web address> --out <folder> [--word]`
 *
 * Retention of a board: what may go, carrying out what the chair approved, and the papers for the data protection officer.
 * `list` and `pack` change nothing. It works as the app; beside a running `npm start` it needs no settings.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Fault } from '../../src/base/fault.ts';
import type { Result } from '../../src/base/result.ts';
import { type Instant, instantOf } from '../../src/base/time/instant.ts';
import { parsePlainDate } from '../../src/base/time/plainDate.ts';
import { dateIn, london } from '../../src/base/time/zone.ts';
import { csvOf } from '../../src/core/records/disposalCsv.ts';
import { parseDisposalList } from '../../src/core/records/disposalList.ts';
import { graphApi, type Send } from '../../src/graph/http/graphApi.ts';
import { botPatience, waitFor } from '../../src/graph/http/patience.ts';
import { rerouteToWorkplace } from '../../src/graph/http/reroute.ts';
import type { BoardSite } from '../../src/graph/lists/site.ts';
import { leftByLauncher, sampleFolder, tokenSource } from '../appAccess.ts';
import { sha256 } from '../board/exportBoard.ts';
import { sayDisposal } from './listFiles.ts';
import { packOf, readPackFacts, wordPackOf } from './makePack.ts';
import { carryOut, listDisposal } from './weedBoard.ts';

const usage = `Usage: npm run records -- list --site <web address of the site> --out <folder> [--day YYYY-MM-DD]
       npm run records -- dispose --site <web address of the site> --list <folder>/disposal.json
       npm run records -- pack --site <web address of the site> --out <folder> [--word]
  --data <folder>   where a running "npm start" keeps its settings
`;

const say = (line: string) => void process.stdout.write(`${line}\n`);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    site: { type: 'string' },
    out: { type: 'string' },
    list: { type: 'string' },
    day: { type: 'string' },
    word: { type: 'boolean', default: false },
    data: { type: 'string', default: sampleFolder },
  },
});

function taken<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new TypeError(result.refusals.map(({ sentence }) => sentence).join('\n'));
}

async function siteAt(siteUrl: string, send: Send): Promise<BoardSite> {
  const patience = botPatience(waitFor, Math.random);
  const api = graphApi({ getToken: tokenSource(process.env), send, patience });
  const { hostname, pathname } = new URL(siteUrl);
  const raw = await api.call({ method: 'GET', path: `/sites/${hostname}:${pathname.replace(/\/$/, '')}` });
  return { api, patience, siteId: z.object({ id: z.string() }).parse(raw).id, zone: london };
}

async function makeList(site: BoardSite, folder: string, now: Instant): Promise<boolean> {
  const asOf = values.day === undefined ? dateIn(now) : parsePlainDate(values.day);
  if (asOf === null) throw new TypeError(usage);
  const disposal = taken(await listDisposal(site, asOf));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'disposal.csv'), csvOf(disposal.list));
  await writeFile(join(folder, 'disposal.json'), `${JSON.stringify(disposal.list, null, 2)}\n`);
  for (const line of sayDisposal(disposal)) say(line);
  return true;
}

async function dispose(site: BoardSite, file: string, now: Instant): Promise<boolean> {
  const list = taken(await parseDisposalList(JSON.parse(await readFile(file, 'utf8')), sha256));
  const { counts, failed, wasFinished } = taken(await carryOut(site, list, now));
  if (wasFinished) say('This list was carried out before; nothing was deleted now.');
  for (const [title, rows] of counts) say(`${title}: ${rows}`);
  if (failed > 0) say(`${failed} rows were refused and are still there. Run the command again.`);
  else
    say('The rows are gone. SharePoint’s recycle bin keeps them for a time. Files of audits are disposed of by hand.');
  return failed === 0;
}

async function makePack(site: BoardSite, folder: string, now: Instant): Promise<boolean> {
  const facts = taken(await readPackFacts(site, dateIn(now)));
  await mkdir(folder, { recursive: true });
  const files = values.word ? await wordPackOf(facts) : packOf(facts);
  for (const [name, content] of files) await writeFile(join(folder, name), content);
  say(`The data-protection pack is in ${folder}.`);
  return true;
}

async function run(command: string | undefined, send: Send): Promise<boolean> {
  const { site: siteUrl, out, list } = values;
  const now = instantOf(Date.now());
  if (siteUrl === undefined) throw new TypeError(usage);
  if (command === 'list' && out !== undefined) return makeList(await siteAt(siteUrl, send), out, now);
  if (command === 'dispose' && list !== undefined) return dispose(await siteAt(siteUrl, send), list, now);
  if (command === 'pack' && out !== undefined) return makePack(await siteAt(siteUrl, send), out, now);
  throw new TypeError(usage);
}

async function main(): Promise<boolean> {
  // Microsoft's identity library reads the environment itself.
  if ((process.env.MICROSOFT_APP_ID ?? process.env.GRAPH_ACCESS_TOKEN ?? '') === '') {
    Object.assign(process.env, leftByLauncher(values.data));
  }
  const plain: Send = (url, init) => fetch(url, init);
  const workplaceUrl = process.env.WORKPLACE_URL ?? '';
  return run(positionals[0], workplaceUrl === '' ? plain : rerouteToWorkplace(plain, workplaceUrl));
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Fault || thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  process.exitCode = 1;
}
