import { afterEach, describe, expect, it } from '@jest/globals';
import { type BotWorld, botWorld } from '../kit/botWorld.ts';
import { signed } from '../kit/desk.ts';
import { issueVersionTwo } from '../kit/listsOf.ts';
import { users } from '../kit/tenant.ts';
import { cardsIn, clearFaults, issuedKey, logOf, ticks } from './outboxOf.ts';

const key = issuedKey('housing', 'housing');
const please = 'Please sign: Memorandum';

describe('the reminder log', () => {
  let world: BotWorld;
  afterEach(() => world.close());

  it('says when and how a message went, with the person, and is written once', async () => {
    world = await botWorld();
    await world.bot().tick();
    const [row] = await logOf(world, key);
    expect(row).toMatchObject({
      person: { key: 'person-housing', title: 'Housing representative' },
      state: 'sent',
      route: 'chat',
      why: null,
      plannedFor: '2015-03-16',
      month: '2015-03',
      createdBy: { kind: 'app' },
      actedAt: null,
    });
    expect(row?.sentAt).toMatch(/^2015-03-16T09:30/);
    await ticks(world, 2);
    const again = await logOf(world, key);
    expect(again.map((one) => one.etag)).toEqual([row?.etag]);
  });

  it('says that it was acted on by who signed, and that it was dealt with for who did not', async () => {
    world = await botWorld();
    await world.bot().tick();
    const desk = world.desk('housing');
    await desk.press(await desk.card('chat', please), 'mouSign', signed('person-housingSubstitute'));
    await issueVersionTwo(world);
    await ticks(world, 2);
    expect(await logOf(world, key)).toMatchObject([{ state: 'acted on', actedAt: expect.any(String) }]);
    expect(await logOf(world, issuedKey('police', 'police'))).toMatchObject([{ state: 'superseded' }]);
  });

  it('waits for a list that cannot be written, and is true afterwards', async () => {
    world = await botWorld();
    const app = world.workplace.parts.directory().app.id;
    await world.graphFaults([
      { app, method: 'POST', path: 'Reminder%20log/items', answer: { status: 500 }, times: 60 },
    ]);
    await world.bot().tick();
    expect(await logOf(world, key)).toEqual([]);
    await clearFaults(world);
    await world.bot().tick();
    expect(await logOf(world, key)).toMatchObject([{ state: 'sent' }]);
  });

  it('is what a new store begins with: what was sent is not sent again, and what was not is planned anew', async () => {
    world = await botWorld();
    await world.bot().tick();
    const before = cardsIn(await world.desk('housing').messages('chat'), please);
    const rows = (await logOf(world)).length;
    await world.withNewStore();
    // It is told of no installation again: the first thing said in the channel registers the board.
    await world.desk('chair').say('channel', 'help');
    await ticks(world, 2);
    expect(cardsIn(await world.desk('housing').messages('chat'), please)).toBe(before);
    expect(await logOf(world)).toHaveLength(rows);
    expect(world.lines.filter((line) => line.includes('outbox.rebuilt'))).toHaveLength(1);
  });

  it('lists what may have arrived when a store was lost, and does not send it again', async () => {
    world = await botWorld();
    const answer = { deliverThenStatus: 500 };
    await world.connectorFault({ match: 'send', userId: users.housing.id, answer, times: 1 });
    await world.bot().tick();
    expect(await logOf(world, key)).toMatchObject([{ state: 'waiting', route: 'chat' }]);
    await world.withNewStore();
    await world.desk('chair').say('channel', 'help');
    await ticks(world, 2, 60_000);
    expect(cardsIn(await world.desk('housing').messages('chat'), please)).toBe(1);
    expect(await logOf(world, key)).toMatchObject([{ state: 'may have arrived twice', why: 'MayHaveArrivedTwice' }]);
  });
});
