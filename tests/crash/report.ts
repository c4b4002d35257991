/** What a campaign has found, and what may never be, whenever the bot dies. */
import type { PlainDate } from '../../src/base/time/plainDate.ts';
import { type Arrivals, entryAsking, entryOfDay, listedAsDouble } from './arrivals.ts';
import { type CrashWorld, owners } from './crashWorld.ts';
import { answersByDay } from './pressing.ts';

export interface Report extends Findings {
  readonly kills: number;
  /** Kills before the first round of the day had ended: the others hit a bot that had little to do. */
  readonly midWork: number;
  readonly secondsPerKill: number;
}

export interface Findings {
  readonly presses: number;
  /** Days on which the press became no row. */
  readonly pressesLost: readonly PlainDate[];
  /** Days on which it became several. */
  readonly pressesDoubled: readonly PlainDate[];
  /** Cards that were owed. */
  readonly owed: number;
  /** Entries that did not arrive. */
  readonly lost: readonly string[];
  /** Entries that arrived more than once. */
  readonly doubled: readonly string[];
  /** Those of them that the log does not list as such. */
  readonly unlisted: readonly string[];
  /** The most that one entry arrived. */
  readonly mostCopies: number;
}

/** Counts what came of these days. */
export async function reportOf(world: CrashWorld, days: readonly PlainDate[], seen: Arrivals): Promise<Findings> {
  const listed = await listedAsDouble(world);
  const pressed = await answersByDay(world, days);
  const daysWith = (isSo: (rows: number) => boolean) => days.filter((day) => isSo(pressed.get(day)?.length ?? 0));
  const owed = [
    ...days.flatMap((day) => owners.map((owner) => entryOfDay(owner, day))),
    ...[...pressed.values()].flat().map(entryAsking),
  ];
  const doubled = owed.filter((entry) => seen.copiesOf(entry) > 1);
  return {
    presses: days.length,
    pressesLost: daysWith((rows) => rows === 0),
    pressesDoubled: daysWith((rows) => rows > 1),
    owed: owed.length,
    lost: owed.filter((entry) => seen.copiesOf(entry) === 0),
    doubled,
    unlisted: doubled.filter((entry) => !listed.has(entry)),
    mostCopies: Math.max(0, ...owed.map(seen.copiesOf)),
  };
}

/** All that is wrong with what was found; nothing, when the bot did what it promises (decisions 13). */
export function wrongIn(report: Report): readonly string[] {
  const { kills, lost, doubled, unlisted, mostCopies, pressesLost, pressesDoubled } = report;
  return [
    ...lost.map((entry) => `${entry} was lost`),
    ...unlisted.map((entry) => `${entry} arrived twice and is not listed`),
    ...pressesLost.map((day) => `the press of ${day} was lost`),
    ...pressesDoubled.map((day) => `the press of ${day} was written twice`),
    ...(mostCopies > 2 ? [`a card arrived ${mostCopies} times`] : []),
    ...(doubled.length > kills ? ['more cards were doubled than bots killed'] : []),
  ];
}

/** At least half of the kills must have hit a bot at work. */
export function isMidWork({ kills, midWork }: Report): boolean {
  return midWork * 2 >= kills;
}

export function sayReport(report: Report): string {
  const { kills, midWork, owed, lost, doubled, unlisted, presses, pressesLost, pressesDoubled } = report;
  return [
    `${kills} kills (${report.secondsPerKill.toFixed(1)} s each), ${midWork} of these in the middle of work`,
    `${owed} cards owed, ${lost.length} lost, ${doubled.length} arrived twice, ${unlisted.length} of these not listed`,
    `${presses} presses, ${pressesLost.length} lost, ${pressesDoubled.length} written twice`,
  ].join('; ');
}
