/**
 * `npm run board -- export --site <web address> --out <folder> [--files] [--history]`
 * `npm run board -- import --site <web address> --in <folder> [--files]`
 *
 * A whole board as a folder of open files, and back into an empty site. It works as the app: the app reads every list, and
 * only what the app writes may say who wrote a row first. Beside a running `npm start` it needs no settings; elsewhere the
 * managed identity (MICROSOFT_APP_ID) or GRAPH_ACCESS_TOKEN, an app-only token for Graph.
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Fault } from '../src/base/fault.ts';
import { instantOf } from '../src/base/time/instant.ts';
import { london } from '../src/base/time/zone.ts';
import { graphApi, type Send } from '../src/graph/http/graphApi.ts';
import { botPatience, waitFor } from '../src/graph/http/patience.ts';
import { rerouteToWorkplace } from '../src/graph/http/reroute.ts';
import type { BoardSite } from '../src/graph/lists/site.ts';
import { leftByLauncher, sampleFolder, tokenSource } from './appAccess.ts';
import { exportBoard, type Fetch } from './board/exportBoard.ts';
import { type Imported, ImportRefused, importBoard } from './board/importBoard.ts';

const usage = `Usage: npm run board -- export --site <web address of the site> --out <empty folder> [--files] [--history]
       npm run board -- import --site <web address of the site> --in <folder of an export> [--files]
  --files           the contents of the audits’ files as well
  --history         who changed what and when in every row as well, for reading: it cannot be imported
  --data <folder>   where a running "npm start" keeps its settings
`;

const say = (line: string) => void process.stdout.write(`${line}\n`);

async function siteAt(siteUrl: string, send: Send): Promise<BoardSite> {
  const patience = botPatience(waitFor, Math.random);
  const api = graphApi({ getToken: tokenSource(process.env), send, patience });
  const { hostname, pathname } = new URL(siteUrl);
  const raw = await api.call({ method: 'GET', path: `/sites/${hostname}:${pathname.replace(/\/$/, '')}` });
  return { api, patience, siteId: z.object({ id: z.string() }).parse(raw).id, zone: london };
}

const fetchWith =
  (send: Send): Fetch =>
  async (url) => {
    const answer = await send(url, { method: 'GET' });
    if (!answer.ok) throw new Fault('unavailable', { list: 'documents', status: answer.status });
    return new Uint8Array(await answer.arrayBuffer());
  };

function sayImported({ arrivals, awaiting, files }: Imported): boolean {
  for (const { entry, rows, isWhole } of arrivals) {
    say(`${entry.file}: ${rows} of ${entry.rows} rows, ${isWhole ? 'hash as exported' : 'NOT as exported'}`);
  }
  if (awaiting.length > 0) {
    say(`The agencies are entered; ${awaiting.length} of their lists are not made yet, for example ${awaiting[0]}.`);
    say('Run "npm run provision -- apply --departed", then this import once more.');
    return false;
  }
  if (files > 0) say(`${files} files`);
  return arrivals.every(({ isWhole }) => isWhole);
}

async function bringIn(site: BoardSite, folder: string): Promise<boolean> {
  const isWhole = sayImported(await importBoard({ site, folder, withFiles: values.files, say }));
  if (isWhole) say(`The id of this site, for “Other site id” where a board moves: ${site.siteId}`);
  return isWhole;
}

async function run(command: string | undefined, send: Send): Promise<boolean> {
  const { site: siteUrl, out, in: from, files, history } = values;
  if (siteUrl === undefined) throw new TypeError(usage);
  if (command === 'export' && out !== undefined) {
    const fetchContent = files ? fetchWith(send) : null;
    const site = await siteAt(siteUrl, send);
    const madeAt = instantOf(Date.now());
    const made = await exportBoard({ site, folder: out, madeAt, fetchContent, say, withHistory: history });
    const unread = made.lists.reduce((sum, one) => sum + one.unread, 0);
    const rows = made.lists.reduce((sum, one) => sum + one.rows, 0);
    say(`${rows} rows of ${made.lists.length} lists and ${made.files.length} files are in ${out}.`);
    if (unread > 0)
      say(`${unread} rows could not be read and are NOT in the export. Mend them in SharePoint and export again.`);
    return unread === 0;
  }
  if (command === 'import' && from !== undefined) {
    return bringIn(await siteAt(siteUrl, send), from);
  }
  throw new TypeError(usage);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    site: { type: 'string' },
    out: { type: 'string' },
    in: { type: 'string' },
    files: { type: 'boolean', default: false },
    history: { type: 'boolean', default: false },
    data: { type: 'string', default: sampleFolder },
  },
});

async function main(): Promise<boolean> {
  // Microsoft's identity library reads the environment itself.
  if ((process.env.MICROSOFT_APP_ID ?? process.env.GRAPH_ACCESS_TOKEN ?? '') === '') {
    Object.assign(process.env, leftByLauncher(values.data));
  }
  const plain: Send = (url, init) => fetch(url, init);
  const workplaceUrl = process.env.WORKPLACE_URL ?? '';
  return run(positionals[0], workplaceUrl === '' ? plain : rerouteToWorkplace(plain, workplaceUrl));
}

const advice: Readonly<Partial<Record<Fault['code'], string>>> = {
  forbidden: 'The app may not do this here. It needs the role write on the site: npm run provision -- grant.',
  notFound: 'There is no such site, or the app was not granted it. Check the address.',
  unauthenticated: 'There is no token for the app. Run this where the bot runs, or beside a running "npm start".',
};

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (thrown) {
  const sentence =
    thrown instanceof Fault
      ? (advice[thrown.code] ?? `It did not work: ${thrown.message}`)
      : String(thrown instanceof ImportRefused || thrown instanceof Error ? thrown.message : thrown);
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
