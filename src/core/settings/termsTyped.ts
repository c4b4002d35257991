/**
 * The board's own words as a form holds them (R93): what each is for, the words of a pack, and what is wrong with one that
 * cannot stand on a screen.
 */
import { acceptUnless, type Result } from '../../base/result.ts';
import { type TermName, termNames } from '../../lists/terms.ts';
import type { Terms } from '../words/terms.ts';

/** What each term names, for the person who changes it. */
export const termMeanings: Readonly<Record<TermName, string>> = {
  board: 'The board or partnership as a whole',
  subGroup: 'The group that looks after quality assurance',
  chair: 'Who chairs that group',
  qaManager: 'Who co-ordinates the programme',
  auditLead: 'Who leads an audit',
  reviewMarker: 'The footnote for ** in the programme',
  priorityMarker: 'The footnote for * in the programme',
  frameworkName: 'The framework that the programme follows',
};

const longestTerm = 80;
/** The two footnotes are sentences. */
const longestMarker = 160;

/** Checked and trimmed; a refusal's code is the term at fault. */
export function prepareTerms(typed: Terms): Result<Terms, TermName> {
  const trimmed = Object.fromEntries(termNames.map((name) => [name, typed[name].trim().replace(/\s+/g, ' ')])) as Terms; // one entry per name
  const refusals = termNames.flatMap((code) => {
    const sentence = wrongWith(code, trimmed[code]);
    return sentence === null ? [] : [{ code, sentence }];
  });
  return acceptUnless(refusals, trimmed);
}

function wrongWith(name: TermName, word: string): string | null {
  const longest = name.endsWith('Marker') ? longestMarker : longestTerm;
  if (word === '') return 'Write the word that this board uses.';
  if (word.length > longest)
    return `Write at most ${longest} characters: it stands in sentences, on buttons and on cards.`;
  return null;
}
