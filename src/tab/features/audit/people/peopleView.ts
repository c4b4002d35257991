/** Who takes part in the audit, as the section shows it: each agency with what it has settled and what it owes. Pure. */
import type { Result } from '../../../../base/result.ts';
import type { PlainDate } from '../../../../base/time/plainDate.ts';
import { type ActRefusal, prepareAct, type ReadyAct } from '../../../../core/answers/prepareAct.ts';
import { leadFor, peopleOf } from '../../../../core/answers/standing.ts';
import type { AuditBook } from '../../../../core/audit/auditBook.ts';
import {
  type AgencyStanding,
  agencyStandings,
  type MouStanding,
} from '../../../../core/audit/people/agencyStanding.ts';
import type { Participation } from '../../../../core/duties/snapshot.ts';
import type { Agency, PersonKey } from '../../../../core/people/board.ts';
import { counted } from '../../../board/phrases.ts';
import type { AuditHere } from '../auditHere.ts';

/** By name. */
export function standingsByName(book: AuditBook, day: PlainDate): readonly AgencyStanding[] {
  return [...agencyStandings(book, day)].sort((a, b) =>
    a.participation.agency.title.localeCompare(b.participation.agency.title, 'en-GB'),
  );
}

/** Rows of agencies that take no part: taken out again, or not settled yet. */
export function notTakingPart({ participation }: Pick<AuditBook, 'participation'>): readonly Participation[] {
  return participation.filter((row) => row.confirmedOn === null);
}

/** Active agencies that have no row in the audit, by name. */
export function agenciesToAdd({ board, participation }: AuditBook): readonly Agency[] {
  const there = new Set<string>(participation.map((row) => row.agency.key));
  return board.agencies
    .filter((agency) => agency.active && !there.has(agency.key))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** `3 of 5 days: 2 short`. */
export function sayDays({ daysAsked, daysConfirmed }: Pick<AgencyStanding, 'daysAsked' | 'daysConfirmed'>): string {
  if (daysAsked === null) return daysConfirmed === null ? 'Not asked yet' : `${counted(daysConfirmed, 'day')} given`;
  if (daysConfirmed === null) return `${counted(daysAsked, 'day')} asked, none confirmed yet`;
  const short = daysAsked - daysConfirmed;
  return `${daysConfirmed} of ${counted(daysAsked, 'day')}${short > 0 ? `: ${short} short` : ' confirmed'}`;
}

export const mouWords: Readonly<Record<MouStanding, string>> = {
  current: 'Signed',
  exception: 'Excepted for this audit',
  declined: 'Declined',
  'needs re-signing': 'Needs signing again',
  'not signed': 'Not signed',
};

/** The section's first sentence. */
export function sayAgencies(standings: readonly AgencyStanding[]): string {
  if (standings.length === 0) return 'No agency takes part yet.';
  const ready = standings.filter((one) => one.missing.length === 0).length;
  const take = counted(standings.length, 'agency takes part', 'agencies take part');
  if (ready === standings.length) return `${take}. Nothing is missing from any of them.`;
  return `${take}; from ${counted(standings.length - ready, 'agency', 'agencies')} something is still missing.`;
}

/** `its lead named; days of staff time confirmed`. */
export function sayOwed({ missing }: Pick<AgencyStanding, 'missing'>): string {
  return missing.map((one) => one.what).join('; ');
}

type Here = Pick<AuditHere, 'book' | 'me' | 'today'>;

/** The agency's own naming of its lead, by the rule of its card; null for somebody whom the board does not know. */
export function readyLead(
  { book, me }: Here,
  { key }: Participation,
  named: PersonKey | null,
): Result<ReadyAct, ActRefusal> | null {
  if (me === null) return null;
  const form = { said: '', evidence: '', day: null, workingDays: null, named };
  return prepareAct(book.board, { person: me, kind: 'agency-lead', item: key, dueOn: null, act: 'lead named', form });
}

/** Whether naming somebody would be theirs to do, while nobody is named. */
export function mayNameLead(here: Here, participation: Participation): boolean {
  if (leadFor(here.book.board, participation) !== null) return false;
  const somebody = peopleOf(here.book.board, participation.agency.key, here.today)[0];
  return somebody !== undefined && readyLead(here, participation, somebody.key)?.ok === true;
}
