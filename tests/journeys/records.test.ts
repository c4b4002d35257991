/**
 * The page Records in a real browser: the QA manager sees what is due, the chair approves exactly that, and the list that the
 * command then makes as the app is the very same. Pictures and axe of the page with nothing due are among the screens.
 */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listDisposal } from '../../manifest/records/weedBoard.ts';
import { keyOf } from '../../src/base/id.ts';
import { plainDate } from '../../src/base/time/plainDate.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { boardSettings, settingsKey } from '../../src/lists/boardSettings.ts';
import { decisions } from '../../src/lists/decisions.ts';
import { meetings } from '../../src/lists/meetings.ts';
import { identityOf } from '../../src/workplace/seed/sampleDirectory.ts';
import { zipPart } from '../kit/zipPart.ts';
import { violationsIn } from './axe.ts';
import { asOwner, findRow } from './behindTheBack.ts';
import { places, type Seat, startWorld, type World } from './world.ts';

const place = `${places.programme}/records`;
const today = plainDate('2015-03-16');

let world: World;

/** A board that settled one year for its meetings, and held two of them too long ago. */
beforeAll(async () => {
  world = await startWorld();
  const site = asOwner(world);
  const settings = await listStore(site, boardSettings).get(keyOf(settingsKey));
  if (settings === null) throw new Error('there are no settings');
  await listStore(site, boardSettings).change(settings, { retention: 'programme: 1' });
  for (const heldOn of ['2012-05-16', '2013-05-15']) {
    const values = { name: `Sub group of ${heldOn}`, kind: 'Sub group', heldOn: plainDate(heldOn) } as const;
    await listStore(site, meetings).add(keyOf(`meeting-${heldOn}`), { ...values, presenters: [], cancelled: false });
  }
}, 180_000);

afterAll(() => world.stop());

const button = (seat: Seat, name: string) => seat.tab.getByRole('button', { name, exact: true });

async function holdsToAxe({ page }: Seat): Promise<void> {
  const frames = page.frames().filter((frame) => frame.url().startsWith('http'));
  expect((await Promise.all(frames.map(violationsIn))).flat()).toEqual([]);
}

/** A row of the approved list is edited in SharePoint: the approval is not of that row any more, and the page says so. */
async function behindTheBack(): Promise<void> {
  const row = await findRow(world, meetings, (one) => one.key === 'meeting-2012-05-16');
  await listStore(asOwner(world), meetings).change(row, { name: 'Renamed behind the back' });
  const seat = await world.sitDown('qa-manager', place);
  await seat.tab.getByText(/it cannot be carried out as the board is now/).waitFor();
  await seat.close();
}

describe('the records of the board', () => {
  it('are shown to the QA manager with what is due and why, and with the papers as Word files', async () => {
    const seat = await world.sitDown('qa-manager', place);
    await seat.tab.getByText('2 rows are due for disposal, and the chair has not approved it yet.').waitFor();
    await seat.tab.getByText(/Next: the chair opens this page/).waitFor();
    expect(await button(seat, 'Approve this list…').count()).toBe(0);
    const [download] = await Promise.all([
      seat.page.waitForEvent('download'),
      seat.tab.getByRole('button', { name: 'Save as Word: Privacy notice' }).click(),
    ]);
    const xml = zipPart(await readFile(await download.path()), 'word/document.xml');
    expect(xml).toContain('[to be filled in by the data protection officer: the lawful basis, confirmed]');
    await seat.close();
  });

  it('are approved by the chair by keyboard, on the very list that the command makes, and on no other', async () => {
    const seat = await world.sitDown('chair', place, { theme: 'dark', width: 380 });
    await button(seat, 'Approve this list…').focus();
    await seat.page.keyboard.press('Enter');
    await seat.tab.getByLabel('Minute in which it was decided').waitFor();
    await holdsToAxe(seat);
    await button(seat, 'Approve this list').focus();
    await seat.page.keyboard.press('Enter');
    await seat.tab
      .getByText(/^Give the minute in which this was decided/)
      .first()
      .waitFor();
    // The refusal has led to the box that it is about.
    await seat.page.keyboard.type('7.2');
    await seat.page.keyboard.press('Enter');
    await seat.tab.getByText(/^The chair approved the disposal of 2 rows on 16 March 2015/).waitFor();
    await holdsToAxe(seat);
    await seat.close();
    const row = await findRow(world, decisions, (one) => one.kind === 'disposal approved');
    const made = await listDisposal(asOwner(world), today);
    expect(made.ok && made.value.list.entries).toHaveLength(2);
    expect(row).toMatchObject({
      ...{ subject: 'records', minuteReference: '7.2', reason: null, decidedOn: today },
      fingerprint: made.ok ? made.value.list.fingerprint : null,
      createdBy: { kind: 'person', objectId: identityOf('chair').objectId },
    });
    await behindTheBack();
  });

  it('stay closed to others, who are told who keeps them', async () => {
    const other = await world.sitDown('police-representative', place);
    await other.tab.getByText('This page is for those who keep the records').waitFor();
    await other.close();
  });
});
