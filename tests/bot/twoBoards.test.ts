/** Two boards in one bot, with real tokens over real HTTP: each with its own people, and one person in both. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boardKeyOf } from '../../bot/boards/register.ts';
import { readAll } from '../../src/graph/lists/query.ts';
import { mouSignatures } from '../../src/lists/mouSignatures.ts';
import type { BotWorld } from './kit/botWorld.ts';
import { channelHeader, knock, serviceUrl } from './kit/channel.ts';
import { type Desk, deskOf, type SeenMessage, signed } from './kit/desk.ts';
import { boardName } from './kit/rows.ts';
import { directory, users } from './kit/tenant.ts';
import {
  inNeighbouringTeam,
  neighbourChannel,
  neighbourGroup,
  neighbourName,
  neighbours,
  neighbourTeam,
  siteAsAppAt,
  twoBoardWorld,
} from './kit/twoBoards.ts';

const firstKey = boardKeyOf(directory.tenant.id, directory.team.groupId);
const secondKey = boardKeyOf(directory.tenant.id, neighbourGroup);
const somebody = { ...signed('somebody-else'), substituteName: 'Duty manager', substituteEmail: '' };

const boardsIn = (messages: readonly SeenMessage[]): readonly string[] =>
  messages
    .filter((one) => one.fromBot)
    .flatMap(({ cards }) => [boardName, neighbourName].filter((name) => JSON.stringify(cards).includes(name)));

describe('two boards of one bot', () => {
  let world: BotWorld;
  /** What was in three chats after the first round, and how often a board was found ready. */
  let first: Readonly<Record<'housing' | 'fire' | 'health', readonly SeenMessage[]>>;
  let ready: number;
  beforeAll(async () => {
    world = await twoBoardWorld();
    await inNeighbouringTeam(world, 'install');
    await world.bot().tick();
    first = {
      housing: await world.desk('housing').messages('chat'),
      fire: await neighbourDesk('fire').messages('chat'),
      health: await health().messages('chat'),
    };
    ready = world.lines.filter((line) => line.includes('"event":"board.ready"')).length;
  }, 60_000);
  afterAll(() => world.close());

  const neighbourDesk = (name: keyof typeof neighbours): Desk =>
    deskOf(world.workplace.url, neighbours[name], neighbourChannel);
  const health = () => world.desk('health');
  const signedIn = async () => {
    const rows = async (site: Parameters<typeof readAll>[0]) =>
      (await readAll(site, mouSignatures)).rows.map((row) => row.agency.key as string);
    return { first: await rows(world.siteAsApp()), second: await rows(await siteAsAppAt(world, 'channel')) };
  };
  /** The Health representative's card to sign in a board. */
  const toSignAt = (name: string) => {
    const found = first.health.find((one) => JSON.stringify(one.cards).includes(name));
    const [card] = found?.cards ?? [];
    if (found === undefined || card === undefined) throw new TypeError(`there is no card of ${name}`);
    return { messageId: found.id, card };
  };
  const counts = async () => (await fetch(`${world.bot().url}/health`)).json();
  /** What somebody is answered from here on. */
  const answersTo = async (desk: Desk, where: 'chat' | 'channel', text: string) => {
    const before = (await desk.messages(where)).length;
    await desk.say(where, text);
    return (await desk.messages(where)).slice(before);
  };

  it('are both answered for, the second from the site that the row in its team’s own site names', async () => {
    expect(await counts()).toMatchObject({ boards: 2, boardsWaitingForSetUp: 0 });
    const { siteId } = await siteAsAppAt(world, 'channel');
    expect(ready).toBe(2);
    expect(siteId).not.toBe((await siteAsAppAt(world, 'team')).siteId);
    expect(siteId).not.toBe(world.siteId);
  });

  it('write to their own people in their own name, and to the person of both once for each', async () => {
    expect(boardsIn(first.housing)).toEqual([boardName]);
    expect(boardsIn(first.fire)).toEqual([neighbourName]);
    // Two agencies in the first board, one in the second.
    expect([...boardsIn(first.health)].sort()).toEqual([neighbourName, boardName, boardName].sort());
  });

  it('answer in a personal chat for each board of the person, in order of name, and in a channel for its own alone', async () => {
    expect(boardsIn(await answersTo(health(), 'chat', 'programme'))).toEqual([neighbourName, boardName]);
    expect(boardsIn(await answersTo(neighbourDesk('fire'), 'chat', 'programme'))).toEqual([neighbourName]);
    expect(boardsIn(await answersTo(world.desk('housing'), 'chat', 'programme'))).toEqual([boardName]);
    const inSecond = deskOf(world.workplace.url, users.health, neighbourChannel);
    expect(boardsIn(await answersTo(inSecond, 'channel', 'programme'))).toEqual([neighbourName]);
    expect(boardsIn(await answersTo(health(), 'channel', 'programme'))).toEqual([boardName]);
  });

  it('have each their own signatures: the card of one is written into its own list, under the same key of an agency', async () => {
    const before = await signedIn();
    const toSign = toSignAt(neighbourName);
    expect((await health().press(toSign, 'mouSign', somebody)).kind).toBe('card');
    await world.bot().settled();
    expect(await signedIn()).toEqual({ first: before.first, second: [...before.second, 'hospital'] });
  });

  it.each([
    ['in a chat', 'chat', () => neighbourDesk('fire')],
    ['in a channel', 'channel', () => world.desk('police')],
  ] as const)('take no press on a card of one that names the other, %s', async (_where, where, who) => {
    const before = await signedIn();
    const desk = who();
    const card = await desk.card(where, where === 'chat' ? 'Please sign' : 'for Police');
    const other = where === 'chat' ? firstKey : secondKey;
    const outcome = await desk.press(card, 'mouSign', { ...somebody, board: other });
    expect(outcome.kind).toBe('message');
    expect(await signedIn()).toEqual(before);
  });

  it('take no press of the person of both on a card whose wording is the other board’s', async () => {
    const before = await signedIn();
    const { messageId, card } = toSignAt(neighbourName);
    await health().press({ messageId, card }, 'mouSign', { ...somebody, board: firstKey });
    await world.bot().settled();
    expect(await signedIn()).toEqual(before);
    const shown = (await health().messages('chat')).find((one) => one.id === messageId);
    expect(JSON.stringify(shown?.cards)).toContain('has changed');
  });

  it('stay when the bot is taken out of one channel alone: the team has it still', async () => {
    const bot = { id: `28:${directory.app.id}`, name: directory.app.name };
    const team = { id: neighbourTeam, aadGroupId: neighbourGroup };
    const taken = {
      ...{ type: 'conversationUpdate', id: 'taken-out', channelId: 'msteams', serviceUrl: serviceUrl(world) },
      ...{ from: { id: '29:somebody' }, recipient: bot, membersRemoved: [bot] },
      conversation: { id: neighbourChannel, conversationType: 'channel', isGroup: true, tenantId: directory.tenant.id },
      channelData: { ...{ tenant: { id: directory.tenant.id }, team }, channel: { id: neighbourChannel } },
    };
    const channelData = { ...taken.channelData, eventType: 'channelMemberRemoved' };
    const knocked = await knock(world.bot().url, { ...taken, channelData }, await channelHeader(world));
    expect([knocked.status, await counts()]).toMatchObject([200, { boards: 2 }]);
  });

  it('end by themselves: one that is taken away leaves the other, says so on its old cards, and comes back without a second word', async () => {
    const fire = neighbourDesk('fire');
    const card = await fire.card('chat', 'Please sign');
    await inNeighbouringTeam(world, 'uninstall');
    try {
      expect(await counts()).toMatchObject({ boards: 1 });
      expect(boardsIn(await answersTo(health(), 'chat', 'programme'))).toEqual([boardName]);
      expect(await fire.press(card, 'mouSign', somebody)).toMatchObject({
        kind: 'message',
        text: expect.stringContaining('no longer answer'),
      });
    } finally {
      await inNeighbouringTeam(world, 'install');
    }
    const before = (await fire.messages('chat')).length;
    world.passes(3_600_000);
    await world.bot().tick();
    await world.bot().tick();
    expect(await counts()).toMatchObject({ boards: 2, boardsWaitingForSetUp: 0 });
    expect(await fire.messages('chat')).toHaveLength(before);
  });
});
