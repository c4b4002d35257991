/** The steps of the administrator's guide, each done with the names that the guide gives and with nothing else. */
import type { Locator } from 'playwright-core';
import type { Seat } from '../world.ts';
import type { WalkedStep } from './walkedGuide.ts';

/** Microsoft's question whether the app may; asked when a step needs a permission beyond those of every day. */
export async function consentWhenAsked(seat: Seat, done: Locator): Promise<void> {
  const accept = seat.page.getByRole('button', { name: 'Accept' });
  const shown = (what: Locator, answer: 'asked' | 'done') =>
    what.waitFor({ timeout: 90_000 }).then(
      () => answer,
      () => null,
    );
  while ((await Promise.race([shown(accept, 'asked'), shown(done, 'done')])) === 'asked') {
    await accept.click();
    await accept.waitFor({ state: 'hidden' });
  }
  await done.waitFor();
}

const press = (place: Seat['tab'] | Locator, name: string) =>
  place.getByRole('button', { name, exact: true }).first().click();
const open = (seat: Seat, page: string) => seat.tab.getByRole('link', { name: page, exact: true }).first().click();

/** Step 6. */
export async function makeLists(seat: Seat, step: WalkedStep): Promise<void> {
  await seat.tab.getByRole('heading', { name: step.name('Set-up'), exact: true }).waitFor();
  await seat.tab.getByRole('heading', { name: step.name('Lists and permissions') }).waitFor();
  await press(seat.tab, step.name('Create what is missing'));
  await consentWhenAsked(seat, seat.tab.getByText(step.reads('Lists and permissions are as they should be.')).first());
}

/** Step 7, with Microsoft's own *Save* below the tab at its end. */
export async function beginBoard(seat: Seat, step: WalkedStep, look: () => Promise<void>): Promise<void> {
  await seat.tab.getByRole('heading', { name: step.name('The board') }).waitFor();
  await seat.tab
    .getByLabel(step.name('Name of the board or partnership'))
    .fill('Downland Safeguarding Children Partnership');
  await seat.tab.getByLabel(step.name('Period of the business plan')).fill('2015-18');
  await look();
  await press(seat.tab, step.name('Start with an empty board'));
  await seat.tab.getByText(step.reads('You have been entered as QA manager.')).first().waitFor();
  // The form that had the focus is gone: whoever works by keyboard goes on where the board stands now.
  await seat.tab.locator('.board-step:focus').waitFor();
  await press(seat.page.locator('body'), 'Save');
  for (const page of ['Programme', 'Audits', 'My things', 'Memorandum', 'Reminders', 'People', 'Set-up']) {
    await seat.tab.getByRole('link', { name: step.name(page), exact: true }).waitFor();
  }
}

/** Step 8, its first half. @param usual agencies that most partnerships have @param other one that this one has besides */
export async function enterAgencies(
  seat: Seat,
  step: WalkedStep,
  {
    usual,
    other,
    look,
  }: { readonly usual: readonly string[]; readonly other: string; readonly look: () => Promise<void> },
): Promise<void> {
  await open(seat, step.name('People'));
  await seat.tab
    .getByRole('link', { name: /Agencies/ })
    .first()
    .click();
  step.name('Agencies');
  await press(seat.tab, step.name('Add agencies…'));
  for (const agency of usual) await seat.tab.getByRole('checkbox', { name: agency, exact: true }).check();
  await seat.tab.getByLabel('Other agencies, one a line').fill(other);
  await look();
  await seat.tab.getByRole('button', { name: new RegExp(`^${step.name('Add')} \\d+ agencies$`) }).click();
  await press(seat.tab, step.name('Make their lists now'));
  const made = seat.tab.getByText('Every agency that takes part has its lists and its group.').first();
  await consentWhenAsked(seat, made);
}

/** Whom step 8 appoints: for an agency, or for the board where it is null. */
export interface Appointed {
  readonly agency: string | null;
  readonly who: string;
  readonly as: string;
}

/** Step 8, its second half. */
export async function appoint(seat: Seat, step: WalkedStep, { agency, who, as }: Appointed): Promise<void> {
  await open(seat, step.name('People'));
  step.name('Appoint…');
  const place = agency === null ? /^Appoint somebody for the / : `Appoint somebody for ${agency}`;
  await seat.tab.getByRole('button', { name: place }).first().click();
  const form = seat.tab.getByRole('form', { name: 'Appoint somebody' });
  const choice = form.getByLabel(step.name('Who')).locator('option').filter({ hasText: who });
  await form.getByLabel(step.name('Who')).selectOption((await choice.first().getAttribute('value')) ?? '');
  await form.getByLabel(step.name('As what')).selectOption({ label: as });
  step.name('First day');
  await press(form, step.name('Appoint'));
  await consentWhenAsked(seat, seat.tab.getByText(`${who} is appointed`).first());
}

/** Step 8, what one sees at its end. */
export async function compareGroups(seat: Seat, step: WalkedStep): Promise<void> {
  await press(seat.tab, step.name('Compare groups with appointments'));
  await seat.tab.getByText(step.reads('Everybody is in the groups they belong to.')).first().waitFor();
}

/** Step 9. */
export async function issueMemorandum(
  seat: Seat,
  step: WalkedStep,
  { name, look }: { readonly name: string; readonly look: () => Promise<void> },
): Promise<void> {
  await open(seat, step.name('Memorandum'));
  await press(seat.tab, step.name('New version…'));
  await seat.tab.getByLabel('What it is called').fill(name);
  await press(seat.tab, step.name('Begin with the framework’s text'));
  await press(seat.tab, step.name('Save the draft'));
  await seat.tab.getByText(step.name('What a representative will see'), { exact: true }).click();
  await seat.tab.getByLabel('The card as a representative sees it').waitFor();
  await press(seat.tab, step.name('Issue…'));
  await look();
  await press(seat.tab, step.name('Issue it'));
  await seat.tab.getByText(`${name} has been issued.`).first().waitFor();
}

/** Step 11: nothing may be broken. @returns what the doctor says in a sentence */
export async function askDoctor(seat: Seat, step: WalkedStep): Promise<string> {
  await open(seat, step.name('Set-up'));
  await seat.tab.getByRole('link', { name: new RegExp(`^${step.name('Doctor')}`) }).click();
  await press(seat.tab, step.name('Look now'));
  const said = seat.tab.getByRole('status').filter({ hasText: 'Looked on' });
  await consentWhenAsked(seat, said);
  return (await said.textContent()) ?? '';
}
