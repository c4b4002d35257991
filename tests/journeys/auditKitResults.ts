/**
 * What an audit comes to in a journey: findings, recommendations, the report, actions of agencies that are claimed and
 * verified, and learning that reaches people. One of each at the screen.
 */
import { expect } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { prepareAct } from '../../src/core/answers/prepareAct.ts';
import { prepareVerify } from '../../src/core/audit/actions/prepareCheck.ts';
import { prepareFinding } from '../../src/core/audit/findings/finding.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { answers } from '../../src/lists/answers.ts';
import { decisions } from '../../src/lists/decisions.ts';
import { findings } from '../../src/lists/findings.ts';
import {
  auditPlace,
  first,
  given,
  hears,
  lead,
  movesOn,
  newKey,
  press,
  pressOn,
  reads,
  soundIn,
  turnTo,
} from './auditKit.ts';
import { acceptsAll, moderatesSample } from './auditKitReturns.ts';
import { chatOf } from './signingSteps.ts';
import { places, type Seat, type World } from './world.ts';

const improvement = 'Daily life gets better too seldom';
const advice = 'Ask every child what has got better';
const measured = /How far has the child’s daily life got better/;

const box = (seat: Seat, name: string | RegExp) => seat.tab.getByRole('textbox', { name });

/** The returns have come; the lead accepts one at the screen. */
export async function looksAtReturns(world: World): Promise<void> {
  await turnTo(world, '2015-08-17');
  const seat = await world.sitDown(lead, auditPlace(first, 'overview'));
  await pressOn(seat, 'Moderation');
  await seat.goTo(auditPlace(first, 'returns'));
  await seat.tab
    .getByRole('link', { name: /Substance Misuse Service, .*: Submitted/ })
    .first()
    .click();
  await press(seat, 'Accept this return');
  await hears(seat, /of Substance Misuse Service is accepted\./);
  await seat.close();
}

/** One grade is given again at the screen; the rest of moderation by the same rules. */
export async function moderates(world: World): Promise<void> {
  const seat = await world.sitDown(lead, auditPlace(first, 'moderation'));
  await hears(seat, 'Dip sample');
  await soundIn(seat, [1280, 380]);
  await seat.page.setViewportSize({ width: 1280, height: 900 });
  await seat.tab.getByRole('region', { name: 'Dip sample' }).getByRole('link').first().click();
  await seat.tab
    .getByRole('button', { name: /^Agree with the first grade/ })
    .first()
    .click();
  await hears(seat, 'The second grade is saved: both agree.');
  await soundIn(seat);
  await seat.close();
  await moderatesSample(world, first);
  await acceptsAll(world, first);
  await movesOn(world, lead, first, 'findings');
}

/** Good practice by Graph; what should be better at the screen, with the numbers of the analysis, and its recommendation. */
export async function finds(world: World): Promise<void> {
  const { site, book } = await reads(world, lead, first);
  const good = given(
    prepareFinding(book, {
      name: 'One worker stayed with the family',
      kind: 'Good practice',
      scope: 'Within one agency',
      wording: 'Families knew one worker for the whole time.',
      characteristics: [],
      voice: ['Continuity of the relationship'],
    }),
  );
  await listStore(site, findings).add(newKey('finding'), good);
  const seat = await world.sitDown(lead, auditPlace(first, 'analysis'));
  await hears(seat, /Counted: 18 returns about 6 cases from 3 agencies/);
  await soundIn(seat, [1280, 380]);
  await seat.page.setViewportSize({ width: 1280, height: 900 });
  await seat.goTo(auditPlace(first, 'findings'));
  await press(seat, 'Add a finding…');
  await seat.tab.getByRole('radio', { name: 'Area for improvement' }).check();
  await box(seat, /^The finding in a few words/).fill(improvement);
  await box(seat, /^The finding in full/).fill(
    'Plans were carried out, but the daily life of children got better too seldom.',
  );
  await seat.tab.getByRole('radio', { name: 'Between agencies' }).check();
  await seat.tab.getByLabel('The question it rests on').selectOption({ label: await optionLike(seat, measured) });
  await press(seat, 'Take the numbers from the analysis');
  await hears(seat, 'The numbers are in the box below.');
  expect(await box(seat, /^The numbers it rests on/).inputValue()).toMatch(/of 1[78]/);
  await press(seat, 'Add the finding');
  await hears(seat, `The finding ‘${improvement}’ is saved.`);
  await press(seat, `Add a recommendation: ${improvement}`);
  await box(seat, /^The recommendation in a few words/).fill(advice);
  await box(seat, /^The recommendation in full/).fill(
    'Every review asks the child what has got better and writes it down.',
  );
  await seat.tab.getByRole('checkbox', { name: 'Supervision', exact: true }).check();
  await press(seat, 'Add the recommendation');
  await hears(seat, `The recommendation ‘${advice}’ is saved.`);
  await soundIn(seat, [1280, 380]);
  await seat.close();
  await movesOn(world, lead, first, 'report');
}

/** The words of the question in the list of questions. */
async function optionLike(seat: Seat, words: RegExp): Promise<string> {
  const options = await seat.tab.getByLabel('The question it rests on').getByRole('option').allTextContents();
  return options.find((one) => words.test(one)) ?? 'there is no such question';
}

