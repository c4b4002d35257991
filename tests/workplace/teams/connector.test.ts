/** The connector as the bot meets it: who can be written to, what can be changed, and how Teams refuses. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { asker, PEOPLE, SMALL_DIRECTORY } from '../../kit/workplace.ts';
import { cardMessage, channelId, openChat, sendTo, type TestTeams, withTeams } from './teamsKit.ts';

let teams: TestTeams;
beforeEach(async () => {
  teams = await withTeams();
});
afterEach(() => teams.close());

const create = (memberId: string) =>
  teams.connector('conversations', { method: 'POST', body: { members: [{ id: memberId }] } });

async function mriOf(aadObjectId: string): Promise<string> {
  const { body } = await teams.connector(`conversations/${channelId}/pagedmembers`);
  const found = Object.values(body.members ?? {}).find((member) => String(member.aadObjectId) === aadObjectId);
  return String(found?.id);
}

describe('a 1:1 chat', () => {
  it('opens for a person with the app, by Entra object id and by Teams id, and is the same chat both times', async () => {
    const first = await create(PEOPLE.chair.id);
    const second = await create(await mriOf(PEOPLE.chair.id));
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(String(first.body.id)).toMatch(/^a:1/);
    expect(second.body.id).toEqual(first.body.id);
  });

  it('is refused for a guest without the app: by Teams id because the bot is not in the roster', async () => {
    const refused = await create(await mriOf(PEOPLE.police.id));
    expect(refused.status).toBe(403);
    expect(refused.body.error).toMatchObject({ code: 'BotNotInConversationRoster' });
  });

  it('is refused for a guest without the app: by Entra object id because that needs the personal scope', async () => {
    const refused = await create(PEOPLE.police.id);
    expect(refused.status).toBe(403);
    expect(refused.body.error).toMatchObject({ code: 'ForbiddenOperationException' });
  });

  it('opens for a guest once the app is installed for them, and closes again when it is removed', async () => {
    await teams.control('install', { method: 'POST', body: { userId: PEOPLE.police.id } });
    const opened = await create(PEOPLE.police.id);
    expect(opened.status).toBe(201);
    await teams.control('uninstall', { method: 'POST', body: { userId: PEOPLE.police.id } });
    const path = `conversations/${String(opened.body.id)}/activities`;
    const refused = await teams.connector(path, { method: 'POST', body: { type: 'message', text: 'Hello' } });
    expect([refused.status, refused.body.error]).toMatchObject([403, { code: 'BotNotInConversationRoster' }]);
  });

  it('is never opened with a person of another organisation, not even after an attempt to install', async () => {
    const { body } = await teams.control('install', { method: 'POST', body: { userId: PEOPLE.probation.id } });
    expect(body.outcomes).toMatchObject([{ outcome: 'not allowed' }]);
    expect((await create(PEOPLE.probation.id)).status).toBe(403);
  });

  it('cannot be made with two people, or with an e-mail address', async () => {
    const two = { members: [{ id: PEOPLE.chair.id }, { id: PEOPLE.owner.id }] };
    expect((await teams.connector('conversations', { method: 'POST', body: two })).status).toBe(400);
    expect((await create(PEOPLE.chair.mail)).status).toBe(400);
  });
});

describe('a post in the channel', () => {
  it('begins a thread whose id names its first message, and a reply joins it', async () => {
    const body = { isGroup: true, channelData: { channel: { id: channelId } }, activity: cardMessage({}) };
    const made = await teams.connector('conversations', { method: 'POST', body });
    expect(made.status).toBe(201);
    const threadId = String(made.body.activityId);
    expect(made.body.id).toEqual(`${channelId};messageid=${threadId}`);
    await sendTo(teams, String(made.body.id), { type: 'message', text: 'A reply' });
    const shown = await teams.shell('chair')(`messages?conversation=${encodeURIComponent(channelId)}`);
    expect(shown.body.messages).toMatchObject([
      { id: threadId, threadId },
      { text: 'A reply', threadId },
    ]);
  });

  it('reaches the feed of the guest it mentions, and nobody else', async () => {
    const entity = {
      type: 'mention',
      text: '<at>Police</at>',
      mentioned: { id: await mriOf(PEOPLE.police.id), name: 'Police' },
    };
    const card = {
      body: [{ type: 'TextBlock', text: '<at>Police</at> please sign' }],
      msteams: { entities: [entity] },
    };
    await sendTo(teams, channelId, cardMessage(card));
    expect((await teams.shell('police')('feed')).body.items).toMatchObject([{ kind: 'mention', read: false }]);
    expect((await teams.shell('chair')('feed')).body.items).toEqual([]);
  });

  it('is refused in a channel that does not exist', async () => {
    const body = { channelData: { channel: { id: '19:none@thread.tacv2' } }, activity: { type: 'message', text: 'x' } };
    const refused = await teams.connector('conversations', { method: 'POST', body });
    expect([refused.status, refused.body.error]).toMatchObject([404, { code: 'ConversationNotFound' }]);
  });
});

describe('a sent message', () => {
  it('is replaced by an update and keeps its place', async () => {
    const chat = await openChat(teams, 'chair');
    const id = await sendTo(teams, chat, { type: 'message', text: 'First' });
    await sendTo(teams, chat, { type: 'message', text: 'Second' });
    const updated = await teams.connector(`conversations/${chat}/activities/${id}`, {
      method: 'PUT',
      body: { type: 'message', text: 'First, corrected' },
    });
    expect([updated.status, updated.body.id]).toEqual([200, id]);
    const { body } = await teams.shell('chair')('messages?conversation=bot');
    expect(body.messages).toMatchObject([
      { text: 'First, corrected', editedAt: expect.any(String) },
      { text: 'Second' },
    ]);
  });

  it('is gone after a delete, and can be neither changed nor deleted again', async () => {
    const chat = await openChat(teams, 'chair');
    const id = await sendTo(teams, chat, { type: 'message', text: 'A secret' });
    const path = `conversations/${chat}/activities/${id}`;
    expect((await teams.connector(path, { method: 'DELETE' })).status).toBe(200);
    const { body } = await teams.shell('chair')('messages?conversation=bot');
    expect(body.messages).toMatchObject([{ deleted: true, text: '' }]);
    for (const asked of [{ method: 'DELETE' }, { method: 'PUT', body: { type: 'message', text: 'x' } }]) {
      const refused = await teams.connector(path, asked);
      expect([refused.status, refused.body.error]).toMatchObject([404, { code: 'ActivityNotFoundInConversation' }]);
    }
  });

  it('of a person cannot be changed by the bot', async () => {
    const { body } = await teams.shell('chair')('messages', {
      method: 'POST',
      body: { conversation: 'bot', text: 'Hi' },
    });
    const chat = await openChat(teams, 'chair');
    const path = `conversations/${chat}/activities/${String(body.message?.id)}`;
    expect((await teams.connector(path, { method: 'PUT', body: { type: 'message', text: 'x' } })).status).toBe(404);
  });

  it('is refused when it is larger than 100 KB of UTF-16, and taken just below', async () => {
    const chat = await openChat(teams, 'chair');
    const say = (length: number) =>
      teams.connector(`conversations/${chat}/activities`, {
        method: 'POST',
        body: { type: 'message', text: 'x'.repeat(length) },
      });
    expect((await say(51_000)).status).toBe(201);
    const refused = await say(51_200);
    expect([refused.status, refused.body.error]).toMatchObject([413, { code: 'MessageSizeTooBig' }]);
  });

  it('to an unknown conversation is refused', async () => {
    const refused = await teams.connector('conversations/a:1nobody/activities', {
      method: 'POST',
      body: { type: 'message', text: 'x' },
    });
    expect([refused.status, refused.body.error]).toMatchObject([404, { code: 'ConversationNotFound' }]);
  });
});

describe('the roster', () => {
  it('lists the members of the team with their ids and roles, guests as guests, nobody from outside', async () => {
    const { body } = await teams.connector(`conversations/${channelId}/pagedmembers?pageSize=50`);
    const roles = Object.values(body.members ?? {}).map((member) => [
      String(member.aadObjectId),
      String(member.userRole),
    ]);
    expect(roles).toEqual([
      [PEOPLE.owner.id, 'user'],
      [PEOPLE.chair.id, 'user'],
      [PEOPLE.qaManager.id, 'user'],
      [PEOPLE.member.id, 'user'],
      [PEOPLE.police.id, 'guest'],
    ]);
    expect(body.members).toMatchObject([
      { id: expect.stringMatching(/^29:/), tenantId: PEOPLE.owner.tenantId },
      {},
      {},
      {},
      {},
    ]);
  });

  it('comes in pages that together hold everybody once', async () => {
    const many = Array.from({ length: 120 }, (_, place) => ({
      ...PEOPLE.member,
      id: `m-${place}`,
      displayName: `Member ${place}`,
    }));
    teams.at.workplace.parts.replaceDirectory({ ...SMALL_DIRECTORY, users: many });
    const seen: string[] = [];
    let token = '';
    do {
      const { body } = await teams.connector(
        `conversations/${channelId}/pagedmembers?pageSize=50&continuationToken=${token}`,
      );
      seen.push(...Object.values(body.members ?? {}).map((member) => String(member.aadObjectId)));
      token = body.continuationToken === undefined ? '' : String(body.continuationToken);
    } while (token !== '');
    expect(seen).toEqual(many.map((person) => person.id));
  });

  it('gives one member by either id, and 404 for somebody outside', async () => {
    const byEntra = await teams.connector(`conversations/${channelId}/members/${PEOPLE.chair.id}`);
    const byTeams = await teams.connector(`conversations/${channelId}/members/${String(byEntra.body.id)}`);
    expect(byTeams.body).toEqual(byEntra.body);
    expect((await teams.connector(`conversations/${channelId}/members/${PEOPLE.probation.id}`)).status).toBe(404);
  });

  it('knows the team and its channels', async () => {
    const { team } = SMALL_DIRECTORY;
    expect((await teams.connector(`teams/${team.internalId}`)).body).toMatchObject({
      aadGroupId: team.groupId,
      name: team.name,
    });
    const { body } = await teams.connector(`teams/${team.internalId}/conversations`);
    expect(body.conversations).toMatchObject([{ id: channelId }]);
  });
});

describe("a call without the bot's token", () => {
  it('is refused with 401 and does nothing, whoever signed it', async () => {
    const { tokens } = teams.at.workplace.parts;
    const chat = await openChat(teams, 'chair');
    const bad: readonly (() => Promise<string>)[] = [
      async () => 'no-token',
      () => tokens.userToken(PEOPLE.chair, 'graph', ['User.Read']),
      () => tokens.appToken(SMALL_DIRECTORY.app.id, 'graph'),
      () => tokens.appToken('another-app-0000', 'connector'),
    ];
    for (const token of bad) {
      const ask = asker(`${teams.at.url}/connector/v3/`, token);
      const refused = await ask(`conversations/${chat}/activities`, {
        method: 'POST',
        body: { type: 'message', text: 'Forged' },
      });
      expect(refused.status).toBe(401);
    }
    const { body } = await teams.shell('chair')('messages?conversation=bot');
    expect(body.messages).toEqual([]);
  });
});

describe('an ordered fault', () => {
  it('answers 429 with Retry-After as often as asked, for the person named, and then lets the call through', async () => {
    const chat = await openChat(teams, 'chair');
    const other = await openChat(teams, 'owner');
    const answer = { status: 429, code: 'Throttled', retryAfter: 7 };
    await teams.control('faults', {
      method: 'POST',
      body: { match: 'send', userId: PEOPLE.chair.id, answer, times: 1 },
    });
    const say = (id: string) =>
      teams.connector(`conversations/${id}/activities`, { method: 'POST', body: { type: 'message', text: 'x' } });
    expect((await say(other)).status).toBe(201);
    const throttled = await say(chat);
    expect([throttled.status, throttled.headers.get('retry-after')]).toEqual([429, '7']);
    expect((await say(chat)).status).toBe(201);
  });

  it('can deliver a message and then answer 500', async () => {
    const chat = await openChat(teams, 'chair');
    await teams.control('faults', {
      method: 'POST',
      body: { match: 'send', answer: { deliverThenStatus: 500 }, times: 1 },
    });
    const sent = await teams.connector(`conversations/${chat}/activities`, {
      method: 'POST',
      body: { type: 'message', text: 'Once' },
    });
    expect(sent.status).toBe(500);
    expect((await teams.shell('chair')('messages?conversation=bot')).body.messages).toMatchObject([{ text: 'Once' }]);
  });
});
