import { afterEach, describe, expect, it } from '@jest/globals';
import { readAll } from '../../src/graph/lists/query.ts';
import { people } from '../../src/lists/people.ts';
import { type BotWorld, botWorld, setUp } from './kit/botWorld.ts';
import { directory, users } from './kit/tenant.ts';

/** What stands in the channel that every team has; the bot is added to the team there. */
async function generalChannelOf({ workplace }: BotWorld): Promise<string> {
  const general = directory.channels.find((one) => one.name === 'General')?.id ?? '';
  const at = `${workplace.url}/workplace/shell/messages?conversation=${encodeURIComponent(general)}`;
  const { messages } = (await (await fetch(at, { headers: { 'x-workplace-user': users.chair.id } })).json()) as {
    readonly messages: readonly { readonly cards: readonly { readonly body: unknown }[] }[];
  }; // the shell's documented answer
  return JSON.stringify(messages.flatMap(({ cards }) => cards.map(({ body }) => body)));
}

describe('a board', () => {
  let world: BotWorld;
  afterEach(() => world.close());

  const health = async () => (await fetch(`${world.bot().url}/health`)).json();

  it('waits for set-up until its lists are there, and is then looked at by itself', async () => {
    world = await botWorld({ isBare: true });
    await world.bot().tick();
    expect(await health()).toMatchObject({ boards: 1, boardsWaitingForSetUp: 1, lastTick: expect.any(String) });
    await world.desk('chair').say('channel', 'programme');
    expect(JSON.stringify(await world.desk('chair').lastCard('channel'))).toContain('not set up yet');
    await setUp(world.siteAs('owner'));
    await world.bot().tick();
    expect(await health()).toMatchObject({ boards: 1, boardsWaitingForSetUp: 0 });
    expect(await world.desk('housing').card('chat', 'Please sign')).toBeDefined();
  });

  it('is told once, when the bot is added, who sets it up; nobody is written to', async () => {
    world = await botWorld({ isBare: true });
    const said = await generalChannelOf(world);
    expect(said.match(/An owner of the team can do it now/g)).toHaveLength(1);
    expect(await world.desk('chair').messages('chat')).toEqual([]);
  });

  it('that is ready is not greeted', async () => {
    world = await botWorld();
    expect(await generalChannelOf(world)).not.toContain('An owner of the team can do it now');
  });

  it('is registered by the first thing that is said in its channel, when the installation was missed', async () => {
    world = await botWorld({ isUninstalled: true });
    expect(await health()).toMatchObject({ boards: 0 });
    await world.desk('chair').say('channel', 'help');
    expect(await health()).toMatchObject({ boards: 1, boardsWaitingForSetUp: 0 });
  });

  it('is forgotten when the bot is removed from the team', async () => {
    world = await botWorld();
    await fetch(`${world.workplace.url}/workplace/teams/uninstall`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ team: true }),
    });
    expect(await health()).toMatchObject({ boards: 0 });
  });

  it('gets its people from the team: guests are recognised, nobody is appointed, and it is done once', async () => {
    world = await botWorld();
    await world.bot().tick();
    await world.bot().tick();
    const { rows } = await readAll(world.siteAs('owner'), people);
    const stranger = rows.filter((row) => row.objectId === users.stranger.id);
    expect(stranger).toMatchObject([{ name: 'New member', kind: 'member', tenantId: directory.tenant.id }]);
    expect(rows.filter((row) => row.objectId === users.police.id)).toMatchObject([
      { key: 'person-police', kind: 'guest', mri: expect.stringMatching(/^29:/) },
    ]);
    expect(rows).toHaveLength(Object.keys(users).length);
  });

  it('says in its log what it did, and never who anybody is', async () => {
    world = await botWorld();
    await world.bot().tick();
    const housing = world.desk('housing');
    await housing.say('chat', 'a secret word that nobody may log');
    await housing.press(await housing.card('chat', 'Please sign'), 'mouSign', {
      accepted: 'true',
      substitute: 'somebody-else',
      substituteName: 'Duty manager of the night',
      substituteEmail: 'night@agency.test',
    });
    await housing.press(await housing.card('chat', 'Signed'), 'mouDecline', {}).catch(() => undefined);
    await world.bot().tick();
    const log = world.lines.join('\n');
    expect(world.lines.length).toBeGreaterThan(20);
    for (const line of world.lines)
      expect(JSON.parse(line)).toMatchObject({ at: expect.any(String), event: expect.any(String) });
    const names = Object.values(users).flatMap((user) => [
      user.displayName,
      user.mail,
      user.id,
      user.userPrincipalName,
    ]);
    for (const word of [...names, 'secret word', 'Duty manager', 'night@', 'Bearer', 'eyJ', '29:', 'Memorandum']) {
      expect(log).not.toContain(word);
    }
    expect(log).toContain('"event":"signature.written"');
  });
});
