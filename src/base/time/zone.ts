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

function wallClock(moment: Instant, zone: Zone): { readonly date: string; readonly time: string } {
  const part: Record<string, string> = {};
  for (const { type, value } of formatOf(zone).formatToParts(new Date(moment))) part[type] = value;
  return { date: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` };
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
  const candidates = [-24, 0, 24].map((hours) => instantOf(guess - offsetAt(guess + hours * 3_600_000, zone)));
  const exact = candidates.filter((moment) => {
    const wall = wallClock(moment, zone);
    return wall.date === date && wall.time === time;
  });
  return [...(exact.length > 0 ? exact : candidates)].sort()[exact.length > 0 ? 0 : 2] ?? instantOf(guess);
}

function offsetAt(milliseconds: number, zone: Zone): number {
  const moment = instantOf(milliseconds);
  const wall = wallClock(moment, zone);
  return Date.parse(`${wall.date}T${wall.time}:00Z`) - Math.floor(millisecondsOf(moment) / 60_000) * 60_000;
}

/** `3 December 2026 at 10:04`, local. */
export function sayInstant(moment: Instant, zone: Zone = london): string {
  return `${sayDate(dateIn(moment, zone))} at ${timeIn(moment, zone)}`;
}
