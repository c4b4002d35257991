/**
 * The bot's one file. `synchronous=full`: what was recorded before an answer must survive a power cut. Rows are read
 * through the readers here, so that a changed table fails by name and not as `undefined` further on.
 */
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { type Instant, instant } from '../../../src/base/time/instant.ts';

export type Database = DatabaseSyncInstance;

const tables = `
create table if not exists boards (
  key text primary key, tenant_id text not null, group_id text not null, team_id text not null, service_url text not null,
  site_id text, name text not null, channel_id text, state text not null) without rowid;
create table if not exists chats (
  tenant_id text not null, object_id text not null, service_url text not null, conversation_id text not null,
  primary key (tenant_id, object_id)) without rowid;
create table if not exists contacts (
  board text not null, mri text not null, tenant_id text not null, object_id text not null,
  primary key (board, mri)) without rowid;
create index if not exists contacts_by_object on contacts (board, object_id);
create table if not exists seals (
  board text not null, sequence integer not null, hash text not null, state text not null, at text not null,
  primary key (board, sequence, hash)) without rowid;
create table if not exists presses (
  board text not null, key text not null, state text not null, press text not null, answer text, at text not null,
  primary key (board, key)) without rowid;
create table if not exists hand_overs (
  board text not null, version text not null, agency text not null, person text not null, at text not null,
  primary key (board, version, agency)) without rowid;
create table if not exists cards (
  board text not null, version text not null, agency text not null, person text not null, occasion text not null,
  state text not null, route text not null, unknowns integer not null, service_url text, conversation_id text,
  activity_id text, why text, shows text not null, at text not null,
  primary key (board, version, agency, person, occasion)) without rowid;
create table if not exists leases (
  board text not null, name text not null, holder text not null, until integer not null, fence integer not null,
  primary key (board, name)) without rowid;
create table if not exists sightings (
  board text not null, list text not null, item text not null, fact text not null, value text not null,
  primary key (board, list, item, fact)) without rowid;
create table if not exists irregular (
  board text not null, list text not null, item text not null, reason text not null, title text not null,
  notice text not null, at text not null,
  primary key (board, list, item, reason)) without rowid;
create table if not exists verdicts (
  board text primary key, at text not null, sound integer not null, sentence text not null) without rowid;
`;

/** @param file a path, or `:memory:` for a store that is forgotten */
export function openDatabase(file: string): Database {
  const database = new DatabaseSync(file);
  database.exec('pragma journal_mode=wal; pragma synchronous=full; pragma busy_timeout=5000; pragma secure_delete=on;');
  database.exec(tables);
  return database;
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
  return database
    .prepare(sql)
    .all(...cells)
    .map((raw: unknown) => storedRow(raw));
}

export function rowOf(database: Database, sql: string, ...cells: readonly Cell[]): StoredRow | null {
  return rowsOf(database, sql, ...cells)[0] ?? null;
}

/** @returns how many rows were changed */
export function run(database: Database, sql: string, ...cells: readonly Cell[]): number {
  return Number(database.prepare(sql).run(...cells).changes);
}

/** Runs the work in one transaction: all of it is kept, or none. */
export function together<Value>(database: Database, work: () => Value): Value {
  database.exec('begin immediate');
  try {
    const value = work();
    database.exec('commit');
    return value;
  } catch (thrown) {
    database.exec('rollback');
    throw thrown;
  }
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
