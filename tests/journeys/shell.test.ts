/** The Teams-like page in a real browser: who one is, cards in the chat, the tab's host, and the plain view of lists. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addMany, makeList, PEOPLE } from '../kit/workplace.ts';
import { cardMessage, channelId, openChat, sendTo } from '../workplace/teams/teamsKit.ts';
import { openStage, type ShellStage } from './shellKit.ts';

let stage: ShellStage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());
beforeEach(() => {
  stage.teams.bot.forget();
  stage.teams.bot.answerWith(() => ({ status: 200 }));
});
afterEach(() => expect(stage.complaints.splice(0)).toEqual([]));

const teamsTab = `#/teams/${encodeURIComponent(channelId)}/tab`;

const moveClock = (boardTime: string) => stage.teams.at.control('clock', { method: 'PUT', body: { boardTime } });

/** The window closes with its context, so that its live line does not outlive the test. */
async function inWindow(open: Promise<Page>, walk: (page: Page) => Promise<void>): Promise<void> {
  const page = await open;
  try {
    await walk(page);
  } finally {
    await page.context().close();
  }
}

describe('the page', () => {
  it('shows who one is and the date, changes person and theme, and keeps both over a reload', async () => {
    await moveClock('2015-03-16T09:00:00Z');
    await inWindow(stage.open('chair', '#/chat/bot'), async (page) => {
      await page.getByRole('button', { name: 'Board clock: 16 Mar 2015' }).waitFor();
      await page.getByRole('button', { name: 'You are: Chair' }).click();
      await page.getByRole('menuitemradio', { name: 'QA manager' }).click();
      await page.getByRole('button', { name: 'You are: QA manager' }).waitFor();
      await page.getByRole('button', { name: 'Theme and settings' }).click();
      await page.getByRole('menuitemradio', { name: 'Dark' }).click();
      await page.locator('[data-theme="dark"]').first().waitFor();
      await page.reload();
      await page.getByRole('button', { name: 'You are: QA manager' }).waitFor();
      expect(await page.locator('[data-theme="dark"]').count()).toBeGreaterThan(0);
    });
  });

  it("moves the board's clock to the next working day over a weekend and Easter", () =>
    inWindow(stage.open('chair', '#/chat/bot'), async (page) => {
      await moveClock('2015-04-02T08:00:00Z');
      await page.getByRole('button', { name: 'Board clock: 2 Apr 2015' }).click();
      await page.getByRole('button', { name: 'Next working day' }).click();
      await page.getByText('Sample board: today is Tuesday 7 April 2015').waitFor();
      const { body } = await stage.teams.at.control('clock');
      expect(String(body.boardTime)).toMatch(/^2015-04-07T08:0/);
    }));
});

describe('a card in the chat', () => {
  it("appears while the chat is open, refuses an empty answer, goes to the bot, and is replaced by the bot's card", () =>
    inWindow(stage.open('chair', '#/chat/bot'), async (page) => {
      const { teams } = stage;
      await page.getByRole('heading', { name: 'QA Programme' }).waitFor();
      const body = [
        { type: 'TextBlock', text: 'Memorandum of Understanding', style: 'heading' },
        {
          type: 'Input.Text',
          id: 'substitute',
          label: 'Substitute',
          isRequired: true,
          errorMessage: 'Name a substitute',
        },
        {
          type: 'Table',
          columns: [{ width: 1 }],
          rows: [
            { type: 'TableRow', cells: [{ type: 'TableCell', items: [{ type: 'TextBlock', text: 'In a table' }] }] },
          ],
        },
      ];
      const actions = [{ type: 'Action.Execute', title: 'Sign', verb: 'sign', data: { agency: 'police' } }];
      teams.bot.answerWith((activity) => {
        if (String(activity.type) !== 'invoke') return { status: 200 };
        const name = String(activity.value?.action?.data?.substitute);
        const value = {
          type: 'AdaptiveCard',
          version: '1.5',
          body: [{ type: 'TextBlock', text: `Signed with ${name}` }],
        };
        return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value } };
      });
      await sendTo(teams, await openChat(teams, 'chair'), cardMessage({ body, actions }));
      await page.getByText('In a table').waitFor();
      await page.getByRole('button', { name: 'Sign' }).click();
      await page.getByText('Name a substitute').waitFor();
      expect(teams.bot.ofType('invoke')).toEqual([]);
      await page.getByRole('textbox', { name: 'Substitute' }).fill('Deputy');
      await page.getByRole('button', { name: 'Sign' }).click();
      await page.getByText('Signed with Deputy').waitFor();
      expect(teams.bot.ofType('invoke')).toMatchObject([
        { value: { action: { verb: 'sign', data: { agency: 'police', substitute: 'Deputy' } } } },
      ]);
    }));

  it('counts as unread in the rail until the chat is opened', async () => {
    const { teams } = stage;
    await sendTo(teams, await openChat(teams, 'owner'), cardMessage({}));
    await inWindow(stage.open('owner', '#/activity'), async (page) => {
      await page.getByRole('link', { name: 'Chat 1 unread' }).click();
      await page.getByRole('article', { name: 'Card' }).getByText('Please sign').waitFor();
      await page.getByRole('link', { name: 'Chat', exact: true }).waitFor();
    });
  });

  it('says that the app cannot be reached when the bot fails', async () => {
    const { teams } = stage;
    teams.bot.answerWith(() => ({ status: 500 }));
    const actions = [{ type: 'Action.Execute', title: 'Try', verb: 'try' }];
    await sendTo(teams, await openChat(teams, 'member'), cardMessage({ actions }));
    await inWindow(stage.open('member', '#/chat/bot'), async (page) => {
      await page.getByRole('button', { name: 'Try' }).click();
      await page.getByText('Unable to reach app. Please try again.').first().waitFor();
    });
  });
});

