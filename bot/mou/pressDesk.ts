/**
 * The desk at which presses on MoU cards arrive. Each is recorded before anything is done, answered within three seconds
 * (with the result, or 'being saved'), and carried out to the end even if the process dies in between. The same press
 * again is the same record and gets the card as it stands then.
 */
import { z } from 'zod';
import { Fault } from '../../src/base/fault.ts';
import { type CardVerb, cardVerbs, mouForm, mouSubject } from '../../src/cards/verbs.ts';
import { identify } from '../boards/identify.ts';
import { firstOf } from '../firstOf.ts';
import { sha256Hex } from '../hash.ts';
import type { Answer, Press } from '../incoming.ts';
import { faultFields } from '../log.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import type { Board, PressRecord } from '../store/botStore.ts';
import type { Act, ActOutcome } from './act.ts';
import { decline } from './decline.ts';
import { notMe } from './notMe.ts';
import { refresh, savingAnswer } from './refresh.ts';
import { sign } from './sign.ts';
import { updateCards } from './updateCards.ts';

export interface PressDesk {
  take(press: Press): Promise<Answer>;
  /** Carries out what was recorded and not finished: after a restart, or when a list could not be written. */
  resume(board: Board): Promise<void>;
}

type Verb = Exclude<CardVerb, 'mouRefresh'>;
const carryOut: Readonly<Record<Verb, (parts: BotParts, act: Act) => Promise<ActOutcome>>> = {
  mouSign: sign,
  mouDecline: decline,
  mouNotMe: notMe,
};

const identityShape = z.object({ tenantId: z.string(), objectId: z.string() });
const keptPress = z.object({
  verb: z.enum(cardVerbs).exclude(['mouRefresh']),
  identity: identityShape,
  subject: mouSubject,
  form: mouForm,
  mri: z.string().nullable(),
  at: z.object({ serviceUrl: z.string(), conversationId: z.string(), activityId: z.string().nullable() }),
});
type KeptPress = z.infer<typeof keptPress>;

// Said where no list can be read, so without the board's own words for its roles.
const notOurs: Answer = {
  kind: 'say',
  text: 'I no longer answer for the people who sent this card. Nothing was changed. Ask whoever sees to the memorandum.',
};
const notKnown: Answer = {
  kind: 'say',
  text: 'Teams does not tell me who you are here, so I cannot take this. Ask whoever sees to the memorandum.',
};

export function pressDesk(parts: BotParts): PressDesk {
  // Double taps arrive while the first is under way: they wait for the same answer.
  const underWay = new Map<string, Promise<ActOutcome | null>>();

  const work = (record: PressRecord, press: KeptPress, open: OpenBoard): Promise<ActOutcome | null> => {
    const id = `${record.board}/${record.key}`;
    const running = underWay.get(id) ?? finish(parts, record, press, open).finally(() => underWay.delete(id));
    underWay.set(id, running);
    return running;
  };

  return {
    take: (press) => take(parts, press, work),
    resume: async (board) => {
      const open = opened(parts, board);
      if (open === null) return;
      for (const record of await parts.store.presses.received(board.key)) {
        if (underWay.has(`${record.board}/${record.key}`)) continue;
        await resumeOne(parts, { record, open }, work);
      }
    },
  };
}

/** One press that cannot be read or carried out must not hold up those after it. */
async function resumeOne(
  parts: BotParts,
  { record, open }: { readonly record: PressRecord; readonly open: OpenBoard },
  work: Work,
): Promise<void> {
  const about = { board: record.board, press: record.key };
  const press = readKept(record.press);
  if (press === null) {
    parts.log('press.unreadable', about);
    await parts.store.presses.setAside(record.board, record.key);
    return;
  }
  try {
    const outcome = await work(record, press, open);
    if (outcome !== null) await answerLate(parts, press, outcome.answer);
  } catch (thrown) {
    parts.log('press.failed', { ...about, verb: press.verb, ...faultFields(thrown) });
  }
}

