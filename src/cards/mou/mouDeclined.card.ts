/**
 * What a MoU card becomes when the agency has declined. The reason is not repeated: it is for chair and QA manager, and
 * the card may stand in a channel.
 */
import type { Instant } from '../../base/time/instant.ts';
import { sayInstant } from '../../base/time/zone.ts';
import { capital, type Terms } from '../../core/words/terms.ts';
import { type AdaptiveCard, actions, card, facts, heading, paragraph, plain } from '../elements.ts';

export interface MouDeclinedData {
  readonly boardName: string;
  readonly versionName: string;
  readonly agencyName: string;
  readonly declinedByName: string;
  readonly declinedAt: Instant;
  readonly tabLink: string;
  readonly terms: Terms;
}

export function mouDeclinedCard(data: MouDeclinedData): AdaptiveCard {
  const said = `${data.agencyName} has declined ${data.versionName}, by ${data.declinedByName} on ${sayInstant(data.declinedAt)}.`;
  return card(said, [
    heading(`Declined: ${plain(data.versionName)}`),
    facts([
      ['For', plain(data.agencyName)],
      [plain(capital(data.terms.board)), plain(data.boardName)],
      ['Declined by', plain(data.declinedByName)],
      ['When', sayInstant(data.declinedAt)],
    ]),
    paragraph(
      `The ${plain(data.terms.qaManager)} and the ${plain(data.terms.chair)} are told. Your agency can still sign: type "sign" to get a new card.`,
    ),
    actions({ type: 'Action.OpenUrl', title: 'Open the sign-up matrix', url: data.tabLink }),
  ]);
}
