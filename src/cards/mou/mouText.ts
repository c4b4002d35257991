/**
 * The memorandum's text on a card: its beginning, and the whole behind 'Read in full'. A text too long for a card
 * shows its beginning and a link to the tab; what is signed is the whole text all the same, by its hash.
 */
import { cardTextOf } from '../../core/mou/versions/cardText.ts';
import { type Action, type Element, paragraph, plain } from '../elements.ts';

const restId = 'wholeText';

export interface TextOnCard {
  readonly elements: readonly Element[];
  readonly action: Action;
}

/** @param tabLink address of the memorandum in the tab */
export function textOnCard(wording: string, tabLink: string): TextOnCard {
  const { shown, behind } = cardTextOf(wording);
  const said = (lines: readonly string[]) => lines.map((line) => paragraph(plain(line), { spacing: 'small' }));
  if (behind.length === 0) {
    return { elements: said(shown), action: { type: 'Action.OpenUrl', title: 'Read in full', url: tabLink } };
  }
  return {
    elements: [...said(shown), { type: 'Container', id: restId, isVisible: false, items: said(behind) }],
    action: { type: 'Action.ToggleVisibility', title: 'Read in full', targetElements: [restId] },
  };
}
