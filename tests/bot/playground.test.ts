import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Bot, startBot } from '../../bot/startBot.ts';
import { keyOf } from '../../src/base/id.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { boardSettings, settingsKey } from '../../src/lists/boardSettings.ts';
import { freePort } from '../../src/workplace/launch/freePort.ts';
import { playgroundConfig, playgroundUserId } from '../../src/workplace/launch/playgroundConfig.ts';
import { type Playground, startPlayground } from '../../src/workplace/launch/playgroundProcess.ts';
import { type BotWorld, botWorld, settingsFor } from './kit/botWorld.ts';
import { type CardJson, dataOf } from './kit/desk.ts';
import { signaturesOf } from './kit/listsOf.ts';
import { listen, type PlaygroundStream } from './kit/playgroundStream.ts';
import { temporaryFile } from './kit/temporaryFile.ts';
import { channelId, directory, type UserName, users } from './kit/tenant.ts';

const people: readonly UserName[] = ['housing', 'police', 'chair', 'qaManager', 'health', 'housingSubstitute'];

describe('Microsoft’s own test tool, as a second party', () => {
  let world: BotWorld;
  let bot: Bot;
  let playground: Playground;
  let stream: PlaygroundStream;
  const file = temporaryFile();

  beforeAll(async () => {
    world = await botWorld();
    const settings = listStore(world.siteAs('owner'), boardSettings);
    const row = await settings.get(keyOf(settingsKey));
    if (row === null) throw new Error('the board has settings');
    await settings.change(row, { channelId });
    bot = await startBot({
      settings: { ...settingsFor(world.workplace, file.path), identity: { type: 'anonymous' } },
      write: () => undefined,
      tickSeconds: 0,
    });
    playground = await startPlayground({
      config: playgroundConfig(
        directory,
        people.map((name) => users[name]),
      ),
      botUrl: bot.url,
      port: await freePort(),
    });
    stream = await listen(playground.url);
  });
  afterAll(async () => {
    stream.close();
    await playground.stop();
    await bot.close();
    await world.close();
    file.remove();
  });

  async function post(path: string, body: unknown): Promise<unknown> {
    const answer = await fetch(`${playground.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text}`);
    return text === '' ? null : JSON.parse(text);
  }

  /** Types something to the bot in the channel, as the tool's current user. @returns the thread */
  async function say(text: string): Promise<string> {
    const mention = '<at>QA Programme</at>';
    const said = (await post(`/_conversation/v1/conversations/${encodeURIComponent(channelId)}/messages`, {
      from: { id: playgroundUserId(users.housing) },
      text: `${mention} ${text}`,
      textFormat: 'xml',
      mentions: [{ mentioned: { id: directory.app.id }, text: mention }],
    })) as { readonly postConversationId: string }; // the tool's answer
    return said.postConversationId;
  }

  function press(as: UserName, at: Shown, verb: string, inputs: Readonly<Record<string, string>>): Promise<unknown> {
    return post('/_conversation/v1/invoke', {
      name: 'adaptiveCard/action',
      from: { id: playgroundUserId(users[as]) },
      conversation: { id: at.conversationId },
      replyToId: at.messageId,
      value: {
        action: { type: 'Action.Execute', verb, data: { ...dataOf(at.card, verb), ...inputs } },
        trigger: 'manual',
      },
    });
  }

  it('takes the MoU card unasked and when asked for, lets the right member sign and no other, and sees every copy change', async () => {
    await say('help');
    await stream.first((text) => text.includes('What I can do'));
    await bot.tick();
    await stream.first((text) => isIn(text, 'createMessage', 'p-current') && text.includes('Please sign'));

    const conversationId = await say('sign');
    const shown = shownCard(
      await stream.first((text) => isIn(text, 'createMessage', conversationId) && text.includes('Please sign')),
      conversationId,
    );

    const refused = JSON.stringify(
      await press('police', shown, 'mouSign', { accepted: 'true', substitute: 'person-housingSubstitute' }),
    );
    expect(refused).toContain('Only Housing');
    expect(await signaturesOf(world)).toEqual([]);

    const signed = JSON.stringify(
      await press('housing', shown, 'mouSign', { accepted: 'true', substitute: 'person-housingSubstitute' }),
    );
    expect(signed).toContain('Signed: Memorandum of Understanding 2015');
    expect(await signaturesOf(world)).toMatchObject([{ agency: { key: 'housing' }, signedAs: 'representative' }]);

    await bot.settled();
    await stream.first((text) => isIn(text, 'updateMessage', conversationId) && text.includes('Signed: '));
    await stream.first((text) => isIn(text, 'updateMessage', 'p-current') && text.includes('Signed: '));
  });
});

interface Shown {
  readonly conversationId: string;
  readonly messageId: string;
  readonly card: CardJson;
}

/** Whether an event of the stream is of that kind and in that conversation. */
function isIn(event: string, action: string, conversationId: string): boolean {
  const read = JSON.parse(event) as CardJson; // an event is an object
  return read.action === action && read.actionConversationId === conversationId;
}

/** The card in an event of the stream, wherever the tool puts it. */
function shownCard(event: string, conversationId: string): Shown {
  const card = find(JSON.parse(event), (one) => one.type === 'AdaptiveCard' && 'body' in one);
  const message = find(JSON.parse(event), (one) => typeof one.messageId === 'string' || typeof one.id === 'string');
  const messageId = message?.messageId ?? message?.id;
  if (card === null || typeof messageId !== 'string') throw new Error(`no card in ${event}`);
  return { conversationId, messageId, card };
}

function find(value: unknown, test: (one: CardJson) => boolean): CardJson | null {
  if (typeof value !== 'object' || value === null) return null;
  const one = value as CardJson; // any object of the event
  if (!Array.isArray(value) && test(one)) return one;
  for (const part of Object.values(one)) {
    const found = find(part, test);
    if (found !== null) return found;
  }
  return null;
}