describe('the tab', () => {
  it('is added by its own settings page, is given its context, follows the theme, and signs in with and without consent', async () => {
    await stage.teams.shell('owner')(`tab?channelId=${encodeURIComponent(channelId)}`, { method: 'DELETE' });
    await inWindow(stage.open('owner', teamsTab), async (page) => {
      await page.getByRole('button', { name: 'Add a tab' }).click();
      await page.getByRole('button', { name: 'Save' }).click();
      const tab = page.frameLocator('iframe[title="Small tab"]');
      await tab
        .getByText('content | programme | | team.owner@council.test | General | Monitoring and evaluation')
        .waitFor();
      const address = await page.locator('iframe[title="Small tab"]').getAttribute('src');
      expect(address).toContain('theme=default&group=44444444-0000-4000-8000-000000000001');
      await page.getByRole('button', { name: 'Theme and settings' }).click();
      await page.getByRole('menuitemradio', { name: 'High contrast' }).click();
      await tab.getByText('contrast').waitFor();
      await tab.getByRole('button', { name: 'Read the site' }).click();
      await tab.getByText('site answered 200').waitFor();
      await tab.getByRole('button', { name: 'Manage lists without asking' }).click();
      await tab.getByText('InteractionRequiredAuthError').waitFor();
      await tab.getByRole('button', { name: 'Manage lists', exact: true }).click();
      await page.getByRole('button', { name: 'Cancel' }).click();
      await tab.getByText('failed:').waitFor();
      await tab.getByRole('button', { name: 'Manage lists', exact: true }).click();
      await page.getByRole('button', { name: 'Accept' }).click();
      await tab.getByText('site answered 200').waitFor();
    });
  });

  it('opens a dialog and gets its answer, follows a deep link to a sub page, and opens the chat with the bot', async () => {
    const contentUrl = `${stage.teams.at.workplace.tabUrl}/index.html`;
    const body = { channelId, contentUrl, entityId: 'programme', displayName: 'Small tab' };
    await stage.teams.shell('owner')('tab', { method: 'POST', body });
    await inWindow(stage.open('police', `${teamsTab}/audit-12`), async (page) => {
      const tab = page.frameLocator('iframe[title="Small tab"]');
      await tab.getByText('content | programme | audit-12 |').waitFor();
      await tab.getByRole('button', { name: 'Open a dialog' }).click();
      await page.frameLocator('iframe[title="Small dialog"]').getByRole('button', { name: 'Send to the tab' }).click();
      await tab.getByText('dialog said hello from the dialog').waitFor();
      await tab.getByRole('button', { name: 'Open the chat' }).click();
      await page.waitForURL(/#\/chat\/bot$/);
    });
  });
});

describe('the plain view of the lists', () => {
  it('shows rows as SharePoint would, and a cell changed there is changed in Graph by that person', async () => {
    const { at } = stage.teams;
    const listId = await makeList(at, 'Agencies', [
      { name: 'Sector', text: {} },
      { name: 'Since', dateTime: { format: 'dateOnly' } },
    ]);
    await addMany(at, listId, [{ Title: 'Police', Sector: 'Justice', Since: '2015-04-01' }]);
    await inWindow(stage.open('qaManager', `#/lists/${listId}`), async (page) => {
      await page.getByRole('button', { name: 'Since of row 1: 1 April 2015. Edit' }).waitFor();
      await page.getByRole('button', { name: 'Sector of row 1: Justice. Edit' }).click();
      await page.getByRole('textbox', { name: 'Sector of row 1' }).fill('Public safety');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Sector of row 1: Public safety. Edit' }).waitFor();
    });
    const { body } = await at.graph('owner')(`/sites/${at.siteId}/lists/${listId}/items/1?$expand=fields`);
    expect(body).toMatchObject({
      fields: { Sector: 'Public safety' },
      lastModifiedBy: { user: { id: PEOPLE.qaManager.id } },
    });
  });

  it('shows why SharePoint refuses', async () => {
    await inWindow(stage.open('probation', '#/lists'), async (page) => {
      await page.getByText(/SharePoint refused \(40[34]\)/).waitFor();
    });
  });
});
