/** 'Settings' in a real browser: what is changed there shows elsewhere, and what somebody broke in SharePoint is mended. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boardSettings } from '../../src/lists/boardSettings.ts';
import { findRow, writeBehind } from './behindTheBack.ts';
import { places, startWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 180_000);

afterAll(() => world.stop());

const settings = `${places.programme}/settings`;
const settingsRow = () => findRow(world, boardSettings, () => true);

describe('the settings of a board', () => {
  it('changed by the QA manager show on other pages and in the first sentence', async () => {
    const seat = await world.sitDown('qa-manager', places.setup);
    await seat.tab.getByRole('link', { name: /^Settings: words/ }).click();
    await seat.tab.getByText('The bot writes at 09:00 on working days').waitFor();

    await seat.tab.getByRole('button', { name: 'Change the words' }).click();
    await seat.tab.getByRole('button', { name: 'Use the words of LSCP 2023' }).click();
    await seat.tab.getByRole('button', { name: 'Save the words' }).click();
    await seat.tab.getByRole('region', { name: 'Words' }).getByText('Saved.').waitFor();

    await seat.tab.getByRole('button', { name: 'Change hour, closure days or mailbox' }).click();
    const form = seat.tab.getByRole('form', { name: 'Reminders' });
    await form.getByLabel('Hour of the day’s card').selectOption('10:00');
    await form.getByLabel('Another day').fill('2015-03-31');
    await form.getByRole('button', { name: 'Add the day' }).click();
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    await seat.tab.getByText('The bot writes at 10:00 on working days').waitFor();
    // Ten working days before it is due: one day earlier than before, since the board is closed in between.
    await seat.tab.getByText(/would be asked on 30 March 2015, 9 April 2015/).waitFor();
    expect(await settingsRow()).toMatchObject({ reminderHour: 10, closureDays: ['2015-03-31'] });

    await seat.tab.getByRole('link', { name: 'People', exact: true }).click();
    await seat.tab.getByRole('heading', { name: 'The Partnership' }).waitFor();
    await seat.close();
  });

  it('that somebody changed or broke meanwhile in SharePoint are seen, and nobody’s work is lost', async () => {
    const seat = await world.sitDown('chair', settings);
    await seat.tab.getByRole('button', { name: 'Change how it is signed' }).click();
    await seat.tab.getByLabel(/Working days to sign/).fill('15');
    await writeBehind(world, boardSettings, (await settingsRow()).itemId, { SignWithinWorkingDays: 30 });
    await seat.tab.getByRole('form', { name: 'Memorandum' }).getByRole('button', { name: 'Save' }).click();
    await seat.tab.getByText('Somebody else changed this while you had it open.').waitFor();
    expect((await settingsRow()).signWithinWorkingDays).toBe(30);
    await seat.tab.getByRole('button', { name: 'Write mine on top of theirs' }).click();
    await seat.tab.getByText('15 working days to sign').waitFor();
    expect((await settingsRow()).signWithinWorkingDays).toBe(15);

    await writeBehind(world, boardSettings, (await settingsRow()).itemId, { Ladders: '{ not what it was' });
    await seat.goTo(places.mine);
    await seat.tab.getByRole('link', { name: 'Go to Settings' }).click();
    await seat.tab.getByText(/^1 value cannot be understood/).waitFor();
    await seat.tab.getByText('In the list stands “{ not what it was”.').waitFor();
    // By keyboard alone from here on.
    await seat.tab.getByRole('button', { name: 'Change the steps: Action', exact: true }).focus();
    await seat.page.keyboard.press('Enter');
    await seat.tab.getByRole('form', { name: 'Steps: Action' }).waitFor();
    // The first box has the focus; Enter in it saves.
    await seat.page.keyboard.press('ControlOrMeta+a');
    await seat.page.keyboard.type('15');
    await seat.page.keyboard.press('Enter');
    await seat.tab.getByText('Differs from the usual').waitFor();
    const { ladders } = await settingsRow();
    expect(Object.keys(ladders ?? {})).toEqual(['action']);
    expect(ladders?.action?.[0]).toEqual({ from: 'due', to: 'owner', day: -15 });
    await seat.close();
  });
});
