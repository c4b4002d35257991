/**
 * Records with a message what its person answered: with a day's card for each thing by itself, since it asks for several;
 * with any other for the message. A word about the person alone ('away', 'quiet') answers nothing that is owed.
 */
import type { Instant } from '../../src/base/time/instant.ts';
import type { BotParts } from '../parts.ts';
import type { KeptDuty } from '../presses/kept.ts';
import type { ActedOn, OutboxEntry } from '../store/outboxRecords.ts';
import type { Made } from './cards/made.ts';

type Parts = Pick<BotParts, 'store'>;

/** @param entry for the very person who pressed */
export async function noteAnswer(
  { store: { outbox } }: Parts,
  entry: OutboxEntry,
  { press, at }: { readonly press: Pick<KeptDuty, 'subject'>; readonly at: Instant },
): Promise<void> {
  const { kind, item } = press.subject;
  if (kind === '') return;
  if (entry.content === 'day') await outbox.acted(entry.board, entry.key, { kind, item, at });
  else if (entry.actedAt === null) await outbox.change(entry.board, entry.key, { actedAt: at });
}

/** What the lists hold of answers to the things on a day's card. */
export async function noteAnswers({ store: { outbox } }: Parts, entry: OutboxEntry, made: Made): Promise<void> {
  if (entry.content !== 'day' || made.actedOn === undefined) return;
  const steps = await outbox.stepsOf(entry.board, entry.key);
  for (const acted of made.actedOn) {
    const isNew = steps.some((step) => isAbout(step, acted) && step.actedAt === null);
    if (isNew) await outbox.acted(entry.board, entry.key, acted);
  }
}

function isAbout(step: Omit<ActedOn, 'at'>, acted: ActedOn): boolean {
  return step.kind === acted.kind && step.item === acted.item;
}
