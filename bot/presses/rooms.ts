/** Which room carries out, refreshes and follows up a press. A new verb does not compile until it has its room. */
import type { Identity } from '../../src/core/people/board.ts';
import { afterAct, refreshDuty, sayingSaved } from '../duties/answering.ts';
import { carryOutAct } from '../duties/press.ts';
import { type SignPressed, signHere } from '../duties/signHere.ts';
import { updateDutyCards } from '../duties/updates.ts';
import type { Answer } from '../incoming.ts';
import { decline } from '../mou/decline.ts';
import { notMe } from '../mou/notMe.ts';
import { refresh, savingAnswer } from '../mou/refresh.ts';
import { sign } from '../mou/sign.ts';
import { updateCards } from '../mou/updateCards.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import type { KeptPress, PressedSubject } from './kept.ts';
import type { PressOutcome } from './outcome.ts';
import { newNamesAsked } from './typedText.ts';

/** Who asks to see a card as it stands. */
export type Refreshing = PressedSubject & { readonly identity: Identity; readonly mri: string | null };

export interface PressRooms {
  /** @param key the press's own, so that its row is the same however often it is written */
  carryOut(open: OpenBoard, press: KeptPress, key: string): Promise<PressOutcome>;
  /** Never an error: the client would stop asking. */
  refresh(open: OpenBoard, asked: Refreshing): Promise<Answer>;
  /** Sends the memorandum's card to whoever pressed 'Sign…'. */
  sendToSign(open: OpenBoard, pressed: SignPressed): Promise<Answer>;
  /** The answer to a press that was carried out before. */
  again(open: OpenBoard, press: KeptPress): Promise<Answer>;
  /** 'Being saved'; needs no list, which may be out of reach. */
  saving(open: OpenBoard, press: KeptPress): Answer;
  /** What nobody waits for: other copies of the card, and those of other people. */
  after(open: OpenBoard, press: KeptPress, outcome: PressOutcome): Promise<void>;
}

const mouActs = { mouSign: sign, mouDecline: decline, mouNotMe: notMe } as const;

export function pressRooms(parts: BotParts): PressRooms {
  const namesAsked = newNamesAsked();
  const rooms: PressRooms = {
    carryOut: (open, press, key) =>
      press.verb === 'act'
        ? carryOutAct(parts, open, { press, key, namesAsked })
        : mouActs[press.verb](parts, { open, ...press }),
    refresh: (open, asked) =>
      asked.room === 'mou' ? refresh(parts, { open, ...asked }) : refreshDuty(parts, open, asked),
    sendToSign: (open, pressed) => signHere(parts, open, pressed),
    again: (open, press) => rooms.refresh(open, asking(press)),
    saving: (open, press) => (press.verb === 'act' ? sayingSaved : savingAnswer({ open, ...press })),
    after: async (open, press, outcome) => {
      if (press.verb === 'act') await afterAct(parts, open, { press, outcome });
      else if (outcome.changed) {
        await updateCards(parts, open);
        await updateDutyCards(parts, open);
      }
    },
  };
  return rooms;
}

function asking(press: KeptPress): Refreshing {
  const { identity, mri } = press;
  return press.verb === 'act'
    ? { room: 'duties', subject: press.subject, identity, mri }
    : { room: 'mou', subject: press.subject, identity, mri };
}
