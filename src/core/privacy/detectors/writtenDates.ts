/** Full dates in the ways people write them: in digits, with the month in words, in the order of ISO 8601. */
import type { Span } from '../caught.ts';

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const ordinal = '(?:st|nd|rd|th)?';
const year = '(?:(?:19|20)\\d\\d)';
const blanks = '[ \\n]{0,3}';

const forms = [
  // 12/03/2009, 12.3.09, 12 / 03 / 2009, 12 03 2009
  `${day}${blanks}([/.-])${blanks}(?:0?[1-9]|1[0-2])${blanks}\\1${blanks}(?:${year}|\\d\\d)`,
  `${day} (?:0?[1-9]|1[0-2]) ${year}`,
  // 12 March 2009, Monday 12th of March 2009
  `(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?[ \\n]{1,2})?${day}${ordinal}[ \\n-]{0,3}(?:of[ \\n]{1,3})?${month}\\.?,?[ \\n-]{0,3}(?:${year}|\\d\\d)`,
  // March 12, 2009
  `${month}\\.?[ \\n]{1,3}${day}${ordinal},?[ \\n]{1,3}${year}`,
  // 2009-03-12, 20090312
  `${year}([/.-]?)(?:0[1-9]|1[0-2])\\2(?:0[1-9]|[12]\\d|3[01])`,
] as const;

const dates = new RegExp(`(?<![A-Za-z0-9])(?:${forms.join('|')})(?![A-Za-z0-9])`, 'gi');

/** Where full dates stand, in order. */
export function datesIn(plain: string): readonly Span[] {
  return [...plain.matchAll(dates)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
