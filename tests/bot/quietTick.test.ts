/** What a round costs, and what it survives. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { startLoop } from '../../bot/schedule/loop.ts';
import { sqliteStore } from '../../bot/store/sqlite/sqliteStore.ts';
import { keyOf } from '../../src/base/id.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { actions } from '../../src/lists/actions.ts';
import { agencies } from '../../src/lists/agencies.ts';
import { boardSettings } from '../../src/lists/boardSettings.ts';
import { day } from '../kit/clock.ts';
import { withAgencyLists } from './audits/openAudit.ts';
import { type BotWorld, botWorld } from './kit/botWorld.ts';
import { ask, outcomesOf } from './kit/listsOf.ts';
import { movableMachine } from './kit/movableMachine.ts';
import { agencyRef, personRef } from './kit/rows.ts';
import { directory } from './kit/tenant.ts';
import { changeSettings, inStore } from './outbox/outboxOf.ts';

/** Requests to Graph so far, by the bot's own count. */
async function graphCalls(world: BotWorld): Promise<number> {
  const text = await (await fetch(`${world.bot().url}/metrics`)).text();
  const counts = [...text.matchAll(/^qa_graph_calls_total\{[^}]*\} (\d+)$/gm)].map(([, count]) => Number(count));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Graph's limit of requests in one `$batch` ("Combine multiple HTTP requests using JSON batching"). */
const listsInABatch = 20;
/** 19 that duties come from, 2 of requests, 10 of the audit workspace, and two for each of the five agencies. */
const listsOfTheBoard = 19 + 2 + 10 + 2 * 5;
/** One to plan by, one to put right the cards of the memorandum that are out. */
const looksARound = 2;

async function costOfATick(world: BotWorld): Promise<number> {
  const before = await graphCalls(world);
  await world.bot().tick();
  return (await graphCalls(world)) - before;
}

async function irregular(world: BotWorld) {
  return inStore(world, (store, board) => store.irregular.all(board));
}

async function notices(world: BotWorld): Promise<readonly string[]> {
  const seen = await world.desk('qaManager').messages('chat');
  return seen.map((one) => JSON.stringify(one.cards)).filter((one) => one.includes('Irregular rows'));
}

/** The address of a list's items, as its own name in SharePoint gives it. */
const itemsPath = (world: BotWorld, list: string) => `/sites/${world.siteId}/lists/${encodeURIComponent(list)}/items`;

/** Writes into a column whatever it takes, as somebody does who types it into SharePoint. */
async function type(world: BotWorld, itemId: string, fields: Readonly<Record<string, unknown>>): Promise<void> {
  await world.siteAs('owner').api.call({
    method: 'PATCH',
    path: `${itemsPath(world, boardSettings.displayName)}/${itemId}/fields`,
    body: fields,
  });
}

