/**
 * Uploads in ranges, between their start and their last byte: what is expected next, and the bytes so far.
 *
 * Microsoft page "driveItem: createUploadSession": ranges come in order; every answer and every range makes the session live
 * longer. How long is not said there; six hours is our number. Expiry is machine time.
 */
import { randomUUID } from 'node:crypto';
import type { Database } from '../../tenant/database.ts';
import { bytesIn, change, inOneTransaction, numberIn, objectIn, rowOf, rowsOf, textIn } from '../../tenant/rows.ts';
import type { ConflictBehaviour } from './placing.ts';

const LIFETIME = 6 * 3_600_000;

/** An upload that has begun. */
export interface UploadSession {
  readonly id: string;
  readonly driveId: string;
  readonly parentId: string;
  readonly name: string;
  readonly behaviour: ConflictBehaviour;
  /** Who began it: named as author when it ends. */
  readonly identity: Readonly<Record<string, unknown>>;
  /** Size of the whole file, known from the first range on. */
  readonly total: number | undefined;
  /** Bytes received; they have no gaps. */
  readonly received: number;
  readonly expiresAt: number;
}

export type NewUpload = Pick<UploadSession, 'driveId' | 'parentId' | 'name' | 'behaviour' | 'identity'>;

export function beginUpload(database: Database, upload: NewUpload, machineNow: number): UploadSession {
  const id = randomUUID();
  const sql = `insert into upload_sessions (id, drive_id, parent_id, name, behaviour, identity, total, received, expires_at)
    values (?, ?, ?, ?, ?, ?, null, 0, ?)`;
  const { driveId, parentId, name, behaviour, identity } = upload;
  change(database, sql, id, driveId, parentId, name, behaviour, JSON.stringify(identity), machineNow + LIFETIME);
  return { ...upload, id, total: undefined, received: 0, expiresAt: machineNow + LIFETIME };
}

const BEHAVIOURS: Readonly<Record<string, ConflictBehaviour>> = { fail: 'fail', replace: 'replace', rename: 'rename' };

/** A session that is neither finished nor expired. */
export function uploadById(database: Database, id: string, machineNow: number): UploadSession | undefined {
  const row = rowOf(database, 'select * from upload_sessions where id = ? and expires_at > ?', id, machineNow);
  if (row === undefined) return undefined;
  return {
    id,
    driveId: textIn(row, 'drive_id'),
    parentId: textIn(row, 'parent_id'),
    name: textIn(row, 'name'),
    behaviour: BEHAVIOURS[textIn(row, 'behaviour')] ?? 'fail',
    identity: objectIn(row, 'identity'),
    total: row.total === null ? undefined : numberIn(row, 'total'),
    received: numberIn(row, 'received'),
    expiresAt: numberIn(row, 'expires_at'),
  };
}

/** Keeps one range, the next in order. */
export function keepRange(
  database: Database,
  session: UploadSession,
  range: { readonly content: Uint8Array; readonly total: number; readonly machineNow: number },
): UploadSession {
  const { content, total, machineNow } = range;
  const next = { ...session, total, received: session.received + content.byteLength, expiresAt: machineNow + LIFETIME };
  inOneTransaction(database, () => {
    const part = 'insert into upload_parts (session_id, starts_at, content) values (?, ?, ?)';
    change(database, part, session.id, session.received, content);
    const sql = 'update upload_sessions set total = ?, received = ?, expires_at = ? where id = ?';
    change(database, sql, total, next.received, next.expiresAt, session.id);
  });
  return next;
}

/** All bytes received, in order. */
export function bytesSoFar(database: Database, session: UploadSession): Uint8Array {
  const sql = 'select content from upload_parts where session_id = ? order by starts_at';
  return Buffer.concat(rowsOf(database, sql, session.id).map((row) => bytesIn(row, 'content')));
}

/** Forgets an upload with its bytes. */
export function endUpload(database: Database, session: UploadSession): void {
  inOneTransaction(database, () => {
    change(database, 'delete from upload_parts where session_id = ?', session.id);
    change(database, 'delete from upload_sessions where id = ?', session.id);
  });
}
