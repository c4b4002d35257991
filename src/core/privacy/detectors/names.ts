/**
 * What may be a person's name. Nothing in a text proves a name, so this only ever asks; the board's own people, its
 * agencies, teams and terms are not asked about.
 */
import type { Detector, GuardKnowledge, Span } from '../caught.ts';
import { knownAmong } from '../names/knownWords.ts';
import { maybeSurname, nameShapes } from '../names/nameShapes.ts';
import { isCapital, type NameWord, wordsIn } from '../names/nameWords.ts';

/** Small words within a surname ('van der Berg'). */
const particles = new Set([
  'van',
  'der',
  'den',
  'de',
  'la',
  'le',
  'el',
  'al',
  'bin',
  'bint',
  'ibn',
  'von',
  'ap',
  'ab',
  'da',
  'dos',
  'du',
]);

const longestName = 6;

/** An initial within a name, or the next part of one. */
function carriesOn(words: readonly NameWord[], at: number): boolean {
  const one = words[at];
  if (one === undefined || !/^[ .]{1,2}$/.test(one.gap)) return false;
  if (one.asWritten.length === 1) return /^\p{Lu}$/u.test(one.asWritten);
  if (one.gap === '.' || (one.gap !== ' ' && words[at - 1]?.asWritten.length !== 1)) return false;
  if (particles.has(one.bare)) return maybeSurname(words[at + 1]) || particles.has(words[at + 1]?.bare ?? '');
  return /^(al|el|ap)-\p{Lu}/u.test(one.asWritten) || maybeSurname(one);
}

function lastOf(words: readonly NameWord[], first: number): number {
  let last = first;
  const from = words[first];
  // In small letters the end of a name cannot be seen.
  if (from === undefined || (!isCapital(from) && from.asWritten.length !== 1)) return last;
  while (last - first < longestName && carriesOn(words, last + 1)) last++;
  return last;
}

function firstFrom(words: readonly NameWord[], at: number): number | null {
  for (const shape of nameShapes) {
    const first = shape(words, at);
    if (first !== null) return first;
  }
  return null;
}

function namesAmong(words: readonly NameWord[], known: ReadonlySet<number>): readonly Span[] {
  const found: Span[] = [];
  for (let at = 0; at < words.length; at++) {
    const first = firstFrom(words, at);
    if (first === null) continue;
    const last = lastOf(words, first);
    const [from, to] = [words[first], words[last]];
    const parts = Array.from({ length: last - first + 1 }, (_part, offset) => first + offset);
    if (from !== undefined && to !== undefined && !parts.every((part) => known.has(part))) {
      found.push({ start: from.start, end: to.end });
    }
    at = last;
  }
  return found;
}

export const names: Detector = {
  kind: 'name',
  weight: 'asks',
  find: ({ plain }, knows: GuardKnowledge) => {
    const words = wordsIn(plain);
    return namesAmong(words, knownAmong(words, knows));
  },
};
