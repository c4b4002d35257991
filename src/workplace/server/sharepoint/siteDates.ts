/**
 * How SharePoint keeps and shows dates on a site whose zone is Europe/London.
 *
 * A date-only column keeps the site's civil date of the instant it was given, and shows it as that day's midnight on the
 * site, in UTC: 1 April 2015 reads `2015-03-31T23:00:00Z` (site-local midnight: pnpjs issue 1890, sp-dev-docs issue 6083;
 * to be confirmed once on a live British site). Board time plays no part here.
 */
import { isoSeconds } from '../tenant/clock.ts';

const HOUR = 3_600_000;
const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Milliseconds of a date or instant as SharePoint reads it; without a zone it is UTC. `undefined` when it is neither. */
export function readInstant(value: string): number | undefined {
  if (!PLAIN_DATE.test(value) && !INSTANT.test(value)) return undefined;
  const zoned = PLAIN_DATE.test(value) || /(Z|[+-]\d{2}:\d{2})$/.test(value) ? value : `${value}Z`;
  const milliseconds = Date.parse(zoned);
  if (Number.isNaN(milliseconds)) return undefined;
  // Date.parse accepts 30 February and rolls it over; SharePoint does not.
  return PLAIN_DATE.test(value) && !isoSeconds(milliseconds).startsWith(value) ? undefined : milliseconds;
}

/** The civil date in London at an instant, `YYYY-MM-DD`. */
export function civilDate(milliseconds: number): string {
  return london.format(milliseconds);
}

const midnights = new Map<string, string>();

/** London's midnight at the start of a civil date, as a UTC instant. */
export function midnightOf(date: string): string {
  const known = midnights.get(date);
  if (known !== undefined) return known;
  const utc = Date.parse(`${date}T00:00:00Z`);
  // In summer time London's midnight is 23:00 UTC of the day before; the clocks never change at midnight.
  const midnight = isoSeconds(civilDate(utc - HOUR) === date ? utc - HOUR : utc);
  midnights.set(date, midnight);
  return midnight;
}
