/**
 * Numbers of a board's own systems that identify a child. A board writes a mask, not a regular expression: a mask cannot
 * be made to run for hours, and a QA manager can read it. `A` is any letter, `9` any digit, every other sign itself (a
 * small `a` is the letter A).
 */
import type { LocalPattern } from './caught.ts';

const longestMask = 40;

/** A mask that catches ordinary words or counts would stop every save. */
const fewestDigits = 3;
const fewestSigns = 5;

/** Whether a mask is precise enough to be used. */
export function isMask(mask: string): boolean {
  const signs = mask.replace(/[^A-Za-z0-9]/g, '');
  return (
    mask.length <= longestMask &&
    /^[A-Za-z0-9](?:[A-Za-z0-9 ./_-]*[A-Za-z0-9])?$/.test(mask) &&
    signs.length >= fewestSigns &&
    (mask.match(/\d/g)?.length ?? 0) >= fewestDigits
  );
}

/** Reads `Case system: AA-999999`, one line of the board's settings; null where it is none. */
export function readLocalPattern(line: string): LocalPattern | null {
  const at = line.lastIndexOf(':');
  const name = line.slice(0, Math.max(at, 0)).trim();
  const mask = line.slice(at + 1).trim();
  return name !== '' && isMask(mask) ? { name, mask } : null;
}

/** The patterns of a board, from the lines of its settings; lines that cannot be used are left out. */
export function readLocalPatterns(lines: readonly string[]): readonly LocalPattern[] {
  return lines.flatMap((line) => readLocalPattern(line) ?? []);
}

const kindOf = (sign: string) => (/\d/.test(sign) ? 'digit' : /[A-Za-z]/.test(sign) ? 'letter' : 'between');

/** A blank or a line may stand around a sign between the parts; 'BH 123456' for `AA-999999` only where a letter leads. */
function betweenParts(sign: string, leadsWithLetter: boolean): string {
  const own = `[ \\n]?\\${sign}[ \\n]?`;
  return leadsWithLetter || sign === ' ' ? `(?:${own}|[ \\n./_-])` : own;
}

function patternOfSign(sign: string): string {
  if (sign === 'A') return '[A-Z]';
  return sign === '9' ? '\\d' : sign;
}

/**
 * The mask as a search, without regard to capital letters. People copy numbers by hand, so a blank may stand where the mask
 * goes from letters to digits. Every part matches a few signs at most, so the search is linear.
 */
export function searchFor(mask: string): RegExp {
  const leadsWithLetter = kindOf(mask.charAt(0)) === 'letter';
  const parts = [...mask].map((sign, at) => {
    if (kindOf(sign) === 'between') return betweenParts(sign, leadsWithLetter);
    const last = mask.charAt(at - 1);
    const isSeam = at > 0 && kindOf(last) !== 'between' && kindOf(last) !== kindOf(sign);
    return `${isSeam ? '[ \\n-]?' : ''}${patternOfSign(sign)}`;
  });
  return new RegExp(`(?<![A-Za-z0-9]|\\d[./-])${parts.join('')}(?![A-Za-z0-9])`, 'gi');
}
