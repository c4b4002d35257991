/**
 * How agencies come into an audit in a journey: days, access and memorandum, once with the chair's override, then the cases
 * are drawn and the tool is chosen.
 */
import { expect } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { workspaceDecision } from '../../src/core/audit/path/workspaceDecision.ts';
import {
  prepareDaysConfirmed,
  prepareParticipation,
  prepareRecordsAccess,
} from '../../src/core/audit/people/prepareAgency.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { answers } from '../../src/lists/answers.ts';
import { auditParticipation } from '../../src/lists/auditParticipation.ts';
import { decisions } from '../../src/lists/decisions.ts';
import {
  auditPlace,
  decides,
  first,
  given,
  hears,
  lead,
  missingAt,
  newKey,
  pathOf,
  press,
  pressOn,
  reads,
  soundIn,
  turnTo,
} from './auditKit.ts';
import { chatOf, nameSubstituteAndSign } from './signingSteps.ts';
import { places, type Seat, type World } from './world.ts';

const socialCare = 'childrens-social-care';
const substance = 'substance-misuse-service';
const voluntary = 'voluntary-sector-forum';

/** Opens one agency; then its facts and buttons are there. */
async function openAgency(seat: Seat, agency: string): Promise<Locator> {
  await press(seat, agency);
  return seat.tab.getByRole('article', { name: agency, exact: true });
}

/** Asks an agency for days, as the lead of the audit. */
export async function asksDays(world: World, audit: string, agency: string): Promise<void> {
  const { site, book, me, day } = await reads(world, lead, audit);
  const row = book.participation.find((one) => one.agency.key === agency);
  if (row === undefined) throw new Error(`${agency} takes no part`);
  const changes = { daysAsked: 4, leadLevel: 'First-line manager' } as const;
  const ready = given(prepareParticipation(book, { person: me.key, day, participation: row.key, changes }));
  await listStore(site, auditParticipation).change(row, ready);
}

/** An agency confirms its days and lets its records be read, as its representative. */
export async function settles(world: World, audit: string, agency: string): Promise<void> {
  const { site, book, me, day } = await reads(world, `${agency}-representative`, audit);
  const row = book.participation.find((one) => one.agency.key === agency);
  if (row === undefined) throw new Error(`${agency} takes no part`);
  const asked = { person: me.key, day, participation: row.key };
  const days = given(prepareDaysConfirmed(book, { ...asked, workingDays: 4 }));
  await listStore(site, answers).add(newKey('days'), days);
  const basis = 'Information sharing agreement of 2014, Children Act 2004 section 11';
  await listStore(site, answers).add(newKey('access'), given(prepareRecordsAccess(book, { ...asked, basis })));
}

/** One agency has signed the memorandum on its card before the audit begins. */
export async function signsMemorandum(world: World): Promise<void> {
  await world.together.bot.tick();
  const seat = await world.sitDown(`${socialCare}-representative`, places.chat);
  await nameSubstituteAndSign(chatOf(seat), "Children's Social Care substitute");
  await seat.page
    .getByText(/^Signed/)
    .first()
    .waitFor();
  await seat.close();
}

/** The lead asks the agencies for days of staff time, one of them in the browser. */
export async function asksAgencies(world: World): Promise<void> {
  for (const agency of [socialCare, substance]) await asksDays(world, first, agency);
  const seat = await world.sitDown(lead, auditPlace(first, 'people'));
  const agency = await openAgency(seat, 'Voluntary sector forum');
  await agency.getByRole('button', { name: 'Edit: Voluntary sector forum' }).click();
  await agency.getByLabel('Days of staff time asked of the agency').fill('4');
  await agency.getByLabel('Level of the lead').selectOption('Practitioner');
  await agency.getByRole('button', { name: 'Save the agency' }).click();
  await hears(seat, 'Voluntary sector forum is saved.');
  await soundIn(seat, [1280, 380]);
  await seat.close();
}

