/**
 * The bot in a tenant whose administrator gave it the one permission it cannot do without: everything goes on, and what is
 * lost is said.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { permissions } from '../../manifest/entra/permissions.ts';
import { type BotWorld, botWorld } from '../bot/kit/botWorld.ts';
import { boardMailbox, directory, users } from '../bot/kit/tenant.ts';
import { cardsIn, changeSettings, entryOf, logOf, mailsTo, plan, typedFor } from '../bot/outbox/outboxOf.ts';

const required = permissions.filter((one) => one.kind === 'application' && one.isRequired).map((one) => one.name);

describe('with Sites.Selected alone', () => {
  let world: BotWorld;
  beforeAll(async () => {
    world = await botWorld({ isUninstalled: true, settings: { installForMembers: true } });
    // Before the bot asks for its first token: it keeps it.
    world.workplace.parts.replaceDirectory({ ...directory, app: { ...directory.app, roles: required } });
    await world.install();
    await changeSettings(world, { mailFrom: boardMailbox });
    await fetch(`${world.workplace.url}/workplace/teams/uninstall`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ userId: users.housing.id }),
    });
    await world.bot().tick();
  });
  afterAll(() => world.close());

  it('whoever has the app is written to', async () => {
    expect(cardsIn(await world.desk('health').messages('chat'), 'Please sign')).toBeGreaterThan(0);
  });

  it('TeamsAppInstallation.ReadWriteSelfForUser.All refused: who has not added the app gets the card in the channel', async () => {
    expect(cardsIn(await world.desk('housing').messages('channel'), 'for Housing')).toBe(1);
    expect(world.lines.filter((line) => line.includes('app.notInstalled'))).toHaveLength(1);
  });

  it('TeamsActivity.Send.User and Mail.Send refused: whom nothing else reaches is in the reminder log, with what was tried', async () => {
    // The channel takes nothing more, and no new chat can be opened: only feed and mail are left.
    const nothingNew = { match: 'create', answer: { status: 403, code: 'NotEnoughPermissions' }, times: 500 };
    await world.connectorFault(nothingNew);
    const later = typedFor('police', 'police', 1);
    await plan(world, later);
    world.passes(120_000);
    await world.bot().tick();
    const key = later[0]?.key ?? '';
    expect(await entryOf(world, key)).toMatchObject({ state: 'failed' });
    expect(await logOf(world, key)).toMatchObject([
      { state: 'failed', tried: expect.stringMatching(/feed: FeedForbidden; mail: MailForbidden$/) },
    ]);
    expect(await mailsTo(world, 'police')).toEqual([]);
  });
});
