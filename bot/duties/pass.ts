/**
 * What a round does about duties, besides sending: plan what falls due, and put right the cards that are out. The cost
 * follows what changed: for a look at which nothing is new there is nothing to do.
 */
import type { BotParts, OpenBoard } from '../parts.ts';
import { planFlags } from './planning/flags.ts';
import { planDuties } from './planning/plan.ts';
import { updateDutyCards } from './updates.ts';
import type { Look } from './watch.ts';

/** @throws Fault when something could not be planned: then, and while a card is not right, the look stays new */
export async function dutyPass(parts: BotParts, open: OpenBoard, look: Look): Promise<void> {
  if (!look.isNew) return;
  await planDuties(parts, open, look.snapshot);
  await planFlags(parts, open.board.key, look);
  if (await updateDutyCards(parts, open, look.snapshot)) look.dealtWith();
}
