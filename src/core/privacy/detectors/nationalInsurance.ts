/**
 * National Insurance numbers: two letters, six digits and a letter from A to D. There is no check digit, so the letters
 * that are never given out are what tells one from a form's number.
 * Source: HMRC National Insurance Manual NIM39110, "National Insurance numbers (NINOs): format and security".
 */
import type { Detector } from '../caught.ts';
import { before } from '../readText.ts';

const candidate =
  /(?<![A-Za-z0-9])([A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])([ \n.-]{0,2})(\d(?:[ \n.-]{0,2}\d){5})(?:([ \n.-]{0,2})([A-D]))?(?![A-Za-z0-9])/gi;

const neverGiven = new Set(['BG', 'GB', 'NK', 'KN', 'TN', 'NT', 'ZZ']);

/** Six digits together, in pairs, or in two halves; any other way needs the words before it. */
const usualGroups = /^(\d{6}|\d\d[ \n.-]{1,2}\d\d[ \n.-]{1,2}\d\d|\d{3}[ \n.-]\d{3})$/;

/** 'By 12 34 56 a note': a small word, and an article behind a blank. */
const smallWords = /^(a[hmnstx]|b[ey]|e[hlmnrsx]|h[aem]|m[aemy]|o[hknprsx]|pa|re|we|ye)$/i;

function isRunningText(prefix: string, gap: string, letter: string): boolean {
  return letter === 'a' && gap !== '' && smallWords.test(prefix) && prefix !== prefix.toUpperCase();
}

function isNamed(plain: string, start: number): boolean {
  return /(\bNI\b|\bnino\b|national insurance)[^\n.;]{0,20}$/i.test(before(plain, start, 45));
}

export const nationalInsurance: Detector = {
  kind: 'nationalInsurance',
  weight: 'stops',
  find: ({ plain }) =>
    [...plain.matchAll(candidate)].flatMap((match) => {
      const [whole, prefix = '', , digits = '', gap = '', letter = ''] = match;
      if (neverGiven.has(prefix.toUpperCase())) return [];
      const isUsual = letter !== '' && usualGroups.test(digits) && !isRunningText(prefix, gap, letter);
      const isOne = isUsual || isNamed(plain, match.index);
      return isOne ? [{ start: match.index, end: match.index + whole.length }] : [];
    }),
};
