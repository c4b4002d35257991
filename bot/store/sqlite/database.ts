/**
 * The bot's one file. `synchronous=full`: what was recorded before an answer must survive a power cut. Rows are read
 * through the readers here, so that a changed table fails by name and not as `undefined` further on. A disk that is full,
 * broken or held too long is a `Fault`: nothing of the statement or transaction under way was kept, all before it was.
 */
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { Fault } from '../../../src/base/fault.ts';
import { type Instant, instant } from '../../../src/base/time/instant.ts';
import { takeOverFirstCards } from './firstCards.ts';
import { refusalsColumn, tables } from './schema.ts';

export type Database = DatabaseSyncInstance;

/** @param file a path, or `:memory:` for a store that is forgotten */
export function openDatabase(file: string): Database {
  return guarded(() => {
    const database = new DatabaseSync(file);
    database.exec(
      'pragma busy_timeout=5000; pragma journal_mode=wal; pragma synchronous=full; pragma secure_delete=on;',
    );
    database.exec(tables);
    if (database.prepare(refusalsColumn.isMissing).get() !== undefined) database.exec(refusalsColumn.add);
    takeOverFirstCards(database);
    return database;
  });
}

/** For looking alone: nothing in the file changes, nor is it brought up to date. @throws Fault when it cannot be opened */
export function openToRead(file: string): Database {
  return guarded(() => {
    const database = new DatabaseSync(file, { readOnly: true });
    database.exec('pragma busy_timeout=5000;');
    return database;
  });
}

/** A value SQLite can store. */
export type Cell = string | number | null;

/** One row as SQLite returned it, with a reader for each kind of cell. */
export interface StoredRow {
  /** @throws TypeError when the cell is no text */
  text(name: string): string;
  textOrNull(name: string): string | null;
  /** @throws TypeError when the cell is no number */
  number(name: string): number;
  instant(name: string): Instant;
  /** @throws TypeError when the cell is none of the words */
  word<const Word extends string>(name: string, words: readonly Word[]): Word;
}

export function rowsOf(database: Database, sql: string, ...cells: readonly Cell[]): readonly StoredRow[] {
  return guarded(() => prepared(database, sql).all(...cells)).map((raw: unknown) => storedRow(raw));
}

export function rowOf(database: Database, sql: string, ...cells: readonly Cell[]): StoredRow | null {
  return rowsOf(database, sql, ...cells)[0] ?? null;
}

/** @returns how many rows were changed */
export function run(database: Database, sql: string, ...cells: readonly Cell[]): number {
  return Number(guarded(() => prepared(database, sql).run(...cells)).changes);
}

/** Runs the work in one transaction: all of it is kept, or none. */
export function together<Value>(database: Database, work: () => Value): Value {
  guarded(() => database.exec('begin immediate'));
  try {
    const value = work();
    guarded(() => database.exec('commit'));
    return value;
  } catch (thrown) {
    // SQLite has rolled back by itself where the disk was full.
    if (database.isTransaction) database.exec('rollback');
    throw thrown;
  }
}

const statements = new WeakMap<Database, Map<string, StatementSyncInstance>>();

/** Statements are few and fixed, so each is compiled once for a database. */
function prepared(database: Database, sql: string): StatementSyncInstance {
  const known = statements.get(database) ?? new Map<string, StatementSyncInstance>();
  statements.set(database, known);
  const statement = known.get(sql) ?? database.prepare(sql);
  known.set(sql, statement);
  return statement;
}

/**
 * Results of the world, not mistakes of ours (sqlite.org, 'Result and Error Codes'): busy, locked, read-only, I/O error,
 * full, cannot open. The primary code is the lowest byte of the extended one.
 */
const worldCodes: ReadonlyMap<number, string> = new Map([
  [5, 'SQLITE_BUSY'],
  [6, 'SQLITE_LOCKED'],
  [8, 'SQLITE_READONLY'],
  [10, 'SQLITE_IOERR'],
  [13, 'SQLITE_FULL'],
  [14, 'SQLITE_CANTOPEN'],
]);

function guarded<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (thrown) {
    const serviceCode = worldCodes.get(sqliteCodeOf(thrown) & 0xff);
    if (serviceCode === undefined) throw thrown;
    throw new Fault('unavailable', { list: 'bot store', serviceCode }, { cause: thrown });
  }
}

function sqliteCodeOf(thrown: unknown): number {
  if (typeof thrown !== 'object' || thrown === null || !('errcode' in thrown)) return 0;
  return typeof thrown.errcode === 'number' ? thrown.errcode : 0;
}

function storedRow(raw: unknown): StoredRow {
  const cells = new Map(Object.entries(typeof raw === 'object' && raw !== null ? raw : {}));
  const text = (name: string): string => {
    const cell: unknown = cells.get(name);
    if (typeof cell !== 'string') throw new TypeError(`stored column ${name} is no text`);
    return cell;
  };
  return {
    text,
    textOrNull: (name) => (cells.get(name) === null ? null : text(name)),
    number: (name) => {
      const cell: unknown = cells.get(name);
      if (typeof cell !== 'number') throw new TypeError(`stored column ${name} is no number`);
      return cell;
    },
    instant: (name) => instant(text(name)),
    word: (name, words) => {
      const found = words.find((word) => word === text(name));
      if (found === undefined) throw new TypeError(`stored column ${name} holds an unknown word`);
      return found;
    },
  };
}
