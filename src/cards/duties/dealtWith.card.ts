/** What is left of a card once its thing has been dealt with: by whom and when. Nothing can be pressed on it but the link. */
import { type AdaptiveCard, actions, card, heading, paragraph, plain } from '../elements.ts';

export interface DealtWithData {
  readonly boardName: string;
  /** What was asked: `Please see to this action: Training plan.` */
  readonly ask: string;
  /** `Dealt with by Police substitute, on 3 December 2026 at 10:04.` */
  readonly sentence: string;
  readonly tabLink: string;
}

export function dealtWithCard(data: DealtWithData): AdaptiveCard {
  return card(`${data.boardName}: ${data.sentence}`, [
    heading('Dealt with'),
    paragraph(plain(data.ask)),
    paragraph(plain(data.sentence), { color: 'good', weight: 'bolder' }),
    paragraph('There is nothing to do here any more.', { isSubtle: true, size: 'small' }),
    actions({ type: 'Action.OpenUrl', title: 'Open my things', url: data.tabLink }),
  ]);
}
