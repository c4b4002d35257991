/**
 * Who leads an audit, and who led it at a moment of the past. The lead is a column that the whole sub group may edit, so
 * it confers nothing by itself (decisions 1): the app keeps in a sealed list who was rightly named since when. An audit
 * that was just named to somebody, which the app has not seen yet, follows who edited the row last.
 */
import { type Instant, instantOf, millisecondsOf } from '../../base/time/instant.ts';
import { dateIn } from '../../base/time/zone.ts';
import { grouped } from '../answers/boardIndex.ts';
import { personBehind } from '../answers/said.ts';
import type { Audit, AuditLeads, BoardSnapshot } from '../duties/snapshot.ts';
import { holdsRole } from '../people/board.ts';

/** The two who lead an audit. */
export type Leading = Pick<Audit, 'lead' | 'jointLead'>;

/** SharePoint tells when a row was edited last, not when its lead was: a naming may be so much older than it says. */
const oneRound = 5 * 60_000; // milliseconds

const known = new WeakMap<BoardSnapshot['leads'], ReadonlyMap<string, readonly AuditLeads[]>>();

/** What the app kept of an audit, the earliest first. Rows of anybody else count for nothing. */
export function namingsOf({ leads }: Pick<BoardSnapshot, 'leads'>, audit: Pick<Audit, 'key'>): readonly AuditLeads[] {
  const made = known.get(leads);
  if (made !== undefined) return made.get(audit.key) ?? [];
  const own = leads.filter((row) => row.createdBy.kind === 'app').sort((a, b) => Number(a.itemId) - Number(b.itemId));
  const byAudit = grouped(own, (row) => row.audit.key);
  known.set(leads, byAudit);
  return byAudit.get(audit.key) ?? [];
}

/** The board with each audit led by whoever was rightly named. */
export function withRightfulLeads(board: BoardSnapshot): BoardSnapshot {
  if (board.leads.length === 0) return board;
  return { ...board, audits: board.audits.map((audit) => ({ ...audit, ...rightfulLeads(board, audit) })) };
}

function rightfulLeads(board: BoardSnapshot, audit: Audit): Leading {
  const judged = judgeNaming(board, audit);
  if (judged === null ? isRefusedNow(board, audit) : !judged.counts) return standing(board, audit) ?? audit;
  return audit;
}

/** Whether the lead was changed by somebody who may not, and has not been put right since. */
export function isRefusedNow(board: Pick<BoardSnapshot, 'leads'>, audit: Pick<Audit, 'key'>): boolean {
  return namingsOf(board, audit).at(-1)?.counts === false;
}

function standing(board: BoardSnapshot, audit: Audit): Leading | null {
  const last = namingsOf(board, audit).findLast((row) => row.counts);
  return last === undefined ? null : { lead: last.lead, jointLead: last.jointLead };
}

/** A naming that the app has to keep. */
export interface Naming extends Leading {
  readonly since: Instant;
  readonly counts: boolean;
}

/**
 * What is new about who leads an audit; null when nothing is. The first naming counts, whoever set the audit up. Later
 * ones are for the chair, the QA manager and those who lead it (‘edit audit’ in the table of rights). A naming that was
 * refused stays refused, whoever edits something else of the row, until the lead is another one.
 * @param audit the row as it stands in the list
 */
export function judgeNaming(board: BoardSnapshot, audit: Audit): Naming | null {
  const { lead, jointLead } = audit;
  const namings = namingsOf(board, audit);
  const last = namings.at(-1);
  if (last === undefined) return { lead, jointLead, since: audit.createdAt, counts: true };
  if (isSame(last, audit)) return null;
  const before = standing(board, audit);
  const isBack = before !== null && isSame(before, audit);
  return { lead, jointLead, since: audit.changedAt, counts: isBack || mayName(board, audit, before) };
}

function mayName(board: BoardSnapshot, { changedBy, changedAt }: Audit, before: Leading | null): boolean {
  if (changedBy.kind === 'app') return true;
  const who = personBehind(board, changedBy, null);
  if (who === null) return false;
  const on = dateIn(changedAt);
  const runs = (['chair', 'QA manager'] as const).some((role) => holdsRole(board.membership, who.key, role, on));
  return runs || before?.lead?.key === who.key || before?.jointLead?.key === who.key;
}

function isSame(one: Leading, other: Leading): boolean {
  return one.lead?.key === other.lead?.key && one.jointLead?.key === other.jointLead?.key;
}

/** Whoever may have led the audit at the moment: two pairs where somebody was named just then. */
export function leadsAt(board: Pick<BoardSnapshot, 'leads'>, audit: Audit, at: Instant): readonly Leading[] {
  const rightful = namingsOf(board, audit).filter((row) => row.counts);
  const last = rightful.at(-1);
  if (last === undefined) return [audit];
  // Named since the app looked last.
  const all = isSame(last, audit) ? rightful : [...rightful, { ...audit, since: audit.changedAt }];
  const soon = instantOf(millisecondsOf(at) + oneRound);
  return all.filter((row, place) => {
    const next = all[place + 1];
    return (place === 0 || row.since <= soon) && (next === undefined || next.since >= at);
  });
}
