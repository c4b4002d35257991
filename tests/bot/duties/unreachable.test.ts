import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type BotWorld, botWorld } from '../kit/botWorld.ts';
import { agencyRef, personRef } from '../kit/rows.ts';
import { addAction, saidIn, withoutMemorandum, withQuietChannel } from './things.ts';

const friday = '2015-03-20T09:30:00Z';

/** The police representative is a guest without the app: only channel and feed could reach them. */
describe('somebody whom nothing reaches any more', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await botWorld();
    await withoutMemorandum(world);
    await withQuietChannel(world);
    await addAction(world, 'a1', { agency: agencyRef('police'), owner: personRef('police') });
  });
  afterEach(() => world.close());

  const told = async () => (await saidIn(world.desk('policeSubstitute'), 'chat')).join('');

  it('is passed over: the next reminder of what is theirs goes to their substitute as well', async () => {
    await world.connectorFault({
      match: 'create',
      answer: { status: 403, code: 'NotEnoughPermissions' },
      times: 500,
    });
    await world.graphFaults([{ path: 'sendActivityNotification', answer: { status: 403, code: 'Forbidden' } }]);
    await world.bot().tick();
    expect(await told()).not.toContain('Training plan a1');
    await world.setClock(friday);
    await world.bot().tick();
    expect(await told()).toContain('Training plan a1');
  });

  it('nobody else hears of it while they can be reached', async () => {
    await world.bot().tick();
    await world.setClock(friday);
    await world.bot().tick();
    expect(await told()).not.toContain('Training plan a1');
  });
});
