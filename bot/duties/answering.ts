/**
 * What a person sees after a press on a card about duties, or when the card is opened again: the same card, made again,
 * with the receipt on its line. Never an error on a refresh: the client would stop asking.
 */

import type { DutySubject } from '../../src/cards/verbs.ts';
import type { BoardSnapshot } from '../../src/core/duties/snapshot.ts';
import type { Identity, Person } from '../../src/core/people/board.ts';
import { personOf } from '../../src/core/people/board.ts';
import { firstOf } from '../firstOf.ts';
import type { Answer } from '../incoming.ts';
import { faultFields } from '../log.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import type { KeptDuty } from '../presses/kept.ts';
import type { PressOutcome } from '../presses/outcome.ts';
import type { OutboxEntry } from '../store/outboxRecords.ts';
import { asItStands } from './cards/asItStands.ts';
import { noteAnswer } from './noteAnswers.ts';
import { readSnapshot } from './snapshot.ts';
import { updateDutyCards, updateEntry } from './updates.ts';

const say = (text: string) => ({ kind: 'say', text }) as const;

/** The result follows on the card itself. */
export const sayingSaved: Answer = say('Your answer is being saved. The card changes by itself when that is done.');

const notNow: Answer = say('The card could not be refreshed just now. Please open it again later.');
const recorded = say('Recorded. Thank you.');
const inTheChat = 'What waits for you cannot be shown here. Type "my tasks" in our chat, or open the tab.';
const notTheirs: Answer = say('This card is for somebody else. Type "my tasks" to see what is yours.');

/** Who asks to see a card again. */
export interface AskedAgain {
  readonly subject: DutySubject;
  readonly identity: Identity;
  readonly mri: string | null;
}

/** The card as it stands, or a sentence when the lists do not answer in time. */
export async function refreshDuty(parts: BotParts, open: OpenBoard, asked: AskedAgain): Promise<Answer> {
  const answer = await firstOf(parts, refreshed(parts, open, asked));
  return answer === 'late' ? notNow : answer;
}

async function refreshed(parts: BotParts, open: OpenBoard, { subject, identity, mri }: AskedAgain): Promise<Answer> {
  try {
    const snapshot = await readSnapshot(parts, open);
    const person = personOf(snapshot.membership, identity);
    const entry = await parts.store.outbox.get(open.board.key, subject.entry);
    if (entry === null || !isFor(entry, person)) return notTheirs;
    const made = await asItStands(parts, open, { snapshot, entry, mri, isHolders: true });
    return made === null
      ? notNow
      : { kind: 'card', card: made.card, ...(mri === null ? { otherwise: inTheChat } : {}) };
  } catch (thrown) {
    parts.log('activity.failed', { board: open.board.key, verb: 'dutyRefresh', ...faultFields(thrown) });
    return notNow;
  }
}

/** The card with the receipt on it; that the person answered is recorded with the message. */
export async function answerWithCard(
  parts: BotParts,
  open: OpenBoard,
  { snapshot, press, person }: { readonly snapshot: BoardSnapshot; readonly press: KeptDuty; readonly person: Person },
): Promise<Answer> {
  const { outbox } = parts.store;
  const entry = await outbox.get(open.board.key, press.subject.entry);
  if (entry === null || !isFor(entry, person)) return recorded;
  if (entry.person === person.key) await noteAnswer(parts, entry, { press, at: snapshot.now });
  const made = await asItStands(parts, open, { snapshot, entry, mri: press.mri, isHolders: true });
  if (made === null) return recorded;
  return { kind: 'card', card: made.card, ...(press.mri === null ? { otherwise: recorded.text } : {}) };
}

/** What somebody owes is shown to nobody else, wherever the card stands. */
function isFor(entry: OutboxEntry, person: Person | null): boolean {
  return person !== null && entry.person === person.key;
}

/** Everybody's cards after an act; after a refusal the card that was pressed, which may have been out of date. */
export async function afterAct(
  parts: BotParts,
  open: OpenBoard,
  { press, outcome }: { readonly press: KeptDuty; readonly outcome: PressOutcome },
): Promise<void> {
  if (outcome.changed) await updateDutyCards(parts, open);
  else await updateEntry(parts, open, press.subject.entry);
}
