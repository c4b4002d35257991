/**
 * Single values the workplace remembers by name: directory, clock offset, signing key.
 *
 * Kept apart from the tables so that each owner parses its own value; nothing here interprets one.
 */
import type { Database } from './database.ts';
import { change, rowOf, textIn } from './rows.ts';

/** The remembered text, or `undefined` when this file has never known it. */
export function recall(database: Database, name: string): string | undefined {
  const row = rowOf(database, 'select value from facts where name = ?', name);
  return row === undefined ? undefined : textIn(row, 'value');
}

/** Remembers the text, replacing what was there. */
export function remember(database: Database, name: string, value: string): void {
  change(
    database,
    'insert into facts (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
    name,
    value,
  );
}