function readKept(text: string): KeptPress | null {
  try {
    return keptPress.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

type Work = (record: PressRecord, press: KeptPress, open: OpenBoard) => Promise<ActOutcome | null>;

async function take(parts: BotParts, press: Press, work: Work): Promise<Answer> {
  const subject = mouSubject.safeParse(press.data);
  if (!subject.success)
    return { kind: 'refused', code: 'BadCard', text: 'This card cannot be read. Type "sign" to get a new one.' };
  const board = await parts.store.boards.get(subject.data.board);
  const open = board === null || !isAt(board, press) ? null : opened(parts, board);
  if (open === null) return notOurs;
  const identity = await identify(parts, open.board, press.place, press.caller);
  if (identity === null) return notKnown;
  const mri = press.place.kind === 'personal' ? press.caller.mri : null;
  if (press.verb === 'mouRefresh') return refresh(parts, { open, identity, subject: subject.data, mri });
  const kept: KeptPress = {
    verb: press.verb,
    identity,
    subject: subject.data,
    form: mouForm.parse(press.data),
    mri,
    at: { ...press.place, activityId: press.cardId },
  };
  return record(parts, open, kept, work);
}

/** A card is good only where it was sent: in the board's team, or in a chat of the board's tenant. */
function isAt(board: Board, { place }: Press): boolean {
  return place.tenantId === board.tenantId && (place.kind === 'personal' || place.teamId === board.teamId);
}

function opened(parts: BotParts, board: Board): OpenBoard | null {
  return board.state === 'ready' && board.siteId !== null ? { board, site: parts.siteOf(board.siteId) } : null;
}

async function record(parts: BotParts, open: OpenBoard, kept: KeptPress, work: Work): Promise<Answer> {
  const key = keyOfPress(kept);
  const receivedAt = await parts.boardNow();
  const there = await parts.store.presses.receive({
    key,
    board: open.board.key,
    press: JSON.stringify(kept),
    at: receivedAt,
  });
  if (there.state === 'done') {
    // Neither form nor card is kept: both may hold names. The card as it stands now says what came of the press.
    return refresh(parts, { open, identity: kept.identity, subject: kept.subject, mri: kept.mri });
  }
  parts.log('press.received', { board: open.board.key, press: key, verb: kept.verb });
  return inTime(parts, { record: there, kept, open }, work);
}

/** The same message, person, button and form: the same press. */
function keyOfPress({ verb, identity, subject, form, at }: KeptPress): string {
  const parts = [at.conversationId, at.activityId, identity.tenantId, identity.objectId, verb, subject, form];
  return sha256Hex(JSON.stringify(parts)).slice(0, 40);
}

/** The result when it is there in time; else 'being saved', and the result later on the card itself. */
async function inTime(
  parts: BotParts,
  pressed: { readonly record: PressRecord; readonly kept: KeptPress; readonly open: OpenBoard },
  work: Work,
): Promise<Answer> {
  const { record: there, kept, open } = pressed;
  const working = work(there, kept, open);
  const outcome = await firstOf(parts, working);
  if (outcome !== 'late' && outcome !== null) return outcome.answer;
  parts.log('press.delayed', { board: open.board.key, press: there.key });
  if (outcome === 'late') {
    parts.background(async () => {
      const late = await working;
      if (late !== null) await answerLate(parts, kept, late.answer);
    });
  }
  return savingAnswer({ open, subject: kept.subject, mri: kept.mri });
}

/** @returns null when the list cannot be reached now: the press stays on record for the next tick */
async function finish(
  parts: BotParts,
  there: PressRecord,
  kept: KeptPress,
  open: OpenBoard,
): Promise<ActOutcome | null> {
  const about = { board: there.board, press: there.key, verb: kept.verb };
  const act: Act = { open, identity: kept.identity, subject: kept.subject, form: kept.form, mri: kept.mri };
  try {
    const outcome = await carryOut[kept.verb](parts, act);
    if (outcome.changed) await parts.store.presses.done(there.board, there.key, outcome.answer.kind);
    else await parts.store.presses.forget(there.board, there.key);
    parts.log(outcome.changed ? 'press.done' : 'press.refused', about);
    if (outcome.changed) parts.background(() => updateCards(parts, open));
    return outcome;
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    parts.log('press.delayed', { ...about, ...faultFields(thrown) });
    if (thrown.retry !== 'never') return null;
    await parts.store.presses.forget(there.board, there.key);
    return { changed: false, answer: { kind: 'say', text: notSaved } };
  }
}

const notSaved =
  'Nothing was saved: the lists do not let me write at the moment. An owner of the team can put this right; please try again later.';

/** Puts a late answer where the press was made. A refusal is said beside the card, which asks again. */
async function answerLate(parts: BotParts, kept: KeptPress, answer: Answer): Promise<void> {
  const { serviceUrl, conversationId, activityId } = kept.at;
  if (answer.kind === 'say') await parts.send.into({ serviceUrl, conversationId }, { text: answer.text });
  if (answer.kind === 'card' && activityId !== null) {
    await parts.send.update({ serviceUrl, conversationId, activityId }, { card: answer.card });
  }
}
