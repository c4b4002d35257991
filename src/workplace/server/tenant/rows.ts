/**
 * Reading rows of the workplace's database.
 *
 * SQLite hands back untyped rows; these readers are the one place where a stored cell gets a type,
 * so a changed table shows up as an error that names the column and not as `undefined` further on.
 */
import type { Database } from './database.ts';

/** One row as SQLite returned it. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** A value SQLite can store. */
export type Cell = string | number | null | Uint8Array;

type Statement = ReturnType<Database['prepare']>;

const prepared = new WeakMap<Database, Map<string, Statement>>();

// Preparing costs more than most of these statements take to run.
function statement(database: Database, sql: string): Statement {
  const known = prepared.get(database) ?? new Map<string, Statement>();
  prepared.set(database, known);
  const found = known.get(sql) ?? database.prepare(sql);
  known.set(sql, found);
  return found;
}

/** The rows of a query, unparsed. */
export function rowsOf(database: Database, sql: string, ...cells: readonly Cell[]): readonly StoredRow[] {
  return statement(database, sql).all(...cells);
}

/** The first row of a query, or `undefined`. */
export function rowOf(database: Database, sql: string, ...cells: readonly Cell[]): StoredRow | undefined {
  return statement(database, sql).get(...cells) ?? undefined;
}

/** Runs a statement that returns nothing. */
export function change(database: Database, sql: string, ...cells: readonly Cell[]): void {
  statement(database, sql).run(...cells);
}

/** @throws TypeError when the cell is not text. */
export function textIn(row: StoredRow, name: string): string {
  const cell = row[name];
  if (typeof cell !== 'string') throw new TypeError(`stored column ${name} is not text`);
  return cell;
}

/** @throws TypeError when the cell is not a number. */
export function numberIn(row: StoredRow, name: string): number {
  const cell = row[name];
  if (typeof cell !== 'number') throw new TypeError(`stored column ${name} is not a number`);
  return cell;
}

/** @throws TypeError when the cell holds no bytes. */
export function bytesIn(row: StoredRow, name: string): Uint8Array {
  const cell = row[name];
  if (!(cell instanceof Uint8Array)) throw new TypeError(`stored column ${name} is not bytes`);
  return cell;
}

/** A stored flag: 0 is no, anything else yes. */
export function flagIn(row: StoredRow, name: string): boolean {
  return numberIn(row, name) !== 0;
}

/** A JSON object held in a text cell. @throws TypeError when it is not one. */
export function objectIn(row: StoredRow, name: string): Readonly<Record<string, unknown>> {
  const parsed: unknown = JSON.parse(textIn(row, name));
  if (!isRecord(parsed)) throw new TypeError(`stored column ${name} is not an object`);
  return parsed;
}

/** Whether a value is a plain JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Runs the work in one transaction: all of it is kept, or none. Must not be nested. */
export function inOneTransaction<Result>(database: Database, work: () => Result): Result {
  database.exec('begin immediate');
  try {
    const result = work();
    database.exec('commit');
    return result;
  } catch (error) {
    database.exec('rollback');
    throw error;
  }
}
