/**
 * Looks through one text for personal data. The same function serves typing, paste, import, card input and the check
 * before any write, in the tab and in the bot. It keeps nothing and returns no part of the text.
 */
import { detectors } from './all.ts';
import type { Caught, GuardKnowledge } from './caught.ts';
import { readText } from './readText.ts';

/**
 * Everything that was found, in the order of the text. Where two kinds claim the same stretch, the one that stands
 * first in `all.ts` has it.
 */
export function scan(text: string, knows: GuardKnowledge): readonly Caught[] {
  const read = readText(text);
  const found = detectors.flatMap((detector, rank) =>
    detector.find(read, knows).map(({ start, end }) => ({
      rank,
      caught: { kind: detector.kind, weight: detector.weight, start, end },
    })),
  );
  // The better claim first among those that begin together; a later one that overlaps a better one is dropped below.
  const inOrder = [...found].sort((a, b) => a.caught.start - b.caught.start || a.rank - b.rank);
  const kept: typeof found = [];
  for (const one of inOrder) {
    const last = kept.at(-1);
    if (last === undefined || last.caught.end <= one.caught.start) kept.push(one);
    else if (one.rank < last.rank) kept[kept.length - 1] = one;
  }
  return kept.map((one) => one.caught);
}
