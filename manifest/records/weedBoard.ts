/**
 * A board's records under a site: reads everything, makes the disposal list, and carries out one that the chair approved.
 * What may go is decided in `core/records`; here it is only read, deleted and noted.
 */

import { keyOf } from '../../src/base/id.ts';
import { type Result, refuse } from '../../src/base/result.ts';
import type { Instant } from '../../src/base/time/instant.ts';
import type { PlainDate } from '../../src/base/time/plainDate.ts';
import { dateIn } from '../../src/base/time/zone.ts';
import {
  type Authority,
  type CarryOutRefusal,
  noteOf,
  type ReadyDisposal,
  readyToDispose,
} from '../../src/core/records/disposalApproval.ts';
import {
  type BoardToWeed,
  countsOf,
  type Disposal,
  type DisposalEntry,
  type DisposalList,
  type DisposalRefusal,
  disposalOn,
} from '../../src/core/records/disposalList.ts';
import { type HeldList, readEverything } from '../../src/graph/export/everyList.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { readAll } from '../../src/graph/lists/query.ts';
import type { BoardSite } from '../../src/graph/lists/site.ts';
import { deleteRows } from '../../src/graph/records/deleteRows.ts';
import { appointments } from '../../src/lists/appointments.ts';
import { boardSettings, usualReminding } from '../../src/lists/boardSettings.ts';
import { decisions } from '../../src/lists/decisions.ts';
import { people } from '../../src/lists/people.ts';
import { sha256 } from '../board/exportBoard.ts';

/** A board that was read whole, with the rows as SharePoint holds them. */
export interface ReadBoard extends BoardToWeed {
  readonly lists: readonly HeldList[];
}

/** @throws Fault when a list cannot be read */
export async function readBoard(site: BoardSite): Promise<ReadBoard> {
  const { lists } = await readEverything(site, () => undefined);
  const [settings] = (await readAll(site, boardSettings)).rows;
  return { lists, settings: settings ?? { ...usualReminding, boardName: '' } };
}

/** What could be disposed of on the day. @throws Fault */
export async function listDisposal(site: BoardSite, asOf: PlainDate): Promise<Result<Disposal, DisposalRefusal>> {
  return disposalOn(await readBoard(site), asOf, sha256);
}

export interface Disposed {
  /** Rows of the approved list that are gone, by the list's title. */
  readonly counts: ReadonlyMap<string, number>;
  readonly failed: number;
  /** An earlier run had finished it. */
  readonly wasFinished: boolean;
}

/** Deletes exactly the rows of an approved list; running it again goes on where it stopped. @throws Fault */
export async function carryOut(
  site: BoardSite,
  list: DisposalList,
  now: Instant,
): Promise<Result<Disposed, CarryOutRefusal | 'tooEarly'>> {
  if (list.asOf > dateIn(now)) return refuse('tooEarly', 'The list is for a day that has not come.');
  const board = await readBoard(site);
  const authority = await authorityOn(site);
  const ready = await readyToDispose({ board, authority, list }, sha256);
  if (noteOf(authority.decisions, list.fingerprint, 'finished') !== null) {
    return { ok: true, value: { counts: countsOf(list.entries), failed: 0, wasFinished: true } };
  }
  if (!ready.ok) return ready;
  const said = { list, now, approval: ready.value.approval };
  await note(site, said, 'begun');
  const failed = await deleteEntries(site, board, ready.value.left);
  if (failed === 0) await note(site, said, 'finished');
  return { ok: true, value: { counts: countsOf(list.entries), failed, wasFinished: false } };
}

async function authorityOn(site: BoardSite): Promise<Authority> {
  return {
    decisions: (await readAll(site, decisions)).rows,
    people: (await readAll(site, people)).rows,
    appointments: (await readAll(site, appointments)).rows,
  };
}

/**
 * In the order of the lists, so that an audit goes before what was decided about it: the other way round an interrupted run
 * would leave an audit that seems to go on.
 */
async function deleteEntries(site: BoardSite, board: ReadBoard, left: readonly DisposalEntry[]): Promise<number> {
  let failed = 0;
  for (const { list, agency, rows } of board.lists) {
    const keys = new Set(left.filter((one) => one.list === list.name && one.agency === agency).map(({ key }) => key));
    if (keys.size === 0) continue;
    failed += (
      await deleteRows(
        site,
        list,
        rows.filter(({ key }) => keys.has(key)),
      )
    ).failed.length;
  }
  return failed;
}

/** The app's own note beside the approval; the same key each time, so that it is never there twice. */
async function note(
  site: BoardSite,
  { list, now, approval }: { readonly list: DisposalList; readonly now: Instant } & Pick<ReadyDisposal, 'approval'>,
  step: 'begun' | 'finished',
): Promise<void> {
  const counts = [...countsOf(list.entries)].map(([title, rows]) => `${title}: ${rows}`).join('\n');
  await listStore(site, decisions).add(keyOf(`disposal-${step}-${list.fingerprint.slice(0, 32)}`), {
    kind: 'disposal carried out',
    subject: approval.key,
    about: `Disposal ${step}: ${list.entries.length} rows`,
    decidedOn: dateIn(now),
    reason: counts === '' ? null : counts,
    step,
    fingerprint: list.fingerprint,
  });
}
