/**
 * Which words of a text belong to somebody or something that the board knows: its own people, in full or by one of their
 * names, and its agencies, teams and terms.
 */
import type { GuardKnowledge } from '../caught.ts';
import { type NameWord, wordsIn } from './nameWords.ts';

/** Phrases by their first word, each as its words. */
type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

const longestPhrase = 12;

function phrasesOf({ people, words }: GuardKnowledge): Phrases {
  const named = people.map((name) => wordsIn(name).map((one) => one.bare));
  // One of a person's names stands for the person ('ask Leila').
  const parts = named
    .flat()
    .filter((part) => part.length > 2)
    .map((part) => [part]);
  const called = words.map((phrase) => wordsIn(phrase).map((one) => one.bare));
  const phrases = new Map<string, (readonly string[])[]>();
  for (const phrase of [...named, ...parts, ...called]) {
    const [first] = phrase;
    if (first === undefined || phrase.length > longestPhrase) continue;
    const beside = phrases.get(first) ?? [];
    phrases.set(first, beside);
    beside.push(phrase);
  }
  return phrases;
}

function standsAt(words: readonly NameWord[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((part, offset) => words[at + offset]?.bare === part);
}

/** The places, among the words of a text, that are known. */
export function knownAmong(words: readonly NameWord[], knows: GuardKnowledge): ReadonlySet<number> {
  const phrases = phrasesOf(knows);
  const known = new Set<number>();
  words.forEach((one, at) => {
    for (const phrase of phrases.get(one.bare) ?? []) {
      if (!standsAt(words, at, phrase)) continue;
      phrase.forEach((_part, offset) => {
        known.add(at + offset);
      });
    }
  });
  return known;
}
