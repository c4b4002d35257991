/** The outbox in Azure Storage: entries and steps in a table, turns in queues. Lists are read from the rows that answer them. */
import { z } from 'zod';
import { stepKeyText } from '../../../../src/core/duties/duty.ts';
import type { CarriedStep, OutboxEntry, OutboxRecords, PlannedStep } from '../../outboxRecords.ts';
import type { AzureAccount } from '../account.ts';
import { type Entities, entitiesOf } from '../entities.ts';
import { keyOf, keysBelow } from '../keys.ts';
import { claimIn } from './claiming.ts';
import { adoptIn, type OutboxParts, planIn } from './planning.ts';
import { type Pointers, queuePointers } from './pointers.ts';
import { actedOf, entryRow, type Kept, keptOf, kinds, perhaps, stepOf } from './rows.ts';
import { actedIn, changeIn, loggedIn, noteIn, settleIn } from './settling.ts';

/** @param pointers the queues; only tests put others in their place */
export function outboxRecords(
  account: AzureAccount,
  machineNow: () => number,
  pointers: Pointers = queuePointers(account),
): OutboxRecords {
  const table = account.table('outbox');
  const parts: OutboxParts = {
    entries: entitiesOf(table, keptOf),
    steps: entitiesOf(table, stepOf),
    acted: entitiesOf(table, actedOf),
    priorities: entitiesOf(table, (stored) => z.number().parse(stored)),
    pointers,
    machineNow,
  };
  const { entries, steps } = parts;
  return {
    plan: planIn(parts),
    adopt: adoptIn(parts),
    claim: claimIn(parts),
    note: noteIn(parts),
    settle: settleIn(parts),
    change: changeIn(parts),
    logged: loggedIn(parts),
    acted: actedIn(parts),
    get: async (board, key) => (await entries.get(keyOf(board), entryRow(key)))?.value.entry ?? null,
    waiting: async (board) => (await listed(entries, board, keysBelow(kinds.waiting))).sort(byTurn),
    open: async (board) => (await listed(entries, board, keysBelow(kinds.open))).sort(byAge),
    ofDay: async (board, person, day) => (await listed(entries, board, keysBelow(kinds.day, person, day))).sort(byAge),
    goneTo: async (board, person, day) => [
      ...(await listed(entries, board, keysBelow(kinds.gone, person, day))),
      ...(await listed(entries, board, keysBelow(kinds.gone, person, perhaps))),
    ],
    unlogged: async (board, limit) =>
      (await entries.list(keyOf(board), keysBelow(kinds.unlogged), limit)).map(({ value }) => value.entry),
    stepKeys: async (board) => {
      const stored = await steps.list(keyOf(board), keysBelow(kinds.step));
      return new Set(stored.map(({ value }) => stepKeyText(value)));
    },
    stepsOf: (board, entry) => stepsOf(parts, board, entry),
    counts: (board, now) => countsOf(entries, board, now),
  };
}

/** With what was answered to each. Few entries carry steps that were answered, and a card carries few steps. */
async function stepsOf({ steps, acted }: OutboxParts, board: string, entry: string): Promise<readonly CarriedStep[]> {
  const carried = await steps.list(keyOf(board), keysBelow(kinds.stepOfEntry, entry));
  const answers = carried.length === 0 ? [] : await acted.list(keyOf(board), keysBelow(kinds.acted, entry));
  return carried
    .map(({ value }) => {
      const answer = answers.find((one) => one.value.kind === value.kind && one.value.item === value.item);
      return { ...value, actedAt: answer?.value.at ?? null };
    })
    .sort((left, right) => (sortedBy(left) < sortedBy(right) ? -1 : 1));
}

/** Field by field: nothing that a field holds sorts before its end. */
function sortedBy({ kind, item, step, person, dueOn }: PlannedStep): string {
  return [kind, item, step, person, dueOn].join('\u0000');
}

async function listed(entries: Entities<Kept>, board: string, below: string): Promise<OutboxEntry[]> {
  return (await entries.list(keyOf(board), below)).map(({ value }) => value.entry);
}

function byTurn(left: OutboxEntry, right: OutboxEntry): number {
  return left.priority - right.priority || byAge(left, right);
}

function byAge(left: OutboxEntry, right: OutboxEntry): number {
  const [one, other] = left.at === right.at ? [left.key, right.key] : [left.at, right.at];
  return one < other ? -1 : 1;
}

/** Reads one property of every entry of the board: a request for each thousand that was ever planned. */
async function countsOf(entries: Entities<Kept>, board: string, now: number) {
  const byState = { planned: 0, unknown: 0, sent: 0, failed: 0, superseded: 0 };
  for (const state of await entries.states(keyOf(board), keysBelow(kinds.entry))) {
    if (Object.hasOwn(byState, state)) byState[state as keyof typeof byState] += 1; // just shown to be one of its keys
  }
  const waiting = await entries.list(keyOf(board), keysBelow(kinds.waiting));
  const ages = waiting.map(({ value }) => now - Math.max(value.plannedAt, value.entry.notBefore));
  return { byState, oldestWaitMilliseconds: Math.max(0, ...ages) };
}
