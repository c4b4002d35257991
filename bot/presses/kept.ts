/**
 * A press as it is put on record: who pressed what, on which message, with which form. Read back after a restart as if
 * from a stranger. What a verb means is its room's affair; this file knows only what must be kept of it.
 */
import { z } from 'zod';
import { actForm, dutySubject, mouForm, mouSubject } from '../../src/cards/verbs.ts';
import type { Identity } from '../../src/core/people/board.ts';
import { sha256Hex } from '../hash.ts';
import type { Press } from '../incoming.ts';

const common = {
  identity: z.object({ tenantId: z.string(), objectId: z.string() }),
  /** The person's Teams id where the card keeps itself up to date; null in a channel. */
  mri: z.string().nullable(),
  at: z.object({ serviceUrl: z.string(), conversationId: z.string(), activityId: z.string().nullable() }),
};

const keptMou = z.object({
  verb: z.enum(['mouSign', 'mouDecline', 'mouNotMe']),
  subject: mouSubject,
  form: mouForm,
  ...common,
});
const keptDuty = z.object({
  verb: z.literal('act'),
  subject: dutySubject,
  form: actForm,
  ...common,
});
const keptPress = z.discriminatedUnion('verb', [keptMou, keptDuty]);

export type KeptMou = z.infer<typeof keptMou>;
export type KeptDuty = z.infer<typeof keptDuty>;
export type KeptPress = z.infer<typeof keptPress>;

/** The subjects of cards, by the room that answers for them. */
export type PressedSubject =
  | { readonly room: 'mou'; readonly subject: KeptMou['subject'] }
  | { readonly room: 'duties'; readonly subject: KeptDuty['subject'] };

/** What the card is about, or null when it cannot be read. */
export function subjectOf({ verb, data }: Press): PressedSubject | null {
  if (verb === 'act' || verb === 'dutyRefresh' || verb === 'mouAsk') {
    const read = dutySubject.safeParse(data);
    return read.success ? { room: 'duties', subject: read.data } : null;
  }
  const read = mouSubject.safeParse(data);
  return read.success ? { room: 'mou', subject: read.data } : null;
}

/** What is put on record, or null for a press that only asks to see the card again, or whose form cannot be read. */
export function keptOf(press: Press, pressed: PressedSubject, identity: Identity): KeptPress | null {
  const { verb, data, place, caller, cardId } = press;
  const { serviceUrl, conversationId } = place;
  const mri = place.kind === 'personal' ? caller.mri : null;
  const rest = { identity, mri, at: { serviceUrl, conversationId, activityId: cardId } };
  if (pressed.room === 'duties') {
    const form = actForm.safeParse(data);
    return verb === 'act' && form.success ? { verb, subject: pressed.subject, form: form.data, ...rest } : null;
  }
  if (verb === 'mouSign' || verb === 'mouDecline' || verb === 'mouNotMe') {
    return { verb, subject: pressed.subject, form: mouForm.parse(data), ...rest };
  }
  return null;
}

/** @returns null for a record that cannot be read */
export function readKept(text: string): KeptPress | null {
  try {
    return keptPress.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The same message, person, button and form: the same press. */
export function keyOfPress({ verb, identity, subject, form, at }: KeptPress): string {
  const parts = [at.conversationId, at.activityId, identity.tenantId, identity.objectId, verb, subject, form];
  return sha256Hex(JSON.stringify(parts)).slice(0, 40);
}
