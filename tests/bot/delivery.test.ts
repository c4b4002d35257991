import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sqliteStore } from '../../bot/store/sqlite/sqliteStore.ts';
import { type BotWorld, botWorld } from './kit/botWorld.ts';
import type { SeenMessage } from './kit/desk.ts';
import { ask, issueVersionTwo, outcomesOf } from './kit/listsOf.ts';
import { users } from './kit/tenant.ts';

function cardsIn(messages: readonly SeenMessage[], words: string): number {
  return messages.filter((message) => JSON.stringify(message.cards).includes(words)).length;
}

describe('the memorandum goes out to the representatives', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await botWorld();
  });
  afterEach(() => world.close());

  it('once, however often the bot ticks and starts again', async () => {
    await world.bot().tick();
    await world.bot().tick();
    await world.restart();
    await world.bot().tick();
    expect(cardsIn(await world.desk('housing').messages('chat'), 'Please sign')).toBe(1);
    expect(cardsIn(await world.desk('chair').messages('channel'), 'for Police')).toBe(1);
  });

  it.each([
    ['before eight', '2015-03-17T07:59:00Z'],
    ['at six', '2015-03-17T18:00:00Z'],
    ['on a Saturday', '2015-03-21T10:00:00Z'],
    ['on Good Friday', '2015-04-03T10:00:00Z'],
    ['at half past seven in summer time', '2015-05-11T06:30:00Z'],
  ])('not %s', async (_when, moment) => {
    await world.setClock(moment);
    await world.bot().tick();
    expect(await world.desk('housing').messages('chat')).toEqual([]);
    await world.setClock('2015-05-12T08:00:00Z');
    await world.bot().tick();
    expect(cardsIn(await world.desk('housing').messages('chat'), 'Please sign')).toBe(1);
  });

  it('again for each version that is issued, while the old card closes', async () => {
    await world.bot().tick();
    await issueVersionTwo(world);
    await world.bot().tick();
    const seen = await world.desk('housing').messages('chat');
    expect(cardsIn(seen, 'Please sign: Memorandum of Understanding 2016')).toBe(1);
    expect(cardsIn(seen, 'Memorandum of Understanding 2016 has replaced it')).toBe(1);
    expect(cardsIn(seen, 'Please sign: Memorandum of Understanding 2015')).toBe(0);
  });

  it('is asked again when the QA manager says so, and then once', async () => {
    await world.bot().tick();
    await ask(world, 'qaManager', 'ask again', 'housing');
    await world.bot().tick();
    await world.bot().tick();
    expect(cardsIn(await world.desk('housing').messages('chat'), 'Please sign')).toBe(2);
    expect(await outcomesOf(world)).toMatchObject([{ state: 'done', createdBy: { kind: 'app' } }]);
  });

  it('is refused in words for an agency that is not in the list', async () => {
    await ask(world, 'chair', 'ask again', 'nowhere');
    await world.bot().tick();
    expect(await outcomesOf(world)).toMatchObject([
      { state: 'refused', why: 'This agency is not in the list of agencies any more.' },
    ]);
  });

  it('to a guest once the bot is installed for them, in their own chat', async () => {
    await world.bot().tick();
    const housing = users.policeSubstitute;
    expect(housing.personalInstall).toBe(true);
    await fetch(`${world.workplace.url}/workplace/teams/install`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ userId: users.police.id }),
    });
    await ask(world, 'chair', 'ask again', 'police');
    await world.bot().tick();
    expect(cardsIn(await world.desk('police').messages('chat'), 'Please sign')).toBe(1);
  });

  it('and the bot keeps the service address that was really used, which may be that of the chat', async () => {
    const store = sqliteStore(world.storeFile);
    const chat = await store.places.chatOf(users.housing.tenantId, users.housing.id);
    if (chat === null) throw new Error('housing has a chat');
    const serviceUrl = chat.serviceUrl.replace('127.0.0.1', 'localhost');
    await store.places.putChat({ ...chat, serviceUrl });
    await world.bot().tick();
    const [board] = await store.boards.all();
    const sent = (await store.outbox.open(board?.key ?? '')).find((card) => card.person === 'person-housing');
    await store.close();
    expect(sent).toMatchObject({ state: 'sent', serviceUrl });
    expect(board?.serviceUrl).not.toBe(serviceUrl);
  });

  it('after a 429 at the next tick, once', async () => {
    await world.connectorFault({
      match: 'send',
      userId: users.housing.id,
      answer: { status: 429, code: 'Throttled', retryAfter: 1 },
      times: 1,
    });
    await world.bot().tick();
    expect(await world.desk('housing').messages('chat')).toEqual([]);
    await world.bot().tick();
    expect(cardsIn(await world.desk('housing').messages('chat'), 'Please sign')).toBe(1);
  });

  it('with a connector that refuses with 500 and delivers nothing: it arrives afterwards, not doubled', async () => {
    await world.connectorFault({
      match: 'send',
      userId: users.housing.id,
      answer: { status: 500, code: 'ServiceError' },
      times: 1,
    });
    await world.bot().tick();
    expect(await world.desk('housing').messages('chat')).toEqual([]);
    await world.connectorFault({ match: 'members', answer: { status: 500, code: 'ServiceError' }, times: 2 });
    await world.bot().tick();
    expect(await world.desk('housing').messages('chat')).toEqual([]);
    await world.bot().tick();
    await world.bot().tick();
    expect(cardsIn(await world.desk('housing').messages('chat'), 'Please sign')).toBe(1);
  });

  it('with a connector that delivers and then answers 500: at most two, and listed as such', async () => {
    await world.connectorFault({
      match: 'send',
      userId: users.housing.id,
      answer: { deliverThenStatus: 500 },
      times: 1,
    });
    for (let ticks = 0; ticks < 4; ticks += 1) await world.bot().tick();
    expect(cardsIn(await world.desk('housing').messages('chat'), 'Please sign')).toBe(2);
  });

  it('by the channel after a second unknown', async () => {
    await world.connectorFault({
      match: 'send',
      userId: users.housing.id,
      answer: { status: 503, code: 'ServiceError' },
      times: 2,
    });
    for (let ticks = 0; ticks < 4; ticks += 1) await world.bot().tick();
    expect(await world.desk('housing').messages('chat')).toEqual([]);
    expect(cardsIn(await world.desk('housing').messages('channel'), 'for Housing')).toBe(1);
  });

  it('never to somebody who is in the board’s lists and not in the team', async () => {
    const { directory } = world.workplace.parts;
    const without = directory().users.map((user) =>
      user.id === users.housing.id ? { ...user, teamRole: 'none' as const } : user,
    );
    world.workplace.parts.replaceDirectory({ ...directory(), users: without });
    await world.bot().tick();
    expect(await world.desk('housing').messages('chat')).toEqual([]);
    expect(world.lines.filter((line) => line.includes('NotInTeam'))).toHaveLength(1);
  });
});
