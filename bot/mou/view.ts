/**
 * The card that is right for one agency and version at this moment: to sign, the receipt, declined, or closed. The same
 * for a first card, a refresh, an update and an answer, so that they cannot disagree.
 */

import type { Instant } from '../../src/base/time/instant.ts';
import type { PlainDate } from '../../src/base/time/plainDate.ts';
import type { AdaptiveCard } from '../../src/cards/elements.ts';
import { mouClosedCard } from '../../src/cards/mou/mouClosed.card.ts';
import { mouDeclinedCard } from '../../src/cards/mou/mouDeclined.card.ts';
import { mouReceiptCard } from '../../src/cards/mou/mouReceipt.card.ts';
import { mouSignCard } from '../../src/cards/mou/mouSign.card.ts';
import { askedFor } from '../../src/core/mou/asking.ts';
import type { Signature } from '../../src/core/mou/chain.ts';
import { textHash } from '../../src/core/mou/chain.ts';
import { sayNotToSign } from '../../src/core/mou/signing.ts';
import type { Decline } from '../../src/core/mou/standing.ts';
import { cellOf, type MouVersion } from '../../src/core/mou/standing.ts';
import { type Agency, currentOf, type Membership } from '../../src/core/people/board.ts';
import type { BotParts } from '../parts.ts';
import type { Board } from '../store/botStore.ts';
import { handedOverOf, type MouFacts } from './facts.ts';

/** What a card is about, with the rows behind it. */
export interface Matter {
  readonly board: Board;
  readonly facts: MouFacts;
  readonly agency: Agency;
  readonly version: MouVersion;
}

/** For whom the card is made. */
export interface Viewer {
  /** The one person of a 1:1 chat; null for a card that everybody in a channel sees. */
  readonly mri: string | null;
  /** Whose card it is, where that is known: a substitute may be asked beside a representative who stays silent. */
  readonly person?: string | null;
  readonly notices?: readonly string[];
}

type Parts = Pick<BotParts, 'sha256' | 'tabLink'>;

/** Where the agency stands, for deciding whether a card asks or tells. */
export type MatterState =
  | { readonly state: 'open' }
  | { readonly state: 'signed'; readonly signature: Signature }
  | { readonly state: 'declined'; readonly decline: Decline }
  | { readonly state: 'closed'; readonly sentence: string };

export function stateOf({ facts, agency, version }: Matter): MatterState {
  const cell = cellOf(facts.books, agency, version, facts.day);
  if (cell.state === 'signed') return { state: 'signed', signature: cell.signature };
  if (!agency.active)
    return { state: 'closed', sentence: `${agency.name} no longer takes part, so there is nothing to sign.` };
  if (facts.version?.key !== version.key) {
    return { state: 'closed', sentence: sayNotToSign(facts.books, version, facts.day) };
  }
  return cell.state === 'declined' ? { state: 'declined', decline: cell.decline } : { state: 'open' };
}

/** The card for a matter as it stands. */
export async function matterCard(parts: Parts, matter: Matter, viewer: Viewer): Promise<AdaptiveCard> {
  const state = stateOf(matter);
  switch (state.state) {
    case 'open':
      return signCard(parts, matter, viewer);
    case 'signed':
      return receiptCard(parts, matter, state.signature);
    case 'declined':
      return declinedCard(parts, matter, state.decline);
    case 'closed':
      return closedCard(parts, matter, state.sentence);
  }
}

export async function signCard(parts: Parts, matter: Matter, viewer: Viewer): Promise<AdaptiveCard> {
  const { board, facts, agency, version } = matter;
  const asked = askedFor(facts.membership, agency, { day: facts.day, handedOver: handedOverOf(facts, version) });
  const representative = asked.representative;
  return mouSignCard({
    subject: {
      board: board.key,
      version: version.key,
      agency: agency.key,
      textHash: await textHash(version.wording, parts.sha256),
    },
    boardName: facts.boardName,
    versionName: version.name,
    wording: version.wording,
    agencyName: agency.name,
    representativeName: representative?.person.title ?? 'not named yet',
    asSubstitute: asked.as === 'substitute' || isSubstitute(matter, viewer.person ?? null),
    signBy: facts.books.signBy(version),
    today: facts.day,
    choices: substitutesOf(facts.membership, agency, facts.day),
    proposed: currentOf(facts.membership, 'substitute', agency.key, facts.day)?.person.key ?? null,
    tabLink: parts.tabLink(board, 'mou'),
    terms: facts.membership.terms,
    refreshFor: viewer.mri,
    notices: viewer.notices ?? [],
  });
}

function isSubstitute({ facts, agency }: Matter, person: string | null): boolean {
  const current = (role: 'representative' | 'substitute') =>
    currentOf(facts.membership, role, agency.key, facts.day)?.person.key;
  return person !== null && current('substitute') === person && current('representative') !== person;
}

/** The agency's people besides its representative. */
export function substitutesOf(
  membership: Membership,
  agency: Agency,
  day: PlainDate,
): readonly { readonly key: string; readonly name: string }[] {
  const representative = currentOf(membership, 'representative', agency.key, day)?.person.key;
  const keys = new Set<string>(
    membership.appointments
      .filter(
        (one) => one.agency?.key === agency.key && one.startsOn <= day && (one.endsOn === null || day <= one.endsOn),
      )
      .map((one) => one.person.key),
  );
  return membership.people
    .filter((person) => keys.has(person.key) && person.key !== representative)
    .map((person) => ({ key: person.key, name: person.name }));
}

export function receiptCard(
  parts: Parts,
  { board, facts, agency, version }: Matter,
  signature: Signature,
): AdaptiveCard {
  return mouReceiptCard({
    boardName: facts.boardName,
    versionName: version.name,
    agencyName: agency.name,
    signatoryName: signature.signatory.title,
    signedAs: signature.signedAs,
    representativeName: signature.representative.title,
    substituteName: signature.substituteName,
    signedAt: signature.signedAt,
    sequence: signature.sequence,
    hash: signature.hash,
    tabLink: parts.tabLink(board, 'mou'),
    terms: facts.membership.terms,
  });
}

export function declinedCard(
  parts: Parts,
  { board, facts, agency, version }: Matter,
  decline: { readonly declinedBy: { readonly title: string }; readonly declinedAt: Instant },
): AdaptiveCard {
  return mouDeclinedCard({
    boardName: facts.boardName,
    versionName: version.name,
    agencyName: agency.name,
    declinedByName: decline.declinedBy.title,
    declinedAt: decline.declinedAt,
    tabLink: parts.tabLink(board, 'mou'),
    terms: facts.membership.terms,
  });
}

export function closedCard(parts: Parts, { board, facts, agency, version }: Matter, sentence: string): AdaptiveCard {
  return mouClosedCard({
    boardName: facts.boardName,
    versionName: version.name,
    agencyName: agency.name,
    sentence,
    tabLink: parts.tabLink(board, 'mou'),
    terms: facts.membership.terms,
  });
}
