/**
 * What each agency has settled before an audit can count on it: the memorandum (decisions 7), who leads for it (R84), days
 * of staff time asked and confirmed (R83), and that its records may be read, by whose word and on what basis (R87).
 */
import type { Ref } from '../../../base/id.ts';
import type { Instant } from '../../../base/time/instant.ts';
import type { PlainDate } from '../../../base/time/plainDate.ts';
import { indexOf } from '../../answers/boardIndex.ts';
import { answersAbout, type Said } from '../../answers/said.ts';
import { leadFor, peopleOf } from '../../answers/standing.ts';
import type { AnswerRow, Participation } from '../../duties/snapshot.ts';
import { cellOf, versionInForce } from '../../mou/standing.ts';
import type { PersonKey } from '../../people/board.ts';
import type { AuditBook } from '../auditBook.ts';
import { isReason, rightDecisions } from '../path/decided.ts';
import type { Missing } from '../path/gate.ts';
import { theLead } from '../path/whoSupplies.ts';
import { mayInAudit, type Operation } from '../rights.ts';

/** `exception`: not current, and the chair made an exception for this audit. */
export type MouStanding = 'current' | 'exception' | 'declined' | 'needs re-signing' | 'not signed';

/** What an agency can still owe before it is confirmed. */
export type AgencyNeed = 'mou' | 'agency lead' | 'days' | 'records access';

export interface AccessAgreed {
  readonly by: Ref<'people'>;
  /** The lawful basis, as it was stated. */
  readonly basis: string;
  readonly at: Instant;
}

export interface AgencyStanding {
  readonly participation: Participation;
  readonly mou: MouStanding;
  readonly lead: Ref<'people'> | null;
  readonly daysAsked: number | null;
  readonly daysConfirmed: number | null;
  readonly accessAgreed: AccessAgreed | null;
  readonly missing: readonly (Missing & { readonly need: AgencyNeed })[];
}

type Book = Pick<AuditBook, 'board' | 'audit' | 'participation'>;

/** Agencies of which it is settled that they take part; days before which that was settled do not matter. */
export function takingPart({ participation }: Pick<AuditBook, 'participation'>): readonly Participation[] {
  return participation.filter((row) => row.confirmedOn !== null);
}

/** Every agency that takes part, in the order of the rows. */
export function agencyStandings(book: Book, day: PlainDate): readonly AgencyStanding[] {
  return takingPart(book).map((row) => standingOf(book, row, day));
}

function standingOf(book: Book, participation: Participation, day: PlainDate): AgencyStanding {
  const found = {
    participation,
    mou: mouStanding(book, participation, day),
    lead: leadFor(book.board, participation),
    daysAsked: participation.daysAsked,
    daysConfirmed: daysConfirmed(book, participation),
    accessAgreed: accessAgreed(book, participation),
  };
  return { ...found, missing: missingOf(book, found) };
}

function missingOf(book: Book, found: Omit<AgencyStanding, 'missing'>): AgencyStanding['missing'] {
  const { agency } = found.participation;
  const from = (need: AgencyNeed, what: string, who: string = agency.title) => ({
    need,
    what,
    who,
    agency: agency.key,
    dueOn: book.audit.agenciesDueOn,
  });
  const needs: (Missing & { readonly need: AgencyNeed })[] = [];
  if (found.mou !== 'current' && found.mou !== 'exception') needs.push(from('mou', 'the memorandum signed'));
  if (found.lead === null) needs.push(from('agency lead', 'its lead named'));
  if (found.daysAsked === null) {
    needs.push(from('days', `how many days of staff time are asked of ${agency.title}`, theLead(book)));
  } else if (found.daysConfirmed === null) {
    needs.push(from('days', 'days of staff time confirmed'));
  }
  if (found.accessAgreed === null) needs.push(from('records access', 'access to records agreed'));
  return needs;
}

