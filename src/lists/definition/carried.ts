/**
 * Who wrote a row first and changed it last, and when, for rows that were carried over from another site. SharePoint sets author and time of
 * a row itself, so an imported row would seem to be of today and of whoever imported it. The app alone imports, and writes
 * beside each row what it was: that counts only on a row whose author, by SharePoint's own record, is the app, so nobody
 * else can claim another's authorship by filling the column in.
 */
import { z } from 'zod';
import { type Instant, parseInstant } from '../../base/time/instant.ts';
import type { RawFields, WrittenFields } from './column.ts';
import type { AnyList, Author } from './defineList.ts';
import { carriedColumn } from './physical.ts';

/** What a row was before it was carried over. */
export interface Carried {
  readonly createdAt: Instant;
  readonly createdBy: Author;
  /** The last change before the row left; rows of an earlier import lack it. */
  readonly changedAt?: Instant;
  readonly changedBy?: Author;
}

/** SharePoint's own record of a row. */
export interface OwnRecord {
  readonly createdAt: Instant;
  readonly createdBy: Author;
  readonly changedAt: Instant;
  readonly changedBy: Author;
}

export const authorShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), objectId: z.string(), name: z.string() }),
  z.object({ kind: z.literal('app') }),
  z.object({ kind: z.literal('unknown') }),
]) satisfies z.ZodType<Author>;

/** A moment in its one shape. */
export const instantShape = z.string().transform((raw, context): Instant => {
  const parsed = parseInstant(raw);
  if (parsed !== null) return parsed;
  context.addIssue({ code: 'custom', message: 'not a moment' });
  return z.NEVER;
});

const carriedShape = z.object({
  createdAt: instantShape,
  createdBy: authorShape,
  changedAt: instantShape.exactOptional(),
  changedBy: authorShape.exactOptional(),
});

/** What the column says; null when it is empty or cannot be read. Whether it counts is asked separately. */
export function carriedIn(fields: RawFields): Carried | null {
  const raw = fields[carriedColumn.name];
  if (typeof raw !== 'string' || raw === '') return null;
  try {
    const parsed = carriedShape.safeParse(JSON.parse(raw));
    return parsed.success ? parsed.data : null;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

/** The column of a row that is being carried over. */
export function writeCarried({ createdAt, createdBy, changedAt, changedBy }: Carried): WrittenFields {
  return { [carriedColumn.name]: JSON.stringify({ createdAt, createdBy, changedAt, changedBy }) };
}

/**
 * First author and moment of a row, given SharePoint's own record of it. In a list whose rows people may edit, the author
 * carried over counts until somebody other than the app has changed the row: an editor could have written the column too.
 */
export function firstAuthor(
  list: Pick<AnyList, 'writing'>,
  own: OwnRecord,
  carried: Carried | null,
): Pick<OwnRecord, 'createdAt' | 'createdBy'> {
  if (carried === null || own.createdBy.kind !== 'app') return { createdAt: own.createdAt, createdBy: own.createdBy };
  const isBeyondEditing = list.writing.kind === 'sealed' || list.writing.kind === 'addOnly';
  const counts = isBeyondEditing || own.changedBy.kind === 'app';
  return { createdAt: carried.createdAt, createdBy: counts ? carried.createdBy : own.createdBy };
}

/**
 * The last change of a row. Carrying it over was none: what was carried counts while SharePoint knows of no change since the
 * app added the row, so that a return is not newer than what was said about it merely because the board has moved.
 */
export function lastChange(own: OwnRecord, carried: Carried | null): Pick<OwnRecord, 'changedAt' | 'changedBy'> {
  const { changedAt, changedBy } = own;
  const isUntouched = own.createdBy.kind === 'app' && changedBy.kind === 'app' && own.createdAt === changedAt;
  if (!isUntouched || carried?.changedAt === undefined || carried.changedBy === undefined)
    return { changedAt, changedBy };
  return { changedAt: carried.changedAt, changedBy: carried.changedBy };
}
