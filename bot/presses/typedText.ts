/**
 * The personal-data guard at the desk. A press is put on record before anything else is done, so what somebody typed is
 * looked at before that: an identifier never reaches the bot's store. What only the lists can tell (numbers of local systems,
 * who the board's own people are) is asked again before the row is written.
 */
import { sayCaught } from '../../src/core/privacy/sayGuard.ts';
import { scan } from '../../src/core/privacy/scan.ts';
import type { Answer } from '../incoming.ts';
import type { KeptPress } from './kept.ts';

const knowsNothing = { people: [], words: [], localPatterns: [] };

/** What somebody typed in words. The name and work address of a substitute are part of what is signed, and may stand. */
function typedIn(press: KeptPress): readonly string[] {
  return press.verb === 'act' ? [press.form.said] : [press.form.reason];
}

/** The refusal of a form that holds an identifier, in words without any part of it; null for every other form. */
export function refusedForText(press: KeptPress): Answer | null {
  const caught = typedIn(press).flatMap((text) => scan(text, knowsNothing));
  const kinds = new Set(caught.filter((one) => one.weight === 'stops').map((one) => one.kind));
  if (kinds.size === 0) return null;
  return { kind: 'say', text: `Nothing was saved. ${[...kinds].map(sayCaught).join(' ')}` };
}

/** Presses whose words looked like a name: the same press once more says that nobody real is named. */
export interface NamesAsked {
  /** Whether the press was asked about before; from now on it was. */
  wasAsked(key: string): boolean;
}

/** As many as are remembered; after that, and after a restart, the question is asked again. */
const mostAsked = 1_000;

/** Remembers the keys of presses, which are hashes; never a text. */
export function newNamesAsked(): NamesAsked {
  const asked = new Set<string>();
  return {
    wasAsked: (key) => {
      if (asked.has(key)) return true;
      asked.add(key);
      const [oldest] = asked;
      if (asked.size > mostAsked && oldest !== undefined) asked.delete(oldest);
      return false;
    },
  };
}
