/**
 * What a MoU card becomes when there is nothing left to do on it: a newer version has replaced it, somebody else has
 * dealt with it, or it was passed on. A card never expires by itself, so old ones say plainly what became of them.
 */
import { capital, type Terms } from '../../core/words/terms.ts';
import { type AdaptiveCard, actions, card, facts, heading, paragraph, plain } from '../elements.ts';

export interface MouClosedData {
  readonly boardName: string;
  readonly versionName: string;
  readonly agencyName: string;
  /** What became of it and what to do now, in one or two sentences. */
  readonly sentence: string;
  readonly tabLink: string;
  readonly terms: Terms;
}

export function mouClosedCard(data: MouClosedData): AdaptiveCard {
  return card(`${data.versionName}, ${data.agencyName}: ${data.sentence}`, [
    heading(`Nothing to do here: ${plain(data.versionName)}`),
    facts([
      ['For', plain(data.agencyName)],
      [plain(capital(data.terms.board)), plain(data.boardName)],
    ]),
    paragraph(plain(data.sentence)),
    actions({ type: 'Action.OpenUrl', title: 'Open the sign-up matrix', url: data.tabLink }),
  ]);
}
