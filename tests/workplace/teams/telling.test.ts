/** Ways to a person besides the bot's messages: the activity feed, mail, and the app installed for them. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PEOPLE, type PersonName, SMALL_DIRECTORY } from '../../kit/workplace.ts';
import { openChat, type TestTeams, withTeams } from './teamsKit.ts';

const roles = [
  'Sites.Selected',
  'Mail.Send',
  'TeamsActivity.Send.User',
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
];
const mailbox = 'qa.programme@council.test';
const link = 'https://teams.microsoft.com/l/entity/app/qa-programme';

let teams: TestTeams;
beforeAll(async () => {
  teams = await withTeams();
});
beforeEach(async () => {
  consent(roles);
  await teams.control('uninstall', { method: 'POST', body: { userId: PEOPLE.police.id } });
});
afterEach(() => teams.at.control('faults', { method: 'DELETE' }));
afterAll(() => teams.close());

function consent(given: readonly string[], mailLimitedTo?: readonly string[]): void {
  const app = { ...SMALL_DIRECTORY.app, roles: given, ...(mailLimitedTo === undefined ? {} : { mailLimitedTo }) };
  teams.at.workplace.parts.replaceDirectory({ ...SMALL_DIRECTORY, app, mailboxes: [mailbox] });
}

const post = async (path: string, body: unknown) => {
  const answer = await teams.at.graphAsApp()(path, { method: 'POST', body });
  return [answer.status, answer.body.error?.code];
};
const mailTo = (address: string, from = mailbox) =>
  post(`/users/${encodeURIComponent(from)}/sendMail`, {
    message: {
      subject: 'Something is waiting for you',
      body: { contentType: 'Text', content: `Open the board.\n\n${link}` },
      toRecipients: [{ emailAddress: { address } }],
    },
  });
const notify = (name: PersonName, change: object = {}) =>
  post(`/users/${PEOPLE[name].id}/teamwork/sendActivityNotification`, {
    topic: { source: 'text', value: 'QA Programme', webUrl: link },
    activityType: 'systemDefault',
    previewText: { content: 'Two things are due' },
    templateParameters: [{ name: 'systemDefaultText', value: 'Two things are due' }],
    ...change,
  });
const install = (name: PersonName, id = SMALL_DIRECTORY.app.teamsAppId) =>
  post(`/users/${PEOPLE[name].id}/teamwork/installedApps`, {
    'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${id}`,
  });

describe('mail', () => {
  it('is taken with 202, is there for the person it went to, and for nobody else', async () => {
    expect(await mailTo(PEOPLE.police.mail.toUpperCase())).toEqual([202, undefined]);
    expect((await teams.shell('police')('mail')).body).toMatchObject({
      address: PEOPLE.police.mail,
      mails: [{ mailbox, subject: 'Something is waiting for you', words: `Open the board.\n\n${link}` }],
    });
    expect((await teams.shell('chair')('mail')).body.mails).toEqual([]);
  });

  it('is refused without the permission, outside its limit, and from a mailbox that is none', async () => {
    expect(await mailTo('a@b.test', 'nobody@council.test')).toEqual([404, 'ErrorInvalidUser']);
    expect(await mailTo('a@b.test', PEOPLE.police.mail)).toEqual([404, 'MailboxNotEnabledForRESTAPI']);
    expect(await mailTo('not an address')).toEqual([400, 'BadRequest']);
    consent(roles, [mailbox]);
    expect(await mailTo('a@b.test', PEOPLE.chair.mail)).toEqual([403, 'ErrorAccessDenied']);
    expect(await mailTo('a@b.test')).toEqual([202, undefined]);
    consent(['Sites.Selected']);
    expect(await mailTo('a@b.test')).toEqual([403, 'ErrorAccessDenied']);
  });
});

describe('a notification in the feed', () => {
  it('reaches a member of the team for whom the app is not installed, and leads where it says', async () => {
    expect(await notify('police')).toEqual([204, undefined]);
    const { body } = await teams.shell('police')('feed');
    const [line] = Object.values(body.items ?? {});
    expect(line).toMatchObject({
      kind: 'notification',
      preview: 'Two things are due',
      topic: { title: 'QA Programme', link },
      read: false,
    });
    await teams.shell('police')('feed/read', { method: 'POST', body: { seq: line?.seq } });
    const after = Object.values((await teams.shell('police')('feed')).body.items ?? {});
    expect(after.find((one) => String(one.seq) === String(line?.seq))).toMatchObject({ read: true });
  });

  it('is refused where the app is neither the person’s nor their team’s', async () => {
    await teams.control('uninstall', { method: 'POST', body: { team: true } });
    expect(await notify('police')).toEqual([403, 'Forbidden']);
    expect(await notify('chair')).toEqual([204, undefined]);
    await teams.control('install', { method: 'POST', body: { team: true } });
  });

  it('is refused for a person of another tenant, without the permission, and with a link out of Teams', async () => {
    expect(await notify('probation')).toEqual([404, 'NotFound']);
    const elsewhere = { source: 'text', value: 'QA', webUrl: 'https://council.test/' };
    expect(await notify('chair', { topic: elsewhere })).toEqual([400, 'BadRequest']);
    expect(await notify('chair', { templateParameters: [] })).toEqual([400, 'BadRequest']);
    expect(await notify('chair', { activityType: 'taskDue' })).toEqual([501, 'notSupported']);
    consent(['Sites.Selected', 'Mail.Send']);
    expect(await notify('chair')).toEqual([403, 'Forbidden']);
  });
});

describe('the app installed by the app', () => {
  const filter = encodeURIComponent(`teamsApp/id eq '${SMALL_DIRECTORY.app.teamsAppId}'`);
  const installed = async (name: PersonName) => {
    const path = `/users/${PEOPLE[name].id}/teamwork/installedApps?$expand=teamsApp&$filter=${filter}`;
    return (await teams.at.graphAsApp()(path)).body.value;
  };
  const mayWriteTo = async () => (await teams.connector('conversations', create)).status;
  const create = { method: 'POST', body: { members: [{ id: PEOPLE.police.id }] } };

  it('tells the bot, and makes the 1:1 chat possible; a second time is a conflict', async () => {
    expect([await installed('police'), await mayWriteTo()]).toEqual([[], 403]);
    teams.bot.forget();
    expect(await install('police')).toEqual([201, undefined]);
    expect(await mayWriteTo()).toBe(201);
    await told();
    expect(teams.bot.ofType('installationUpdate')).toMatchObject([{ from: { aadObjectId: PEOPLE.police.id } }]);
    expect(await installed('police')).toMatchObject([{ teamsApp: { id: SMALL_DIRECTORY.app.teamsAppId } }]);
    expect(await install('police')).toEqual([409, 'Conflict']);
  });

  it('is refused for an app the catalogue does not have, and without the permission', async () => {
    expect(await install('police', 'another')).toEqual([404, 'NotFound']);
    expect(await install('probation')).toEqual([404, 'NotFound']);
    consent(['Sites.Selected']);
    expect(await install('police')).toEqual([403, 'Forbidden']);
  });

  /** The bot hears of an installation after it was answered: other calls are made until it has. */
  async function told(): Promise<void> {
    for (let tries = 0; tries < 200 && teams.bot.ofType('installationUpdate').length === 0; tries += 1) {
      await teams.shell('police')('feed');
    }
  }
});

