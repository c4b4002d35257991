/**
 * The board's clock as the page shows it: London date and time of an instant, and the instant of a London date.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call, nothing } from '../app/call.ts';
import { clockShape } from '../app/shapes.ts';

const zone = 'Europe/London';

const partsFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `YYYY-MM-DD` and `HH:MM` in London. */
export function londonParts(time: number): { readonly day: string; readonly clock: string } {
  const found = Object.fromEntries(partsFormat.formatToParts(time).map((part) => [part.type, part.value]));
  return { day: `${found.year}-${found.month}-${found.day}`, clock: `${found.hour}:${found.minute}` };
}

/** The instant at which London's clocks show that day and time; in the hour that is skipped, one hour later. */
export function londonInstant(day: string, clock: string): number {
  const asUtc = Date.parse(`${day}T${clock}:00Z`);
  const shown = londonParts(asUtc);
  const offset = Date.parse(`${shown.day}T${shown.clock}:00Z`) - asUtc;
  return asUtc - offset;
}

const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'long' });
const longDate = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' });
const shortDate = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'short', year: 'numeric' });
const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** "Tuesday 7 April 2015"; joined here because engines differ about a comma. */
export const inWords = (at: number): string => `${weekday.format(at)} ${longDate.format(at)}`;
export const inShort = (at: number): string => shortDate.format(at);
export const timeOf = (at: number): string => time.format(at);

/** A message's stamp: the time today, else the date as well. */
export function stamp(sentAt: string, now: number): string {
  const at = Date.parse(sentAt);
  const isToday = londonParts(at).day === londonParts(now).day;
  return isToday ? timeOf(at) : `${inShort(at)}, ${timeOf(at)}`;
}

type Follower = (boardTime: string) => void;
const followers = new Set<Follower>();
let line: EventSource | null = null;

/**
 * One line to the clock for the whole page, however many messages show a time: a browser holds six connections to a
 * server, and with a line for each message no press would get through. @returns ends it
 */
function followClock(follower: Follower): () => void {
  followers.add(follower);
  line ??= openLine();
  return () => {
    followers.delete(follower);
    if (followers.size > 0) return;
    line?.close();
    line = null;
  };
}

function openLine(): EventSource {
  const source = new EventSource('/workplace/clock/events');
  source.addEventListener('clock', (event: MessageEvent<string>) => {
    const { boardTime } = clockShape.parse(JSON.parse(event.data));
    for (const follower of followers) follower(boardTime);
  });
  return source;
}

/** Board time now, in milliseconds; it runs on between answers of the workplace and follows when it is moved. */
export function useBoardNow(): number | undefined {
  const client = useQueryClient();
  const clock = useQuery({
    queryKey: ['clock'],
    queryFn: async () => Date.parse((await call('/workplace/clock', clockShape)).boardTime) - Date.now(),
    refetchInterval: 60_000,
  });
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 10_000);
    return () => clearInterval(timer);
  }, []);
  useEffect(
    () => followClock((boardTime) => client.setQueryData(['clock'], Date.parse(boardTime) - Date.now())),
    [client],
  );
  return clock.data === undefined ? undefined : Date.now() + clock.data;
}

/** Moves the clock and waits until the bot has done its round of that day. */
export function playDay(to: number): Promise<unknown> {
  return call('/workplace/clock/play', nothing, { method: 'POST', body: { boardTime: new Date(to).toISOString() } });
}

/** Moves the board's clock for everybody. */
export function moveClock(to: number): Promise<unknown> {
  return call('/workplace/clock', nothing, { method: 'PUT', body: { boardTime: new Date(to).toISOString() } });
}
