/**
 * The memorandum's text on a card: its beginning, and the whole behind 'Read in full'. A text too long for a card
 * shows its beginning and a link to the tab; what is signed is the whole text all the same, by its hash.
 */
import { type Action, type Element, paragraph, plain } from '../elements.ts';

/** Longest text in full, in characters: the card stays well under 28 KB, which every Teams client takes. */
export const longestTextOnCard = 6000;
const longestExcerpt = 1200;
const restId = 'wholeText';

export interface TextOnCard {
  readonly elements: readonly Element[];
  readonly action: Action;
}

/** @param tabLink address of the memorandum in the tab */
export function textOnCard(wording: string, tabLink: string): TextOnCard {
  const paragraphs = wording.split(/\r?\n/).filter((line) => line.trim() !== '');
  // A heading alone says nothing: what shows at once ends with the first whole sentence.
  const shown = paragraphs.findIndex((line) => line.trimEnd().endsWith('.')) + 1 || 1;
  const rest = paragraphs.slice(shown);
  if (wording.length <= longestTextOnCard && rest.length > 0) {
    return {
      elements: [
        ...paragraphs.slice(0, shown).map((line) => paragraph(plain(line), { spacing: 'small' })),
        {
          type: 'Container',
          id: restId,
          isVisible: false,
          items: rest.map((line) => paragraph(plain(line), { spacing: 'small' })),
        },
      ],
      action: { type: 'Action.ToggleVisibility', title: 'Read in full', targetElements: [restId] },
    };
  }
  const excerpt = wording.length > longestExcerpt ? `${wording.slice(0, longestExcerpt).trimEnd()} …` : wording;
  return {
    elements: excerpt
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
      .map((line) => paragraph(plain(line), { spacing: 'small' })),
    action: { type: 'Action.OpenUrl', title: 'Read in full', url: tabLink },
  };
}
