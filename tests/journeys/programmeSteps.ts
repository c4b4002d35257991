/**
 * How a board without anything gets its first programme, from the tab alone: core business and a priority, a content area
 * with its marker, an item, the recommendation, and the approval that the chair records.
 */
import { expect } from '@jest/globals';
import { decisions } from '../../src/lists/decisions.ts';
import { violationsIn } from './axe.ts';
import { findRow } from './behindTheBack.ts';
import type { Seat, World } from './world.ts';

const press = (seat: Seat, name: string | RegExp) =>
  seat.tab.getByRole('button', { name, exact: true }).first().click();
const hears = (seat: Seat, sentence: string | RegExp) =>
  seat.tab.getByRole('status').getByText(sentence).first().waitFor();

async function looksRight(seat: Seat): Promise<void> {
  const frames = seat.page.frames().filter((frame) => frame.url().startsWith('http'));
  expect((await Promise.all(frames.map(violationsIn))).flat()).toEqual([]);
}

/** From the empty programme to content areas in focus: ticks, a priority, and an area that serves it. */
export async function enterFirstAreas(seat: Seat): Promise<void> {
  await press(seat, /^Start the programme for /);
  await seat.tab.getByText('No content area has been entered yet').first().waitFor();
  await seat.tab.getByRole('link', { name: 'Enter the content areas' }).click();
  await press(seat, 'Enter core business…');
  await press(seat, 'Enter 3 content areas');
  await hears(seat, '3 content areas are entered.');

  await press(seat, 'Add a priority…');
  await seat.tab.getByLabel('In a word or two').fill('neglect');
  await press(seat, 'Add the priority');
  await seat.tab.getByRole('alert').getByText('Write it as the business plan words it.').waitFor();
  await seat.tab.getByLabel('As the business plan words it').fill('Protected effectively from neglect.');
  await press(seat, 'Add the priority');
  await hears(seat, 'The priority neglect is saved.');

  await press(seat, 'Add a content area…');
  const form = seat.tab.getByRole('form', { name: 'Add a content area' });
  await form.getByLabel('Name', { exact: false }).first().fill('Substance misuse');
  await form.getByLabel('Kind').selectOption('Specific risk issues');
  await form.getByText('Items that look at it will carry no marker').waitFor();
  await form.getByRole('checkbox', { name: 'neglect' }).check();
  await form.getByText('Items that look at it will carry * (').waitFor();
  const years = form.getByRole('group', { name: 'In focus in' }).getByRole('checkbox');
  await years.first().check();
  await press(seat, 'Add the content area');
  await seat.tab.getByRole('alert').getByText('Say why it comes into focus').waitFor();
  await looksRight(seat);
  await form.getByLabel('Why it was chosen').fill('Findings of audits and management information of the last year.');
  await press(seat, 'Add the content area');
  await hears(seat, 'Substance misuse is saved.');
}

/** The first item, which looks at what was entered. */
export async function planFirstItem(seat: Seat): Promise<void> {
  await seat.tab.getByRole('link', { name: 'Programme', exact: true }).click();
  await press(seat, 'Add an item');
  const dialog = seat.tab.getByRole('dialog');
  await dialog.getByLabel('Name').first().fill('Substance misuse and referrals');
  for (const name of ['Substance misuse', 'Referrals', 'Multi-agency audit']) {
    await dialog.getByRole('checkbox', { name, exact: true }).check();
  }
  await dialog.getByRole('button', { name: 'Add to the programme' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await seat.tab
    .getByRole('link', { name: /Substance misuse and referrals/ })
    .first()
    .waitFor();
}

/** What the sub group decided, with its minute. */
export async function recommend(seat: Seat, minute: string): Promise<void> {
  await press(seat, /^Recommend to the /);
  await seat.tab.getByLabel('Minute').fill(minute);
  await press(seat, 'Record the recommendation');
  await hears(seat, 'The recommendation is recorded.');
  await seat.tab.getByText(/^Next: the .+ records the approval with its minute\.$/).waitFor();
  expect(await seat.tab.getByRole('button', { name: 'Record the approval…' }).count()).toBe(0);
}

/** By keyboard alone: refused without a minute, then recorded as a decision that nobody else can take back. */
export async function approve(world: World, seat: Seat, minute: string): Promise<void> {
  await seat.tab.getByRole('button', { name: 'Record the approval…' }).focus();
  await seat.page.keyboard.press('Enter');
  const box = seat.tab.getByLabel('Minute in which it is recorded');
  await box.focus();
  await seat.page.keyboard.press('Enter');
  await seat.tab.getByRole('alert').getByText('Give the minute in which the approval is recorded.').waitFor();
  await looksRight(seat);
  await box.focus();
  await seat.page.keyboard.type(minute);
  await seat.page.keyboard.press('Enter');
  await hears(seat, /^The approval of .+ is recorded\.$/);
  await seat.tab.getByText(new RegExp(`approved this programme on .+ \\(minute ${minute}\\)`)).waitFor();
  const row = await findRow(world, decisions, ({ kind }) => kind === 'programme approved');
  expect([row.minuteReference, row.createdBy.kind]).toEqual([minute, 'person']);
  expect(await seat.tab.getByRole('button', { name: 'Add an item' }).count()).toBe(1);
}