function mouStanding(book: Book, { agency }: Participation, day: PlainDate): MouStanding {
  const { books } = book.board;
  const row = indexOf(book.board).agencies.get(agency.key);
  const version = versionInForce(books, day);
  const cell = row === undefined || version === null ? null : cellOf(books, row, version, day).state;
  if (cell === 'signed') return 'current';
  if (hasException(book, agency.key, day)) return 'exception';
  return cell === 'declined' || cell === 'needs re-signing' ? cell : 'not signed';
}

function hasException(book: Book, agency: string, day: PlainDate): boolean {
  return rightDecisions(book, 'MoU exception', 'except from the MoU').some(
    ({ row }) =>
      row.agency?.key === agency &&
      isReason(row.reason) &&
      row.decidedOn <= day &&
      (row.validUntil === null || day <= row.validUntil),
  );
}

interface Wanted {
  readonly kind: AnswerRow['kind'];
  readonly operation: Operation;
  isRight(row: AnswerRow): boolean;
}

const daysWanted: Wanted = {
  kind: 'days confirmed',
  operation: 'confirm days',
  isRight: (answer) => answer.workingDays !== null,
};

const accessWanted: Wanted = {
  kind: 'records access agreed',
  operation: 'agree access',
  isRight: (answer) => isReason(answer.said),
};

/** Answers of the workspace name no duty: they are about the row of the agency's part. */
function saidOf(book: Book, { key }: Pick<Participation, 'key'>, { kind }: Wanted): readonly Said<AnswerRow>[] {
  return answersAbout(book.board, '', key).filter(({ row }) => row.kind === kind);
}

function counts(
  book: Book,
  of: { readonly part: Participation; readonly wanted: Wanted },
  said: Said<AnswerRow>,
): boolean {
  const { row, by, on } = said;
  const { wanted, part } = of;
  const { key, agency } = part;
  if (!wanted.isRight(row)) return false;
  if (!mayInAudit(book, { person: by.key, operation: wanted.operation, day: on, agency: agency.key }).ok) return false;
  return isOfAgency(book, by.key, { key, agency }, on) || isReason(row.said);
}

function lastSaid(book: Book, part: Participation, wanted: Wanted): Said<AnswerRow> | null {
  return saidOf(book, part, wanted).findLast((said) => counts(book, { part, wanted }, said)) ?? null;
}

/** What somebody said of days or access in an agency's place, and could not: it settles nothing. */
export function idleAgencyWords(
  book: Book,
): readonly { readonly part: Participation; readonly said: Said<AnswerRow> }[] {
  return book.participation.flatMap((part) =>
    [daysWanted, accessWanted].flatMap((wanted) =>
      saidOf(book, part, wanted)
        .filter((said) => !counts(book, { part, wanted }, said))
        .map((said) => ({ part, said })),
    ),
  );
}

/**
 * Whether the person leads for the agency in this part, or holds an appointment of it on the day. Whoever is not of the
 * agency records what it said elsewhere, and says where.
 * @param part its row in the audit; a key of null for an agency that takes no part
 */
export function isOfAgency(
  book: Pick<Book, 'board' | 'participation'>,
  person: PersonKey,
  part: { readonly key: Participation['key'] | null; readonly agency: Participation['agency'] },
  day: PlainDate,
): boolean {
  const row = book.participation.find((one) => one.key === part.key);
  const isLead = row !== undefined && leadFor(book.board, row)?.key === person;
  return isLead || peopleOf(book.board, part.agency.key, day).some((one) => one.key === person);
}

/** Days of staff time that the agency gives; null while nobody who might has said so. */
export function daysConfirmed(book: Book, row: Participation): number | null {
  const said = lastSaid(book, row, daysWanted);
  return said?.row.workingDays ?? null;
}

function accessAgreed(book: Book, row: Participation): AccessAgreed | null {
  const said = lastSaid(book, row, accessWanted);
  if (said === null) return null;
  const by = { key: said.by.key, title: said.by.name };
  return { by, basis: (said.row.said ?? '').trim(), at: said.row.createdAt };
}
