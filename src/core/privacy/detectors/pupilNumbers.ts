/**
 * Unique pupil numbers: a check letter, eleven digits, and a digit (or a letter, where the number is a temporary one). The
 * check letter is the sum of the twelve signs times their places, modulus 23.
 * Source: Department for Education, "Unique pupil numbers (UPNs): a guide for schools and local authorities".
 */
import type { Detector } from '../caught.ts';
import { before, isWordSign } from '../readText.ts';

const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

const candidate = /[A-HJ-NP-RT-Z](?:[ \n-]?\d){11}[ \n-]?[\dA-HJ-NP-RT-Z](?![A-Za-z0-9])/gi;

function passes(signs: string): boolean {
  const sum = [...signs.slice(1)].reduce((so, sign, at) => {
    const value = letters.includes(sign) ? letters.indexOf(sign) : Number(sign);
    return so + value * (at + 2);
  }, 0);
  return letters[sum % letters.length] === signs[0];
}

function standsAlone(plain: string, start: number): boolean {
  return !isWordSign(plain[start - 1]) || /(^|[^A-Za-z0-9])upn$/i.test(before(plain, start, 4));
}

export const pupilNumbers: Detector = {
  kind: 'pupilNumber',
  weight: 'stops',
  find: ({ plain }) =>
    [...plain.matchAll(candidate)].flatMap((match) => {
      const signs = match[0].replace(/[ \n-]/g, '').toUpperCase();
      const isOne = passes(signs) && standsAlone(plain, match.index);
      return isOne ? [{ start: match.index, end: match.index + match[0].length }] : [];
    }),
};
