import { afterEach, describe, expect, it } from '@jest/globals';
import type { BotStore } from '../../../bot/store/botStore.ts';
import { sqliteStore } from '../../../bot/store/sqlite/sqliteStore.ts';
import { Fault } from '../../../src/base/fault.ts';
import { type BotWorld, botWorld } from '../kit/botWorld.ts';
import { users } from '../kit/tenant.ts';
import { cardsIn, clearFaults, entryOf, issuedKey, logOf, plan, ticks, typedFor } from './outboxOf.ts';

const key = issuedKey('housing', 'housing');
const please = 'Please sign: Memorandum';

describe('when Teams, Graph or the store misbehave', () => {
  let world: BotWorld;
  afterEach(() => world.close());

  const housingCards = async () => cardsIn(await world.desk('housing').messages('chat'), please);

  it('a storm of 429 delays every message and loses or doubles none', async () => {
    world = await botWorld();
    await plan(world, [...typedFor('housing', 'housing', 8), ...typedFor('police', 'police', 4)]);
    for (const match of ['send', 'create'] as const) {
      await world.connectorFault({ match, answer: { status: 429, code: 'Throttled', retryAfter: 9 }, times: 12 });
    }
    await world.bot().tick();
    expect(await housingCards()).toBe(0);
    expect((await logOf(world, key)).map((row) => row.state)).toEqual(['waiting']);
    await ticks(world, 30);
    expect(await housingCards()).toBe(9);
    expect(cardsIn(await world.desk('police').messages('channel'), 'for Police')).toBe(5);
    expect(await logOf(world, key)).toMatchObject([{ state: 'sent', route: 'chat', why: null }]);
  });

  it('nothing goes before Retry-After has passed, not even something else for the same chat', async () => {
    world = await botWorld();
    await world.connectorFault({
      match: 'send',
      userId: users.housing.id,
      answer: { status: 429, code: 'Throttled', retryAfter: 3600 },
      times: 1,
    });
    await world.bot().tick();
    await plan(world, typedFor('housing', 'housing', 1));
    await ticks(world, 3, 600_000);
    expect(await housingCards()).toBe(0);
    await ticks(world, 1, 3_600_000);
    expect(await housingCards()).toBe(2);
  });

  it('a connector that hangs: the message goes once more after it was found well, and is listed', async () => {
    world = await botWorld({ callTimeoutMilliseconds: 300 });
    await world.connectorFault({ match: 'send', userId: users.housing.id, answer: { hang: true }, times: 1 });
    await world.bot().tick();
    expect(await entryOf(world, key)).toMatchObject({ state: 'unknown', unknowns: 1, why: 'NoAnswer' });
    await ticks(world, 2);
    expect(await housingCards()).toBe(1);
    expect(await logOf(world, key)).toMatchObject([{ state: 'may have arrived twice' }]);
  });

  it.each([
    ['answers 500', { deliverThenStatus: 500 }],
    ['closes the connection', { deliverThenDrop: true }],
  ])('a connector that delivers and then %s: two at the most, and listed', async (_how, answer) => {
    world = await botWorld();
    await world.connectorFault({ match: 'send', userId: users.housing.id, answer, times: 1 });
    await ticks(world, 4);
    expect(await housingCards()).toBe(2);
    expect(await logOf(world, key)).toMatchObject([{ state: 'may have arrived twice' }]);
  });

  it('a connector that answers everything with 500 for an hour: all arrive afterwards, none doubled', async () => {
    world = await botWorld();
    await world.bot().tick();
    await plan(world, [...typedFor('housing', 'housing', 6), ...typedFor('police', 'police', 3)]);
    for (const match of ['send', 'create', 'update', 'members'] as const) {
      await world.connectorFault({ match, answer: { status: 500, code: 'ServiceError' }, times: 10_000 });
    }
    await ticks(world, 12, 300_000);
    await clearFaults(world);
    await ticks(world, 4, 600_000);
    expect(await housingCards()).toBe(7);
    expect(cardsIn(await world.desk('police').messages('channel'), 'for Police')).toBe(4);
    const unlisted = (await logOf(world)).filter((row) => !['sent', 'may have arrived twice'].includes(row.state));
    expect(unlisted).toEqual([]);
  });

  it('a Graph that is out in mid-run: nothing is lost, nothing goes twice, and the log is true afterwards', async () => {
    world = await botWorld();
    await world.graphFaults([
      { app: world.workplace.parts.directory().app.id, path: 'batch|/items', answer: { status: 500 }, times: 40 },
    ]);
    await ticks(world, 3, 60_000);
    await clearFaults(world);
    await ticks(world, 3, 60_000);
    expect(await housingCards()).toBe(1);
    expect(await logOf(world, key)).toMatchObject([{ state: 'sent' }]);
  });

  it('a store that is full in mid-send: nothing more goes out, one at the most is doubled, and it is listed', async () => {
    let isFull = false;
    const openStore = async ({ storeFile }: { readonly storeFile: string }): Promise<BotStore> => {
      const store = sqliteStore(storeFile);
      const settle: BotStore['outbox']['settle'] = async (done) => {
        if (isFull) throw new Fault('unavailable', { list: 'store' });
        return store.outbox.settle(done);
      };
      return { ...store, outbox: { ...store.outbox, settle } };
    };
    world = await botWorld({ openStore });
    await plan(world, typedFor('housing', 'housing', 3));
    isFull = true;
    await world.bot().tick();
    isFull = false;
    await ticks(world, 4, 60_000);
    const log = await logOf(world);
    expect(log.filter((row) => row.state === 'may have arrived twice')).toHaveLength(1);
    expect(log.filter((row) => row.state === 'queued' || row.state === 'waiting')).toEqual([]);
    const seen = await housingCards();
    expect([4, 5]).toContain(seen);
  });

  it.each([
    [413, 'MessageSizeTooBig'],
    [400, 'Bad Argument'],
  ])('a card that Teams refuses as such (%s) fails with that reason, and the others go on', async (status, code) => {
    world = await botWorld();
    await world.connectorFault({ match: 'send', userId: users.housing.id, answer: { status, code }, times: 1 });
    await ticks(world, 2);
    expect(await housingCards()).toBe(0);
    expect(await entryOf(world, key)).toMatchObject({ state: 'failed', why: code });
    expect(await logOf(world, key)).toMatchObject([{ state: 'failed', why: code }]);
    expect(cardsIn(await world.desk('police').messages('channel'), 'for Police')).toBe(1);
  });

  it('a bot that is not registered any more sends nothing and loses nothing', async () => {
    world = await botWorld();
    for (const match of ['send', 'create'] as const) {
      await world.connectorFault({ match, answer: { status: 401, code: 'BotNotRegistered' }, times: 500 });
    }
    await ticks(world, 2, 60_000);
    expect(await entryOf(world, key)).toMatchObject({ state: 'planned', why: 'BotNotRegistered' });
    await clearFaults(world);
    await ticks(world, 1, 600_000);
    expect(await housingCards()).toBe(1);
  });
});
