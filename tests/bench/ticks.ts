/**
 * What a round of the bot costs on a board of 2,000 open actions: when nothing has changed, when ten actions have, and
 * when the bot has just started and knows nothing. The whole round over real HTTP, the workplace's own cost included;
 * requests to Graph are counted as the workplace saw them.
 */
import { keyOf } from '../../src/base/id.ts';
import { plainDate } from '../../src/base/time/plainDate.ts';
import { addMany } from '../../src/graph/lists/addMany.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { actions } from '../../src/lists/actions.ts';
import type { LoggedRequest } from '../../src/workplace/server/control/requestLog.ts';
import { type BotWorld, botWorld } from '../bot/kit/botWorld.ts';
import { agencyRef, personRef } from '../bot/kit/rows.ts';
import { type Figure, median } from './figures.ts';

const openItems = 2_000;
const changes = 10;
const turns = 5;

interface Cost {
  readonly milliseconds: number;
  readonly requests: number;
}

export async function benchTicks(): Promise<readonly Figure[]> {
  const world = await botWorld();
  try {
    await addMany(
      world.siteAs('owner'),
      actions,
      Array.from({ length: openItems }, (_, at) => anAction(at)),
    );
    await world.bot().tick();
    const full: Cost[] = [];
    const changed: Cost[] = [];
    const quiet: Cost[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      await world.restart();
      full.push(await costOf(world));
      quiet.push(await costOf(world));
      await change(world, turn);
      changed.push(await costOf(world));
    }
    return [
      ...figures('a quiet round', quiet),
      ...figures(`a round after ${changes} changes`, changed),
      ...figures('the first round of a bot', full),
      {
        name: `tick: after ${changes} changes against the first round`,
        value: time(changed) / time(full),
        unit: 'ratio',
      },
    ];
  } finally {
    await world.close();
  }
}

function figures(name: string, costs: readonly Cost[]): readonly Figure[] {
  return [
    { name: `tick, ${openItems} open actions: ${name}`, value: time(costs), unit: 'ms' },
    {
      name: `tick, ${openItems} open actions: requests to Graph in ${name}`,
      value: median(costs.map((cost) => cost.requests)),
      unit: 'count',
    },
  ];
}

function time(costs: readonly Cost[]): number {
  return median(costs.map((cost) => cost.milliseconds));
}

async function costOf(world: BotWorld): Promise<Cost> {
  const log = `${world.workplace.url}/workplace/requests`;
  await fetch(log, { method: 'DELETE' });
  const from = performance.now();
  await world.bot().tick();
  const milliseconds = performance.now() - from;
  const answer = await (await fetch(log)).json();
  const { requests } = answer as { readonly requests: readonly LoggedRequest[] }; // the control's documented answer
  // A batch is one request on the wire; what it holds is noted besides.
  const ours = requests.filter((one) => one.principal === 'app' && !one.inBatch);
  return { milliseconds, requests: ours.length };
}

async function change(world: BotWorld, turn: number): Promise<void> {
  const store = listStore(world.siteAs('owner'), actions);
  for (let at = 0; at < changes; at += 1) {
    const row = await store.get(keyOf(`action-${at}`));
    if (row !== null) await store.change(row, { wording: `The wording, for the ${turn + 2}nd time.` });
  }
}

/** Due so far ahead that nobody is told of it: what is measured is reading and deriving. */
function anAction(at: number) {
  return {
    key: `action-${at}`,
    values: {
      name: `Action ${at}`,
      wording: 'The training plan is brought up to date.',
      audit: null,
      agency: agencyRef('housing'),
      owner: personRef('housing'),
      agreedOn: plainDate('2015-03-02'),
      dueOn: plainDate('2016-03-31'),
    },
  };
}
