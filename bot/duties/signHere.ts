/**
 * 'Sign…' on a line of the day's card: the memorandum's own card, with its text and form, comes below, for that agency
 * alone. Nothing is signed by this press, so it is not put on record; pressed twice in a minute it comes once.
 */
import { sayNotKnown } from '../../src/core/may.ts';
import { type Identity, personOf } from '../../src/core/people/board.ts';
import { sendSignCards } from '../commands/sign.ts';
import { firstOf } from '../firstOf.ts';
import { sha256Hex } from '../hash.ts';
import type { Answer, Press } from '../incoming.ts';
import { faultFields } from '../log.ts';
import { readMouFacts } from '../mou/facts.ts';
import type { BotParts, OpenBoard } from '../parts.ts';

const say = (text: string): Answer => ({ kind: 'say', text });
const below = say('The memorandum is below: read it and sign it there.');
const notNow = say('The memorandum cannot be fetched just now. Please type "sign" in a few minutes.');

/** What was pressed by whom. @param item `<version>.<agency>` */
export interface SignPressed {
  readonly press: Press;
  readonly identity: Identity;
  readonly item: string;
}

export async function signHere(parts: BotParts, open: OpenBoard, pressed: SignPressed): Promise<Answer> {
  const answer = await firstOf(parts, sent(parts, open, pressed));
  return answer === 'late' ? below : answer;
}

async function sent(parts: BotParts, open: OpenBoard, { press, identity, item }: SignPressed): Promise<Answer> {
  try {
    const facts = await readMouFacts(parts, open);
    const person = personOf(facts.membership, identity);
    if (person === null) return say(sayNotKnown(facts.membership.terms));
    const { place, caller, cardId } = press;
    const agency = facts.agencies.find((one) => item.endsWith(`.${one.key}`))?.key ?? null;
    const activityId = sha256Hex(`${cardId} ${item} ${facts.now.slice(0, 16)}`).slice(0, 24);
    const mri = place.kind === 'personal' ? caller.mri : null;
    await sendSignCards(parts, { open, facts, person, place, activityId, mri }, agency);
    return below;
  } catch (thrown) {
    parts.log('activity.failed', { board: open.board.key, verb: press.verb, ...faultFields(thrown) });
    return notNow;
  }
}
