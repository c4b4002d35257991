/**
 * The administrator's guide in the hands of somebody who has nothing else: names of buttons and pages are taken from its
 * text, in the step one is at, and what is not in it cannot be pressed. It remembers what was used, so that a name that
 * nobody met is found too.
 */

import { boldIn } from '../../guide/guideText.ts';
import { textOf } from '../../kit/repository.ts';

export interface WalkedStep {
  /** A name that stands in bold in this step. @throws Error when the guide does not say it here */
  name(words: string): string;
  /** What the step says one will read, between single quotes. @throws Error when it does not say so */
  reads(words: string): string;
}

export interface WalkedGuide {
  step(number: number): WalkedStep;
  /** Names in bold that the walk has not met in a step, but for what the step says in case something goes wrong. */
  unmet(number: number): readonly string[];
}

/** Words in bold that head the parts of each step. */
const heads = new Set(['Do', 'See', 'If not']);

export function walkedGuide(): WalkedGuide {
  const guide = textOf('manifest/guide/administrator.md');
  const texts = guide.slice(guide.indexOf('## The steps'), guide.indexOf('## Afterwards')).split(/^### /m).slice(1);
  const met = new Map<number, Set<string>>();
  const textOfStep = (number: number): string => {
    const text = texts.find((one) => Number.parseInt(one, 10) === number);
    if (text === undefined) throw new Error(`the guide has no step ${number}`);
    return text;
  };
  return {
    step: (number) => {
      const text = textOfStep(number);
      const names = new Set(boldIn(text));
      const used = met.get(number) ?? new Set<string>();
      met.set(number, used);
      return {
        name: (words) => {
          if (!names.has(words)) throw new Error(`step ${number} of the guide does not name “${words}”`);
          used.add(words);
          return words;
        },
        reads: (words) => {
          const plain = text.replaceAll(/\s+/g, ' ');
          if (!plain.includes(`'${words}`)) throw new Error(`step ${number} of the guide does not say “${words}”`);
          return words;
        },
      };
    },
    unmet: (number) => {
      const text = textOfStep(number).replace(/^- \*\*If not\*\*:.*\n(?: {2}.*\n)*/m, '');
      return [...new Set(boldIn(text))].filter((name) => !heads.has(name) && met.get(number)?.has(name) !== true);
    },
  };
}
