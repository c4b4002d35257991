/** 'My things' in a real browser: what people answer there, and the rows that SharePoint then holds, written by them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keyOf } from '../../src/base/id.ts';
import { plainDate } from '../../src/base/time/plainDate.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { actions } from '../../src/lists/actions.ts';
import { answers } from '../../src/lists/answers.ts';
import { audits } from '../../src/lists/audits.ts';
import { decisions } from '../../src/lists/decisions.ts';
import { identityOf } from '../../src/workplace/seed/sampleDirectory.ts';
import { asOwner, findRow, writeBehind } from './behindTheBack.ts';
import { places, type Seat, startWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 180_000);

afterAll(() => world.stop());

const screening = 'Front-line staff know the CSE screening tool';
const survey = 'National survey of early help thresholds';

/** An action agreed today, for somebody of the sample; due on 27 March 2015. */
async function giveAction(name: string, agency: string, owner: string): Promise<void> {
  await listStore(asOwner(world), actions).add(keyOf(`journey-${owner}`), {
    name,
    wording: name,
    audit: null,
    agency: { key: keyOf(agency), title: agency },
    owner: { key: keyOf(owner), title: owner },
    agreedOn: plainDate('2015-03-16'),
    dueOn: plainDate('2015-03-27'),
  });
}

const button = (seat: Seat, act: string, thing: string) =>
  seat.tab.getByRole('button', { name: `${act} ${thing}`, exact: true });

describe('my things in the tab', () => {
  it('let a representative say by keyboard alone that an action is done, in a row of their own', async () => {
    const seat = await world.sitDown('hospital-trust-representative', places.mine);
    await button(seat, 'Done…', screening).focus();
    await seat.page.keyboard.press('Enter');
    await seat.page.keyboard.type('Short');
    await seat.page.keyboard.press('Tab');
    await seat.page.keyboard.press('Tab');
    await seat.page.keyboard.press('Enter');
    const refusal = 'Say in a sentence what changed. Please use at least 10 characters.';
    await seat.tab.getByRole('alert').getByText(refusal).waitFor();
    await seat.tab.getByRole('textbox', { name: /What changed/ }).focus();
    await seat.page.keyboard.press('End');
    await seat.page.keyboard.type(' of time, yet all five teams were briefed');
    await seat.page.keyboard.press('Tab');
    await seat.page.keyboard.press('Tab');
    await seat.page.keyboard.press('Enter');
    await seat.tab.getByText('Recorded as done. Thank you: nobody is reminded of it any more.').waitFor();
    expect(await button(seat, 'Done…', screening).count()).toBe(0);
    const row = await findRow(world, answers, (one) => one.kind === 'done');
    expect(row).toMatchObject({
      duty: 'action',
      subject: 'action-2014-15-1',
      said: 'Short of time, yet all five teams were briefed',
      person: null,
      createdBy: { kind: 'person', objectId: identityOf('hospital-trust-representative').objectId },
    });
    await seat.page.reload();
    await seat.tab.getByText('What I answered lately').click();
    await seat.tab.getByText(`Done: ${screening}`).waitFor();
    await seat.close();
  });

  it('let an owner ask for more time, the QA manager give it, and both see the new day', async () => {
    const name = 'Referral forms name the school';
    await giveAction(name, 'education-schools', 'education-schools-representative');
    const owner = await world.sitDown('education-schools-representative', places.mine);
    await button(owner, 'Need more time…', name).click();
    await owner.tab.getByLabel(/Until when/).fill('2015-05-29');
    await owner.tab.getByRole('textbox', { name: /Why/ }).fill('The new forms are printed after Easter');
    await owner.tab.getByRole('button', { name: 'Ask for more time' }).click();
    await owner.tab.getByText('You asked for time until 29 May 2015.').waitFor();
    await owner.tab.getByText('Due on Friday 27 March 2015').first().waitFor();

    const manager = await world.sitDown('qa-manager', places.mine);
    await manager.tab.getByRole('heading', { name: 'More time asked' }).waitFor();
    await button(manager, 'Give time…', name).click();
    expect(await manager.tab.getByLabel(/New day/).inputValue()).toBe('2015-05-29');
    await manager.tab.getByRole('button', { name: 'Give the time' }).click();
    await manager.tab.getByText('It is due on 29 May 2015 now. The owner is told.').waitFor();
    const row = await findRow(world, decisions, (one) => one.kind === 'extension granted');
    expect(row).toMatchObject({
      newDueOn: '2015-05-29',
      decidedBy: null,
      createdBy: { kind: 'person', objectId: identityOf('qa-manager').objectId },
    });

    await owner.page.reload();
    await owner.tab.getByRole('heading', { name: 'Later' }).click();
    await owner.tab.getByText('Due on Friday 29 May 2015').first().waitFor();
    await owner.close();
    await manager.close();
  });

  it('write nothing when somebody dealt with it in the meantime, and say who and when', async () => {
    const first = await world.sitDown('police-representative', places.mine);
    const second = await world.sitDown('police-representative', places.mine);
    for (const seat of [first, second]) {
      await seat.tab.getByRole('heading', { name: 'Later' }).click();
      await button(seat, 'Reply…', `${survey} (Police)`).click();
      await seat.tab.getByRole('textbox', { name: /reply/ }).fill('The thresholds were reviewed in January');
    }
    await second.tab.getByRole('button', { name: 'Send the reply' }).click();
    await second.tab.getByText('The reply of your agency is recorded.').waitFor();
    await first.tab.getByRole('button', { name: 'Send the reply' }).click();
    await first.tab.getByText(/Already dealt with by Police representative, on 16 March 2015 at/).waitFor();
    const { rows } = await listStore(asOwner(world), answers).all();
    expect(rows.filter((row) => row.kind === 'replied')).toHaveLength(1);
    await first.close();
    await second.close();
  });

  it('say what to do where SharePoint does not let somebody write', async () => {
    const audit = await findRow(world, audits, (one) => one.key === 'audit-2015-16-p7');
    await writeBehind(world, audits, audit.itemId, {
      LeadKey: 'housing-representative',
      Lead: 'Housing representative',
    });
    const seat = await world.sitDown('housing-representative', places.mine);
    await seat.tab.getByRole('heading', { name: 'Later' }).click();
    await button(seat, 'Report delivered…', `Report: ${audit.name}`).click();
    await seat.tab.getByRole('button', { name: 'Record it' }).click();
    await seat.tab.getByText('SharePoint does not let you write this here').waitFor();
    await seat.tab.getByRole('button', { name: 'Open the chat with the bot' }).waitFor();
    await seat.close();
  });

  it('take an absence and an early return', async () => {
    const seat = await world.sitDown('probation-representative', places.mine);
    await seat.tab.getByRole('button', { name: 'I am away…' }).click();
    await seat.tab.getByLabel(/Last day away/).fill('2015-03-27');
    await seat.tab.getByRole('button', { name: 'I am away', exact: true }).click();
    await seat.tab.getByText('You are away until 27 March 2015. What is yours goes to').waitFor();
    await seat.tab.getByText('Nothing is asked of you.').waitFor();
    await seat.tab.getByRole('button', { name: 'I am back' }).click();
    await seat.tab.getByText('Welcome back. What is yours comes to you again.').waitFor();
    await seat.tab.getByRole('button', { name: 'I am away…' }).waitFor();
    await seat.close();
  });
});
