/** The personal-data guard in a real browser: typing, pasting, asking about a name, and what SharePoint then holds. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { answers } from '../../src/lists/answers.ts';
import { asOwner } from './behindTheBack.ts';
import { places, type Seat, startWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 180_000);

afterAll(() => world.stop());

const screening = 'Front-line staff know the CSE screening tool';
const nhs = '943 476 5919';

const said = async () => (await listStore(asOwner(world), answers).all()).rows.map((row) => row.said);

async function openForm(): Promise<Seat> {
  const seat = await world.sitDown('hospital-trust-representative', places.mine);
  await seat.tab.getByRole('button', { name: `Done… ${screening}`, exact: true }).click();
  return seat;
}

describe('a box in which somebody writes', () => {
  it('keeps an identifier from being saved, says what to write instead, and leads back to it', async () => {
    const before = await said();
    const seat = await openForm();
    const box = seat.tab.getByRole('textbox', { name: /What changed/ });
    const save = seat.tab.getByRole('button', { name: 'It is done' });
    await box.fill(`The chronology of ${nhs} was put right`);
    await seat.tab
      .getByText(/This looks like an NHS number, so it cannot be saved\. Write the case reference/)
      .first()
      .waitFor();
    await seat.tab.getByText('This cannot be saved yet: look at ‘What changed?’.').waitFor();
    const why = await save.getAttribute('aria-describedby');
    expect(await seat.tab.locator(`[id="${why}"]`).textContent()).toContain('This cannot be saved yet');
    await save.press('Enter');
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await box.press('Home');
    await seat.tab.getByRole('button', { name: 'Show me where' }).click();
    const marked = await box.evaluate((element) => {
      const { value, selectionStart, selectionEnd } = element as HTMLTextAreaElement; // the box is a text area
      return value.slice(selectionStart, selectionEnd);
    });
    expect(marked).toBe(nhs);
    expect(await said()).toEqual(before);
    await seat.page.keyboard.insertText('case SM-K7Q2');
    await seat.tab
      .getByText(/This looks like/)
      .first()
      .waitFor({ state: 'detached' });
    await save.click();
    await seat.tab.getByText('Recorded as done.').waitFor();
    expect(await said()).toContain('The chronology of case SM-K7Q2 was put right');
    await seat.close();
  });

  it('asks about a name, and saves once somebody has said that no real person is named', async () => {
    const seat = await world.sitDown('police-representative', places.mine);
    await seat.tab.getByRole('heading', { name: 'Later' }).click();
    const survey = 'National survey of early help thresholds (Police)';
    await seat.tab.getByRole('button', { name: `Reply… ${survey}`, exact: true }).click();
    const box = seat.tab.getByRole('textbox', { name: /reply/ });
    // As a paste does it: the whole text at once.
    await box.focus();
    await seat.page.keyboard.insertText('See the Jordan Whitfield example of the guide');
    const answer = seat.tab.getByRole('checkbox', { name: 'No real person is named' });
    await answer.waitFor();
    await seat.tab
      .getByText(/This looks like a person’s name\. Is it\?/)
      .first()
      .waitFor();
    await answer.check();
    await seat.tab
      .getByText(/This looks like/)
      .first()
      .waitFor({ state: 'detached' });
    await box.press('End');
    await seat.page.keyboard.insertText(', and Kelly Marsden');
    await seat.tab.getByText(/Before this is saved, say whether a real person is named/).waitFor();
    await answer.check();
    await seat.tab.getByRole('button', { name: 'Send the reply' }).click();
    await seat.tab.getByText('The reply of your agency is recorded.').waitFor();
    expect(await said()).toContain('See the Jordan Whitfield example of the guide, and Kelly Marsden');
    await seat.close();
  });
});
