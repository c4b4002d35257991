/**
 * Where each agency stands with the memorandum on a day.
 * A version is draft, issued, in force, superseded or withdrawn; an agency is signed, pending, declined, or must sign
 * again.
 */
import type { PlainDate } from '../../base/time/plainDate.ts';
import { quarterOf, spanOfYear } from '../../base/time/quarter.ts';
import { dateIn } from '../../base/time/zone.ts';
import type { Row } from '../../lists/definition/defineList.ts';
import type { mouDeclines } from '../../lists/mouDeclines.ts';
import type { mouVersions } from '../../lists/mouVersions.ts';
import type { Agency } from '../people/board.ts';
import type { Signature } from './chain.ts';
import type { SignBy } from './signBy.ts';

export type MouVersion = Row<typeof mouVersions>;
export type Decline = Row<typeof mouDeclines>;

export type VersionState = 'draft' | 'issued' | 'in force' | 'superseded' | 'withdrawn';

/** What is needed to say where agencies stand. */
export interface MouBooks {
  readonly versions: readonly MouVersion[];
  readonly signatures: readonly Signature[];
  readonly declines: readonly Decline[];
  /** Whether signatures lapse on 31 March (a setting of the board). */
  readonly renewsYearly: boolean;
  /** The last day to sign a version, by the version itself or the board's settings. */
  readonly signBy: SignBy;
}

/** Whether anybody has signed the version. */
export function isSigned(books: Pick<MouBooks, 'signatures'>, version: Pick<MouVersion, 'key'>): boolean {
  return books.signatures.some((signature) => signature.version.key === version.key);
}

/** Whether the version was withdrawn by the day. Once somebody has signed it, the mark counts for nothing. */
export function isWithdrawn(books: Pick<MouBooks, 'signatures'>, version: MouVersion, day: PlainDate): boolean {
  return version.withdrawnOn !== null && version.withdrawnOn <= day && !isSigned(books, version);
}

/** Issued versions, oldest first. */
function issued(books: MouBooks, day: PlainDate): readonly MouVersion[] {
  return books.versions
    .filter((version) => version.issuedOn !== null && version.issuedOn <= day && !isWithdrawn(books, version, day))
    .sort((a, b) => a.number - b.number);
}

/** The version in force on the day, or null before the first. */
export function versionInForce(books: MouBooks, day: PlainDate): MouVersion | null {
  return (
    issued(books, day)
      .filter((version) => (version.effectiveFrom ?? version.issuedOn ?? day) <= day)
      .at(-1) ?? null
  );
}

/** The version agencies are asked to sign: the newest issued, whether or not it is in force yet. */
export function versionToSign(books: MouBooks, day: PlainDate): MouVersion | null {
  return issued(books, day).at(-1) ?? null;
}

export function versionState(books: MouBooks, version: MouVersion, day: PlainDate): VersionState {
  if (isWithdrawn(books, version, day)) return 'withdrawn';
  if (version.issuedOn === null || day < version.issuedOn) return 'draft';
  const inForce = versionInForce(books, day);
  if (inForce?.key === version.key) return 'in force';
  return inForce !== null && version.number < inForce.number ? 'superseded' : 'issued';
}

/** Whether a version in force is past its review date: it stays valid and shows 'review due'. */
export function isReviewDue(version: MouVersion, day: PlainDate): boolean {
  return version.reviewOn !== null && version.reviewOn <= day;
}

/**
 * The unique claim of a signature: agency, version and, where the board renews each year, the financial year.
 * Two signatures of one claim cannot both be written.
 */
export function claimOf(agency: string, version: string, renewsYearly: boolean, day: PlainDate): string {
  return renewsYearly ? `${agency}/${version}/${quarterOf(day).year}` : `${agency}/${version}`;
}

export type CellState =
  | { readonly state: 'signed'; readonly signature: Signature }
  | { readonly state: 'declined'; readonly decline: Decline }
  | { readonly state: 'pending'; readonly overdue: boolean }
  | { readonly state: 'needs re-signing'; readonly signature: Signature }
  | { readonly state: 'not asked' };

/** The newest signature of the agency for one of the versions. */
function newestSignature(
  books: MouBooks,
  agency: Agency,
  isWanted: (version: MouVersion) => boolean,
): Signature | null {
  const wanted = new Set<string>(books.versions.filter(isWanted).map((version) => version.key));
  return (
    books.signatures
      .filter((one) => one.agency.key === agency.key && wanted.has(one.version.key))
      .sort((a, b) => a.sequence - b.sequence)
      .at(-1) ?? null
  );
}

/** Where one agency stands with one version on the day: a cell of the sign-up matrix (R81). */
export function cellOf(books: MouBooks, agency: Agency, version: MouVersion, day: PlainDate): CellState {
  const signature = newestSignature(books, agency, (one) => one.key === version.key);
  // By claim: where the board renews each year, what an agency declined in an earlier year is asked anew.
  const claim = claimOf(agency.key, version.key, books.renewsYearly, day);
  const decline = books.declines.find((one) => one.claim === claim);
  if (signature !== null) return signedCell(signature, decline, isLapsed(books, signature, version, day));
  if (decline !== undefined) return { state: 'declined', decline };
  const state = versionState(books, version, day);
  if (state !== 'issued' && state !== 'in force') return { state: 'not asked' };
  const earlier = newestSignature(books, agency, (one) => one.number < version.number);
  if (earlier !== null && state === 'in force') return { state: 'needs re-signing', signature: earlier };
  const signBy = books.signBy(version);
  return { state: 'pending', overdue: signBy !== null && signBy < day };
}

/** A signature wins over a decline, unless it has lapsed: the decline is of this year then, so it came after it. */
function signedCell(signature: Signature, decline: Decline | undefined, lapsed: boolean): CellState {
  if (!lapsed) return { state: 'signed', signature };
  return decline === undefined ? { state: 'needs re-signing', signature } : { state: 'declined', decline };
}

/**
 * Where the board renews each year, a signature lapses at the end of its financial year. One given before its version
 * took effect counts for the year in which that began, else it would lapse before it ever held.
 */
function isLapsed(books: MouBooks, signature: Signature, version: MouVersion, day: PlainDate): boolean {
  const signedOn = dateIn(signature.signedAt);
  const counts = [signedOn, version.effectiveFrom ?? signedOn];
  return books.renewsYearly && counts.every((from) => spanOfYear(quarterOf(from).year).last < day);
}

/** Whether the agency's memorandum is current: its signature is of the version in force on that day. */
export function isCurrent(books: MouBooks, agency: Agency, day: PlainDate): boolean {
  const version = versionInForce(books, day);
  return version !== null && cellOf(books, agency, version, day).state === 'signed';
}
