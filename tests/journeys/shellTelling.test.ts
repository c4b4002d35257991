/** What the page shows of notifications and mail, and how it plays through days. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { sendFeedNotification } from '../../src/graph/teams/activityFeed.ts';
import { sendLinkMail } from '../../src/graph/teams/mail.ts';
import { siteAsApp } from '../kit/boardSite.ts';
import { PEOPLE, SMALL_DIRECTORY } from '../kit/workplace.ts';
import { openStage, type ShellStage } from './shellKit.ts';

const mailbox = 'qa.programme@council.test';
const link = `https://teams.microsoft.com/l/entity/${SMALL_DIRECTORY.app.teamsAppId}/qa-programme`;
const played: string[] = [];

describe('the page of the workplace', () => {
  let stage: ShellStage;
  beforeAll(async () => {
    stage = await openStage({ tickBot });
    stage.teams.at.workplace.parts.replaceDirectory({
      ...SMALL_DIRECTORY,
      app: { ...SMALL_DIRECTORY.app, roles: ['Mail.Send', 'TeamsActivity.Send.User'] },
      mailboxes: [mailbox],
    });
  }, 120_000);
  afterAll(() => stage.close());
  afterEach(() => expect(stage.complaints.splice(0)).toEqual([]));

  async function tickBot(): Promise<void> {
    const { body } = await stage.teams.at.control('clock');
    played.push(String(body.boardTime).slice(0, 16));
  }
  const graph = () => siteAsApp(stage.teams.at).api;

  it('shows a notification to the person alone, leads to the tab, and counts it as seen then', async () => {
    const [page, other] = [await stage.open('chair', '#/activity'), await stage.open('member', '#/activity')];
    await page.getByText('Nothing yet').waitFor();
    await sendFeedNotification(graph(), {
      userId: PEOPLE.chair.id,
      topic: 'Two things are due',
      link,
      words: 'Open the board to see them',
    });
    const line = page.getByRole('link', { name: /QA Programme: Two things are due/ });
    await line.waitFor();
    expect(await other.getByText('Two things are due').count()).toBe(0);
    await page.getByRole('link', { name: /Activity 1 unread/ }).waitFor();
    await line.click();
    await page.waitForURL(/#\/teams\/.*\/tab/);
    await page.getByRole('link', { name: 'Activity', exact: true }).waitFor();
  });

  it('shows mail to whoever it went to, with a link that can be followed', async () => {
    const page = await stage.open('police', '#/mail');
    await page.getByText(`No mail for ${PEOPLE.police.mail} yet.`).waitFor();
    const to = PEOPLE.police.mail;
    await sendLinkMail(graph(), { from: mailbox, to, subject: 'Something is due', words: 'Open the board.', link });
    await page.getByRole('heading', { name: 'Something is due' }).waitFor();
    await page.getByText(`From ${mailbox}`).waitFor();
    await page.getByRole('list', { name: 'Mail' }).getByRole('link').click();
    await page.waitForURL(/#\/teams\/.*\/tab/);
  });

  it('plays the working days up to a date, one round of the bot on each', async () => {
    const page = await stage.open('qaManager', '#/lists');
    await page.getByRole('button', { name: /^Board clock: 16 Mar 2015/ }).click();
    const playButton = page.getByRole('button', { name: 'Play', exact: true });
    expect(await playButton.getAttribute('aria-disabled')).toBe('true');
    await page.getByLabel('Move to').fill('2015-04-08');
    played.length = 0;
    await playButton.click();
    await page.getByText('15 working days were played.').first().waitFor({ timeout: 30_000 });
    // Good Friday and Easter Monday of 2015 are 3 and 6 April; the clocks go forward on 29 March.
    expect([played.length, played[0], played.at(-1)]).toEqual([15, '2015-03-17T17:05', '2015-04-08T16:05']);
    expect(played.map((at) => at.slice(0, 10))).not.toContain('2015-04-03');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Board clock: 8 Apr 2015/ }).waitFor();
  });
});
