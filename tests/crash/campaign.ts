/**
 * Kills the bot, again and again, and counts what arrived. Each day every owner of an action is owed one card, and one of
 * them asks for more time, about which the QA manager is owed a card; the bot is killed in the middle of that day's work,
 * and the next one begins with what is left of it. Whatever happens, nothing may be lost (`report.ts`).
 */
import type { PlainDate } from '../../src/base/time/plainDate.ts';
import { addWorkingDays } from '../../src/base/time/workingDays.ts';
import { workdays } from '../kit/dutyBoard.ts';
import { type Arrivals, arrivals, entryOfDay } from './arrivals.ts';
import { type CrashWorld, firstDay, owners } from './crashWorld.ts';
import type { Death, NextDeath } from './deaths.ts';
import { type MortalBot, type MortalBots, mortalBots } from './mortalBot.ts';
import { aboutToPress, type CrashDay, sayNo } from './pressing.ts';
import { type Report, reportOf } from './report.ts';

export interface Campaign {
  readonly world: CrashWorld;
  /** The bundled bot. */
  readonly script: string;
  readonly nextDeath: NextDeath;
  /** Told after each kill. */
  readonly onKill?: (kills: number) => void;
}

/** Enough for a day's work, and one more in which nothing is left. */
const roundsOfADay = 2;
/** So many rounds the next bot has, on the same day, until what it has not made good counts as lost. */
const mostRounds = 3;
/** Days that are lived through, to see how long their work takes. */
const unharmedDays = 2;

export async function runCampaign(campaign: Campaign): Promise<Report> {
  const { world, script } = campaign;
  const bots = mortalBots(world, script);
  try {
    const settling = await bots.begin();
    await world.install();
    await settling.rounds(roundsOfADay);
    await settling.end();
    return await killAgainAndAgain(campaign, bots);
  } finally {
    await bots.close();
  }
}

async function killAgainAndAgain({ world, nextDeath, onKill }: Campaign, bots: MortalBots): Promise<Report> {
  const days: PlainDate[] = [];
  const seen = arrivals(world);
  let bot = await bots.begin();
  await bot.rounds(roundsOfADay);
  const live = async (death: Death | null, wholeDay: number): Promise<Lived> => {
    const before = days.at(-1);
    const date = before === undefined ? firstDay : addWorkingDays(workdays, before, 1);
    const day: CrashDay = { date, number: days.length };
    days.push(date);
    const lived = await liveOneDay(world, bot, { day, death, wholeDay });
    bot = await bots.begin();
    await takeUp(world, bot, { day, lived, seen });
    return lived;
  };
  const unharmed: number[] = [];
  for (let lives = 0; lives < unharmedDays; lives += 1) unharmed.push((await live(null, 0)).worked);
  const wholeDay = Math.min(...unharmed);
  const began = performance.now();
  let kills = 0;
  let midWork = 0;
  let isWhole = false;
  for (let death = nextDeath(0, false); death !== null; death = nextDeath(kills, isWhole)) {
    const { rounds } = await live(death, wholeDay);
    isWhole = rounds === roundsOfADay;
    midWork += rounds === 0 ? 1 : 0;
    kills += 1;
    onKill?.(kills);
  }
  const secondsPerKill = (performance.now() - began) / 1000 / Math.max(kills, 1);
  await bot.kill();
  return { kills, midWork, secondsPerKill, ...(await reportOf(world, days, seen)) };
}

/** One bot's day, to its end. */
interface Lived {
  /** How many rounds it lived to the end of. */
  readonly rounds: number;
  /** Whether the person was told that their press arrived. */
  readonly isPressed: boolean;
  /** Presses the same button again. */
  readonly press: () => Promise<boolean>;
  /** How long the work took, where nobody cut it short: the press, and the first round; milliseconds. */
  readonly worked: number;
}

async function liveOneDay(
  world: CrashWorld,
  bot: MortalBot,
  { day, death, wholeDay }: { readonly day: CrashDay; readonly death: Death | null; readonly wholeDay: number },
): Promise<Lived> {
  const press = await aboutToPress(world, day);
  if (death?.at === 'point') await bot.dieAt(death.point);
  world.setDay(day.date);
  const timer = death?.at === 'time' ? setTimeout(() => void bot.kill(), death.part * wholeDay) : undefined;
  const began = performance.now();
  const pressing = press();
  if (death?.at !== 'time' || !death.isPressAmid) await pressing;
  const first = await bot.rounds(1);
  const worked = performance.now() - began;
  const rest = first === 0 ? 0 : await bot.rounds(roundsOfADay - 1);
  const isPressed = await pressing;
  clearTimeout(timer);
  await bot.kill();
  return { rounds: first + rest, isPressed, press, worked };
}

/** What the next bot does with what the dead one left, on the same day. */
async function takeUp(
  world: CrashWorld,
  bot: MortalBot,
  { day, lived, seen }: { readonly day: CrashDay; readonly lived: Lived; readonly seen: Arrivals },
): Promise<void> {
  await sayNo(world, day);
  // Whoever was not told that their press arrived presses again.
  if (!lived.isPressed && !(await lived.press()))
    throw new Error(`on ${day.date} a bot that nobody kills took no press`);
  for (let rounds = 0; rounds < mostRounds; rounds += 1) {
    await bot.rounds(1);
    await seen.note();
    const hasCards = owners.every((owner) => seen.copiesOf(entryOfDay(owner, day.date)) > 0);
    if (hasCards && seen.asked() > day.number) return;
  }
}
