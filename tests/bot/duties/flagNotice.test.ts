import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { planFlagNotice } from '../../../bot/duties/planning/flags.ts';
import { readSnapshot } from '../../../bot/duties/snapshot.ts';
import { instantOf } from '../../../src/base/time/instant.ts';
import { workdays } from '../../kit/dutyBoard.ts';
import { type BotWorld, botWorld } from '../kit/botWorld.ts';
import { inStore } from '../outbox/outboxOf.ts';
import { addAudit, neglectAudit, saidIn, withoutMemorandum, withQuietChannel } from './things.ts';

describe('historical information that could not be reached', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await botWorld();
    await withoutMemorandum(world);
    await addAudit(world);
    await world.bot().tick();
  });
  afterEach(() => world.close());

  /** As a case return that raises the flag will ask for it. */
  const raise = (caseReference: string): Promise<void> =>
    inStore(world, async (store, key) => {
      const board = await store.boards.get(key);
      if (board === null) throw new Error('the board is registered');
      const parts = {
        store,
        boardNow: async () => instantOf(world.workplace.parts.clock.boardNow()),
        calendar: workdays,
        log: () => undefined,
      };
      const snapshot = await readSnapshot(parts, { board, site: world.siteAsApp() });
      const audit = snapshot.audits.find((one) => one.key === neglectAudit.key);
      if (audit === undefined) throw new Error('the audit is in the list');
      await planFlagNotice(parts, key, snapshot, { audit, caseReference });
    });
  const told = async (name: 'member' | 'qaManager' | 'housing', reference: string) =>
    (await saidIn(world.desk(name), 'chat')).filter((said) => said.includes(reference)).length;

  it('is told to whoever leads the audit and to the QA manager, by the case’s reference, once', async () => {
    await raise('NEG-07');
    await raise('NEG-07');
    await world.bot().tick();
    await world.bot().tick();
    expect(await told('member', 'NEG-07')).toBe(1);
    expect(await told('qaManager', 'NEG-07')).toBe(1);
    expect(await told('housing', 'NEG-07')).toBe(0);
  });

  const posts = async () =>
    (await saidIn(world.desk('housing'), 'channel')).filter((said) => said.includes('historical information'));

  it('is told to the sub group in its channel, once, without a word on what it is about', async () => {
    await raise('NEG-07');
    await raise('NEG-07');
    await world.bot().tick();
    await world.bot().tick();
    const said = await posts();
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(
      `A case return of the audit “${neglectAudit.title}” says that historical information could not be reached: reference NEG-07.`,
    );
  });

  it('is not told in a channel that is to be quiet', async () => {
    await withQuietChannel(world);
    await raise('NEG-07');
    await world.bot().tick();
    expect(await posts()).toEqual([]);
    expect(await told('qaManager', 'NEG-07')).toBe(1);
  });

  it('counts for the day on which it goes: what is raised in the evening leaves the next day its own three', async () => {
    await world.setClock('2015-03-16T19:00:00Z');
    for (const reference of ['NEG-1', 'NEG-2']) await raise(reference);
    await world.setClock('2015-03-17T08:01:00Z');
    world.passes(120_000);
    for (const reference of ['NEG-3', 'NEG-4']) await raise(reference);
    await world.bot().tick();
    expect(await told('qaManager', 'NEG-')).toBe(3);
  });

  it('is told in the board’s hours, however late it is raised', async () => {
    await world.setClock('2015-03-16T19:00:00Z');
    await raise('NEG-08');
    await world.bot().tick();
    expect(await told('qaManager', 'NEG-08')).toBe(0);
    await world.setClock('2015-03-17T08:01:00Z');
    world.passes(120_000);
    await world.bot().tick();
    expect(await told('qaManager', 'NEG-08')).toBe(1);
  });

  it('does not bring anybody more than three such cards a day', async () => {
    for (const reference of ['NEG-1', 'NEG-2', 'NEG-3', 'NEG-4']) await raise(reference);
    await world.bot().tick();
    expect(await told('qaManager', 'NEG-')).toBe(3);
  });
});
