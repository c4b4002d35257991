/**
 * When the members of a board's team were last read, so that Teams is not asked every minute who is there: it is asked
 * hourly, and at once when somebody turns up whom the bot does not know or cannot reach. Kept for a store while its bot
 * runs; a bot that starts reads them anew.
 */
import type { Page } from '../../src/graph/lists/query.ts';
import type { people } from '../../src/lists/people.ts';
import type { BotParts } from '../parts.ts';

type Parts = Pick<BotParts, 'store' | 'machine'>;
type People = Page<typeof people>;

/** Machine milliseconds. */
const goodFor = 3_600_000;

interface Reading {
  readonly at: number;
  /** The people with whom the members were compared. */
  readonly people: People;
}

const readings = new WeakMap<Parts['store'], Map<string, Reading>>();

function readingsOf({ store }: Parts): Map<string, Reading> {
  const found = readings.get(store) ?? new Map<string, Reading>();
  readings.set(store, found);
  return found;
}

/** Whether it is time to read them. A person who was entered by hand cannot be written to before Teams has been asked. */
export function rosterIsDue(parts: Parts, board: string, known: People): boolean {
  const last = readingsOf(parts).get(board);
  if (last === undefined || parts.machine.now() - last.at >= goodFor) return true;
  return last.people !== known && known.rows.some((one) => one.objectId !== null && one.mri === null);
}

/** They were read just now, and compared with these people. */
export function rosterWasRead(parts: Parts, board: string, known: People): void {
  readingsOf(parts).set(board, { at: parts.machine.now(), people: known });
}

/** Somebody has come or gone: they are read in the next round. */
export function rosterIsOld(parts: Parts, board: string): void {
  readingsOf(parts).delete(board);
}