/** The report prints the chair's override and no case; it is delivered, and three agencies are given an action in one go. */
export async function reports(world: World): Promise<void> {
  await turnTo(world, '2015-09-16');
  const { book } = await reads(world, lead, first);
  const seat = await world.sitDown(lead, auditPlace(first, 'report'));
  await hears(seat, 'The forum has volunteers, who give their time as they can');
  const printed = (await seat.tab.locator('main, body').first().textContent()) ?? '';
  expect(book.cases.filter(({ reference }) => printed.includes(reference))).toEqual([]);
  await soundIn(seat);
  await press(seat, 'Record that the report was delivered…');
  await press(seat, 'Record it');
  await hears(seat, 'Recorded: the report was delivered. The action plan comes next.');
  await seat.goTo(auditPlace(first, 'actions'));
  await press(seat, `Plan actions: ${advice}`);
  for (const name of ["Children's Social Care", 'Substance Misuse Service', 'Voluntary sector forum']) {
    await seat.tab.getByRole('checkbox', { name, exact: true }).check();
  }
  await seat.tab.getByLabel('By when, for every agency?').fill('2015-10-30');
  await press(seat, 'Add 3 actions');
  await hears(seat, '3 actions added. Owners are reminded from now on.');
  await soundIn(seat, [1280, 380]);
  await seat.close();
  await movesOn(world, lead, first, 'action plan');
}

/** Each owner says what changed, one of them on the card that the bot sends; the lead verifies what the evidence shows. */
export async function acts(world: World): Promise<void> {
  // Five working days before the actions are due.
  await turnTo(world, '2015-10-23');
  await world.together.bot.tick();
  const { book } = await reads(world, lead, first);
  const [byHand, ...others] = book.actions;
  if (byHand === undefined) throw new Error('there are no actions');
  const owner = await world.sitDown(byHand.owner.key, places.chat);
  const line = lineOnCard(owner, byHand.name);
  await line.getByRole('button', { name: 'Done…', exact: true }).click();
  await line.getByLabel('What changed?').fill('All five teams ask the question in every review.');
  await line.getByRole('button', { name: 'It is done', exact: true }).click();
  await chatOf(owner)
    .getByText(/Dealt with by you, on 23 October 2015 at/)
    .first()
    .waitFor();
  await owner.close();
  for (const { key, owner: its } of others) {
    const { site, book: theirs, me } = await reads(world, its.key, first);
    const form = { said: 'The form asks it since October.', evidence: '', day: null, workingDays: null, named: null };
    const ready = given(
      prepareAct(theirs.board, { person: me, kind: 'action', item: key, dueOn: null, act: 'done', form }),
    );
    if (ready.list === 'answers') await listStore(site, answers).add(newKey('done'), ready.values);
  }
  const seat = await world.sitDown(lead, auditPlace(first, 'actions'));
  await seat.tab
    .getByRole('button', { name: /^Verify… / })
    .first()
    .click();
  await box(seat, /^What have you seen/).fill('The minutes of three reviews of September.');
  await press(seat, 'Verify it');
  await hears(seat, /: Verified\./);
  await seat.close();
  await verifiesRest(world);
  await movesOn(world, lead, first, 'learning');
}

/** The newest line of a card that asks for this, with its own buttons and form. */
function lineOnCard(seat: Seat, name: string): Locator {
  return chatOf(seat)
    .locator('.ac-container')
    .filter({ hasText: name })
    .filter({ has: seat.page.getByRole('button', { name: 'Done…', exact: true }) })
    .last();
}

async function verifiesRest(world: World): Promise<void> {
  const { site, book, me } = await reads(world, lead, first);
  const said = 'The minutes of three reviews of September.';
  for (const { key } of book.actions) {
    const ready = prepareVerify(book, { action: key, person: me, said });
    if (ready.ok) await listStore(site, decisions).add(newKey('verify'), ready.value);
  }
}

/** Learning is planned and reaches people; before the second look nothing is proven. */
export async function learns(world: World): Promise<void> {
  const seat = await world.sitDown(lead, auditPlace(first, 'learning'));
  await press(seat, `Add learning: ${advice}`);
  await box(seat, /^What is done, in a few words/).fill('Supervisors practise the question');
  await box(seat, /^For whom/).fill('Supervisors of all three agencies');
  await seat.tab.getByLabel(/^For which day is it planned/).fill('2015-10-19');
  await press(seat, 'Add the learning');
  await hears(seat, 'The learning ‘Supervisors practise the question’ is saved.');
  await press(seat, 'It reached people: Supervisors practise the question');
  await seat.tab.getByLabel(/^On which day/).fill('2015-10-19');
  await seat.tab.getByLabel(/^How many people/).fill('14');
  await box(seat, /^How do we know/).fill('The attendance list of 19 October.');
  await press(seat, 'Record it');
  await hears(seat, 'It reached 14 people on 19 October 2015.');
  await soundIn(seat, [1280, 380]);
  expect(await seat.tab.getByText('Improved').count()).toBe(0);
  await seat.close();
}
