/** 'Reminders' in a real browser: who cannot be reached, what is planned, what was sent, and asking the bot to remind. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keyOf } from '../../src/base/id.ts';
import { plainDate } from '../../src/base/time/plainDate.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { reminderLog } from '../../src/lists/reminderLog.ts';
import { requests } from '../../src/lists/requests.ts';
import { identityOf } from '../../src/workplace/seed/sampleDirectory.ts';
import { asOwner, findRow } from './behindTheBack.ts';
import { places, startWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 180_000);

afterAll(() => world.stop());

const screening = 'Front-line staff know the CSE screening tool';

/** What the bot writes after every way to somebody was refused. */
async function logFailure(person: string, name: string): Promise<void> {
  await listStore(asOwner(world), reminderLog).add(keyOf(`journey-${person}`), {
    about: 'An enquiry nobody heard of',
    person: { key: keyOf(person), title: name },
    duty: 'enquiry',
    item: 'journey-enquiry',
    step: 'due-10',
    dueOn: plainDate('2015-03-27'),
    escalation: false,
    entry: `journey.${person}`,
    plannedFor: plainDate('2015-03-13'),
    month: '2015-03',
    state: 'failed',
    route: null,
    why: 'ConversationBlockedByUser',
    tried: null,
    sentAt: null,
    actedAt: null,
  });
}

describe('the page on reminders', () => {
  it('shows the QA manager who is never reached, why and what to do, above all else', async () => {
    await logFailure('board-member', 'Board member');
    const seat = await world.sitDown('qa-manager', places.reminders);
    const panel = seat.tab.getByRole('region', { name: 'Never reached' });
    await panel.getByRole('heading', { name: 'Board member' }).waitFor();
    await panel.getByText('They have blocked or muted the app.').waitFor();
    await panel.getByText(/choose Unblock/).waitFor();
    const regions = await seat.tab
      .getByRole('region')
      .evaluateAll((found) =>
        found.map((region) => document.getElementById(region.getAttribute('aria-labelledby') ?? '')?.textContent),
      );
    expect(regions).toEqual([
      'Never reached',
      'Owed now and in the next 20 working days',
      'The next fortnight',
      'What was sent, and what became of it',
    ]);
    await seat.close();
  });

  it('shows who will hear from the bot, when and why, and says that it is a dry run', async () => {
    const seat = await world.sitDown('qa-manager', places.reminders);
    const plan = seat.tab.getByRole('region', { name: 'The next fortnight' });
    await plan.getByText('This is a dry run: nothing is sent by looking').waitFor();
    const day = plan.getByRole('group').filter({ hasText: 'Friday 20 March 2015' });
    await day.locator('summary').click();
    await day.getByText(screening).waitFor();
    expect((await day.textContent()) ?? '').toContain('5 working days before it is due');
    await seat.close();
  });

  it('asks the bot to remind somebody now, under the name of who asked, and shows the answer', async () => {
    const seat = await world.sitDown('qa-manager', places.reminders);
    await seat.tab.getByRole('button', { name: `Remind now: ${screening}` }).click();
    await seat.tab
      .getByRole('row', { name: new RegExp(screening) })
      .getByText(/^(Asked at|Done at)/)
      .waitFor();
    const row = await findRow(world, requests, (one) => one.kind === 'remind now');
    expect(row).toMatchObject({
      subject: 'action|action-2014-15-1',
      about: `Remind now: ${screening}`,
      createdBy: { kind: 'person', objectId: identityOf('qa-manager').objectId },
    });
    await seat.tab.locator('[data-ask="done"]').waitFor({ timeout: 60_000 });
    await seat.close();
  });

  it('shows what was sent to one person and about one thing', async () => {
    await logFailure('youth-offending-service-representative', 'Youth Offending Service representative');
    const seat = await world.sitDown('chair', places.reminders);
    const ledger = seat.tab.getByRole('region', { name: 'What was sent, and what became of it' });
    await ledger.getByText(/\d+ entr(y|ies)/).waitFor();
    await ledger.getByLabel('Show').selectOption('One person');
    await ledger.getByLabel('Person').selectOption('Youth Offending Service representative');
    const rows = ledger.getByRole('row').filter({ hasText: 'An enquiry nobody heard of' });
    await rows.first().waitFor();
    await rows.getByText('Did not arrive').first().waitFor();
    await ledger.getByLabel('Show').selectOption('One thing');
    await ledger.getByLabel('Thing').selectOption('An enquiry nobody heard of');
    await rows.getByText('Youth Offending Service representative').first().waitFor();
    await seat.close();
  });

  it('is closed to a representative, who is shown the way to their own things', async () => {
    const seat = await world.sitDown('police-representative', places.reminders);
    await seat.tab.getByText('This page is for those who keep the programme going').waitFor();
    await seat.tab.getByRole('link', { name: 'Go to My things' }).click();
    await seat.tab.getByRole('heading', { name: 'My things', level: 1 }).waitFor();
    await seat.close();
  });
});
