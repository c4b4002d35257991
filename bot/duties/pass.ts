/**
 * What a round does about duties, besides sending: plan what falls due, and put right the cards that are out. The cost
 * follows what changed: a quiet minute asks Graph once and does nothing else.
 */
import type { BotParts, OpenBoard } from '../parts.ts';
import { planDuties } from './planning/plan.ts';
import type { BoardReading } from './snapshot.ts';
import { updateDutyCards } from './updates.ts';
import type { DutyWatch } from './watch.ts';

/** @returns the board as this round sees it, for making the cards that go out */
export async function dutyPass(parts: BotParts, watch: DutyWatch, open: OpenBoard): Promise<BoardReading> {
  const look = await watch.look(open);
  if (look.isNew) {
    await planDuties(parts, open, look.snapshot);
    await updateDutyCards(parts, open, look.snapshot);
    look.dealtWith();
  }
  return look;
}
