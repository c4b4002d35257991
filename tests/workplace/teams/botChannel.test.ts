/** What reaches the bot, in which shape and with which token, and what its answers do on people's screens. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import express from 'express';
import { teamsRoutes } from '../../../src/workplace/server/teams/teamsRoutes.ts';
import { teamsWorld } from '../../../src/workplace/server/teams/teamsWorld.ts';
import { listenOnLoopback } from '../../../src/workplace/server/web/listening.ts';
import { asker, PEOPLE, SMALL_DIRECTORY } from '../../kit/workplace.ts';
import { cardMessage, channelId, openChat, sendTo, type TestTeams, withTeams } from './teamsKit.ts';

let teams: TestTeams;
beforeEach(async () => {
  teams = await withTeams({ startAt: '2015-03-16T09:00:00Z' });
});
afterEach(() => teams.close());

const sign = { type: 'Action.Execute', id: 'sign', verb: 'sign', data: { agency: 'police' } };
const adaptive = (value: object) => ({
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value },
});
const press = (messageId: string, action: object = sign) =>
  teams.shell('chair')('actions', { method: 'POST', body: { messageId, action } });
const receipt = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Signed' }] };

describe('installation', () => {
  it('tells the bot once of each person with the app and then of the team, with a token for its own service URL', async () => {
    await teams.control('install', { method: 'POST', body: { everywhere: true } });
    const adds = teams.bot.ofType('installationUpdate');
    expect(adds.map((add) => String(add.conversation?.conversationType))).toEqual([
      'personal',
      'personal',
      'personal',
      'personal',
      'channel',
    ]);
    expect(adds.at(-1)).toMatchObject({
      action: 'add',
      channelData: { team: { aadGroupId: SMALL_DIRECTORY.team.groupId } },
    });
    expect(teams.bot.ofType('conversationUpdate')).toHaveLength(5);
    for (const { activity, claims } of teams.bot.arrivals) expect(claims.serviceurl).toEqual(activity.serviceUrl);
    teams.bot.forget();
    await teams.control('install', { method: 'POST', body: { everywhere: true } });
    expect(teams.bot.arrivals).toEqual([]);
  });

  it('stays owed while the bot is down and goes out before the next message', async () => {
    teams.bot.answerWith(() => ({ status: 503 }));
    const { body } = await teams.control('install', { method: 'POST', body: { userId: PEOPLE.chair.id } });
    expect(body.outcomes).toMatchObject([{ outcome: 'bot unreachable' }]);
    teams.bot.answerWith(() => ({ status: 200 }));
    teams.bot.forget();
    await teams.shell('chair')('messages', { method: 'POST', body: { conversation: 'bot', text: 'help' } });
    expect(teams.bot.arrivals.map(({ activity }) => String(activity.type))).toEqual([
      'installationUpdate',
      'conversationUpdate',
      'message',
    ]);
  });
});

describe('a message', () => {
  it('arrives as Teams sends it, stamped with board time', async () => {
    await teams.shell('chair')('messages', { method: 'POST', body: { conversation: 'bot', text: 'programme' } });
    const [message] = teams.bot.ofType('message');
    expect(message).toMatchObject({
      text: 'programme',
      channelId: 'msteams',
      serviceUrl: `${teams.at.url}/connector/`,
      timestamp: expect.stringMatching(/^2015-03-16T09:0/),
      from: { aadObjectId: PEOPLE.chair.id, id: expect.stringMatching(/^29:/) },
      recipient: { id: `28:${SMALL_DIRECTORY.app.id}` },
      conversation: { conversationType: 'personal', tenantId: SMALL_DIRECTORY.tenant.id },
      channelData: { tenant: { id: SMALL_DIRECTORY.tenant.id } },
      locale: 'en-GB',
    });
  });

  it('in a channel reaches the bot only when it mentions the bot, and can be answered in its thread', async () => {
    const say = (text: string) =>
      teams.shell('police')('messages', { method: 'POST', body: { conversation: channelId, text } });
    await say('Good morning all');
    expect(teams.bot.ofType('message')).toEqual([]);
    const { body } = await say('@QA Programme who has signed');
    const [message] = teams.bot.ofType('message');
    const root = String(body.message?.id);
    expect(message).toMatchObject({
      text: '<at>QA Programme</at> who has signed',
      conversation: { id: `${channelId};messageid=${root}` },
      entities: [{ type: 'mention', mentioned: { id: `28:${SMALL_DIRECTORY.app.id}` } }, { type: 'clientInfo' }],
    });
  });

  it('cannot be sent in a chat without the app, nor read by somebody outside the team', async () => {
    const refused = await teams.shell('police')('messages', {
      method: 'POST',
      body: { conversation: 'bot', text: 'hi' },
    });
    expect(refused.status).toBe(403);
    const path = `messages?conversation=${encodeURIComponent(channelId)}`;
    expect((await teams.shell('probation')(path)).status).toBe(404);
    const chat = await openChat(teams, 'chair');
    expect((await teams.shell('owner')(`messages?conversation=${chat}`)).status).toBe(404);
  });

  it('says so when the bot did not take it', async () => {
    teams.bot.answerWith(() => ({ status: 500 }));
    const { body } = await teams.shell('chair')('messages', {
      method: 'POST',
      body: { conversation: 'bot', text: 'hi' },
    });
    expect(body.delivered).toBe(false);
  });
});

describe('a pressed card', () => {
  it('arrives as an invoke from the person, and the answered card replaces it for that person alone', async () => {
    const posted = await sendTo(teams, channelId, cardMessage({}));
    teams.bot.answerWith((activity) => (String(activity.type) === 'invoke' ? adaptive(receipt) : { status: 200 }));
    expect((await press(posted)).body.outcome).toEqual({ kind: 'card' });
    const [invoke] = teams.bot.ofType('invoke');
    expect(invoke).toMatchObject({
      name: 'adaptiveCard/action',
      replyToId: posted,
      from: { aadObjectId: PEOPLE.chair.id },
      value: { action: sign, trigger: 'manual' },
    });
    const path = `messages?conversation=${encodeURIComponent(channelId)}`;
    expect((await teams.shell('chair')(path)).body.messages).toMatchObject([{ isOwnView: true, cards: [receipt] }]);
    expect((await teams.shell('owner')(path)).body.messages).toMatchObject([
      { isOwnView: false, cards: [{ body: [{ text: 'Please sign' }] }] },
    ]);
  });

  it('shows the new base card to everybody once the bot updates the message', async () => {
    const posted = await sendTo(teams, channelId, cardMessage({}));
    teams.bot.answerWith((activity) => (String(activity.type) === 'invoke' ? adaptive(receipt) : { status: 200 }));
    await press(posted);
    const body = cardMessage({ body: [{ type: 'TextBlock', text: 'Signed by the chair' }] });
    await teams.connector(`conversations/${channelId}/activities/${posted}`, { method: 'PUT', body });
    for (const name of ['chair', 'owner'] as const) {
      const shown = await teams.shell(name)(`messages?conversation=${encodeURIComponent(channelId)}`);
      expect(shown.body.messages).toMatchObject([{ cards: [{ body: [{ text: 'Signed by the chair' }] }] }]);
    }
  });

  it.each([
    [
      { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Done' } },
      { kind: 'message', text: 'Done' },
    ],
    [
      {
        status: 400,
        body: {
          statusCode: 400,
          type: 'application/vnd.microsoft.error',
          value: { code: 'Refused', message: 'Not yours' },
        },
      },
      { kind: 'error', code: 'Refused', text: 'Not yours' },
    ],
    [{ status: 500 }, { kind: 'unreachable', text: 'Unable to reach app. Please try again.' }],
    [
      { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.adaptive.card', value: receipt } },
      { kind: 'unreachable', text: 'Something went wrong. Please try again.' },
    ],
  ])('turns the answer %j into %j and leaves the card as it was', async (reply, outcome) => {
    const chat = await openChat(teams, 'chair');
    const posted = await sendTo(teams, chat, cardMessage({}));
    await teams.control('install', { method: 'POST', body: { userId: PEOPLE.chair.id } });
    teams.bot.answerWith(() => reply);
    expect((await press(posted)).body.outcome).toEqual(outcome);
    const { body } = await teams.shell('chair')('messages?conversation=bot');
    expect(body.messages).toMatchObject([{ isOwnView: false }]);
  });

  it('says that the app cannot be reached when the bot stays silent for too long', async () => {
    const { parts } = teams.at.workplace;
    const deps = { parts, botUrl: () => teams.bot.url, tabUrl: () => '', log: () => undefined };
    const impatient = express().use(
      teamsRoutes(teamsWorld({ ...deps, database: new DatabaseSync(':memory:'), invokeTimeoutMilliseconds: 400 })),
    );
    const listening = await listenOnLoopback(impatient, 0);
    const asBot = asker(`${listening.url}/connector/v3/`, () =>
      parts.tokens.appToken(SMALL_DIRECTORY.app.id, 'connector'),
    );
    const chat = await asBot('conversations', {
      method: 'POST',
      body: { members: [{ id: PEOPLE.chair.id }], activity: cardMessage({}) },
    });
    teams.bot.answerWith((activity) => (String(activity.type) === 'invoke' ? 'silence' : { status: 200 }));
    const asChair = asker(`${listening.url}/workplace/shell/`, undefined);
    const body = { messageId: String(chat.body.activityId), action: sign };
    const pressed = await asChair('actions', {
      method: 'POST',
      body,
      headers: { 'x-workplace-user': PEOPLE.chair.id },
    });
    expect(pressed.body.outcome).toEqual({ kind: 'unreachable', text: 'Unable to reach app. Please try again.' });
    expect(teams.bot.ofType('invoke')).toHaveLength(1);
    await listening.close();
  });

  it('with Action.Submit arrives as a message with a value and no text', async () => {
    const chat = await openChat(teams, 'chair');
    const posted = await sendTo(teams, chat, cardMessage({}));
    await press(posted, { type: 'Action.Submit', data: { choice: '2' } });
    const [message] = teams.bot.ofType('message');
    expect(message).toMatchObject({ value: { choice: '2' }, replyToId: posted });
    expect(message?.text).toBeUndefined();
  });

  it("in somebody else's chat cannot be pressed", async () => {
    const chat = await openChat(teams, 'owner');
    const posted = await sendTo(teams, chat, cardMessage({}));
    expect((await press(posted)).status).toBe(404);
    expect(teams.bot.ofType('invoke')).toEqual([]);
  });
});

describe('a refresh', () => {
  const refreshing = (userIds?: readonly string[]) =>
    cardMessage({
      refresh: { action: { type: 'Action.Execute', verb: 'look', data: {} }, ...(userIds ? { userIds } : {}) },
    });
  const refresh = (name: 'chair' | 'owner', messageId: string, trigger: 'automatic' | 'manual') =>
    teams.shell(name)('refresh', { method: 'POST', body: { messageId, trigger } });

  it('is made by itself in a chat, at most once a minute', async () => {
    const posted = await sendTo(teams, await openChat(teams, 'chair'), refreshing());
    teams.bot.answerWith((activity) => (String(activity.type) === 'invoke' ? adaptive(receipt) : { status: 200 }));
    expect((await refresh('chair', posted, 'automatic')).body.outcome).toEqual({ kind: 'card' });
    expect(teams.bot.ofType('invoke')).toMatchObject([{ value: { trigger: 'automatic', action: { verb: 'look' } } }]);
    expect((await refresh('chair', posted, 'automatic')).body.outcome).toEqual({ kind: 'nothing' });
  });

  it('is not made by itself in a channel unless the switch is on, and only for the people named', async () => {
    const chairMri = String((await teams.shell('chair')('conversations')).body.mri);
    const posted = await sendTo(teams, channelId, refreshing([chairMri]));
    await refresh('chair', posted, 'automatic');
    expect(teams.bot.ofType('invoke')).toEqual([]);
    await teams.shell('chair')('switches', { method: 'PUT', body: { refreshInChannels: true } });
    await refresh('owner', posted, 'automatic');
    await refresh('chair', posted, 'automatic');
    expect(teams.bot.ofType('invoke')).toMatchObject([{ from: { aadObjectId: PEOPLE.chair.id } }]);
  });
});
