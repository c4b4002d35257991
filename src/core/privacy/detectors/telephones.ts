/**
 * Telephone numbers that may be a person's: mobiles, landlines and numbers of other countries. Numbers that only
 * organisations have (03, 08, 09; three digits) pass: helplines belong in the learning of an audit.
 * Source: Ofcom, "The National Telephone Numbering Plan".
 */
import type { Detector, Span } from '../caught.ts';
import { before, isWordSign, type ReadText } from '../readText.ts';

const separator = /^[ \n().-]{0,4}$/;

/** A mobile or a landline, as it is dialled at home. */
const national = /^0(7[1-9]\d{8}|1\d{9}|2[03489]\d{8})$/;

/** '01 12 2014 314' and '05.03.2015 112' begin with a day. */
const dayFirst = /^(0[1-9]|[12]\d|3[01])[ .-](0[1-9]|1[0-2])[ .-](19|20)\d\d(?!\d)/;

/** What may be dialled from this run on, growing by a run at a time: at most a number's length. */
function* growing(text: ReadText, from: number): Generator<{ readonly digits: string; readonly end: number }> {
  let digits = '';
  let last = text.runs[from]?.start ?? 0;
  for (let at = from; digits.length < 16; at++) {
    const run = text.runs[at];
    if (run === undefined || (at > from && !separator.test(text.plain.slice(last, run.start)))) return;
    digits += run.digits.slice(0, 17);
    last = run.end;
    yield { digits, end: run.end };
  }
}

/** Turns 44... and 0044... into what is dialled at home. */
function dialledAtHome(digits: string, isInternational: boolean): string {
  if (isInternational && digits.startsWith('44')) return `0${digits.slice(2).replace(/^0/, '')}`;
  return digits.startsWith('0044') ? `0${digits.slice(4).replace(/^0/, '')}` : digits;
}

function isForeign(digits: string): boolean {
  return /^(?!44)[1-9]\d{8,14}$/.test(digits);
}

function isFree(plain: string, start: number, end: number): boolean {
  return (
    !isWordSign(plain[start - 1]) && !isWordSign(plain[end]) && !/[\d£$€][.,:-]$|[£$€]$/.test(before(plain, start, 2))
  );
}

function homeNumber(text: ReadText, from: number, isInternational: boolean): number | null {
  for (const { digits, end } of growing(text, from)) {
    if (national.test(dialledAtHome(digits, isInternational))) return end;
  }
  return null;
}

function foreignNumber(text: ReadText, from: number): number | null {
  let found: number | null = null;
  for (const { digits, end } of growing(text, from)) if (isForeign(digits)) found = end;
  return found;
}

function numberFrom(text: ReadText, from: number): Span | null {
  const start = text.runs[from]?.start ?? 0;
  const isInternational = text.plain[start - 1] === '+';
  if (!isInternational && (text.plain[start] !== '0' || dayFirst.test(text.plain.slice(start, start + 11))))
    return null;
  const end = homeNumber(text, from, isInternational) ?? (isInternational ? foreignNumber(text, from) : null);
  return end !== null && isFree(text.plain, start, end) ? { start: isInternational ? start - 1 : start, end } : null;
}

/** A local number is only one where the text says so. */
const localNumber =
  /(?<![\p{L}\p{N}])(?:tel|telephone|phone|landline|mob|mobile)(?: ?no| number)?[.: ]{1,3}(7\d{3} ?\d{6}|[1-9]\d{5}|[1-9]\d{2} \d{3,4}|[1-9]\d{3} \d{4})(?!\d)/giu;

export const telephones: Detector = {
  kind: 'telephone',
  weight: 'stops',
  find: (text) => [
    ...text.runs.flatMap((_run, at) => {
      const found = numberFrom(text, at);
      return found === null ? [] : [found];
    }),
    ...[...text.plain.matchAll(localNumber)].map((match) => {
      const end = match.index + match[0].length;
      return { start: end - (match[1] ?? '').length, end };
    }),
  ],
};
