/** What the workplace keeps of Teams: the tab of a channel, and everything over a restart. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { cardMessage, channelId, openChat, sendTo, withTeams } from './teamsKit.ts';

const sign = { type: 'Action.Execute', id: 'sign', verb: 'sign', data: {} };
const receipt = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Signed' }] };
const adaptive = (value: object) => ({
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value },
});

describe('the tab of a channel', () => {
  it("is added by a member on the app's own host, not by a guest and not from elsewhere", async () => {
    const folder = mkdtempSync(join(tmpdir(), 'teams-'));
    const served = await withTeams({ tabFolder: folder });
    const { tabUrl } = served.at.workplace;
    const add = async (name: 'member' | 'police', contentUrl: string) => {
      const body = { channelId, contentUrl, entityId: 'programme', displayName: 'QA Programme' };
      return (await served.shell(name)('tab', { method: 'POST', body })).status;
    };
    expect(await add('police', `${tabUrl}/index.html`)).toBe(403);
    expect(await add('member', 'https://elsewhere.test/index.html')).toBe(400);
    expect(await add('member', `${tabUrl}/index.html`)).toBe(204);
    await served.close();
    rmSync(folder, { recursive: true });
  });
});

describe('a restart', () => {
  it('keeps messages, views, the tab and consents', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'teams-'));
    const dataFile = join(folder, 'workplace.db');
    const first = await withTeams({ dataFile });
    const posted = await sendTo(first, await openChat(first, 'chair'), cardMessage({}));
    first.bot.answerWith(() => adaptive(receipt));
    await first.shell('chair')('actions', { method: 'POST', body: { messageId: posted, action: sign } });
    const tab = {
      channelId,
      contentUrl: 'http://127.0.0.1:1/index.html',
      entityId: 'programme',
      displayName: 'QA Programme',
    };
    await first.shell('owner')('tab', { method: 'POST', body: tab });
    await first.shell('owner')('consents', {
      method: 'POST',
      body: { audience: 'graph', scopes: ['Sites.Manage.All'] },
    });
    await first.close();
    const second = await withTeams({ dataFile });
    expect((await second.shell('chair')('messages?conversation=bot')).body.messages).toMatchObject([
      { id: posted, cards: [receipt] },
    ]);
    expect((await second.shell('chair')('conversations')).body.teams).toMatchObject([
      { channels: [{ tab: { entityId: 'programme' } }] },
    ]);
    const { body } = await second.shell('owner')('consents');
    expect(Object.values(body.consents ?? {})).toContainEqual({ audience: 'graph', scope: 'Sites.Manage.All' });
    await second.close();
    rmSync(folder, { recursive: true });
  });
});
