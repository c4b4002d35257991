import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type JWTPayload, SignJWT } from 'jose';
import { type Bot, startBot } from '../../bot/startBot.ts';
import { sqliteStore } from '../../bot/store/sqlite/sqliteStore.ts';
import { knock } from './kit/channel.ts';
import { type FakeChannel, fakeChannel } from './kit/fakeChannel.ts';
import { temporaryFile } from './kit/temporaryFile.ts';

const appId = '33333333-0000-4000-8000-000000000001';
const tenantId = '11111111-0000-4000-8000-000000000001';
const issuer = 'https://api.botframework.com';

describe('a token that Teams did not give', () => {
  let channel: FakeChannel;
  let bot: Bot;
  let serviceUrl: string;
  const file = temporaryFile();

  beforeAll(async () => {
    channel = await fakeChannel();
    serviceUrl = `${channel.url}/connector/`;
    process.env.IDENTITY_ENDPOINT = `${channel.url}/msi/token`;
    process.env.IDENTITY_HEADER = 'x';
    bot = await startBot({
      settings: {
        identity: { type: 'UserAssignedMsi', appId, tenantId },
        graphClientId: appId,
        host: '127.0.0.1',
        port: 0,
        storeFile: file.path,
        teamsAppId: appId,
        tabUrl: 'https://tab.council.test',
        tickSeconds: 60,
        deliveryMode: 'careful',
        sendsPerSecond: 30,
        installForMembers: false,
        workplaceUrl: channel.url,
        boardClockUrl: null,
      },
      write: () => undefined,
      tickSeconds: 0,
    });
  });
  afterAll(async () => {
    await bot.close();
    await channel.close();
    file.remove();
  });

  /** The bot is added to a person's own chat: taken, it leaves the chat in the bot's store. */
  const activity = () => ({
    type: 'installationUpdate',
    id: '1',
    action: 'add',
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:someone', aadObjectId: '22222222-0000-4000-8000-000000000001' },
    recipient: { id: `28:${appId}` },
    conversation: { id: 'a:chat', conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
  });

  interface Change {
    readonly claims?: JWTPayload;
    readonly kid?: string;
    readonly key?: keyof FakeChannel['keys'];
    readonly from?: string;
    readonly until?: string;
  }

  const token = ({
    claims = {},
    kid = 'endorsed',
    key = 'endorsed',
    from = '-5s',
    until = '1h',
  }: Change): Promise<string> =>
    new SignJWT({ iss: issuer, aud: appId, serviceurl: serviceUrl, ...claims })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
      .setIssuedAt()
      .setNotBefore(from)
      .setExpirationTime(until)
      .sign(channel.keys[key]);

  const encoded = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');

  const handMade = (header: object, sign: (text: string) => string): string => {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, aud: appId, serviceurl: serviceUrl, nbf: now - 60, exp: now + 3600 };
    const text = `${encoded(header)}.${encoded(claims)}`;
    return `${text}.${sign(text)}`;
  };

  const isKnown = async (): Promise<boolean> => {
    const store = sqliteStore(file.path);
    const chat = await store.places.chatOf(tenantId, '22222222-0000-4000-8000-000000000001');
    await store.close();
    return chat !== null;
  };

  const forged: readonly (readonly [string, () => Promise<string | null>])[] = [
    ['none at all', async () => null],
    ['no token but a word', async () => 'Bearer nonsense'],
    ['another scheme', async () => `Basic ${await token({})}`],
    ['the wrong issuer', async () => `Bearer ${await token({ claims: { iss: 'https://evil.test' } })}`],
    ['the wrong audience', async () => `Bearer ${await token({ claims: { aud: 'another-app' } })}`],
    ['an unknown key id', async () => `Bearer ${await token({ kid: 'no-such-key' })}`],
    ['another service address', async () => `Bearer ${await token({ claims: { serviceurl: 'https://evil.test/' } })}`],
    ['an end in the past', async () => `Bearer ${await token({ from: '-2h', until: '-1h' })}`],
    ['a beginning in the future', async () => `Bearer ${await token({ from: '1h', until: '2h' })}`],
    ['a signature by another key', async () => `Bearer ${await token({ key: 'unpublished' })}`],
    ['no signature (alg none)', async () => `Bearer ${handMade({ alg: 'none', kid: 'endorsed' }, () => '')}`],
    [
      'the public key as a shared secret (HS256)',
      async () =>
        `Bearer ${handMade({ alg: 'HS256', kid: 'endorsed' }, (text) =>
          createHmac('sha256', channel.publicPem).update(text).digest('base64url'),
        )}`,
    ],
    [
      'a key endorsed for another channel',
      async () => `Bearer ${await token({ kid: 'otherChannel', key: 'otherChannel' })}`,
    ],
    ['a key endorsed for no channel', async () => `Bearer ${await token({ kid: 'unendorsed', key: 'unendorsed' })}`],
    [
      'a person’s own token for this app (the tab and the bot share one id)',
      async () =>
        `Bearer ${await token({
          claims: {
            iss: `https://sts.windows.net/${tenantId}/`,
            aud: 'https://council.sharepoint.com',
            appid: appId,
            tid: tenantId,
            ver: '1.0',
          },
        })}`,
    ],
    [
      'an Emulator-like token with the bot as audience',
      async () =>
        `Bearer ${await token({
          claims: { iss: `https://sts.windows.net/${tenantId}/`, appid: appId, tid: tenantId, ver: '1.0' },
        })}`,
    ],
  ];

  it.each(forged)('with %s is refused, and nothing happens', async (_what, header) => {
    const before = channel.calls.length;
    const { status } = await knock(bot.url, activity(), await header());
    expect([401, 403]).toContain(status);
    expect(channel.calls.slice(before)).toEqual([]);
    expect(await isKnown()).toBe(false);
  });

  it('a service address that is not in the activity is refused', async () => {
    const { status } = await knock(bot.url, { ...activity(), serviceUrl: undefined }, `Bearer ${await token({})}`);
    expect(status).toBe(400);
    expect(await isKnown()).toBe(false);
  });

  it('an activity of another channel is refused', async () => {
    const { status } = await knock(bot.url, { ...activity(), channelId: 'emulator' }, `Bearer ${await token({})}`);
    expect(status).toBe(400);
  });

  it('a body that is too large is refused', async () => {
    const big = { ...activity(), text: 'x'.repeat(300_000) };
    expect((await knock(bot.url, big, `Bearer ${await token({})}`)).status).toBe(413);
  });

  it('the same activity with the right token is taken', async () => {
    expect((await knock(bot.url, activity(), `Bearer ${await token({})}`)).status).toBe(200);
    expect(await isKnown()).toBe(true);
    const store = sqliteStore(file.path);
    await store.places.removeChat(tenantId, '22222222-0000-4000-8000-000000000001');
    await store.close();
  });

  it('only the three addresses exist', async () => {
    expect((await fetch(`${bot.url}/`)).status).toBe(404);
    expect((await fetch(`${bot.url}/api/messages`)).status).toBe(404);
    expect(await (await fetch(`${bot.url}/health`)).json()).toEqual({
      up: true,
      lastTick: null,
      boards: 0,
      boardsWaitingForSetUp: 0,
      messages: { planned: 0, unknown: 0, sent: 0, failed: 0, superseded: 0 },
      oldestWaitSeconds: 0,
      addressesHeld: 0,
    });
    expect((await fetch(`${bot.url}/metrics`)).status).toBe(200);
  });
});
