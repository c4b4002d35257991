/**
 * How a board gets its agencies and people in a journey, from the tab alone: agencies are entered and get their lists, one
 * leaves, somebody who is not in the team is named and appointed, and is found again among the team's members.
 */
import { expect } from '@jest/globals';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { agencies } from '../../src/lists/agencies.ts';
import { appointments } from '../../src/lists/appointments.ts';
import { people } from '../../src/lists/people.ts';
import { violationsIn } from './axe.ts';
import { asOwner, findRow } from './behindTheBack.ts';
import { consentWhenAsked } from './guide/steps.ts';
import { places, type Seat, type World } from './world.ts';

const address = 'lead@early-help.example';
/** A member of the team whom no other step of these journeys names. */
const memberKey = 'youth-offending-service-substitute';

async function hears(seat: Seat, sentence: string): Promise<void> {
  await seat.tab.getByRole('status').getByText(sentence).waitFor();
}

async function looksRight(seat: Seat): Promise<void> {
  const frames = seat.page.frames().filter((frame) => frame.url().startsWith('http'));
  expect((await Promise.all(frames.map(violationsIn))).flat()).toEqual([]);
}

const press = (seat: Seat, name: string) => seat.tab.getByRole('button', { name, exact: true }).click();

/** Two agencies at once, their lists, and one that leaves. */
export async function enterAgencies(world: World, seat: Seat): Promise<void> {
  await seat.goTo(`${places.programme}/agencies`);
  await press(seat, 'Add agencies…');
  await seat.tab.getByRole('checkbox', { name: 'Early Help' }).click();
  const box = seat.tab.getByLabel('Other agencies, one a line');
  await box.fill('• Police\n• Fire and Rescue Service');
  await press(seat, 'Add 3 agencies');
  await seat.tab.getByRole('alert').getByText('“Police” is entered already.').waitFor();
  await box.fill('• Fire and Rescue Service');
  await looksRight(seat);
  await press(seat, 'Add 2 agencies');
  await hears(seat, '2 agencies are entered. Next: make their lists.');
  await seat.tab.getByText('Early Help and Fire and Rescue Service. Until they are made').waitFor();
  await press(seat, 'Make their lists now');
  await consentWhenAsked(seat, seat.tab.getByRole('status').getByText('The lists are made.'));
  await seat.tab.getByText('List “Case returns - Early Help”: permissions set.').waitFor();
  await press(seat, 'It has left: Fire and Rescue Service');
  await press(seat, 'It has left');
  await hears(seat, 'Fire and Rescue Service has left.');
  await seat.tab.getByText('13 agencies take part, 1 has left.').waitFor();
  const fire = await findRow(world, agencies, (row) => row.key === 'fire-and-rescue-service');
  expect(fire).toMatchObject({ active: false, sector: 'Other', listName: 'Fire and Rescue Service' });
}

/** Somebody by name and address, appointed; then the member of the team who has that address is said to be them. */
export async function findAgain(world: World, seat: Seat): Promise<void> {
  await seat.goTo(`${places.programme}/people`);
  await press(seat, 'Enter somebody…');
  await seat.tab.getByLabel('Name').fill('Early Help lead');
  await seat.tab.getByLabel('Work e-mail').fill(address);
  await looksRight(seat);
  await press(seat, 'Enter them');
  await hears(seat, 'Early Help lead is entered and can be appointed.');
  await press(seat, 'Appoint somebody for Early Help');
  await seat.tab.getByLabel('Who').selectOption({ label: 'Early Help lead (not in the team yet)' });
  await press(seat, 'Appoint');
  await hears(seat, 'Early Help lead is appointed: representative, Early Help.');

  const member = await findRow(world, people, (row) => row.key === memberKey);
  await listStore(asOwner(world), people).change(member, { email: address.toUpperCase() });
  await seat.goTo(`${places.programme}/people`);
  await press(seat, `It is the same person: Early Help lead and ${member.name}`);
  // To get into the groups, a person is looked up in the directory: that needs a permission of its own.
  const one = `${member.name} is one person now, with all that both entries held.`;
  await consentWhenAsked(seat, seat.tab.getByRole('status').getByText(one));
  const held = await findRow(world, appointments, (row) => row.agency?.key === 'early-help');
  expect(held).toMatchObject({ role: 'representative', person: { key: memberKey }, endsOn: null });
  const entered = await findRow(world, people, (row) => row.email === address);
  expect(entered).toMatchObject({ kind: 'set aside', objectId: null });
  await press(seat, 'Compare groups with appointments');
  await seat.tab.getByText('Everybody is in the groups they belong to.').waitFor();
}
