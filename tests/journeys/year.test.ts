/**
 * The sample's whole financial year, a round of the bot on every working day: people answer by the calls of a client, some
 * of them in a browser, and what was sent to whom on which day is compared with the table of the design, line by line.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { timeIn } from '../../src/base/time/zone.ts';
import { readSample } from '../../src/workplace/launch/together.ts';
import { answeredYear } from '../../src/workplace/launch/year/answeredYear.ts';
import {
  playDay,
  roundsOnlyWhenAsked,
  workingDaysBetween,
  yearEnds,
  yearOpens,
} from '../../src/workplace/launch/year/days.ts';
import { readTable, type Scene, stageOf } from '../../src/workplace/launch/year/play.ts';
import type { TableLine } from '../../src/workplace/launch/year/reminderTable.ts';
import { startWorld, type World } from './world.ts';
import { answeredLines, sayLine } from './yearByTheBook.ts';
import { visits } from './yearVisits.ts';

/** Whom the bot cannot write to: a guest for whom it is not installed. */
const guest = 'probation-representative';

let world: World;
let lines: readonly TableLine[];

async function playTheYear(): Promise<void> {
  const stage = stageOf(world.together);
  for (const day of workingDaysBetween(yearOpens, yearEnds)) {
    await playDay(stage.workplaceUrl, day);
    for (const scene of answeredYear.filter((one) => one.on === day && !isByHand(one))) await scene.act(stage);
    for (const visit of visits.filter((one) => one.on === day)) await visit.look(world);
  }
  lines = await readTable(stage);
}

/** What somebody does in the browser is left out of the script. */
function isByHand({ on, what }: Scene): boolean {
  return visits.some((visit) => visit.on === on && visit.instead === what);
}

beforeAll(async () => {
  world = await startWorld(true, roundsOnlyWhenAsked);
  await playTheYear();
}, 900_000);

afterAll(() => world.stop());

/** What is no step of a ladder: posts to everybody, copies by e-mail, words on what somebody did. */
const noSteps: readonly string[] = ['post', 'mail copy', 'notice', 'single'];

const steps = (): readonly TableLine[] => lines.filter((line) => !noSteps.includes(line.kind));

describe('the year in which people answer', () => {
  it('tells everybody what the table of the design says, on its day, until it is settled, and nothing else', () => {
    const said = steps().map((line) => sayLine({ ...line, due: line.dueOn }));
    const book = answeredLines(readSample(), answeredYear, { opens: yearOpens, ends: yearEnds });
    expect(said.filter((line) => !book.includes(line))).toEqual([]);
    expect(book.filter((line) => !said.includes(line))).toEqual([]);
    expect(said).toHaveLength(book.length);
  });

  it('reaches everybody in their chat, and a guest without the bot in the channel', () => {
    const ways = new Set(steps().map(({ person, route }) => `${person === guest ? 'the guest' : 'others'}: ${route}`));
    expect([...ways].sort()).toEqual(['others: chat', 'the guest: channel']);
    expect(lines.filter((line) => !['sent', 'acted on', 'superseded'].includes(line.state))).toEqual([]);
  });

  it('gives nobody more than one card of the day on a day, in the board’s hours', () => {
    const cards = new Set(steps().map((line) => line.entry));
    const days = [...cards].filter((entry) => entry.startsWith('day.'));
    const holders = steps().filter((line) => days.includes(line.entry));
    expect(new Set(holders.map(({ person, day }) => `${person} ${day}`)).size).toBe(days.length);
    const early = lines.filter(({ row }) => row.sentAt === null || timeIn(row.sentAt) < '09:00');
    expect(early).toEqual([]);
  });

  it('posts the opening of each quarter and where things stand each month', () => {
    const posts = lines.filter((line) => line.kind === 'post').map(({ day, step }) => `${day} ${step}`);
    expect(posts.filter((post) => post.endsWith('quarter')).map((post) => post.slice(0, 10))).toEqual([
      ...['2015-04-01', '2015-07-01', '2015-10-01', '2016-01-04'],
    ]);
    expect(posts.filter((post) => post.endsWith('month'))).toHaveLength(12);
  });
});