describe('faults', () => {
  it('leave a call without an answer', async () => {
    await teams.at.control('faults', { method: 'POST', body: { path: '/sendMail', answer: { hang: true }, times: 1 } });
    const token = await teams.at.workplace.parts.tokens.appToken(SMALL_DIRECTORY.app.id, 'graph');
    const asked = fetch(`${teams.at.url}/v1.0/users/${mailbox}/sendMail`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(300),
    });
    await expect(asked).rejects.toThrow('timeout');
    expect(await mailTo('later@council.test')).toEqual([202, undefined]);
  });

  it('close the connector’s connection before or after the message is delivered', async () => {
    const chat = await openChat(teams, 'chair');
    const send = () =>
      teams.connector(`conversations/${encodeURIComponent(chat)}/activities`, {
        method: 'POST',
        body: { type: 'message', text: 'Hello' },
      });
    const arrived = async () =>
      Object.values((await teams.shell('chair')('messages?conversation=bot')).body.messages ?? {}).length;
    const before = await arrived();
    for (const [answer, more] of [
      [{ drop: true }, 0],
      [{ deliverThenDrop: true }, 1],
    ] as const) {
      await teams.control('faults', { method: 'POST', body: { match: 'send', answer } });
      await expect(send()).rejects.toThrow();
      expect((await arrived()) - before).toBe(more);
    }
  });
});
