/**
 * Instants: a moment that happened, the same everywhere on earth, to the second (SharePoint keeps no more).
 * What day or hour it was for the board is asked of `zone.ts`.
 */
import { parsePlainDate } from './plainDate.ts';

/** `YYYY-MM-DDTHH:MM:SSZ`, always UTC. Two of them compare with `<` and `>` as text. */
export type Instant = string & { readonly __instant: true };

/** The moment `milliseconds` after the epoch, cut to the second. */
export function instantOf(milliseconds: number): Instant {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z` as Instant; // built in the one shape
}

/** Any ISO 8601 text with a zone, or null. A text without a zone is refused: nobody could say which moment it is. */
export function parseInstant(text: string): Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return null;
  // Date.parse takes 30 February for 2 March; a moment on a day that does not exist is a mistake.
  if (parsePlainDate(text.slice(0, 10)) === null) return null;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? null : instantOf(milliseconds);
}

/** @throws RangeError when the text is no instant; for literals and values already validated. */
export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === null) throw new RangeError('an instant is ISO 8601 with a zone');
  return parsed;
}

/** Milliseconds after the epoch. */
export function millisecondsOf(moment: Instant): number {
  return Date.parse(moment);
}
