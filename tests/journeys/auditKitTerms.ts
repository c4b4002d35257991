/** How an audit begins in a journey: its terms of reference are written, signed off and agreed, and people try what they may not. */
import { expect } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { workspaceDecision } from '../../src/core/audit/path/workspaceDecision.ts';
import { methodFingerprint } from '../../src/core/audit/terms/termsContent.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { decisions } from '../../src/lists/decisions.ts';
import {
  auditPlace,
  first,
  hears,
  lead,
  missingAt,
  newKey,
  press,
  pressOn,
  reads,
  soundIn,
  turnTo,
} from './auditKit.ts';
import type { Seat, World } from './world.ts';

/** What stands in the boxes, by their labels. */
const boxes = [
  ['Purpose', 'To learn how agencies work together where parents misuse substances and children are neglected.'],
  ['Focus', 'Early recognition of neglect, and the difference that help made.'],
  ['Scope', 'Children on a plan with parental substance misuse. Children in care are out.'],
  ['Sample', 'Six cases drawn at random from the numbered list of the lead agency.'],
  ['Method', 'Each agency audits its own records with one tool; a dip sample is moderated by the sub group.'],
  ['What the auditors know of the work', 'Team managers and senior practitioners of each agency.'],
  ['Equality and diversity', 'Each return says which needs mattered; results are read by characteristic.'],
  ['Confidentiality and data protection', 'Case references only. Which child is which stays with the agency.'],
  ['How the views of families are gathered', 'Practitioners ask parents and children in visits.'],
  ['How the views of practitioners and managers are gathered', 'A short talk after each case was audited.'],
  ['Which learning review action the instruction comes from', 'Action 3 of the learning review of 2014'],
] as const;

const sources = [
  'Children, parents and carers',
  'Front-line staff and managers',
  'Case records',
  'Other organisational information',
] as const;

const box = (seat: Seat, name: string): Locator => seat.tab.getByRole('textbox', { name, exact: true });

/** First and last day of the period under review. */
async function fillPeriod(seat: Seat, from: string, to: string): Promise<void> {
  await seat.tab.getByLabel('Period under review: first day').fill(from);
  await seat.tab.getByLabel('Period under review: last day').fill(to);
}

/** Every box but the period. */
async function fillTerms(seat: Seat): Promise<void> {
  for (const source of sources) await seat.tab.getByRole('checkbox', { name: source, exact: true }).check();
  for (const [name, text] of boxes) await box(seat, name).fill(text);
  await seat.tab.getByLabel('How many cases are planned').fill('6');
  await seat.tab.getByLabel(/^Day on which the report goes to/).fill('2015-09-18');
}

/** The lead writes the terms: neither a period of 12 months and a day nor an NHS number is saved. */
export async function writesTerms(world: World): Promise<void> {
  await turnTo(world, '2015-06-10');
  const seat = await world.sitDown(lead, auditPlace(first, 'terms'));
  const save = seat.tab.getByRole('button', { name: 'Save the terms' });
  await fillTerms(seat);
  await fillPeriod(seat, '2014-07-07', '2015-07-07');
  await hears(seat, 'The period is at most 12 months: from 7 July 2014 it ends on 6 July 2015 at the latest.');
  await save.press('Enter');
  await hears(seat, 'Not saved yet. It is kept while you look at other sections.');
  await fillPeriod(seat, '2014-07-07', '2015-07-06');
  await hears(seat, /This period is allowed/);
  await box(seat, 'Focus').fill('The chronology of 943 476 5919');
  await hears(seat, /This looks like an NHS number, so it cannot be saved/);
  await save.press('Enter');
  await box(seat, 'Focus').fill(boxes[1][1]);
  expect((await reads(world, lead, first)).book.itsTerms).toBeNull();
  await soundIn(seat);
  await save.click();
  await hears(seat, 'The terms of reference are saved.');
  await hears(seat, 'Nothing is missing in the terms.');
  await seat.close();
}

/** A sign-off by whoever leads the audit counts for nothing; the QA manager's does. */
export async function signsOffMethod(world: World): Promise<void> {
  const { site, book, day } = await reads(world, lead, first);
  if (book.itsTerms === null) throw new Error('there are no terms of reference');
  const fingerprint = methodFingerprint(book.itsTerms, book.hash);
  const own = workspaceDecision(book, 'method signed off', day, { fingerprint });
  await listStore(site, decisions).add(newKey('own'), own);
  expect(await missingAt(world, first, 'method')).toEqual(['sign off the method']);
  const manager = await world.sitDown('qa-manager', auditPlace(first, 'terms'));
  await press(manager, 'Sign off the method');
  await hears(manager, 'The method is signed off.');
  await manager.close();
  expect(await missingAt(world, first, 'method')).toEqual([]);
}

/** The lead records the agreement, says who manages the area, and moves the audit on. */
export async function agreesTerms(world: World): Promise<void> {
  const seat = await world.sitDown(lead, auditPlace(first, 'terms'));
  await press(seat, 'Record that the terms are agreed…');
  await press(seat, 'Record the agreement');
  await hears(seat, 'It is recorded that the terms are agreed.');
  await seat.goTo(auditPlace(first, 'people'));
  await press(seat, 'Change who leads…');
  await seat.tab.getByLabel('Manager of the area under consideration').selectOption({ label: 'Housing substitute' });
  await soundIn(seat);
  await press(seat, 'Save who leads');
  await hears(seat, 'Who leads is saved.');
  await seat.goTo(auditPlace(first, 'overview'));
  await pressOn(seat, 'Terms of reference agreed');
  await soundIn(seat);
  await seat.close();
}
