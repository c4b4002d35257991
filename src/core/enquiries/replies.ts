/**
 * Where an enquiry stands: which agencies are asked, which have replied and what, and who is waited for. Replies are the
 * rows that cards and 'My things' write; a later one takes the place of an earlier.
 */
import type { PlainDate } from '../../base/time/plainDate.ts';
import type { Said } from '../answers/said.ts';
import { enquiryItem, replyTo } from '../answers/standing.ts';
import { isOverdue, owedOn } from '../duties/duties.ts';
import { allKinds } from '../duties/kinds/all.ts';
import { agenciesAsked } from '../duties/kinds/enquiry.ts';
import type { AnswerRow, BoardSnapshot, Enquiry } from '../duties/snapshot.ts';
import type { Agency, PersonKey } from '../people/board.ts';

/** One agency and its reply. */
export interface AgencyReply {
  readonly agency: Agency;
  readonly reply: Said<AnswerRow> | null;
  /** Who is asked to reply today; empty once it has, while the enquiry is closed or before it is passed on. */
  readonly waitsFor: readonly PersonKey[];
}

export interface EnquiryStanding {
  readonly enquiry: Enquiry;
  /** By name; those that have replied and are not asked any more as well. */
  readonly asked: readonly AgencyReply[];
  readonly replied: number;
  readonly isOpen: boolean;
  /** Open, past its day, and not every agency has replied. */
  readonly isOverdue: boolean;
}

export function standingOf(board: BoardSnapshot, enquiry: Enquiry, day: PlainDate): EnquiryStanding {
  const now = new Set(agenciesAsked(board, enquiry).map((one) => one.key));
  const asked = board.agencies
    .map((agency) => ({ agency, reply: replyTo(board, enquiry, agency.key) }))
    .filter(({ agency, reply }) => now.has(agency.key) || reply !== null)
    .map((one): AgencyReply => ({ ...one, waitsFor: waitsFor(board, enquiryItem(enquiry, one.agency), day) }))
    .toSorted((a, b) => a.agency.name.localeCompare(b.agency.name, 'en-GB'));
  const isOpen = enquiry.closedOn === null;
  const replied = asked.filter(({ reply }) => reply !== null).length;
  return { enquiry, asked, replied, isOpen, isOverdue: isOpen && replied < asked.length && isOverdue(enquiry, day) };
}

function waitsFor(board: BoardSnapshot, item: string, day: PlainDate): readonly PersonKey[] {
  const thing = owedOn(board, day, allKinds).find(({ kind, owed }) => kind.name === 'enquiry' && owed.item === item);
  return thing?.owners.map(({ person }) => person) ?? [];
}

/** All enquiries: open ones first and of those the overdue, by the day they are due; then the closed, the newest first. */
export function enquiriesOf(board: BoardSnapshot, day: PlainDate): readonly EnquiryStanding[] {
  const all = board.enquiries.map((enquiry) => standingOf(board, enquiry, day));
  const open = all
    .filter((one) => one.isOpen)
    .toSorted(
      (a, b) =>
        Number(b.isOverdue) - Number(a.isOverdue) ||
        a.enquiry.dueOn.localeCompare(b.enquiry.dueOn, 'en-GB') ||
        a.enquiry.name.localeCompare(b.enquiry.name, 'en-GB'),
    );
  const closed = all
    .filter((one) => !one.isOpen)
    .toSorted((a, b) => (b.enquiry.closedOn ?? '').localeCompare(a.enquiry.closedOn ?? '', 'en-GB'));
  return [...open, ...closed];
}
