import { afterEach, describe, expect, it } from '@jest/globals';
import { sqliteStore } from '../../../bot/store/sqlite/sqliteStore.ts';
import { type BotWorld, botWorld } from '../kit/botWorld.ts';
import { users } from '../kit/tenant.ts';
import { clearFaults, entryOf, inStore, issuedKey, ticks } from './outboxOf.ts';

const chairsDay = 'day.person-chair.2015-03-16';

describe('who is in the team', () => {
  let world: BotWorld;
  afterEach(() => world.close());

  function putChair(teamRole: 'none' | 'owner'): void {
    const { directory, replaceDirectory } = world.workplace.parts;
    const others = directory().users.map((user) => (user.id === users.chair.id ? { ...user, teamRole } : user));
    replaceDirectory({ ...directory(), users: others });
  }

  it('was never read: then nothing goes and nothing is lost', async () => {
    world = await botWorld();
    await world.connectorFault({ match: 'members', answer: { status: 500, code: 'ServiceError' }, times: 50 });
    await ticks(world, 2, 60_000);
    const failed = await inStore(world, async (store, board) => (await store.outbox.counts(board, 0)).byState.failed);
    expect(failed).toBe(0);
    expect(await entryOf(world, chairsDay)).toMatchObject({ state: 'planned', attempts: 0, why: null });
    await clearFaults(world);
    await ticks(world, 2, 60_000);
    expect(await entryOf(world, chairsDay)).toMatchObject({ state: 'sent' });
    expect(await entryOf(world, issuedKey('housing', 'housing'))).toMatchObject({ state: 'sent' });
  });

  it('tells of somebody who joins on the same day: the day’s card has waited for them', async () => {
    world = await botWorld();
    putChair('none');
    await ticks(world, 2);
    expect(await entryOf(world, chairsDay)).toMatchObject({ state: 'planned', why: 'NotInTeam' });
    putChair('owner');
    await ticks(world, 2, 3_600_000);
    expect(await entryOf(world, chairsDay)).toMatchObject({ state: 'sent' });
  });

  it('leaves somebody out: at the end of its day their card has failed, for all to see', async () => {
    world = await botWorld();
    putChair('none');
    await world.bot().tick();
    await world.setClock('2015-03-17T09:30:00Z');
    await ticks(world, 1, 3_600_000);
    expect(await entryOf(world, chairsDay)).toMatchObject({ state: 'failed', why: 'NotInTeam' });
  });
});

describe('the board’s hours', () => {
  let world: BotWorld;
  afterEach(() => world.close());

  it('end in the middle of a pass, and each message says when it went', async () => {
    let sent = 0;
    world = await botWorld({
      openStore: async ({ storeFile }) => {
        const store = sqliteStore(storeFile);
        const settle: typeof store.outbox.settle = async (done) => {
          const settled = await store.outbox.settle(done);
          sent += done.filter(({ change }) => change.state === 'sent').length;
          // One message goes at 17:58, one at 17:59, and then it is six.
          await world.setClock(`2015-03-16T${sent === 1 ? '17:59' : '18:00'}:00Z`);
          world.passes(5_000);
          return settled;
        };
        return { ...store, outbox: { ...store.outbox, settle } };
      },
    });
    await world.setClock('2015-03-16T17:58:00Z');
    await ticks(world, 2);
    const [board] = await inStore(world, (store) => store.boards.all());
    const open = await inStore(world, (store) => store.outbox.open(board?.key ?? ''));
    expect(open.map((entry) => entry.sentAt?.slice(11, 16)).sort()).toEqual(['17:58', '17:59']);
    expect(sent).toBe(2);
  });
});
