/**
 * What the personal-data guard speaks of. A catch says which kind of thing stands where, never what it says: nothing that
 * was caught leaves the text it was found in.
 */
import type { ReadText } from './readText.ts';

/** Kinds of personal data that the guard knows, the most certain first. */
export const caughtKinds = [
  'email',
  'nhsNumber',
  'pupilNumber',
  'nationalInsurance',
  'localPattern',
  'dateOfBirth',
  'telephone',
  'postcode',
  'name',
] as const;
export type CaughtKind = (typeof caughtKinds)[number];

/** An identifier stops the save; what may be a name asks, since only a person can tell. */
export type Weight = 'stops' | 'asks';

/** A stretch of a text, in UTF-16 units, the end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One thing that was found. It holds no part of the text. */
export interface Caught extends Span {
  readonly kind: CaughtKind;
  readonly weight: Weight;
}

/** A number of a local system that identifies a child: what it is called, and how it is made up (see `localPatterns.ts`). */
export interface LocalPattern {
  readonly name: string;
  /** `A` is any letter, `9` any digit, every other sign itself. */
  readonly mask: string;
}

/** What the guard must know of a board in order not to cry wolf. */
export interface GuardKnowledge {
  /** Names of the board's own people, who may be named. */
  readonly people: readonly string[];
  /** The board's terms and the names of its agencies, teams and places, which are no names of people. */
  readonly words: readonly string[];
  readonly localPatterns: readonly LocalPattern[];
}

/** One kind of personal data: how it is found. A detector is linear in the length of the text and never throws. */
export interface Detector {
  readonly kind: CaughtKind;
  readonly weight: Weight;
  find(text: ReadText, knows: GuardKnowledge): readonly Span[];
}

/** What was found in one field of a row. It holds no part of the text. */
export interface GuardFinding {
  readonly field: string;
  /** The column's heading, as people see it. */
  readonly heading: string;
  readonly kind: CaughtKind;
  readonly weight: Weight;
}
