/**
 * Kills the bot, again and again, and counts what arrived. Each day every owner of an action is owed one card; the bot is
 * killed in the middle of that day's work, and the next one begins with what is left of it. At the end nothing may be
 * lost, at most one card may be doubled for each kill, and each double must be listed.
 */
import fc from 'fast-check';
import type { PlainDate } from '../../src/base/time/plainDate.ts';
import { addWorkingDays } from '../../src/base/time/workingDays.ts';
import { workdays } from '../kit/dutyBoard.ts';
import { type CrashWorld, firstDay, owners } from './crashWorld.ts';
import { type MortalBot, startMortal } from './mortalBot.ts';

/** When a bot is killed: at the nth point of its store in a day's work, or some milliseconds after the day began. */
export type Death = { readonly at: 'point'; readonly point: number } | { readonly at: 'time'; readonly after: number };

export interface Campaign {
  readonly world: CrashWorld;
  /** One for each kill; null ends the campaign. Told whether the last bot lived through its day's work. */
  readonly nextDeath: (kills: number, lived: boolean) => Death | null;
}

export interface Report {
  readonly kills: number;
  /** Cards that were owed, by entry. */
  readonly owed: number;
  readonly lost: readonly string[];
  /** Entries that arrived more than once. */
  readonly doubled: readonly string[];
  /** Those of them that the log does not list as such. */
  readonly unlisted: readonly string[];
  /** The most that one entry arrived. */
  readonly mostCopies: number;
}

/** A day's work takes about that long; milliseconds. */
const longestWait = 1_500;
/** Enough for a day's work, and one more in which nothing is left. */
const roundsOfADay = 3;

export async function runCampaign({ world, nextDeath }: Campaign): Promise<Report> {
  const days: PlainDate[] = [];
  const copies = new Map<string, number>();
  let lived = false;
  let bot = await startMortal(world);
  await world.install();
  await bot.rounds(roundsOfADay);
  for (let day = firstDay; ; day = addWorkingDays(workdays, day, 1)) {
    const death = nextDeath(days.length, lived);
    if (death === null) break;
    days.push(day);
    lived = await dieIn(world, bot, { day, death });
    bot = await startMortal(world);
    await bot.rounds(roundsOfADay);
    // Counted on the day itself: the next day's card takes the place of this one, which then only points to it.
    for (const [entry, times] of await world.copiesByEntry()) copies.set(entry, times);
  }
  await bot.kill();
  return { kills: days.length, ...(await count(world, days, copies)) };
}

/** @returns whether it came to the end of the day's work before it was killed */
async function dieIn(
  world: CrashWorld,
  bot: MortalBot,
  { day, death }: { readonly day: PlainDate; readonly death: Death },
): Promise<boolean> {
  if (death.at === 'point') await bot.dieAt(death.point);
  world.setDay(day);
  const timer = death.at === 'time' ? setTimeout(() => void bot.kill(), death.after) : null;
  const lived = await bot.rounds(roundsOfADay);
  if (timer !== null) clearTimeout(timer);
  await bot.kill();
  return lived;
}

async function count(
  world: CrashWorld,
  days: readonly PlainDate[],
  copies: ReadonlyMap<string, number>,
): Promise<Omit<Report, 'kills'>> {
  const listed = await world.listedAsDouble();
  const owed = days.flatMap((day) => owners.map((owner) => world.entryOf(owner, day)));
  const doubled = owed.filter((entry) => (copies.get(entry) ?? 0) > 1);
  return {
    owed: owed.length,
    lost: owed.filter((entry) => !copies.has(entry)),
    doubled,
    unlisted: doubled.filter((entry) => !listed.has(entry)),
    mostCopies: Math.max(0, ...owed.map((entry) => copies.get(entry) ?? 0)),
  };
}

/** Dies at each point once, until a bot has lived through a whole day's work. @param first and @param stride leave points out, where there is little time */
export function everyPoint({ first = 1, stride = 1 } = {}): Campaign['nextDeath'] {
  return (kills, lived) => (lived ? null : { at: 'point', point: first + kills * stride });
}

/** Dies so many times at random moments of a day's work; the same seed gives the same moments. */
export function atRandom(times: number, seed: number): Campaign['nextDeath'] {
  const moments = fc.sample(fc.noBias(fc.integer({ min: 0, max: longestWait })), { numRuns: times, seed });
  return (kills) => {
    const after = moments[kills];
    return after === undefined ? null : { at: 'time', after };
  };
}
