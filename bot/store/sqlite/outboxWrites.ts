/**
 * The single writes of the outbox in SQLite: an entry or a step that is new, and changes under a claim or without one.
 * Transactions are made in `outbox.ts`.
 */
import type { ActedOn, Claim, EntryChange, NewEntry, PlannedStep } from '../outboxRecords.ts';
import { type Database, rowOf, rowsOf, run } from './database.ts';
import { type Assignments, assignmentsOf, claimOf } from './outboxRows.ts';

/** @param planned machine milliseconds since which the entry waits @returns false when its key was there already */
export function addEntry(
  database: Database,
  board: string,
  { entry, planned }: { readonly entry: NewEntry; readonly planned: number },
): boolean {
  const changes = run(
    database,
    `insert or ignore into outbox (board, key, content, subject, person, day, priority, route, at, state, unknowns,
       attempts, refused, not_before, shows, revision, logged, planned_at, is_ready, ready_at, could_go_at, fence)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'planned', 0, 0, '[]', 0, 'open', 1, 0, ?, 1, 0, ?, 0)`,
    board,
    entry.key,
    entry.content,
    JSON.stringify(entry.subject),
    entry.person,
    entry.day,
    entry.priority,
    entry.route,
    entry.at,
    planned,
    planned,
  );
  return changes > 0;
}

/** An entry whose end is known already: it never waits. @returns false when its key was there already */
export function adopted(
  database: Database,
  board: string,
  { entry, sent, planned }: { readonly entry: NewEntry; readonly sent: EntryChange; readonly planned: number },
): boolean {
  if (!addEntry(database, board, { entry, planned })) return false;
  const { sets, cells } = assignmentsOf(sent);
  const all = [...sets, 'is_ready = null'].join(', ');
  run(database, `update outbox set ${all} where board = ? and key = ?`, ...[...cells, board, entry.key]);
  return true;
}

/** Whether an entry takes a step along: not once it is claimed or has gone out. One that is not here is adopted later. */
export function mayCarry(database: Database, board: string, key: string): boolean {
  const gone = "(state <> 'planned' or holder is not null)";
  return rowsOf(database, `select 1 from outbox where board = ? and key = ? and ${gone}`, board, key).length === 0;
}

/** The first answer counts; the entry has changed for the log. */
export function acted(
  database: Database,
  { board, key }: { readonly board: string; readonly key: string },
  { kind, item, at }: ActedOn,
): void {
  const isNew = run(
    database,
    'insert or ignore into outbox_acted (board, entry, kind, item, at) values (?, ?, ?, ?, ?)',
    ...[board, key, kind, item, at],
  );
  if (isNew > 0) run(database, 'update outbox set revision = revision + 1 where board = ? and key = ?', board, key);
}

export function addStep(database: Database, board: string, step: PlannedStep): void {
  run(
    database,
    `insert or ignore into outbox_steps (board, kind, item, step, person, due_on, title, is_escalation, day, entry)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    board,
    step.kind,
    step.item,
    step.step,
    step.person,
    step.dueOn,
    step.title,
    step.isEscalation ? 1 : 0,
    step.day,
    step.entry,
  );
}

/** An entry that waits waits for a time: `ready_at` says for which. The state is the new one, or else the one it had. */
const waitsOn = "is_ready = case when coalesce(?, state) in ('planned', 'unknown') then 0 end";

const underClaim = 'where board = ? and key = ? and fence = ? and holder is not null';

/** Under its claim: the claim goes on, and a time put off outlasts it. */
export function noted(database: Database, claim: Claim, change: EntryChange): Claim | null {
  const { sets, cells } = assignmentsOf(change);
  const later = change.notBefore ?? 0;
  const row = rowOf(
    database,
    `update outbox set ${settingsOf(sets)} ${waitsOn}, ready_at = max(ready_at, ?) ${underClaim} returning *`,
    ...[...cells, change.state ?? null, later, claim.entry.board, claim.entry.key, claim.fence],
  );
  return row === null ? null : claimOf(row);
}

/** Under its claim, which ends. @returns whether the claim still held */
export function settled(database: Database, claim: Claim, change: EntryChange): boolean {
  const { sets, cells } = assignmentsOf(change);
  const changes = run(
    database,
    `update outbox set ${settingsOf(sets)} ${waitsOn}, holder = null, ready_at = coalesce(?, not_before) ${underClaim}`,
    ...[...cells, change.state ?? null, change.notBefore ?? null, claim.entry.board, claim.entry.key, claim.fence],
  );
  return changes > 0;
}

/** Without a claim: the state stays, and whoever holds the entry goes on holding it. */
export function changed(
  database: Database,
  { board, key }: { readonly board: string; readonly key: string },
  change: Omit<EntryChange, 'state'>,
): void {
  const { sets, cells } = assignmentsOf(withoutState(change));
  const { notBefore } = change;
  if (sets.length === 0) return;
  const putOff: Assignments =
    notBefore === undefined
      ? { sets: [], cells: [] }
      : {
          sets: [
            'is_ready = case when is_ready is null then null else 0 end',
            'ready_at = case when holder is null then ? else max(ready_at, ?) end',
          ],
          cells: [notBefore, notBefore],
        };
  run(
    database,
    `update outbox set ${[...sets, ...putOff.sets, 'revision = revision + 1'].join(', ')} where board = ? and key = ?`,
    ...[...cells, ...putOff.cells, board, key],
  );
}

/** The type forbids a state; a caller that spreads a wider object could pass one all the same. */
function withoutState(change: EntryChange): EntryChange {
  const { state: _, ...rest } = change;
  return rest;
}

function settingsOf(sets: readonly string[]): string {
  return [...sets, 'revision = revision + 1', ''].join(', ');
}
