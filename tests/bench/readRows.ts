/**
 * How much our repository costs on top of the network: 5,000 rows of a list through `readAll`, against a plain `fetch`
 * of the same pages that parses JSON and nothing else. Both against the same workplace, taken in turn.
 */
import { london } from '../../src/base/time/zone.ts';
import { graphApi, type Send } from '../../src/graph/http/graphApi.ts';
import { screenPatience, waitFor } from '../../src/graph/http/patience.ts';
import { rerouteToWorkplace } from '../../src/graph/http/reroute.ts';
import { addMany } from '../../src/graph/lists/addMany.ts';
import { queryPath, readAll } from '../../src/graph/lists/query.ts';
import type { BoardSite } from '../../src/graph/lists/site.ts';
import { provisionLists } from '../../src/graph/provision/provisionLists.ts';
import { priorities } from '../../src/lists/priorities.ts';
import { type Figure, median } from './figures.ts';
import { startWorkplaceProcess, type WorkplaceProcess } from './workplaceProcess.ts';

const rowCount = 5_000;
const turns = 7;

/** @returns milliseconds of each way, and their ratio */
export async function benchReadRows(): Promise<readonly Figure[]> {
  const workplace = await startWorkplaceProcess();
  try {
    const site = siteOf(workplace);
    await provisionLists(site, () => undefined, [priorities]);
    const rows = Array.from({ length: rowCount }, (_, at) => ({
      key: `priority-${at}`,
      values: {
        short: `Priority ${at}`,
        period: at % 2 === 0 ? '2013-16' : '2016-19',
        wording: 'Children are protected effectively. '.repeat(10),
      },
    }));
    await addMany(site, priorities, rows);
    return await compare(site, workplace);
  } finally {
    workplace.stop();
  }
}

/** The workplace's site as the product reads it. */
export function siteOf(workplace: WorkplaceProcess): BoardSite {
  const plain: Send = (url, init) => fetch(url, init);
  const patience = screenPatience(waitFor, Math.random);
  const api = graphApi({
    getToken: async () => workplace.token,
    send: rerouteToWorkplace(plain, workplace.url),
    patience,
  });
  return { api, patience, siteId: workplace.siteId, zone: london };
}

async function compare(site: BoardSite, workplace: WorkplaceProcess): Promise<readonly Figure[]> {
  const ours: number[] = [];
  const raw: number[] = [];
  await readAll(site, priorities);
  await rawRead(site, workplace);
  for (let turn = 0; turn < turns; turn += 1) {
    ours.push(await timed(async () => (await readAll(site, priorities)).rows.length));
    raw.push(await timed(() => rawRead(site, workplace)));
  }
  return [
    { name: `read ${rowCount} rows: repository against raw fetch`, value: median(ours) / median(raw), unit: 'ratio' },
    { name: `read ${rowCount} rows: repository`, value: median(ours), unit: 'ms' },
    { name: `read ${rowCount} rows: raw fetch and JSON.parse`, value: median(raw), unit: 'ms' },
  ];
}

async function timed(work: () => Promise<number>): Promise<number> {
  const from = performance.now();
  const count = await work();
  if (count !== rowCount) throw new Error(`read ${count} rows in place of ${rowCount}`);
  return performance.now() - from;
}

async function rawRead(site: BoardSite, workplace: WorkplaceProcess): Promise<number> {
  let count = 0;
  for (
    let url: string | undefined = `https://graph.microsoft.com/v1.0${queryPath(site, priorities)}`;
    url !== undefined;
  ) {
    const answer = await fetch(url.replace('https://graph.microsoft.com', workplace.url), {
      headers: { Authorization: `Bearer ${workplace.token}` },
    });
    const page = (await answer.json()) as { value: unknown[]; '@odata.nextLink'?: string }; // the baseline believes what it gets
    count += page.value.length;
    url = page['@odata.nextLink'];
  }
  return count;
}
