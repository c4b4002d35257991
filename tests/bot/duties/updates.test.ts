import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type BotWorld, botWorld } from '../kit/botWorld.ts';
import { personRef } from '../kit/rows.ts';
import type { UserName } from '../kit/tenant.ts';
import { addAction, answerInTab, saidIn, withoutMemorandum, withQuietChannel } from './things.ts';

const owners: readonly UserName[] = ['housing', 'member', 'health'];

describe('cards that are out while Teams does not take changes', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await botWorld({ callTimeoutMilliseconds: 300 });
    await withoutMemorandum(world);
    await withQuietChannel(world);
    for (const owner of owners) await addAction(world, `of-${owner}`, { owner: personRef(owner) });
    await world.bot().tick();
    for (const owner of owners) {
      await answerInTab(world, owner, `done-${owner}`, {
        kind: 'done',
        duty: 'action',
        subject: `of-${owner}`,
        said: 'Every team has a plan now.',
      });
    }
  });
  afterEach(() => world.close());

  const tries = () => world.lines.filter((line) => line.includes('"card.refused"')).length;
  const untrue = async () => {
    const said = await Promise.all(owners.map((owner) => saidIn(world.desk(owner), 'chat')));
    return said.filter((cards) => !(cards.at(-1) ?? '').includes('Dealt with by you')).length;
  };

  it('one that hangs costs one time-out for all of them, and they are put right when it answers again', async () => {
    expect(await untrue()).toBe(owners.length);
    await world.connectorFault({ match: 'update', answer: { hang: true }, times: 1 });
    await world.bot().tick();
    expect(tries()).toBe(1);
    expect(await untrue()).toBe(owners.length);
    await world.bot().tick();
    expect(await untrue()).toBe(0);
  });

  it('a change that was refused for now is made at the next round, though nothing else has changed since', async () => {
    await world.connectorFault({
      match: 'update',
      answer: { status: 429, code: 'Throttled', retryAfter: 1 },
      times: 1,
    });
    await world.bot().tick();
    expect(await untrue()).toBeGreaterThan(0);
    world.passes(60_000);
    await world.bot().tick();
    expect(await untrue()).toBe(0);
  });
});