/** Two agencies settle all of it; the third no days. Its representative has no button for what others decide. */
export async function agenciesJoin(world: World): Promise<void> {
  for (const agency of [socialCare, substance]) await settles(world, first, agency);
  const seat = await world.sitDown(`${voluntary}-representative`, auditPlace(first, 'people'));
  const agency = await openAgency(seat, 'Voluntary sector forum');
  expect(await agency.getByRole('button', { name: /^Edit|^Except|^Take/ }).count()).toBe(0);
  await agency.getByRole('button', { name: 'Name the lead…' }).click();
  await agency.getByLabel(/Who leads for the agency/).selectOption({ label: 'Voluntary sector forum substitute' });
  await agency.getByRole('button', { name: 'Name the lead', exact: true }).click();
  await hears(seat, 'Voluntary sector forum: the lead is named.');
  await agency.getByRole('button', { name: 'Agree access to records…' }).click();
  await agency.getByLabel(/On which lawful basis/).fill('Consent of the families, asked by the forum');
  await agency.getByRole('button', { name: 'Agree access', exact: true }).click();
  await hears(seat, 'Voluntary sector forum: access to records is agreed.');
  await seat.close();
}

/** Exceptions from the memorandum for two agencies, and one gate let pass; a lead who writes the same counts for nothing. */
export async function chairDecides(world: World): Promise<void> {
  const { site, book, day } = await reads(world, lead, first);
  const reason = 'We cannot wait for the days any longer';
  const own = workspaceDecision(book, 'gate overridden', day, { step: 'days', reason });
  await listStore(site, decisions).add(newKey('override'), own);
  expect(await missingAt(world, first, 'days')).toEqual(['days of staff time confirmed']);
  expect((await pathOf(world, lead, first)).overrides).toEqual([]);
  const seat = await world.sitDown('chair', auditPlace(first, 'people'));
  for (const name of ['Substance Misuse Service', 'Voluntary sector forum']) {
    await openAgency(seat, name);
    const opens = `Except from the memorandum: ${name}`;
    await decides(seat, { opens, reason: 'It signs at its board in July', saves: 'Make the exception' });
  }
  await seat.goTo(auditPlace(first, 'overview'));
  await hears(seat, /The override of .*, recorded on 10 June 2015 by M&E Lead B, does not count/);
  await decides(seat, {
    opens: 'Let it pass: Days of staff time are asked and confirmed',
    reason: 'The forum has volunteers, who give their time as they can',
    saves: 'Let it pass',
  });
  await hears(seat, /Nothing is missing/);
  await soundIn(seat, [1280, 380]);
  await seat.close();
}

/** With what is met and what the chair let pass, the audit moves on. */
export async function confirmsAgencies(world: World): Promise<void> {
  const seat = await world.sitDown(lead, auditPlace(first, 'overview'));
  await pressOn(seat, 'Agencies confirmed');
  await seat.close();
}

/** Six cases are drawn; a move past the gates, written by Graph, moves nothing. */
export async function selectsCases(world: World): Promise<void> {
  const { site, book, day } = await reads(world, lead, first);
  const past = workspaceDecision(book, 'audit moved', day, { step: 'cases selected' });
  await listStore(site, decisions).add(newKey('past'), past);
  expect((await pathOf(world, lead, first)).reached).toBe('agencies confirmed');
  const seat = await world.sitDown(lead, auditPlace(first, 'cases'));
  await press(seat, 'Draw the cases…');
  await seat.tab.getByLabel(/Cases there are/).fill('48');
  await seat.tab.getByLabel(/Cases to draw/).fill('6');
  await press(seat, 'Draw the cases');
  await hears(seat, 'The cases are drawn. Their references are below.');
  await hears(seat, '6 cases are in the audit; the terms of reference plan 6.');
  await soundIn(seat);
  await seat.close();
}

/** The lead takes one of the board’s tools as it is, and moves on. */
export async function choosesTool(world: World): Promise<void> {
  const seat = await world.sitDown(lead, auditPlace(first, 'tool'));
  await hears(seat, 'Tools of the Board');
  await soundIn(seat);
  await press(seat, 'Use this tool: Multi-agency case audit');
  await hears(seat, 'This audit uses ‘Multi-agency case audit’ now.');
  await seat.goTo(auditPlace(first, 'overview'));
  await hears(seat, /The move to ‘Cases selected’, recorded on 10 June 2015 by M&E Lead B, does not count/);
  await pressOn(seat, 'Cases selected');
  await seat.close();
}

/** On the day on which the returns open, the lead opens them, which fixes the questions; the app prepares the rows. */
export async function opensReturns(world: World): Promise<void> {
  await turnTo(world, '2015-07-06');
  const seat = await world.sitDown(lead, auditPlace(first, 'overview'));
  await pressOn(seat, 'Case returns open');
  await world.together.bot.tick();
  await seat.goTo(auditPlace(first, 'returns'));
  await hears(seat, '0 of 18 are complete');
  await soundIn(seat, [1280, 380]);
  await seat.close();
}
