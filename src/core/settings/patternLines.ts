/**
 * Local numbers that identify a child, as a person enters them: a name and a mask each. What makes a mask precise enough is
 * `privacy/localPatterns.ts`; here is what to say about one that is not, and the lines that stand in 'Board settings'.
 */
import { acceptUnless, type Refusal, type Result } from '../../base/result.ts';
import { textLimit } from '../../lists/definition/simpleColumn.ts';
import { isMask, readLocalPattern } from '../privacy/localPatterns.ts';

/** A pattern as a form holds it. */
export interface PatternTyped {
  readonly name: string;
  readonly mask: string;
}

/** `name-0`, `mask-2`: the box at fault, by its place. */
export type PatternBox = `name-${number}` | `mask-${number}`;

const longestName = 60;

/** A line of the column as the boxes show it. One that cannot be used is shown as it stands, to be mended. */
export function patternToType(line: string): PatternTyped {
  const read = readLocalPattern(line);
  if (read !== null) return { name: read.name, mask: read.mask };
  const at = line.lastIndexOf(':');
  return { name: line.slice(0, Math.max(at, 0)).trim(), mask: line.slice(at + 1).trim() };
}

/** The column 'Local patterns', or what is wrong in which box. */
export function preparePatterns(
  typed: readonly PatternTyped[],
): Result<{ readonly localPatterns: readonly string[] }, PatternBox> {
  const refusals = typed.flatMap((pattern, at) => wrongIn(pattern, at, typed.slice(0, at)));
  return acceptUnless(refusals, { localPatterns: typed.map(writePattern) });
}

/** `Case system: AA-999999`. */
export function writePattern({ name, mask }: PatternTyped): string {
  return `${name.trim().replace(/\s+/g, ' ')}: ${mask.trim()}`;
}

/** Why a mask cannot be used, and what to do; null where it can. */
export function whyNoMask(mask: string): string | null {
  const text = mask.trim();
  if (isMask(text)) return null;
  if (text === '') return 'Write how the number is made up, for example AA-999999.';
  if (/[^A-Za-z0-9 ./_-]/.test(text)) {
    return 'Use letters, digits, blanks and the signs . / _ - only: A stands for any letter, 9 for any digit.';
  }
  if (!/^[A-Za-z0-9].*[A-Za-z0-9]$/.test(text)) return 'Begin and end with a letter or a digit.';
  if (text.length > 40) return 'Write at most 40 characters.';
  return 'Too short to tell a number from an ordinary word: at least five letters or digits, of which three are digits.';
}

function wrongIn(
  { name, mask }: PatternTyped,
  at: number,
  before: readonly PatternTyped[],
): readonly Refusal<PatternBox>[] {
  const wrong: Refusal<PatternBox>[] = [];
  const why = whyNoMask(mask);
  if (why !== null) wrong.push({ code: `mask-${at}`, sentence: why });
  else if (before.some((other) => other.mask.trim() === mask.trim())) {
    wrong.push({ code: `mask-${at}`, sentence: 'This mask is there already. Remove one of the two.' });
  }
  const isTooLong = name.trim().length > longestName || writePattern({ name, mask }).length > textLimit;
  if (name.trim() === '') wrong.push({ code: `name-${at}`, sentence: 'Name the system, for example Case system.' });
  else if (isTooLong) wrong.push({ code: `name-${at}`, sentence: `Write at most ${longestName} characters.` });
  return wrong;
}
