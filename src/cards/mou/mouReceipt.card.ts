/**
 * What a signed MoU card becomes, for everyone who sees it: who signed what, when, in which capacity, and the number and
 * mark by which the signature can be checked later. It asks nothing.
 */
import type { Instant } from '../../base/time/instant.ts';
import { sayInstant } from '../../base/time/zone.ts';
import { capital, type Terms } from '../../core/words/terms.ts';
import { type AdaptiveCard, actions, card, facts, heading, paragraph, plain } from '../elements.ts';

/** Characters of the hash that a receipt shows: enough to compare by eye. */
export const hashOnReceipt = 12;

export interface MouReceiptData {
  readonly boardName: string;
  readonly versionName: string;
  readonly agencyName: string;
  readonly signatoryName: string;
  readonly signedAs: 'representative' | 'substitute';
  readonly representativeName: string;
  readonly substituteName: string;
  readonly signedAt: Instant;
  readonly sequence: number;
  readonly hash: string;
  readonly tabLink: string;
  readonly terms: Terms;
}

export function mouReceiptCard(data: MouReceiptData): AdaptiveCard {
  const said = `${data.versionName} is signed for ${data.agencyName}, by ${data.signatoryName} on ${sayInstant(data.signedAt)}.`;
  return card(said, [
    heading(`Signed: ${plain(data.versionName)}`),
    facts([
      ['For', plain(data.agencyName)],
      [plain(capital(data.terms.board)), plain(data.boardName)],
      ['Signed by', `${plain(data.signatoryName)}, as ${data.signedAs}`],
      ['When', sayInstant(data.signedAt)],
      ['Representative', plain(data.representativeName)],
      ['Substitute', plain(data.substituteName)],
      ['Receipt', `number ${data.sequence}, mark ${data.hash.slice(0, hashOnReceipt)}`],
    ]),
    paragraph(
      'Thank you. Nothing more is needed. Keep number and mark: they show later that this signature is unchanged.',
      {
        isSubtle: true,
        size: 'small',
      },
    ),
    actions({ type: 'Action.OpenUrl', title: 'Open the sign-up matrix', url: data.tabLink }),
  ]);
}
