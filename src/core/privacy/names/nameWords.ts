/** The words of a text in order, as the search for names reads them. */
import type { Span } from '../caught.ts';

/** One word: as it stands, and as it is compared (small, without accents, without the 's of possession). */
export interface NameWord extends Span {
  readonly asWritten: string;
  readonly bare: string;
  /** What stands between it and the word before. */
  readonly gap: string;
}

const word = /\p{L}[\p{L}\p{M}']*(?:-\p{L}[\p{L}\p{M}']*)*/gu;

/** `Siân's` as `sian`. */
export function bareWord(asWritten: string): string {
  const isPlain = /^[A-Za-z'-]*$/.test(asWritten);
  const small = (isPlain ? asWritten : asWritten.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase();
  return small.includes("'") ? small.replace(/'s?$/, '') : small;
}

/** Every word of a text. */
export function wordsIn(plain: string): readonly NameWord[] {
  let last = 0;
  return [...plain.matchAll(word)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    // A gap is only ever compared with a few signs; a page of blanks is as far apart as ten are.
    const gap = plain.slice(last, Math.min(start, last + 12));
    last = end;
    return { asWritten: match[0], bare: bareWord(match[0]), gap, start, end };
  });
}

/** Whether a word begins with a capital letter and has more than that letter. */
export function isCapital(one: NameWord): boolean {
  return one.asWritten.length > 1 && /^\p{Lu}/u.test(one.asWritten);
}
