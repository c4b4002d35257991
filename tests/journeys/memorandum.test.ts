/**
 * A new version of the memorandum, in a real browser from its first line to the first signature: written, changed by two
 * people at once, issued, asked for by the bot, signed on the card; and then changed past every screen.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mouVersions } from '../../src/lists/mouVersions.ts';
import { violationsIn } from './axe.ts';
import { findRow, writeBehind } from './behindTheBack.ts';
import { chatOf, nameSubstituteAndSign } from './signingSteps.ts';
import { places, type Seat, startWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 180_000);

afterAll(() => world.stop());

const name = 'Multi Agency Safeguarding Audits 2016-17';
const draftOf = ({ tab }: Seat) => tab.getByRole('article', { name: `Draft: ${name}` });
const cellOf = ({ tab }: Seat, agency: string) =>
  tab
    .getByRole('row')
    .filter({ has: tab.getByRole('rowheader', { name: agency, exact: true }) })
    .getByRole('cell')
    .nth(2);

async function writeDraft({ tab }: Seat): Promise<void> {
  await tab.getByRole('button', { name: 'New version…' }).click();
  await tab.getByLabel('What it is called').fill(name);
  const wording = tab.getByLabel('The memorandum, word for word');
  const before = await wording.inputValue();
  await wording.fill(before.replace('a manager or senior practitioner', 'two managers'));
  await tab.getByRole('button', { name: 'Save the draft' }).click();
}

/** Somebody else gives it another number while it is open; both versions are shown, and one's own is written on top. */
async function editAtTheSameTime(seat: Seat): Promise<void> {
  const draft = draftOf(seat);
  await draft.getByRole('button', { name: 'Edit…' }).click();
  await draft.getByLabel('What has changed').fill('Two leads for each audit.');
  const row = await findRow(world, mouVersions, (one) => one.name === name);
  await writeBehind(world, mouVersions, row.itemId, { Number: 3 });
  await draft.getByRole('button', { name: 'Save the draft' }).click();
  await draft.getByText('Somebody else changed this while you had it open.').waitFor();
  await draft.getByRole('button', { name: 'Write mine on top of theirs' }).click();
  await draft.getByText('What has changed: Two leads for each audit.').waitFor();
  await draft.getByText(/Draft with the number 3/).waitFor();
}

describe('a new version of the memorandum', () => {
  it('is drafted, compared with the one before, issued, and signed on the card; a change of its text later is shown', async () => {
    const manager = await world.sitDown('qa-manager', places.matrix);
    await writeDraft(manager);
    await editAtTheSameTime(manager);
    const draft = draftOf(manager);
    await draft.getByText('What is different from').click();
    await draft.getByRole('deletion').filter({ hasText: 'manager' }).waitFor();
    await draft.getByRole('button', { name: 'Issue…' }).click();
    await draft.getByText('The bot asks 12 agencies to sign. Their cards go out within minutes.').waitFor();
    const frame = manager.page.frames().at(-1) ?? manager.page.mainFrame();
    expect(await violationsIn(frame)).toEqual([]);
    await draft.getByRole('button', { name: 'Issue it' }).click();
    await manager.tab
      .getByRole('status')
      .filter({ hasText: `${name} has been issued.` })
      .waitFor();
    await cellOf(manager, 'Housing').getByText('Not signed yet').waitFor();

    const housing = await world.sitDown('housing-representative', places.chat);
    await chatOf(housing).getByText(`Please sign: ${name}`).waitFor();
    await nameSubstituteAndSign(chatOf(housing), 'Housing substitute');
    await housing.page.getByText(`Signed: ${name}`).waitFor();

    const row = await findRow(world, mouVersions, (one) => one.name === name);
    await writeBehind(world, mouVersions, row.itemId, { Wording: 'We promise nothing.' });
    await manager.goTo(places.matrix);
    await cellOf(manager, 'Housing').getByText('Signed', { exact: true }).waitFor();
    await manager.tab.getByText(`The text of ${name} has been changed since it was signed`).waitFor();
    await Promise.all([manager.close(), housing.close()]);
  });
});
