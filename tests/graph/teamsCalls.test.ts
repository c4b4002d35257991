/** The product's own calls for mail, the activity feed and installing, against the workplace over HTTP. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sendFeedNotification } from '../../src/graph/teams/activityFeed.ts';
import { installFor, isInstalledFor } from '../../src/graph/teams/install.ts';
import { sendLinkMail } from '../../src/graph/teams/mail.ts';
import { siteAsApp } from '../kit/boardSite.ts';
import { refused, scriptedGraph } from '../kit/scriptedGraph.ts';
import { PEOPLE, SMALL_DIRECTORY, type TestWorkplace, withWorkplace } from '../kit/workplace.ts';

const roles = ['Mail.Send', 'TeamsActivity.Send.User', 'TeamsAppInstallation.ReadWriteSelfForUser.All'];
const mailbox = 'qa.programme@council.test';
const link = 'https://teams.microsoft.com/l/entity/app/qa-programme';
const mail = { from: mailbox, to: PEOPLE.police.mail, subject: 'Something is due', words: 'Open the board.', link };
const line = { userId: PEOPLE.chair.id, topic: 'QA Programme', link, words: 'Two things are due' };
const personal = { userId: PEOPLE.police.id, catalogId: SMALL_DIRECTORY.app.teamsAppId };

let workplace: TestWorkplace;
beforeAll(async () => {
  workplace = await withWorkplace();
});
beforeEach(() => consent(roles));
afterEach(() => workplace.control('faults', { method: 'DELETE' }));
afterAll(() => workplace.close());

const consent = (given: readonly string[]) =>
  workplace.workplace.parts.replaceDirectory({
    ...SMALL_DIRECTORY,
    app: { ...SMALL_DIRECTORY.app, roles: given },
    mailboxes: [mailbox],
  });
const graph = () => siteAsApp(workplace).api;
const order = (answer: object) =>
  workplace.control('faults', { method: 'POST', body: { path: '/users/', answer, times: 1 } });

describe('an e-mail with a link', () => {
  it('goes out with its sentence and its link, and nothing else', async () => {
    await sendLinkMail(graph(), mail);
    const { body } = await workplace.control('teams/mails');
    expect(body.mails).toMatchObject([
      { mailbox, address: PEOPLE.police.mail, subject: 'Something is due', words: `Open the board.\n\n${link}\n` },
    ]);
  });

  it('says why it did not', async () => {
    await expect(sendLinkMail(graph(), { ...mail, from: 'none@council.test' })).rejects.toMatchObject({
      code: 'notFound',
      subject: { serviceCode: 'ErrorInvalidUser' },
    });
    consent([]);
    await expect(sendLinkMail(graph(), mail)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('links to https alone', async () => {
    await expect(sendLinkMail(graph(), { ...mail, link: 'http://council.test' })).rejects.toThrow(TypeError);
  });
});

describe('a line in the feed', () => {
  it('reaches the person', async () => {
    await sendFeedNotification(graph(), { ...line, words: 'x'.repeat(400) });
    const headers = { 'x-workplace-user': PEOPLE.chair.id };
    const { body } = await workplace.control('shell/feed', { headers });
    expect(body.items).toMatchObject([{ preview: 'x'.repeat(150), topic: { title: 'QA Programme', link } }]);
  });

  it('says why it did not', async () => {
    const stranger = { ...line, userId: PEOPLE.probation.id };
    await expect(sendFeedNotification(graph(), stranger)).rejects.toMatchObject({ code: 'notFound' });
    const outside = { ...line, link: 'https://council.test/' };
    await expect(sendFeedNotification(graph(), outside)).rejects.toMatchObject({ code: 'rejected' });
    consent([]);
    await expect(sendFeedNotification(graph(), line)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('installing for a person', () => {
  it('is done once, and then there already', async () => {
    expect(await isInstalledFor(graph(), personal)).toBe(false);
    expect(await installFor(graph(), personal)).toBe('installed');
    expect(await isInstalledFor(graph(), personal)).toBe(true);
    expect(await installFor(graph(), personal)).toBe('there already');
  });

  it('says why it could not', async () => {
    await expect(installFor(graph(), { ...personal, catalogId: 'another' })).rejects.toMatchObject({
      code: 'notFound',
    });
    consent([]);
    await expect(isInstalledFor(graph(), personal)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(installFor(graph(), personal)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('each of these calls', () => {
  const calls = {
    mail: () => sendLinkMail(graph(), mail),
    feed: () => sendFeedNotification(graph(), line),
    looking: () => isInstalledFor(graph(), personal),
    installing: () => installFor(graph(), { ...personal, userId: PEOPLE.chair.id }),
  };

  it.each(Object.entries(calls))('is tried once, and tells what happened: %s', async (_name, call) => {
    await order({ status: 429, retryAfter: 7 });
    await expect(call()).rejects.toMatchObject({ code: 'throttled', retryAfterSeconds: 7 });
    await order({ status: 503 });
    await expect(call()).rejects.toMatchObject({ code: 'unavailable', subject: { status: 503 } });
    await order({ drop: true });
    await expect(call()).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('is sent once even where another call would wait and ask again', async () => {
    const once = scriptedGraph([refused(429, 'TooManyRequests', { 'retry-after': '1' })]);
    await expect(sendLinkMail(once.api, mail)).rejects.toMatchObject({ code: 'throttled' });
    expect([once.seen.length, once.waits]).toEqual([1, []]);
  });
});
