/**
 * Case references made by the app: a prefix of the audit and a code that means nothing. They say nothing about the child,
 * nor about the order in which cases were drawn. The alphabet has no vowel, so that no word comes out, and none of the signs
 * that look like another (0 and O, 1 and I and L, 2 and Z, 5 and S, 8 and B, U and V).
 */
import { drawFrom } from './seededOrder.ts';

export const referenceAlphabet = '34679CDFGHJKMNPQRTWXY';
const codeLength = 4;
/** What a reference of this app looks like, in capitals or not. */
export const referenceShape = /^[A-Z0-9]{1,4}-[34679CDFGHJKMNPQRTWXY]{4,6}$/i;
/** Everything in a text that looks like one, of whatever audit. */
export const anyReference = /(?<![\p{L}\p{N}])[A-Z0-9]{1,4}-[34679CDFGHJKMNPQRTWXY]{4,6}(?![\p{L}\p{N}])/giu;

/**
 * @param prefix from {@link referencePrefix}
 * @param taken references that are in use, in capitals or not
 */
export function caseReferences(
  prefix: string,
  count: number,
  { seed, taken }: { readonly seed: string; readonly taken: readonly string[] },
): readonly string[] {
  const used = new Set(taken.map((one) => one.toUpperCase()));
  const draw = drawFrom(`references ${seed}`);
  const made: string[] = [];
  // A longer code once the short ones grow scarce, so that this always ends.
  const scarce = referenceAlphabet.length ** codeLength / 4;
  while (made.length < count) {
    const length = used.size < scarce ? codeLength : codeLength + 2;
    const reference = `${prefix}-${codeOf(length, draw)}`;
    if (used.has(reference)) continue;
    used.add(reference);
    made.push(reference);
  }
  return made;
}

function codeOf(length: number, draw: (limit: number) => number): string {
  return Array.from({ length }, () => referenceAlphabet.charAt(draw(referenceAlphabet.length))).join('');
}

const leftOut = new Set(['a', 'an', 'and', 'at', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with', 'audit']);

/** The first letters of an audit's name, at most four: `Substance misuse (neglect)` gives `SMN`. `CASE` for none. */
export function referencePrefix(auditName: string): string {
  const words = auditName
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '' && !leftOut.has(word.toLowerCase()));
  const letters = words.length === 1 ? (words[0] ?? '').slice(0, 3) : words.map((word) => word.charAt(0)).join('');
  return letters.slice(0, 4) || 'CASE';
}
