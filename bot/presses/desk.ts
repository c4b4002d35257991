/**
 * The desk at which presses on cards arrive. Each is recorded before anything is done, answered within three seconds
 * (with the result, or 'being saved'), and carried out to the end even if the process dies in between. The same press
 * again is the same record and gets the card as it stands then. What a button means is its room's affair.
 */
import { Fault } from '../../src/base/fault.ts';
import type { Identity } from '../../src/core/people/board.ts';
import { identify } from '../boards/identify.ts';
import { firstOf } from '../firstOf.ts';
import type { Answer, Press } from '../incoming.ts';
import { faultFields } from '../log.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import type { Board, PressRecord } from '../store/botStore.ts';
import { giveUp, type Patience, patience } from './givingUp.ts';
import { type KeptPress, keptOf, keyOfPress, type PressedSubject, readKept, subjectOf } from './kept.ts';
import type { PressOutcome } from './outcome.ts';
import { type PressRooms, pressRooms } from './rooms.ts';
import { refusedForText } from './typedText.ts';

export interface PressDesk {
  take(press: Press): Promise<Answer>;
  /** Carries out what was recorded and not finished: after a restart, or when a list could not be written. */
  resume(board: Board): Promise<void>;
}

// Said where no list can be read, so without the board's own words for its roles.
const notOurs: Answer = {
  kind: 'say',
  text: 'I no longer answer for the people who sent this card. Nothing was changed. Ask whoever runs your QA programme.',
};
const notKnown: Answer = {
  kind: 'say',
  text: 'Teams does not tell me who you are here, so I cannot take this. Ask whoever runs your QA programme.',
};
const badCard: Answer = {
  kind: 'refused',
  code: 'BadCard',
  text: 'This card cannot be read. Type "my tasks" or "sign" to get a new one.',
};
const notSaved: Answer = {
  kind: 'say',
  text: 'Nothing was saved: the lists do not let me write at the moment. An owner of the team can put this right; please try again later.',
};

type Work = (record: PressRecord, press: KeptPress, open: OpenBoard) => Promise<PressOutcome | null>;

/** What the desk works with. */
interface Desk {
  readonly parts: BotParts;
  readonly rooms: PressRooms;
  readonly work: Work;
  readonly patience: Patience;
}

export function pressDesk(parts: BotParts): PressDesk {
  const rooms = pressRooms(parts);
  // Double taps arrive while the first is under way: they wait for the same answer.
  const underWay = new Map<string, Promise<PressOutcome | null>>();
  const work: Work = (record, press, open) => {
    const id = `${record.board}/${record.key}`;
    const begin = () => finish({ parts, rooms }, { record, press, open }).finally(() => underWay.delete(id));
    const running = underWay.get(id) ?? begin();
    underWay.set(id, running);
    return running;
  };
  const desk: Desk = { parts, rooms, work, patience: patience(parts) };
  return {
    take: (press) => take(desk, press),
    resume: async (board) => {
      const open = opened(parts, board);
      if (open === null) return;
      for (const record of await parts.store.presses.received(board.key)) {
        if (!underWay.has(`${record.board}/${record.key}`)) await resumeOne(desk, record, open);
      }
    },
  };
}

/** One press that cannot be read or carried out must not hold up those after it. */
async function resumeOne({ parts, work, patience }: Desk, record: PressRecord, open: OpenBoard): Promise<void> {
  const about = { board: record.board, press: record.key };
  const press = readKept(record.press);
  if (press === null) {
    parts.log('press.unreadable', about);
    await parts.store.presses.setAside(record.board, record.key);
    return;
  }
  const failed = (thrown: unknown) => parts.log('press.failed', { ...about, verb: press.verb, ...faultFields(thrown) });
  try {
    const outcome = await work(record, press, open).catch((thrown: unknown) => {
      failed(thrown);
      return 'broken' as const;
    });
    if (outcome !== null && outcome !== 'broken') await answerLate(parts, press, outcome.answer);
    else if (await patience.isOver(record, outcome ?? 'later')) await giveUp(parts, record, press);
  } catch (thrown) {
    failed(thrown);
  }
}

