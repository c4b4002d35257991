/**
 * The first reminder of a memorandum is the memorandum's own card, with the form to sign: a step that falls while that
 * card has not gone out yet travels on it. Later steps are lines of the day's card, and point to it.
 */
import { dateIn } from '../../../src/base/time/zone.ts';
import type { Step } from '../../../src/core/duties/duty.ts';
import type { BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import { currentOf } from '../../../src/core/people/board.ts';
import { mouEntry, occasions } from '../../mou/entries.ts';
import type { BotParts } from '../../parts.ts';
import type { NewEntry } from '../../store/outboxRecords.ts';
import { plannedStep } from '../entries.ts';
import type { Plan } from './planned.ts';

type Parts = Pick<BotParts, 'store'>;

export async function memorandumPlan(
  { store }: Parts,
  board: string,
  { steps, snapshot }: { readonly steps: readonly Step[]; readonly snapshot: BoardSnapshot },
): Promise<Plan> {
  const plan: { steps: Plan['steps'][number][]; entries: NewEntry[] } = { steps: [], entries: [] };
  for (const step of steps) {
    const entry = mayTravel(step, snapshot) ? entryOf(step, snapshot) : null;
    const there = entry === null ? null : await store.outbox.get(board, entry.key);
    const hasGone = there !== null && there.state !== 'planned' && there.state !== 'unknown';
    if (entry === null || hasGone) continue;
    plan.steps.push(plannedStep(step, entry.key));
    plan.entries.push(entry);
  }
  return plan;
}

/** Only people who can sign get the card: its representative or whoever stands in, and a substitute who is told. */
function mayTravel({ duty, as, person, isEscalation }: Step, { membership, now }: BoardSnapshot): boolean {
  const { kind, owed } = duty;
  if (kind !== 'mou-sign-off' || owed.agency === null) return false;
  const signs = (role: 'representative' | 'substitute') =>
    owed.agency !== null && currentOf(membership, role, owed.agency.key, dateIn(now))?.person.key === person;
  return isEscalation ? as === 'substitute' && signs('substitute') : signs('representative') || signs('substitute');
}

function entryOf({ duty: { owed }, person }: Step, { now }: BoardSnapshot): NewEntry | null {
  const agency = owed.agency?.key ?? '';
  // The item is `<version>.<agency>`, and neither an agency nor a version is named here twice.
  const version = owed.item.slice(0, owed.item.length - agency.length - 1);
  return mouEntry({ version, agency, person, occasion: occasions.issued }, { day: dateIn(now), now });
}
