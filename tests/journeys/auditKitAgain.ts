/**
 * The same audit done again a year later, by the rules through Graph as the people whose part it is; then the verdict at the
 * screen, with the numbers of both audits.
 */
import { expect } from '@jest/globals';
import { keyOf } from '../../src/base/id.ts';
import { plainDate } from '../../src/base/time/plainDate.ts';
import { prepareSample } from '../../src/core/audit/cases/prepareSample.ts';
import {
  prepareMethodSignOff,
  prepareMouException,
  prepareTermsAgreed,
} from '../../src/core/audit/path/prepareMove.ts';
import type { PathStep } from '../../src/core/audit/path/steps.ts';
import { prepareNewAgency, prepareParticipation } from '../../src/core/audit/people/prepareAgency.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { auditCases } from '../../src/lists/auditCases.ts';
import { auditParticipation } from '../../src/lists/auditParticipation.ts';
import { auditSamples } from '../../src/lists/auditSamples.ts';
import { audits } from '../../src/lists/audits.ts';
import { decisions } from '../../src/lists/decisions.ts';
import { refTo } from '../../src/lists/definition/columns.ts';
import { termsOfReference } from '../../src/lists/termsOfReference.ts';
import { auditPlace, first, given, hears, lead, movesOn, newKey, press, reads, soundIn, turnTo } from './auditKit.ts';
import { asksDays, settles } from './auditKitAgencies.ts';
import { acceptsAll, agencies, moderatesSample, sendsReturns } from './auditKitReturns.ts';
import { places, type World } from './world.ts';

const again = 'audit-2015-16-p2-again';
const advice = 'Ask every child what has got better';

/** The row of the second audit and its terms: the first ones, a year later. */
async function startsAgain(world: World): Promise<void> {
  await turnTo(world, '2016-07-06');
  const { site, book } = await reads(world, 'qa-manager', first);
  if (book.itsTerms === null) throw new Error('there are no terms of reference');
  const key = keyOf<'audits'>(again);
  const { audit, itsTerms } = book;
  await listStore(site, audits).add(key, {
    ...audit,
    name: 'Substance Misuse (Neglect), again',
    earlierAudit: refTo(audit),
    tool: audit.tool,
    returnsOpenOn: plainDate('2016-07-06'),
    returnsDueOn: plainDate('2016-08-12'),
    reportDueOn: plainDate('2016-09-16'),
  });
  await listStore(site, termsOfReference).add(keyOf<'termsOfReference'>(again), {
    ...itsTerms,
    audit: { key, title: 'Substance Misuse (Neglect), again' },
    periodFrom: plainDate('2015-07-07'),
    periodTo: plainDate('2016-07-06'),
    reportOn: plainDate('2016-09-16'),
  });
}

async function agreesAgain(world: World): Promise<void> {
  const manager = await reads(world, 'qa-manager', again);
  const signed = given(prepareMethodSignOff(manager.book, { person: manager.me.key, day: manager.day }));
  await listStore(manager.site, decisions).add(newKey('method'), signed);
  const { site, book, me, day } = await reads(world, lead, again);
  const agreed = prepareTermsAgreed(book, { person: me.key, day, agreedOn: day, minuteReference: null });
  await listStore(site, decisions).add(newKey('agreed'), given(agreed));
  await movesOn(world, lead, again, 'terms agreed');
}

async function joinAgain(world: World, agency: string): Promise<void> {
  const { site, book, me, day } = await reads(world, lead, again);
  const row = book.board.agencies.find((one) => one.key === agency);
  if (row === undefined) throw new Error(`no agency ${agency}`);
  const values = given(prepareNewAgency(book, { person: me.key, day, agency: row, daysAsked: 4 }));
  const added = await listStore(site, auditParticipation).add(keyOf(`${again}-${agency}`), values);
  await asksDays(world, again, agency);
  const now = await reads(world, lead, again);
  const part = now.book.participation.find((one) => one.key === added.key);
  const who = now.book.board.membership.people.find((one) => one.key === `${agency}-representative`);
  if (part === undefined || who === undefined) throw new Error(`${agency} takes no part`);
  const named = {
    person: me.key,
    day,
    participation: part.key,
    changes: { lead: refTo({ key: who.key, label: who.name }) },
  };
  await listStore(site, auditParticipation).change(part, given(prepareParticipation(now.book, named)));
  await settles(world, again, agency);
  const chair = await reads(world, 'chair', again);
  const excepted = {
    person: chair.me.key,
    day,
    agency: refTo(row),
    reason: 'It signs at its board in July',
    validUntil: null,
  };
  const exception = given(prepareMouException(chair.book, excepted));
  await listStore(chair.site, decisions).add(newKey('exception'), exception);
}

async function drawsAgain(world: World): Promise<void> {
  const { site, book, me, day } = await reads(world, lead, again);
  const strata = [{ name: 'All cases', population: 52, wanted: 6 }];
  const { sample, add } = given(prepareSample(book, { strata, seed: 'a-year-later', person: me.key, day }));
  await listStore(site, auditSamples).add(sample.key, sample.values);
  for (const one of add) await listStore(site, auditCases).add(one.key, one.values);
}

const movesAgain = (world: World, to: PathStep) => movesOn(world, lead, again, to);

/** The second audit until its returns are open. */
export async function beginsAgain(world: World): Promise<void> {
  await startsAgain(world);
  await agreesAgain(world);
  for (const agency of agencies) await joinAgain(world, agency);
  await movesAgain(world, 'agencies confirmed');
  await drawsAgain(world);
  await movesAgain(world, 'cases selected');
  await movesAgain(world, 'returns open');
  await world.together.bot.tick();
}

/** Its returns, moderation and acceptance: what the verdict looks at. */
export async function returnsAgain(world: World): Promise<void> {
  const grades = ['good', 'good', 'outstanding', 'good', 'requires-improvement', 'good'] as const;
  for (const agency of agencies) await sendsReturns(world, { audit: again, agency, grades });
  await movesAgain(world, 'moderation');
  await moderatesSample(world, again);
  await acceptsAll(world, again);
  await movesAgain(world, 'findings');
}

/** The numbers of both come by themselves; the chain shows what they say with both sizes, and the audit is closed. */
export async function showsDifference(world: World): Promise<void> {
  const seat = await world.sitDown(lead, auditPlace(first, 'learning'));
  await press(seat, `Did it make a difference? ${advice}`);
  await hears(seat, 'The numbers say: Improved');
  await soundIn(seat, [1280, 380]);
  await press(seat, 'Record the verdict');
  await hears(seat, 'The verdict is recorded. Earlier ones stay on record.');
  await hears(seat, /Improved: 6 of 18 \(33%\) before, 15 of 18 \(83%\) after/);
  await seat.page.setViewportSize({ width: 1280, height: 900 });
  await seat.goTo(auditPlace(first, 'overview'));
  await press(seat, 'Close it');
  await hears(seat, 'The audit is closed');
  await seat.close();
  const member = await world.sitDown('chair', `${places.programme}/loop`);
  await hears(member, advice);
  await hears(member, /Improved: 6 of 18 \(33%\) before, 15 of 18 \(83%\) after/);
  await soundIn(member, [1280, 380]);
  await member.close();
  const { book } = await reads(world, lead, first);
  expect(book.verdicts.map(({ verdict, beforeOf, afterOf }) => ({ verdict, beforeOf, afterOf }))).toEqual([
    { verdict: 'Improved', beforeOf: 18, afterOf: 18 },
  ]);
}
