/**
 * Planning in Azure Storage. An entry and the steps it carries are one transaction, as far as 100 rows go; further steps
 * follow; the message that gives the entry its turn comes last, and then its id is noted on the entry. A crash leaves:
 * entries without some of their steps or without a message (nothing is sent: planning again adds the steps, the sweep of
 * `claiming.ts` the message), or a message that no entry knows yet (whoever receives it takes it over). Nothing is lost.
 */
import type { ActedOn, NewEntry, OutboxRecords, PlannedStep } from '../../outboxRecords.ts';
import { type Entities, mostChanges, type Stored } from '../entities.ts';
import { keyOf } from '../keys.ts';
import type { Pointers } from './pointers.ts';
import { adding, addingStep, changing, entryRow, type Kept, kinds, newEntry, stepRow } from './rows.ts';

export interface OutboxParts {
  readonly entries: Entities<Kept>;
  readonly steps: Entities<PlannedStep>;
  readonly acted: Entities<ActedOn>;
  readonly priorities: Entities<number>;
  readonly pointers: Pointers;
  readonly machineNow: () => number;
}

/** How many entries are written at the same time. */
const atOnce = 8;

export function planIn(parts: OutboxParts): OutboxRecords['plan'] {
  return async (board, { steps, entries }) => {
    await announce(parts, board, entries);
    const added: Stored<Kept>[] = [];
    for (let from = 0; from < entries.length; from += atOnce) {
      const some = entries.slice(from, from + atOnce);
      const tried = await Promise.all(some.map((entry) => addEntry(parts, board, { entry, steps })));
      added.push(...tried.filter((stored) => stored !== null));
    }
    const known = new Set(entries.map((entry) => entry.key));
    const others = steps.filter((step) => !known.has(step.entry));
    for (const key of new Set(others.map((step) => step.entry))) {
      await addStepsTo(
        parts,
        { board, key },
        others.filter((step) => step.entry === key),
      );
    }
    // A queue gives out first what came in first, so one after the other.
    for (const stored of [...added].sort(byTurn)) await point(parts, stored);
    return added.map(({ value }) => value.entry.key);
  };
}

export function adoptIn(parts: OutboxParts): OutboxRecords['adopt'] {
  return async (board, entry, sent) => {
    const kept = unclaimed({ ...newEntry(board, entry), ...sent }, parts.machineNow());
    return (await parts.entries.commit(keyOf(board), adding(kept))) !== null;
  };
}

function unclaimed(entry: Kept['entry'], plannedAt: number): Kept {
  return { entry, fence: 0, holder: null, pointer: null, plannedAt };
}

/** @returns the entry as it was written, or null when its key was there already */
async function addEntry(
  parts: OutboxParts,
  board: string,
  { entry, steps }: { readonly entry: NewEntry; readonly steps: readonly PlannedStep[] },
): Promise<Stored<Kept> | null> {
  const kept = unclaimed(newEntry(board, entry), parts.machineNow());
  const rows = adding(kept);
  const own = steps.filter((step) => step.entry === entry.key);
  const fitting = Math.floor((mostChanges - rows.length) / rowsOfStep);
  const together = [...rows, ...own.slice(0, fitting).flatMap(addingStep)];
  const whole = await parts.entries.commit(keyOf(board), together);
  // Refused: the entry or one of the steps was there. Then each for itself.
  const etags = whole ?? (await parts.entries.commit(keyOf(board), rows));
  if (etags === null) {
    await addStepsTo(parts, { board, key: entry.key }, own);
    return null;
  }
  await addSteps(parts, board, whole === null ? own : own.slice(fitting));
  const row = entryRow(entry.key);
  return { row, value: kept, etag: etags.get(row) ?? '' };
}

/**
 * Steps for an entry that is there already, each in one transaction with the entry as it was read: so none is attached
 * once somebody has claimed it. Where the entry is not there at all it is adopted later, and the steps stand alone.
 */
async function addStepsTo(
  parts: OutboxParts,
  { board, key }: { readonly board: string; readonly key: string },
  steps: readonly PlannedStep[],
): Promise<void> {
  if (steps.length === 0) return;
  if ((await parts.entries.get(keyOf(board), entryRow(key))) === null) return addSteps(parts, board, steps);
  for (const step of steps) await addStepTo(parts, { board, key }, step);
}

/** Whoever is interrupted this often leaves the step to the next planning. */
const mostTries = 5;

async function addStepTo(
  parts: OutboxParts,
  { board, key }: { readonly board: string; readonly key: string },
  step: PlannedStep,
): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored = await parts.entries.get(keyOf(board), entryRow(key));
    const isOut = stored === null || stored.value.entry.state !== 'planned' || stored.value.holder !== null;
    if (isOut || (await parts.steps.get(keyOf(board), stepRow(step))) !== null) return;
    const changes = [...changing(stored, stored.value), ...addingStep(step)];
    if ((await parts.entries.commit(keyOf(board), changes)) !== null) return;
  }
}

const rowsOfStep = 2;

/** As many together as fit; where one of them was there already, each for itself. */
async function addSteps({ steps: table }: OutboxParts, board: string, steps: readonly PlannedStep[]): Promise<void> {
  const most = mostChanges / rowsOfStep;
  for (let from = 0; from < steps.length; from += most) {
    const some = steps.slice(from, from + most);
    if ((await table.commit(keyOf(board), some.flatMap(addingStep))) !== null) continue;
    for (const step of some) await table.commit(keyOf(board), addingStep(step));
  }
}

/** Notes which queues the board has, so that every holder looks into each. */
async function announce({ priorities }: OutboxParts, board: string, entries: readonly NewEntry[]): Promise<void> {
  for (const priority of new Set(entries.map((entry) => entry.priority))) {
    const row = keyOf(kinds.priority, String(priority));
    await priorities.commit(keyOf(board), [{ kind: 'insert', row, value: priority }]);
  }
}

/**
 * Gives an entry its turn. Where somebody has changed it meanwhile, the message stays for whoever receives it: they take it
 * over, or throw it away when the entry has another.
 */
export async function point({ entries, pointers }: OutboxParts, stored: Stored<Kept>): Promise<void> {
  const { board, key, priority } = stored.value.entry;
  const sent = await pointers.send({ board, priority }, key);
  await entries.commit(keyOf(board), changing(stored, { ...stored.value, pointer: { ...sent, receipt: null } }));
}

function byTurn({ value: { entry: left } }: Stored<Kept>, { value: { entry: right } }: Stored<Kept>): number {
  if (left.priority !== right.priority) return left.priority - right.priority;
  return left.at === right.at ? 0 : left.at < right.at ? -1 : 1;
}
