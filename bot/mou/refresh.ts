/** What a card shows when it is opened again, and while an answer is being saved. Never an error: the client would stop asking. */

import { mouSavingCard } from '../../src/cards/mou/mouSaving.card.ts';
import type { MouSubject } from '../../src/cards/verbs.ts';
import { capacityOf } from '../../src/core/mou/signing.ts';
import { type Identity, personOf } from '../../src/core/people/board.ts';
import { firstOf } from '../firstOf.ts';
import type { Answer } from '../incoming.ts';
import { faultFields } from '../log.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import { findMatter } from './act.ts';
import { comesToSubstitute, handedOverOf, readMouFacts } from './facts.ts';
import { closedCard, type Matter, matterCard, stateOf } from './view.ts';

interface Asked {
  readonly open: OpenBoard;
  readonly subject: MouSubject;
  readonly mri: string | null;
}

type Parts = Pick<
  BotParts,
  'store' | 'boardNow' | 'calendar' | 'sha256' | 'tabLink' | 'log' | 'machine' | 'answerWithinMilliseconds'
>;
type AskedBy = Asked & { readonly identity: Identity };

const notNow: Answer = { kind: 'say', text: 'The card could not be refreshed just now. Please open it again later.' };

/** The card as it stands for this person now, or a sentence when the lists do not answer in time. */
export async function refresh(parts: Parts, asked: AskedBy): Promise<Answer> {
  const answer = await firstOf(parts, refreshed(parts, asked));
  return answer === 'late' ? notNow : answer;
}

async function refreshed(parts: Parts, asked: AskedBy): Promise<Answer> {
  try {
    const facts = await readMouFacts(parts, asked.open);
    const found = findMatter(facts, asked);
    if (!found.ok) return found.answer;
    const passed = passedOn(found.matter, asked.identity);
    if (passed !== null) return { kind: 'card', card: closedCard(parts, found.matter, passed) };
    return { kind: 'card', card: await matterCard(parts, found.matter, { mri: asked.mri }) };
  } catch (thrown) {
    parts.log('activity.failed', { board: asked.open.board.key, verb: 'mouRefresh', ...faultFields(thrown) });
    return notNow;
  }
}

/** Why an open card is not this person's any more; null when it is. */
function passedOn(matter: Matter, identity: Identity): string | null {
  if (stateOf(matter).state !== 'open') return null;
  const { facts, agency, version } = matter;
  const person = personOf(facts.membership, identity);
  if (person === null) return null;
  const handedOver = handedOverOf(facts, version)(agency.key);
  const mayStandIn = comesToSubstitute(facts, version)(agency.key);
  const capacity = capacityOf(facts.membership, person, agency, { day: facts.day, handedOver: mayStandIn });
  if (!capacity.ok) return capacity.refusals[0].sentence;
  return capacity.value.as === 'representative' && handedOver
    ? 'You have passed this on to the substitute. You can still sign: type "sign".'
    : null;
}

/** 'Being saved': nothing of it needs the lists, which may be out of reach. */
export function savingAnswer({ open, subject, mri }: Asked): Answer {
  return { kind: 'card', card: mouSavingCard({ subject, boardName: open.board.name, refreshFor: mri }) };
}
