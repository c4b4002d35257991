/** What is entered under Meetings and Enquiries becomes cards: the chair's agenda draft, a representative's day. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { externalEnquiries } from '../../src/lists/externalEnquiries.ts';
import { meetings } from '../../src/lists/meetings.ts';
import { identityOf } from '../../src/workplace/seed/sampleDirectory.ts';
import { turnTo } from './auditKit.ts';
import { violationsIn } from './axe.ts';
import { findRow } from './behindTheBack.ts';
import { places, type Seat, startWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 180_000);

afterAll(() => world.stop());

const meeting = 'Sub group April 2015';
const enquiry = 'Review of strategy discussions';

/** What axe finds wrong in any frame, while forms are open. */
async function expectAccessible({ page }: Seat): Promise<void> {
  const frames = page.frames().filter((frame) => frame.url().startsWith('http'));
  expect((await Promise.all(frames.map(violationsIn))).flat()).toEqual([]);
}

async function enterMeeting(seat: Seat): Promise<void> {
  const { tab } = seat;
  await tab.getByRole('button', { name: 'Add a meeting…' }).click();
  const form = tab.getByRole('form', { name: 'Add a meeting' });
  await form.getByLabel(/What the meeting is called/).fill(meeting);
  // Good Friday first: a closed day is asked about.
  await form.getByLabel(/Day of the meeting/).fill('2015-04-03');
  await form.getByRole('checkbox', { name: 'Nobody works on Friday 3 April 2015: it is held all the same.' }).waitFor();
  await expectAccessible(seat);
  await form.getByLabel(/Day of the meeting/).fill('2015-04-14');
  await form.getByText('The chair gets the agenda draft on 27 March 2015 and on 9 April 2015.').waitFor();
  await form.getByRole('button', { name: 'Add the meeting' }).click();
  await tab.getByText(`${meeting} is saved.`).waitFor();
}

async function enterEnquiry(seat: Seat): Promise<void> {
  const { tab } = seat;
  await tab.getByRole('button', { name: 'Add an enquiry…' }).click();
  const form = tab.getByRole('form', { name: 'Add an enquiry' });
  await expectAccessible(seat);
  await form.getByLabel(/What is asked/).fill(enquiry);
  await form.getByLabel(/Who asks/).fill('A national inspectorate');
  await form.getByLabel(/Agencies reply by/).fill('2015-03-30');
  await form.getByRole('button', { name: 'Add the enquiry' }).click();
  await tab.getByText(`${enquiry} is saved.`).waitFor();
}

describe('a meeting and an enquiry entered in the tab', () => {
  it('are rows of whoever entered them, and become the chair’s draft and a representative’s day', async () => {
    const seat = await world.sitDown('qa-manager', `${places.programme}/meetings`);
    await enterMeeting(seat);
    await seat.tab.getByText('What the agenda draft says today').first().waitFor();
    await seat.tab.getByRole('link', { name: 'Enquiries that agencies reply to' }).click();
    await enterEnquiry(seat);
    const card = seat.tab.getByRole('article', { name: enquiry });
    await card.getByText(/^0 of \d+ agencies have replied\.$/).waitFor();
    await card.getByText('Has not replied. Asked: Police representative.').waitFor();
    const createdBy = { kind: 'person', objectId: identityOf('qa-manager').objectId };
    expect(await findRow(world, meetings, (row) => row.name === meeting)).toMatchObject({
      ...{ heldOn: '2015-04-14', papersDueOn: null, cancelled: false, createdBy },
    });
    expect(await findRow(world, externalEnquiries, (row) => row.name === enquiry)).toMatchObject({
      ...{ receivedOn: '2015-03-16', dueOn: '2015-03-30', agencies: [], createdBy },
    });
    await seat.close();

    await turnTo(world, '2015-03-27');
    const chair = await world.sitDown('chair', places.chat);
    await chair.page.getByText(`Agenda: ${meeting}`).first().waitFor({ timeout: 60_000 });
    await chair.close();
    const police = await world.sitDown('police-representative', places.chat);
    await police.page.getByText(new RegExp(enquiry)).first().waitFor({ timeout: 60_000 });
    await police.close();
  });
});
