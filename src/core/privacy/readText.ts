/**
 * A text as the detectors read it: every sign folded to its plain form, one for one, so that a place in the folded text is
 * the same place in the text itself. Wide digits, the many dashes and spaces of word processors and signs without width
 * would otherwise hide a number.
 */

/** A text with its folded form; both have the same length. */
export interface ReadText {
  readonly plain: string;
  /** Runs of digits in order, with what stands between them and the one before. */
  readonly runs: readonly DigitRun[];
}

/** Digits that stand together. */
export interface DigitRun {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
const spaces = /[\t\v\f\u00a0\u00ad\u1680\u2000-\u200f\u202a-\u202f\u205f\u2060\u3000\ufeff]/;
const quotes = /[\u2018\u2019\u02bc\u00b4\u0060\uff07]/;

function plainSign(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e && code !== 0xff0d) return String.fromCharCode(code - 0xfee0);
  if (dashes.test(sign)) return '-';
  if (spaces.test(sign)) return ' ';
  if (quotes.test(sign)) return "'";
  return sign === '\r' || sign === '\u2028' || sign === '\u2029' || sign === '\u0085' ? '\n' : sign;
}

/** Folds a text and finds its digits. */
export function readText(text: string): ReadText {
  const plain = text.replace(/[^\n -~]|`/g, plainSign);
  const runs = [...plain.matchAll(/\d+/g)].map((match) => ({
    digits: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  return { plain, runs };
}

/** Whether a sign is a letter or a digit: what makes two stretches one word. */
export function isWordSign(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
}

/** Up to `length` signs before a place. */
export function before(plain: string, at: number, length: number): string {
  return plain.slice(Math.max(0, at - length), at);
}
