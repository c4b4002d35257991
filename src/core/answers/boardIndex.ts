/**
 * The rows of a snapshot by key, made once for each snapshot: rules ask for 'the audit of this action' thousands of times
 * in one run. Knows no rule. A snapshot never changes, so neither does what is kept here.
 */

import type { Action, Audit, BoardSnapshot, Participation } from '../duties/snapshot.ts';
import type { Agency, Person } from '../people/board.ts';
import type { Programme, ProgrammeItem } from '../programme/programme.ts';

/** The rows that others refer to, by key. */
export interface BoardIndex {
  readonly people: ReadonlyMap<string, Person>;
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly programmes: ReadonlyMap<string, Programme>;
  readonly items: ReadonlyMap<string, ProgrammeItem>;
  readonly audits: ReadonlyMap<string, Audit>;
  readonly actions: ReadonlyMap<string, Action>;
  readonly participation: ReadonlyMap<string, Participation>;
  /** The agencies that take part, by key of the audit. */
  readonly participationIn: ReadonlyMap<string, readonly Participation[]>;
}

const made = new WeakMap<BoardSnapshot, BoardIndex>();

/** The index of a snapshot. */
export function indexOf(board: BoardSnapshot): BoardIndex {
  const known = made.get(board);
  if (known !== undefined) return known;
  const index: BoardIndex = {
    people: byKey(board.membership.people),
    agencies: byKey(board.agencies),
    programmes: byKey(board.programmes),
    items: byKey(board.items),
    audits: byKey(board.audits),
    actions: byKey(board.actions),
    participation: byKey(board.participation),
    participationIn: grouped(board.participation, (row) => row.audit.key),
  };
  made.set(board, index);
  return index;
}

function byKey<R extends { readonly key: string }>(rows: readonly R[]): ReadonlyMap<string, R> {
  return new Map(rows.map((row) => [row.key, row]));
}

/** Rows by what they are about, in their order. */
export function grouped<R>(rows: readonly R[], about: (row: R) => string): ReadonlyMap<string, readonly R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const key = about(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
