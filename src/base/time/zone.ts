/**
 * The board's wall clock. The one place that turns an instant into a local day or hour and back.
 * Only `Intl` knows when clocks change; nothing here keeps a table of its own.
 */
import { type Instant, instantOf, millisecondsOf } from './instant.ts';
import { type PlainDate, plainDate, sayDate } from './plainDate.ts';

/** An IANA name, e.g. `Europe/London`. A board's site and its deadlines share one. */
export type Zone = string;

/** Where English boards live. */
export const london: Zone = 'Europe/London';

const formats = new Map<Zone, Intl.DateTimeFormat>();

function formatOf(zone: Zone): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

/** Clocks change on a quarter of an hour, everywhere and always: within one the offset is the same. */
const quarterHour = 900_000;
/** Offsets that were asked for, by zone and quarter of an hour. Asking `Intl` costs more than all the rest of a rule. */
const offsets = new Map<Zone, Map<number, number>>();
/** Some years of a board's rows; beyond it everything is forgotten and asked again. */
const mostOffsets = 20_000;

/** How far the local clock is ahead of UTC, in milliseconds. */
function offsetOf(milliseconds: number, zone: Zone): number {
  let known = offsets.get(zone);
  if (known === undefined || known.size > mostOffsets) {
    known = new Map();
    offsets.set(zone, known);
  }
  const quarter = Math.floor(milliseconds / quarterHour);
  const offset = known.get(quarter) ?? askOffset(quarter * quarterHour, zone);
  known.set(quarter, offset);
  return offset;
}

function askOffset(milliseconds: number, zone: Zone): number {
  const part: Record<string, string> = {};
  for (const { type, value } of formatOf(zone).formatToParts(new Date(milliseconds))) part[type] = value;
  return (
    Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}Z`) - milliseconds
  );
}

/** What the clock on the wall shows, read off as if it were UTC. */
function wallClock(moment: Instant, zone: Zone): { readonly date: string; readonly time: string } {
  const milliseconds = millisecondsOf(moment);
  const shown = instantOf(milliseconds + offsetOf(milliseconds, zone));
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/** The local day on which the instant falls. */
export function dateIn(moment: Instant, zone: Zone = london): PlainDate {
  return plainDate(wallClock(moment, zone).date);
}

/** The local time `HH:MM` (24 hours) at the instant. */
export function timeIn(moment: Instant, zone: Zone = london): string {
  return wallClock(moment, zone).time;
}

/**
 * The instant at which the local clock shows `time` on `date`. On the night the clocks go back the first of the two
 * is meant; a time that the spring change skips is moved on by the hour that is lost (01:30 gives 02:30 summer time).
 * @param time `HH:MM`, 24 hours
 */
export function instantAt(date: PlainDate, time: string, zone: Zone = london): Instant {
  const guess = Date.parse(`${date}T${time}:00Z`);
  // A day either side: one of these shows the offset on each side of a change, however far from Greenwich the zone is.
  const candidates = [-24, 0, 24].map((hours) => instantOf(guess - offsetOf(guess + hours * 3_600_000, zone)));
  const exact = candidates.filter((moment) => {
    const wall = wallClock(moment, zone);
    return wall.date === date && wall.time === time;
  });
  return [...(exact.length > 0 ? exact : candidates)].sort()[exact.length > 0 ? 0 : 2] ?? instantOf(guess);
}

/** `3 December 2026 at 10:04`, local. */
export function sayInstant(moment: Instant, zone: Zone = london): string {
  return `${sayDate(dateIn(moment, zone))} at ${timeIn(moment, zone)}`;
}
