/**
 * Keeps every copy of a MoU card true: once an agency has signed, declined or been passed on, or a newer version is out,
 * no copy asks any more. Derived from the lists each time, so a missed update is made at the next tick.
 */

import type { Instant } from '../../src/base/time/instant.ts';
import type { AdaptiveCard } from '../../src/cards/elements.ts';
import { askedFor } from '../../src/core/mou/asking.ts';
import { sha256Hex } from '../hash.ts';
import { type Changed, changeCard } from '../outbox/ways/changeCard.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import type { OutboxEntry } from '../store/outboxRecords.ts';
import { isTyped, type MouOccasion, mouOccasionOf, occasions } from './entries.ts';
import { agencyOf, handedOverOf, isTheirs, type MouFacts, readMouFacts } from './facts.ts';
import { closedCard, type Matter, matterCard, stateOf } from './view.ts';

type Parts = Pick<
  BotParts,
  'store' | 'send' | 'circuit' | 'boardNow' | 'calendar' | 'sha256' | 'tabLink' | 'log' | 'isClosing'
>;

/** Ends at the first card of which Teams says nothing certain; the next round goes on. */
export async function updateCards(
  parts: Parts,
  open: OpenBoard,
  readFacts: () => Promise<MouFacts> = () => readMouFacts(parts, open),
): Promise<void> {
  const asking = (await parts.store.outbox.open(open.board.key)).filter((entry) => entry.content === 'memorandum');
  if (asking.length === 0) return;
  const facts = await readFacts();
  for (const sent of asking) {
    if (parts.isClosing() || (await updateOne(parts, open, { facts, sent })) === 'silent') return;
  }
}

/** @returns what came of it; null when the card still asks rightly */
async function updateOne(
  parts: Parts,
  open: OpenBoard,
  { facts, sent }: { readonly facts: MouFacts; readonly sent: OutboxEntry },
): Promise<Changed | null> {
  const about = mouOccasionOf(sent);
  const matter = about === null ? null : matterOf(open, facts, about);
  if (about === null || matter === null) return null;
  const card = await closing(parts, matter, { ...about, sent });
  return card === null ? null : update(parts, sent, { card, actedAt: actedAt(matter, sent) });
}

function matterOf({ board }: OpenBoard, facts: MouFacts, about: MouOccasion): Matter | null {
  const version = facts.books.versions.find((one) => one.key === about.version);
  const agency = agencyOf(facts, about.agency);
  return version === undefined || agency === null ? null : { board, facts, agency, version };
}

/** A card that is out, and why it went. */
type About = MouOccasion & { readonly sent: OutboxEntry };

/** The card that takes the place of a sign card, or null while it still asks rightly. */
async function closing(parts: Parts, matter: Matter, about: About): Promise<AdaptiveCard | null> {
  const state = stateOf(matter);
  if (state.state === 'open') return passedOnCard(parts, matter, about);
  // After a decline somebody may ask for the card again, to sign all the same: that one stays open.
  const isAskedFor = about.occasion !== occasions.issued;
  if (state.state === 'declined' && isAskedFor && about.sent.at >= state.decline.declinedAt) return null;
  return matterCard(parts, matter, { mri: null });
}

/** Cards that were typed for stay open for whoever typed; those that went out close when another person is asked. */
function passedOnCard(parts: Parts, matter: Matter, { occasion, sent }: About): AdaptiveCard | null {
  const { facts, agency, version } = matter;
  if (isTyped(occasion)) return null;
  const asked = askedFor(facts.membership, agency, { day: facts.day, handedOver: handedOverOf(facts, version) });
  if (asked.appointment === null || (sent.person !== null && isTheirs(facts, matter, sent.person))) return null;
  const sentence = `This has passed to ${asked.appointment.person.title}. If it is yours again, type "sign".`;
  return closedCard(parts, matter, sentence);
}

/** When this very person answered; null where somebody else did, or nobody. */
function actedAt(matter: Matter, { person }: OutboxEntry): Instant | null {
  const state = stateOf(matter);
  if (state.state === 'signed') return state.signature.signatory.key === person ? state.signature.signedAt : null;
  if (state.state === 'declined') return state.decline.declinedBy.key === person ? state.decline.declinedAt : null;
  return null;
}

async function update(
  parts: Parts,
  sent: OutboxEntry,
  { card, actedAt }: { readonly card: AdaptiveCard; readonly actedAt: Instant | null },
): Promise<Changed> {
  const { outbox } = parts.store;
  const changed = await changeCard(parts, sent, card);
  const shown = sha256Hex(JSON.stringify(card));
  if (changed === 'shown') await outbox.change(sent.board, sent.key, { shows: 'closed', shown, actedAt });
  if (changed === 'gone') await outbox.change(sent.board, sent.key, { shows: 'closed' });
  return changed;
}
