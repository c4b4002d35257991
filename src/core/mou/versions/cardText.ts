/**
 * How much of the memorandum a card shows: its beginning at once and the rest behind a press, or, where the text is too
 * long for a card, its beginning alone. The card and the preview in the tab ask here. What is signed is the whole text
 * all the same, by its hash.
 */

/** Longest text in full, in characters: the card stays well under 28 KB, which every Teams client takes. */
export const longestTextOnCard = 6000;
const longestExcerpt = 1200;

/** A text as its card shows it, in paragraphs. */
export interface CardText {
  readonly shown: readonly string[];
  /** What the card shows when 'Read in full' is pressed; empty where that opens the tab instead. */
  readonly behind: readonly string[];
}

export function cardTextOf(wording: string): CardText {
  const paragraphs = paragraphsOf(wording);
  // A heading alone says nothing: what shows at once ends with the first whole sentence.
  const count = paragraphs.findIndex((line) => line.trimEnd().endsWith('.')) + 1 || 1;
  const behind = paragraphs.slice(count);
  if (wording.length <= longestTextOnCard && behind.length > 0) return { shown: paragraphs.slice(0, count), behind };
  const excerpt = wording.length > longestExcerpt ? `${wording.slice(0, longestExcerpt).trimEnd()} …` : wording;
  return { shown: paragraphsOf(excerpt), behind: [] };
}

function paragraphsOf(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}
