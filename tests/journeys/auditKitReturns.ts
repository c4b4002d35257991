/**
 * Case returns in a journey: one is filled in at the screen, left and taken up again at another machine; the others are sent
 * by the same rules through Graph. Then those who lead moderate and accept.
 */
import { expect } from '@jest/globals';
import type { AuditBook, CaseReturn } from '../../src/core/audit/auditBook.ts';
import { dipSample } from '../../src/core/audit/moderation/dipSample.ts';
import { prepareModeration } from '../../src/core/audit/moderation/prepareModeration.ts';
import { askedIn } from '../../src/core/audit/returns/checkAnswers.ts';
import { withFingerprint } from '../../src/core/audit/returns/contentFingerprint.ts';
import { prepareAccept } from '../../src/core/audit/returns/prepareReply.ts';
import { prepareSubmit } from '../../src/core/audit/returns/prepareReturn.ts';
import { returnStanding } from '../../src/core/audit/returns/returnStanding.ts';
import { readReturns, replyStore, returnStore } from '../../src/graph/lists/agencyReturns.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import type { CaseAnswer } from '../../src/lists/caseReturns.ts';
import { moderations } from '../../src/lists/moderations.ts';
import type { Question } from '../../src/lists/toolContent.ts';
import { type At, auditPlace, first, given, hears, lead, newKey, press, reads, soundIn, turnTo } from './auditKit.ts';
import { places, type Seat, type World } from './world.ts';

const socialCare = 'childrens-social-care';
export const agencies = [socialCare, 'substance-misuse-service', 'voluntary-sector-forum'] as const;

/** Full rows of the returns of an audit that this person may see. */
async function returnsOf({ site, book }: At): Promise<readonly CaseReturn[]> {
  const owners = book.board.agencies.filter((agency) =>
    book.participation.some((row) => row.agency.key === agency.key),
  );
  return (await readReturns(site, owners, book.audit.key)).rows;
}

/** An answer that fits the type of a question: the same grade wherever one is asked, and a day of the period. */
function answerTo({ type, id }: Question, { grade, on }: { readonly grade: string; readonly on: string }): CaseAnswer {
  const value = {
    grade,
    'yes, no or partly': id === 'disagreement' ? 'No' : 'Yes',
    number: 2,
    text: 'The key worker visited every week and asked the child.',
    date: on,
  }[type];
  return { value, notApplicable: false, evidence: null };
}

function filledIn(book: AuditBook, row: CaseReturn, grade: string) {
  const on = book.itsTerms?.periodFrom ?? '';
  const asked = askedIn(book, row).map(({ question }) => [question.id, answerTo(question, { grade, on })] as const);
  return {
    ...row,
    answers: Object.fromEntries(asked),
    strengths: 'Visits were regular and plans were kept.',
    weaknesses: 'The school was told late.',
    childsVoice: 'Yes',
    equalityConsidered: 'Partly',
  } as const;
}

/** Sends every return of an agency that is still open, as its representative. @param grades one after the other */
export async function sendsReturns(
  world: World,
  { audit, agency, grades }: { readonly audit: string; readonly agency: string; readonly grades: readonly string[] },
): Promise<void> {
  const at = await reads(world, `${agency}-representative`, audit);
  const { site, book, me, day } = at;
  const owner = book.board.agencies.find((one) => one.key === agency);
  if (owner === undefined) throw new Error(`no agency ${agency}`);
  const open = (await returnsOf(at)).filter((row) => row.agency.key === agency && row.state !== 'Submitted');
  for (const [number, row] of open.entries()) {
    const grade = grades[number % grades.length] ?? 'good';
    const content = filledIn(book, row, grade);
    const ready = given(prepareSubmit(book, { head: row, content, person: me.key, day }));
    await returnStore(site, owner).change(row, ready);
  }
}

/** The address of the first return of an agency, as the place of the shell. */
async function placeOfFirst(
  world: World,
  agency: string,
): Promise<{ readonly place: string; readonly reference: string }> {
  const { book } = await reads(world, lead, first);
  const head = book.returns.find((one) => one.agency.key === agency);
  if (head === undefined) throw new Error(`${agency} has no return`);
  return { place: auditPlace(first, `returns/${encodeURIComponent(head.key)}`), reference: head.reference };
}

/** Begun at one machine, kept by itself, ended and sent at another. */
export async function fillsInReturn(world: World): Promise<void> {
  const { place } = await placeOfFirst(world, socialCare);
  const here = await world.sitDown(`${socialCare}-representative`, place);
  await here.tab.getByRole('textbox', { name: /^What was done well/ }).fill('Visits were regular');
  await hears(here, /^Saved /);
  const there = await world.sitDown(`${socialCare}-representative`, place);
  const box = there.tab.getByRole('textbox', { name: /^What was done well/ });
  await box.waitFor();
  expect(await box.inputValue()).toBe('Visits were regular');
  await here.close();
  await answersAll(there);
  await press(there, 'Send the return');
  await hears(there, /is sent\. Thank you/);
  await there.close();
}

