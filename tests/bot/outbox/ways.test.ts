import { afterEach, describe, expect, it } from '@jest/globals';
import { everybody } from '../../../bot/store/outboxRecords.ts';
import { type BotWorld, botWorld } from '../kit/botWorld.ts';
import { ask } from '../kit/listsOf.ts';
import { boardMailbox, users } from '../kit/tenant.ts';
import { cardsIn, changeSettings, entryOf, inStore, issuedKey, logOf, mailsTo, ticks } from './outboxOf.ts';

/** The channel takes nothing more, and no new chat can be opened. */
const nothingNew = { match: 'create', answer: { status: 403, code: 'NotEnoughPermissions' }, times: 500 };

describe('a message finds its way', () => {
  let world: BotWorld;
  afterEach(() => world.close());

  it('to a guest without the app in the channel, with one e-mail a day that holds a link and nothing of what it is about', async () => {
    world = await botWorld();
    await changeSettings(world, { mailFrom: boardMailbox });
    await world.bot().tick();
    await ask(world, 'chair', 'ask again', 'police');
    await ticks(world, 2);
    const inChannel = await world.desk('police').messages('channel');
    expect(cardsIn(inChannel, 'for Police')).toBe(2);
    expect(inChannel.some((message) => message.mentions.includes('Police representative'))).toBe(true);
    const mails = await mailsTo(world, 'police');
    expect(mails).toHaveLength(1);
    const said = JSON.stringify(mails);
    expect(said).toContain(boardMailbox);
    expect(said).not.toMatch(/memorandum|to sign/i);
  });

  it('to somebody of another tenant straight in the channel, without trying a chat', async () => {
    world = await botWorld();
    await world.bot().tick();
    const entry = await entryOf(world, issuedKey('probation', 'probation'));
    expect(entry).toMatchObject({ state: 'sent', route: 'channel', attempts: 1, refused: [] });
  });

  it('to the activity feed where neither chat nor channel takes it', async () => {
    world = await botWorld();
    await world.connectorFault(nothingNew);
    await world.bot().tick();
    const entry = await entryOf(world, issuedKey('police', 'police'));
    expect(entry).toMatchObject({ state: 'sent', route: 'feed', refused: ['chat', 'channel'] });
    expect(JSON.stringify(await world.desk('police').feed())).toContain('Something is waiting for you');
  });

  it('to a mailbox where the feed does not take it either', async () => {
    world = await botWorld();
    await changeSettings(world, { mailFrom: boardMailbox });
    await world.connectorFault(nothingNew);
    await world.graphFaults([{ path: 'sendActivityNotification', answer: { status: 403, code: 'Forbidden' } }]);
    await world.bot().tick();
    const entry = await entryOf(world, issuedKey('police', 'police'));
    expect(entry).toMatchObject({ state: 'sent', route: 'mail', refused: ['chat', 'channel', 'feed'] });
    // The shared-channel person has no feed here: the channel, then the mailbox.
    expect(await entryOf(world, issuedKey('probation', 'probation'))).toMatchObject({ route: 'mail' });
    expect(await mailsTo(world, 'probation')).toHaveLength(1);
  });

  it('with what was learnt of the channel kept once for the board, and forgotten when the app is added to the team anew', async () => {
    world = await botWorld();
    await world.connectorFault(nothingNew);
    await world.bot().tick();
    const learnt = () =>
      inStore(world, async (store, board) =>
        (await store.routes.all(board)).filter((one) => !one.works).map(({ person, route }) => `${person} ${route}`),
      );
    expect((await learnt()).filter((one) => one.endsWith('channel'))).toEqual([`${everybody} channel`]);
    await fetch(`${world.workplace.url}/workplace/teams/uninstall`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ team: true }),
    });
    await world.install();
    expect(await learnt()).toEqual([]);
  });

  it('nowhere: then it has failed with the reason, and the reminder log says so', async () => {
    world = await botWorld();
    await world.connectorFault(nothingNew);
    await world.graphFaults([{ path: 'sendActivityNotification', answer: { status: 403, code: 'Forbidden' } }]);
    await world.bot().tick();
    const key = issuedKey('police', 'police');
    expect(await entryOf(world, key)).toMatchObject({ state: 'failed', why: 'FeedForbidden' });
    expect(await logOf(world, key)).toMatchObject([
      {
        state: 'failed',
        route: null,
        why: 'FeedForbidden',
        tried: expect.stringMatching(/^chat: \S+; channel: NotEnoughPermissions; feed: FeedForbidden$/),
      },
    ]);
    // One person's failure is nobody else's.
    expect(cardsIn(await world.desk('housing').messages('chat'), 'Please sign')).toBe(1);
  });

  it('starts with what worked, and begins with the chat again when the app was installed', async () => {
    world = await botWorld();
    await world.bot().tick();
    await ask(world, 'chair', 'ask again', 'police');
    await world.bot().tick();
    const refused = world.lines.filter((line) => line.includes('BotNotInConversationRoster'));
    expect(refused).toHaveLength(1);
    const install = { method: 'POST', headers: { 'content-type': 'application/json' } };
    await fetch(`${world.workplace.url}/workplace/teams/install`, {
      ...install,
      body: JSON.stringify({ userId: users.police.id }),
    });
    await ask(world, 'qaManager', 'ask again', 'police');
    await world.bot().tick();
    expect(cardsIn(await world.desk('police').messages('chat'), 'Please sign')).toBe(1);
  });

  it('with the app installed for a member first, where the administrator allows it', async () => {
    world = await botWorld({ settings: { installForMembers: true } });
    await fetch(`${world.workplace.url}/workplace/teams/uninstall`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ userId: users.housing.id }),
    });
    await world.bot().tick();
    expect(cardsIn(await world.desk('housing').messages('chat'), 'Please sign')).toBe(1);
    expect(world.lines.filter((line) => line.includes('app.installed'))).toHaveLength(1);
  });

  it('by the channel where installing is not permitted, which is asked once a day and not once a person', async () => {
    world = await botWorld({ settings: { installForMembers: true } });
    await world.graphFaults([{ method: 'POST', path: 'installedApps', answer: { status: 403, code: 'Forbidden' } }]);
    for (const name of ['housing', 'health'] as const) {
      await fetch(`${world.workplace.url}/workplace/teams/uninstall`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ userId: users[name].id }),
      });
    }
    await world.bot().tick();
    expect(cardsIn(await world.desk('housing').messages('channel'), 'for Housing')).toBe(1);
    expect(cardsIn(await world.desk('health').messages('channel'), 'for Hospital Trust')).toBe(1);
    expect(world.lines.filter((line) => line.includes('app.notInstalled'))).toHaveLength(1);
  });

  it('to somebody who joins the team later, then', async () => {
    world = await botWorld();
    const { directory, replaceDirectory } = world.workplace.parts;
    const before = directory();
    const without = before.users.map((user) =>
      user.id === users.housing.id ? { ...user, teamRole: 'none' as const } : user,
    );
    replaceDirectory({ ...before, users: without });
    await world.bot().tick();
    expect(await logOf(world, issuedKey('housing', 'housing'))).toMatchObject([{ state: 'waiting', why: 'NotInTeam' }]);
    replaceDirectory(before);
    await ticks(world, 1, 60 * 60_000);
    expect(cardsIn(await world.desk('housing').messages('chat'), 'Please sign')).toBe(1);
  });
});
