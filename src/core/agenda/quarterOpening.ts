/**
 * What a quarter begins with, for the channel: which items start, who leads them, and what is missing to start. Work that
 * waits for something else is said to wait; nothing is asked of anybody here.
 */
import type { PlainDate } from '../../base/time/plainDate.ts';
import { type FinancialYear, type Quarter, quarterOf } from '../../base/time/quarter.ts';
import { indexOf } from '../answers/boardIndex.ts';
import { leadFor, termsAgreedOn } from '../answers/standing.ts';
import { sayWaitsFor } from '../answers/whenOwed.ts';
import type { Audit, BoardSnapshot } from '../duties/snapshot.ts';
import type { ProgrammeItem } from '../programme/programme.ts';
import { openItemsOf } from './overview.ts';

export interface OpeningItem {
  readonly name: string;
  readonly leads: readonly string[];
  /** What must come first, as far as a card may say it; null when it can start. */
  readonly waitingFor: string | null;
  /** What is not there yet, in a few words each: `terms of reference`. */
  readonly missing: readonly string[];
}

export interface QuarterOpening {
  readonly year: FinancialYear;
  readonly quarter: Quarter;
  readonly items: readonly OpeningItem[];
}

/** @param day a day of the quarter */
export function quarterOpening(board: BoardSnapshot, day: PlainDate): QuarterOpening {
  const { year, quarter } = quarterOf(day);
  const items = openItemsOf(board, year, `Q${quarter}`).map((item): OpeningItem => {
    const waitingFor = sayWaitsFor(board, item);
    return {
      name: item.name,
      leads: item.leads.map((lead) => lead.title),
      waitingFor,
      missing: waitingFor === null ? missingFor(board, item) : [],
    };
  });
  return { year, quarter, items };
}

function missingFor(board: BoardSnapshot, item: ProgrammeItem): readonly string[] {
  const audits = board.audits.filter((audit) => audit.item.key === item.key && audit.status === 'Under way');
  return [...(item.leads.length === 0 ? ['a lead'] : []), ...audits.flatMap((audit) => missingInAudit(board, audit))];
}

function missingInAudit(board: BoardSnapshot, audit: Audit): readonly string[] {
  const nobodyLeads = (indexOf(board).participationIn.get(audit.key) ?? [])
    .filter((row) => row.confirmedOn !== null && leadFor(board, row) === null)
    .map((row) => `a lead of ${row.agency.title}`);
  return [...(termsAgreedOn(board, audit) === null ? ['terms of reference'] : []), ...nobodyLeads];
}
