/**
 * What differs between two texts of the memorandum, for a person who has read the one and is to sign the other: word by word,
 * with the library `diff`. It compares letters, not meaning.
 */
import { diffLines, diffWordsWithSpace } from 'diff';

/** A run of words that both texts have, or only one of them. */
export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Words that were changed beyond which two texts are compared line by line: nobody reads that many word by word. */
const mostChanges = 2_000;

/** Putting `same` and `removed` together gives the text before, `same` and `added` the text after. */
export function differenceOf(before: string, after: string): readonly Piece[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: mostChanges }) ?? diffLines(before, after);
  return changes.map(({ added, removed, value }) => ({ kind: kindOf(added, removed), text: value }));
}

function kindOf(isAdded: boolean, isRemoved: boolean): Piece['kind'] {
  if (isAdded) return 'added';
  return isRemoved ? 'removed' : 'same';
}

/** Whether the two read the same, word for word. */
export function isSameText(pieces: readonly Piece[]): boolean {
  return pieces.every((piece) => piece.kind === 'same');
}
