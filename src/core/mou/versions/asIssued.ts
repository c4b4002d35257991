/**
 * What must stay as it was issued. The list can be changed past every screen by whoever may edit it, so three things look:
 * the tab and every signing hold the text against the hash in the signatures; the bot holds the row against what it first
 * saw. Nothing is put back by itself: what is found is told.
 */
import type { Sha256 } from '../canonical.ts';
import { textHash } from '../chain.ts';
import { isSigned, type MouBooks, type MouVersion } from '../standing.ts';

/** A version whose text is no longer the text that agencies signed. */
export interface ChangedText {
  readonly version: MouVersion;
  /** How many signatures were given to another text. */
  readonly signatures: number;
}

/** Versions of which a signature holds another hash than their text has now. */
export async function changedTexts(
  books: Pick<MouBooks, 'versions' | 'signatures'>,
  sha256: Sha256,
): Promise<readonly ChangedText[]> {
  const looked = await Promise.all(
    books.versions.map(async (version) => {
      const own = books.signatures.filter((one) => one.version.key === version.key);
      const now = own.length === 0 ? '' : await textHash(version.wording, sha256);
      return { version, signatures: own.filter((one) => one.textHash !== now).length };
    }),
  );
  return looked.filter((one) => one.signatures > 0);
}

/** Whether others have signed another text under this version. Two texts under one name would be no agreement. */
export function isOtherText(
  books: Pick<MouBooks, 'signatures'>,
  version: Pick<MouVersion, 'key'>,
  textHashNow: string,
): boolean {
  return books.signatures.some((one) => one.version.key === version.key && one.textHash !== textHashNow);
}

/** What is wrong with the row as it stands, in sentences. */
export function versionIrregularities(books: Pick<MouBooks, 'signatures'>, version: MouVersion): readonly string[] {
  return version.withdrawnOn !== null && isSigned(books, version)
    ? ['It was marked as withdrawn although it has been signed: the mark counts for nothing.']
    : [];
}

/** The facts of an issued version that never change, with what is said when one has. */
export const fixedAtIssue = {
  wording: 'Its wording has been changed since it was issued. Put it back as it was, or issue a new version.',
  number: 'Its number has been changed since it was issued.',
  issuedOn: 'The day on which it was issued has been changed.',
} as const;
export type FixedFact = keyof typeof fixedAtIssue;