describe('a round', () => {
  let world: BotWorld;
  afterEach(() => world.close());

  it('asks Graph for twenty lists at a time, in two looks, when nothing has changed, and hardly more for ten changes', async () => {
    world = await botWorld();
    await withAgencyLists(world);
    for (let round = 0; round < 3; round += 1) await world.bot().tick();
    const quiet = await costOfATick(world);
    expect(quiet).toBeLessThanOrEqual(looksARound * Math.ceil(listsOfTheBoard / listsInABatch));
    const store = listStore(world.siteAs('owner'), agencies);
    const { rows } = await store.all();
    const [row] = rows;
    if (row === undefined) throw new Error('the board has agencies');
    for (let change = 0; change < 10; change += 1) {
      const now = await store.get(row.key);
      if (now !== null) await store.change(now, { name: `Agency ${change}` });
    }
    expect(await costOfATick(world)).toBeLessThanOrEqual(quiet + 4);
    expect(await costOfATick(world)).toBeLessThanOrEqual(quiet);
  });

  it('goes on when the store failed once', async () => {
    let isBroken = false;
    world = await botWorld({
      openStore: async (settings, machineNow) => {
        const store = sqliteStore(settings.storeFile, machineNow);
        const all = async () => {
          if (isBroken) throw new Error('the store is busy');
          return store.boards.all();
        };
        return { ...store, boards: { ...store.boards, all } };
      },
    });
    await world.bot().tick();
    isBroken = true;
    await world.bot().tick();
    isBroken = false;
    const before = world.lines.filter((line) => line.includes('"tick.done"')).length;
    await world.bot().tick();
    expect(world.lines.filter((line) => line.includes('"tick.done"'))).toHaveLength(before + 1);
    expect(world.lines.some((line) => line.includes('"tick.failed"') && line.includes('"boards"'))).toBe(true);
  });

  it('plans although the answer to a request cannot be written, and answers the next request', async () => {
    world = await botWorld();
    await ask(world, 'qaManager', 'verify now', 'all');
    const rule = { app: directory.app.id, method: 'POST', path: 'equest', answer: { status: 400 }, times: 1000 };
    await world.graphFaults([rule]);
    await world.bot().tick();
    expect(await inStore(world, async (store, board) => (await store.outbox.open(board)).length)).toBeGreaterThan(0);
    expect(world.lines.some((line) => line.includes('"tick.failed"') && line.includes('"kind":"request"'))).toBe(true);
    await fetch(`${world.workplace.url}/workplace/faults`, { method: 'DELETE' });
    await world.bot().tick();
    expect(await outcomesOf(world)).toMatchObject([{ state: 'done' }]);
  });

  it('keeps a board ready whose ladders cannot be read, and tells the QA manager once', async () => {
    world = await botWorld();
    await world.bot().tick();
    const settings = (await listStore(world.siteAs('owner'), boardSettings).all()).rows[0];
    await type(world, settings?.itemId ?? '', { Ladders: '{oops' });
    await world.bot().tick();
    await world.bot().tick();
    await world.restart();
    await world.bot().tick();
    expect(await (await fetch(`${world.bot().url}/health`)).json()).toMatchObject({ boardsWaitingForSetUp: 0 });
    expect(await notices(world)).toEqual([expect.stringContaining('“Ladders” cannot be read')]);
  });

  it('takes over a change of the settings at once', async () => {
    world = await botWorld();
    await world.bot().tick();
    await changeSettings(world, { boardName: 'Another name' });
    await world.bot().tick();
    expect(await inStore(world, async (store) => (await store.boards.all())[0]?.name)).toBe('Another name');
  });

  it('tells of an action whose day or owner was changed in the list', async () => {
    world = await botWorld();
    const store = listStore(world.siteAs('owner'), actions);
    const added = await store.add(keyOf('training-plan'), {
      name: 'Training plan',
      wording: 'Write a plan for training.',
      audit: null,
      agency: agencyRef('police'),
      owner: personRef('housing'),
      agreedOn: day('2015-01-05'),
      dueOn: day('2015-04-01'),
    });
    await world.bot().tick();
    expect(await irregular(world)).toEqual([]);
    await store.change(added, { dueOn: day('2015-12-01'), owner: personRef('police') });
    await world.bot().tick();
    expect((await irregular(world)).map((one) => `${one.title}: ${one.reason}`)).toEqual([
      'Training plan: The day by which it was to be done has been changed in the list.',
      'Training plan: Who sees to it has been changed in the list.',
    ]);
  });

  it('does not take a list that is gone for an empty one, not even after a restart', async () => {
    world = await botWorld();
    await world.bot().tick();
    const rule = {
      app: directory.app.id,
      method: 'GET',
      path: `${actions.displayName}/items`,
      answer: { status: 404 },
      times: 1000,
    };
    await world.restart();
    await world.graphFaults([rule]);
    await world.bot().tick();
    expect(world.lines.some((line) => line.includes('"tick.failed"') && line.includes('"reading"'))).toBe(true);
  });
});

describe('the loop of rounds', () => {
  it('goes on after a round that failed, and is stuck when none ends for five minutes', async () => {
    const machine = movableMachine();
    const failed: unknown[] = [];
    let rounds = 0;
    const loop = startLoop({
      machine,
      wallNow: () => 0,
      seconds: 60,
      tick: async () => {
        rounds += 1;
        if (rounds === 1) throw new TypeError('broken');
      },
      log: (event, fields) => failed.push([event, fields]),
    });
    await loop.tick();
    await loop.tick();
    expect(rounds).toBe(2);
    expect(failed).toEqual([['tick.failed', { kind: 'round', code: 'TypeError' }]]);
    machine.advance(299_000);
    expect(loop.isStuck()).toBe(false);
    machine.advance(2_000);
    expect(loop.isStuck()).toBe(true);
    await loop.stop();
  });
});