async function take(desk: Desk, press: Press): Promise<Answer> {
  const { parts } = desk;
  const pressed = subjectOf(press);
  if (pressed === null) return badCard;
  const board = await parts.store.boards.get(pressed.subject.board);
  const open = board === null || !isAt(board, press) ? null : opened(parts, board);
  if (open === null) return notOurs;
  const identity = await identify(parts, open.board, press.place, press.caller);
  return identity === null ? notKnown : answerTo(desk, open, { press, pressed, identity });
}

/** What changes nothing is answered at once; everything else goes on record first. */
async function answerTo(
  desk: Desk,
  open: OpenBoard,
  by: { readonly press: Press; readonly pressed: PressedSubject; readonly identity: Identity },
): Promise<Answer> {
  const { press, pressed, identity } = by;
  if (press.verb === 'mouRefresh' || press.verb === 'dutyRefresh') {
    const mri = press.place.kind === 'personal' ? press.caller.mri : null;
    return desk.rooms.refresh(open, { ...pressed, identity, mri });
  }
  if (press.verb === 'mouAsk' && pressed.room === 'duties') {
    return desk.rooms.sendToSign(open, { press, identity, item: pressed.subject.item });
  }
  const kept = keptOf(press, pressed, identity);
  return kept === null ? badCard : (refusedForText(kept) ?? record(desk, open, kept));
}

/** A card is good only where it was sent: in the board's team, or in a chat of the board's tenant. */
function isAt(board: Board, { place }: Press): boolean {
  return place.tenantId === board.tenantId && (place.kind === 'personal' || place.teamId === board.teamId);
}

function opened(parts: BotParts, board: Board): OpenBoard | null {
  return board.state === 'ready' && board.siteId !== null ? { board, site: parts.siteOf(board.siteId) } : null;
}

async function record(desk: Desk, open: OpenBoard, kept: KeptPress): Promise<Answer> {
  const { parts, rooms } = desk;
  const key = keyOfPress(kept);
  const there = await parts.store.presses.receive({
    key,
    board: open.board.key,
    press: JSON.stringify(kept),
    at: await parts.boardNow(),
  });
  // Neither form nor card is kept: both may hold names. The card as it stands now says what came of the press.
  if (there.state === 'done') return rooms.again(open, kept);
  parts.log('press.received', { board: open.board.key, press: key, verb: kept.verb });
  return inTime(desk, { record: there, kept, open });
}

/** The result when it is there in time; else 'being saved', and the result later on the card itself. */
async function inTime(
  { parts, rooms, work }: Desk,
  pressed: { readonly record: PressRecord; readonly kept: KeptPress; readonly open: OpenBoard },
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
  return rooms.saving(open, kept);
}

/** @returns null when the list cannot be reached now: the press stays on record for the next tick */
async function finish(
  { parts, rooms }: Pick<Desk, 'parts' | 'rooms'>,
  pressed: { readonly record: PressRecord; readonly press: KeptPress; readonly open: OpenBoard },
): Promise<PressOutcome | null> {
  const { record: there, press, open } = pressed;
  const about = { board: there.board, press: there.key, verb: press.verb };
  try {
    const outcome = await rooms.carryOut(open, press, there.key);
    if (outcome.changed) await parts.store.presses.done(there.board, there.key, outcome.answer.kind);
    else await parts.store.presses.forget(there.board, there.key);
    parts.log(outcome.changed ? 'press.done' : 'press.refused', about);
    parts.background(() => rooms.after(open, press, outcome));
    return outcome;
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    parts.log('press.delayed', { ...about, ...faultFields(thrown) });
    if (thrown.retry !== 'never') return null;
    await parts.store.presses.forget(there.board, there.key);
    return { changed: false, answer: notSaved };
  }
}

/** Puts a late answer where the press was made. A refusal is said beside the card, which asks again. */
async function answerLate(parts: BotParts, kept: KeptPress, answer: Answer): Promise<void> {
  const { serviceUrl, conversationId, activityId } = kept.at;
  if (answer.kind === 'say') await parts.send.into({ serviceUrl, conversationId }, { text: answer.text });
  // A card for one person's eyes is not put where everybody sees it: what everybody sees is changed with all other cards.
  if (answer.kind === 'card' && answer.otherwise === undefined && activityId !== null) {
    await parts.send.update({ serviceUrl, conversationId, activityId }, { card: answer.card });
  }
}