/** At the bot's next round the sub group hears of the flag, with the reference and nothing else. */
export async function tellsSubGroup(world: World): Promise<void> {
  await world.together.bot.tick();
  const { reference } = await placeOfFirst(world, socialCare);
  const chair = await world.sitDown('chair', places.posts);
  await chair.page.getByText(new RegExp(reference)).first().waitFor();
  expect(await chair.page.getByText('Chronology before 2009').count()).toBe(0);
  await chair.close();
}

/** Every question by the keys and clicks of a person. */
async function answersAll(seat: Seat): Promise<void> {
  const { tab } = seat;
  await press(seat, 'Send the return');
  await hears(seat, 'Before it can be sent');
  await soundIn(seat, [1280, 380]);
  await seat.page.setViewportSize({ width: 1280, height: 900 });
  await tab.getByRole('textbox', { name: /^What could have been done better/ }).fill('The school was told late.');
  await tab.getByLabel(/^Is the child’s voice evident/).selectOption('Yes');
  await tab.getByLabel(/^Were equality and diversity needs considered/).selectOption('Partly');
  for (const group of await tab.getByRole('radiogroup').all()) {
    const label = (await group.getAttribute('aria-labelledby')) ?? '';
    const choice = (await tab.locator(`[id="${label}"]`).textContent()) ?? '';
    const wanted = /disagree/i.test(choice) ? /^No$/ : /^(Requires improvement|Yes)/;
    await group.getByRole('radio', { name: wanted }).check();
  }
  await tab.getByRole('spinbutton').first().fill('2');
  await tab
    .getByRole('textbox', { name: /^What made the difference/ })
    .fill('The family knew one worker for the whole time.');
  await tab.getByRole('checkbox', { name: /^Historical information could not be reached/ }).check();
  await tab.getByRole('textbox', { name: /^Which system or file/ }).fill('The old case system');
  await tab.getByRole('textbox', { name: /^What could not be reached/ }).fill('Chronology before 2009');
}

/** The address of another agency's return shows nothing of it. */
export async function seesNoOthers(world: World): Promise<void> {
  const { place } = await placeOfFirst(world, socialCare);
  const seat = await world.sitDown('voluntary-sector-forum-representative', place);
  await hears(seat, 'This return is not there any more, or you may not see it.');
  expect(await seat.tab.getByText('Visits were regular').count()).toBe(0);
  await seat.close();
}

/** In dark and in high contrast the lead's overview and returns break no rule either. */
export async function looksInThemes(world: World): Promise<void> {
  for (const theme of ['dark', 'contrast'] as const) {
    const seat = await world.sitDown(lead, auditPlace(first, 'overview'), { theme });
    await hears(seat, 'Next step: Moderation');
    await soundIn(seat);
    await seat.goTo(auditPlace(first, 'returns'));
    await hears(seat, /of 18 are complete/);
    await soundIn(seat);
    await seat.close();
  }
}

/** The rest of the eighteen. Two of the six of each agency are good enough. */
export async function othersSend(world: World): Promise<void> {
  await turnTo(world, '2015-08-10');
  const grades = ['requires-improvement', 'good', 'inadequate'] as const;
  for (const agency of agencies) await sendsReturns(world, { audit: first, agency, grades });
  await world.together.bot.tick();
}

/** Accepts every return that was sent, as the lead. */
export async function acceptsAll(world: World, audit: string): Promise<void> {
  const at = await reads(world, lead, audit);
  const { site, book, me, day } = at;
  for (const row of (await returnsOf(at)).filter((one) => returnStanding(book, one).state === 'submitted')) {
    const head = withFingerprint(book, row);
    const ready = given(prepareAccept(book, { head, person: me.key, day }));
    const owner = book.board.agencies.find((one) => one.key === head.agency.key);
    if (owner === undefined) throw new Error('the return is of an agency of the board');
    await replyStore(site, owner).add(newKey('accept'), ready);
  }
}

/** A second grade, the same as the first, for each of the dip sample that has none, as the QA manager. */
export async function moderatesSample(world: World, audit: string): Promise<void> {
  const at = await reads(world, 'qa-manager', audit);
  const { site, book, me, day } = at;
  const rows = await returnsOf(at);
  for (const head of dipSample(book, book.sample?.seed ?? '')) {
    const row = rows.find((one) => one.key === head.key);
    const answer = row?.answers?.['need-recognised'];
    if (row === undefined || answer === undefined) throw new Error('nothing to grade again');
    const wanted = { question: 'need-recognised', secondGrade: String(answer.value), reason: '', isDipSample: true };
    const ready = given(prepareModeration(book, { return: row, ...wanted, person: me.key, day }));
    await listStore(site, moderations).add(newKey('moderation'), ready);
  }
}
