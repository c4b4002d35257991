/**
 * NHS numbers: ten digits, the last a check digit (modulus 11). One in eleven numbers of ten digits passes by chance, so
 * the way the digits are grouped counts too: a date followed by an hour is no NHS number.
 * Source: NHS Data Model and Dictionary, "NHS Number".
 */
import type { Detector, Span } from '../caught.ts';
import { before, type DigitRun, isWordSign, type ReadText } from '../readText.ts';

const length = 10;

/** Ways in which the ten digits are written; any other needs the word 'NHS' before it. */
const groupings = new Set(['10', '3-3-4', '3-7', '6-4', '8-2', '5-5', '4-3-3', '3-4-3']);

const separator = /^[ \n\-./_()]{0,3}$/;

/** After the word 'NHS' commas too. */
const separatorWhereNamed = /^[ \n\-./_(),]{0,4}$/;

/** Whether the tenth digit is the check digit of the nine before it. */
function passes(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < 9; at++) sum += Number(digits[at]) * (10 - at);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]); // 10 is no digit: such nine digits are never given out
}

/**
 * Whether such a number can have been given out: Scottish ones begin with a day and a month, 5 and 8 were never used, and
 * ten times the same digit is somebody's filling.
 */
function isInRange(digits: string): boolean {
  if (/^(\d)\1{9}$/.test(digits) || /^[58]/.test(digits)) return false;
  return /^[34679]|^(0[1-9]|[12]\d)(0[1-9]|1[0-2])/.test(digits);
}

interface Ten extends Span {
  readonly digits: string;
  readonly grouping: string;
}

/** Ten digits from this run on, over as many runs as it takes. */
function tenFrom(text: ReadText, from: number, between: RegExp): Ten | null {
  const first = text.runs[from];
  if (first === undefined) return null;
  let digits = '';
  const groups: number[] = [];
  let last: DigitRun = first;
  for (let at = from; digits.length < length; at++) {
    const run = text.runs[at];
    if (run === undefined || (at > from && !between.test(text.plain.slice(last.end, run.start)))) return null;
    digits += run.digits.slice(0, length + 1);
    groups.push(run.digits.length);
    last = run;
  }
  return digits.length === length ? { digits, grouping: groups.join('-'), start: first.start, end: last.end } : null;
}

function standsAlone(plain: string, { start, end }: Span): boolean {
  if (isWordSign(plain[end])) return false;
  if (/\d[.,]$/.test(before(plain, start, 2))) return false;
  return !isWordSign(plain[start - 1]) || isLetters(before(plain, start, 12));
}

/** A word that ran into the number ('NHSno', 'case'); a single letter, or letters after digits, make a code. */
function isLetters(lead: string): boolean {
  return /(^|[^\p{L}\p{N}])\p{L}{3,11}$/u.test(lead);
}

function isNamed(plain: string, start: number): boolean {
  return /(?<![A-Za-z])nhs[^\n;]{0,20}$/i.test(before(plain, start, 30));
}

/** A day written as eight digits, with the hour after it. */
const timeStamp = /^(19|20)\d\d(0[1-9]|1[0-2])/;

function isNhsNumber(plain: string, ten: Ten): boolean {
  if (!passes(ten.digits) || !isInRange(ten.digits) || !standsAlone(plain, ten)) return false;
  if (isNamed(plain, ten.start)) return true;
  return groupings.has(ten.grouping) && !(ten.grouping === '8-2' && timeStamp.test(ten.digits));
}

export const nhsNumbers: Detector = {
  kind: 'nhsNumber',
  weight: 'stops',
  find: (text) =>
    text.runs.flatMap((_run, at) => {
      const isAfterName = isNamed(text.plain, text.runs[at]?.start ?? 0);
      const ten = tenFrom(text, at, isAfterName ? separatorWhereNamed : separator);
      return ten !== null && isNhsNumber(text.plain, ten) ? [{ start: ten.start, end: ten.end }] : [];
    }),
};
