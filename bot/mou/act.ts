/** What the acts on a MoU card share: who acts on what, and how a refusal is said. */
import type { Refusal } from '../../src/base/result.ts';
import type { MouForm, MouSubject } from '../../src/cards/verbs.ts';
import { sayNotKnown } from '../../src/core/may.ts';
import type { SigningRefusal } from '../../src/core/mou/signing.ts';
import { type Identity, type Person, personOf } from '../../src/core/people/board.ts';
import type { Answer } from '../incoming.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import { agencyOf, type MouFacts } from './facts.ts';
import { closedCard, type Matter, signCard } from './view.ts';

/** One press, with the board opened and the person verified. */
export interface Act {
  readonly open: OpenBoard;
  readonly identity: Identity;
  readonly subject: MouSubject;
  readonly form: MouForm;
  /** The person's Teams id where the card keeps itself up to date; null in a channel. */
  readonly mri: string | null;
}

/** The matter and the person, or the answer to somebody who has no business here. */
export type Found =
  | { readonly ok: true; readonly matter: Matter; readonly person: Person }
  | { readonly ok: false; readonly answer: Answer };

const say = (text: string): Answer => ({ kind: 'say', text });

/** Looks everything up by the card's keys and the verified identity, never by what the card says of a person. */
export function findMatter(facts: MouFacts, act: Pick<Act, 'open' | 'identity' | 'subject'>): Found {
  const version = facts.books.versions.find((one) => one.key === act.subject.version);
  const agency = agencyOf(facts, act.subject.agency);
  const person = personOf(facts.membership, act.identity);
  if (version === undefined || agency === null) {
    return {
      ok: false,
      answer: say(
        `This card is about something that is not in the lists of the ${facts.membership.terms.board} any more. Type "sign" to get a new one.`,
      ),
    };
  }
  if (person === null) {
    return { ok: false, answer: say(sayNotKnown(facts.membership.terms)) };
  }
  return { ok: true, matter: { board: act.open.board, facts, agency, version }, person };
}

/** Refusals that end the card: it shows why instead of asking. */
const closing: readonly SigningRefusal[] = ['alreadySigned', 'versionNotCurrent', 'noVersion', 'agencyNotActive'];

/** A refusal in words, on the card or as a notice beside it. Nothing was changed. */
export async function refusalAnswer(
  parts: Pick<BotParts, 'sha256' | 'tabLink'>,
  matter: Matter,
  refusals: readonly Refusal<SigningRefusal>[],
  mri: string | null,
): Promise<Answer> {
  const sentence = refusals.map((one) => one.sentence).join(' ');
  if (refusals.some((one) => closing.includes(one.code))) {
    return { kind: 'card', card: closedCard(parts, matter, sentence) };
  }
  if (refusals.some((one) => one.code === 'textChanged')) {
    const notices = ['The text has changed since your card was made. Please read it again: this is the new text.'];
    return { kind: 'card', card: await signCard(parts, matter, { mri, notices }) };
  }
  return say(sentence);
}
