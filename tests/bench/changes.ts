/**
 * What reading costs once the bot knows its lists: a refresh after ten changes against reading everything, and the same
 * refresh on a list twelve times as long.
 */
import { addMany } from '../../src/graph/lists/addMany.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { listMirror } from '../../src/graph/lists/mirror.ts';
import type { BoardSite } from '../../src/graph/lists/site.ts';
import { provisionLists } from '../../src/graph/provision/provisionLists.ts';
import { priorities } from '../../src/lists/priorities.ts';
import { type Figure, median } from './figures.ts';
import { siteOf } from './readRows.ts';
import { startWorkplaceProcess } from './workplaceProcess.ts';

const lengths = [1_000, 12_000] as const;
const turns = 5;
const changes = 10;

interface Cost {
  readonly full: number;
  readonly changed: number;
}

export async function benchChanges(): Promise<readonly Figure[]> {
  const [short, long] = [await costOf(lengths[0]), await costOf(lengths[1])];
  return [
    {
      name: `reading ${changes} changes of ${lengths[1]} rows against all rows`,
      value: long.changed / long.full,
      unit: 'ratio',
    },
    {
      name: `reading ${changes} changes: ${lengths[1]} rows against ${lengths[0]}`,
      value: long.changed / short.changed,
      unit: 'ratio',
    },
    { name: `reading ${changes} changes of ${lengths[1]} rows`, value: long.changed, unit: 'ms' },
    { name: `reading ${lengths[1]} rows`, value: long.full, unit: 'ms' },
  ];
}

async function costOf(length: number): Promise<Cost> {
  const workplace = await startWorkplaceProcess();
  try {
    const site = siteOf(workplace);
    await provisionLists(site, () => undefined, [priorities]);
    await addMany(
      site,
      priorities,
      Array.from({ length }, (_, at) => aRow(at)),
    );
    const full: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) full.push(await timed(() => listMirror(site, [priorities]).refresh()));
    return { full: median(full), changed: median(await afterChanges(site)) };
  } finally {
    workplace.stop();
  }
}

async function afterChanges(site: BoardSite): Promise<readonly number[]> {
  const mirror = listMirror(site, [priorities]);
  await mirror.refresh();
  const store = listStore(site, priorities);
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    for (const row of mirror.rows(priorities).rows.slice(0, changes))
      await store.change(row, { period: `turn ${turn}` });
    times.push(await timed(() => mirror.refresh()));
  }
  return times;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function aRow(at: number) {
  return {
    key: `priority-${at}`,
    values: { short: `Priority ${at}`, period: '2013-16', wording: 'A priority. '.repeat(20) },
  };
}
