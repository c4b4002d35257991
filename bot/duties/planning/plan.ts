/**
 * Decides what goes out about duties, and sends nothing: steps of ladders onto the one card of a person's day, the few
 * single cards that cannot wait for it, and posts to everybody. What was planned is planned for ever, so planning again
 * changes nothing, whatever the order and number of runs.
 */
import type { PlainDate } from '../../../src/base/time/plainDate.ts';
import { dateIn } from '../../../src/base/time/zone.ts';
import { type Step, stepKeyText } from '../../../src/core/duties/duty.ts';
import type { BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import { dueSteps, keyOfStep } from '../../../src/core/duties/steps.ts';
import type { BotParts, OpenBoard } from '../../parts.ts';
import type { OutboxEntry } from '../../store/outboxRecords.ts';
import { dayEntry, plannedStep, singleEntry } from '../entries.ts';
import { memorandumPlan } from './memoranda.ts';
import type { Plan } from './planned.ts';
import { planPosts } from './posts.ts';
import { planSingles } from './singles.ts';

export type PlanParts = Pick<BotParts, 'store' | 'log'>;

const nothing: Plan = { steps: [], entries: [] };

/**
 * One planning pass. On a day on which the board does not work nothing is planned: the next working day finds the same
 * steps, and of several past ones the newest alone.
 */
export async function planDuties(parts: PlanParts, { board }: OpenBoard, snapshot: BoardSnapshot): Promise<void> {
  const day = dateIn(snapshot.now);
  if (!snapshot.calendar.isWorkingDay(day)) return;
  const planned = await parts.store.outbox.stepKeys(board.key);
  const steps = dueSteps(snapshot, day, planned);
  const digests = steps.filter(isDigest);
  const memoranda = await memorandumPlan(parts, board.key, { steps, snapshot });
  const carried = new Set(memoranda.steps.map(stepKeyText));
  const rest = steps.filter((step) => !isDigest(step) && !carried.has(stepKeyText(keyOfStep(step))));
  const days = await dayPlans(parts, { board: board.key, day, snapshot }, byPerson(rest));
  const whole = [digestPlan(digests, day, snapshot), memoranda, ...days].reduce(joined, nothing);
  const fresh = await parts.store.outbox.plan(board.key, whole);
  if (fresh.length > 0) parts.log('duties.planned', { board: board.key, count: fresh.length });
  await planSingles(parts, board.key, snapshot);
  await planPosts(parts, board.key, snapshot);
}

/** The chair's digest before a meeting is a card of its own: it is read on its own, and asks for nothing. */
function isDigest(step: Step): boolean {
  return step.duty.kind === 'agenda';
}

function digestPlan(steps: readonly Step[], day: PlainDate, { now }: BoardSnapshot): Plan {
  return steps
    .map((step): Plan => {
      const { item, dueOn } = step.duty.owed;
      const entry = singleEntry(
        `agenda.${item}.${step.name}`,
        { what: 'agenda', item, dueOn },
        { person: step.person, day, at: now },
      );
      return { steps: [plannedStep(step, entry.key)], entries: [entry] };
    })
    .reduce(joined, nothing);
}

interface Today {
  readonly board: string;
  readonly day: PlainDate;
  readonly snapshot: BoardSnapshot;
}

/**
 * A card that still waits, of today or of a day on which nothing could be sent, takes today's steps along. Somebody who
 * had today's card already gets what has arisen since with the next working day's.
 */
async function dayPlans(
  { store: { outbox } }: PlanParts,
  { board, day, snapshot }: Today,
  steps: ReadonlyMap<string, readonly Step[]>,
): Promise<readonly Plan[]> {
  if (steps.size === 0) return [];
  const waiting = byHolder(await outbox.waiting(board));
  const sentToday = byHolder((await outbox.open(board)).filter((entry) => isSentOn(entry, day)));
  const plans: Plan[] = [];
  for (const [person, own] of steps) {
    const there = waiting.get(person);
    if (there !== undefined) {
      plans.push({ steps: own.map((step) => plannedStep(step, there)), entries: [] });
    } else if (!sentToday.has(person) && !(await outbox.ofDay(board, person, day)).some(isDayCard)) {
      const entry = dayEntry({ person, day, at: snapshot.now });
      plans.push({ steps: own.map((step) => plannedStep(step, entry.key)), entries: [entry] });
    }
  }
  return plans;
}

function isDayCard(entry: OutboxEntry): boolean {
  return entry.content === 'day';
}

function isSentOn(entry: OutboxEntry, day: PlainDate): boolean {
  return entry.sentAt !== null && dateIn(entry.sentAt) === day;
}

/** The key of the day's card of each person, the oldest first. */
function byHolder(entries: readonly OutboxEntry[]): ReadonlyMap<string, string> {
  const held = new Map<string, string>();
  for (const { person, key } of entries.filter(isDayCard)) {
    if (person !== null && !held.has(person)) held.set(person, key);
  }
  return held;
}

function byPerson(steps: readonly Step[]): ReadonlyMap<string, readonly Step[]> {
  const grouped = new Map<string, Step[]>();
  for (const step of steps) grouped.set(step.person, [...(grouped.get(step.person) ?? []), step]);
  return grouped;
}

function joined(one: Plan, other: Plan): Plan {
  return { steps: [...one.steps, ...other.steps], entries: [...one.entries, ...other.entries] };
}
