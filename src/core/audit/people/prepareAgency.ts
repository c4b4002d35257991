/**
 * What an agency settles for an audit, and what the lead enters about it: whether a person may, and the values to write.
 * Days and access are answers, which nobody can change; who says so for another agency says nothing.
 */
import { accept, acceptUnless, type Refusal, type Result, refuse } from '../../../base/result.ts';
import type { PlainDate } from '../../../base/time/plainDate.ts';
import type { AnswerKind, answers } from '../../../lists/answers.ts';
import type { auditParticipation } from '../../../lists/auditParticipation.ts';
import { refTo } from '../../../lists/definition/columns.ts';
import type { NewRow, Values } from '../../../lists/definition/defineList.ts';
import { titleOfAct } from '../../answers/actWords.ts';
import { leadFor, peopleOf } from '../../answers/standing.ts';
import type { Participation } from '../../duties/snapshot.ts';
import type { Agency, PersonKey } from '../../people/board.ts';
import { shortestReason } from '../../programme/irregular.ts';
import type { AuditBook } from '../auditBook.ts';
import { isReason } from '../path/decided.ts';
import { mayInAudit, type Operation } from '../rights.ts';

type Book = Pick<AuditBook, 'board' | 'audit' | 'participation'>;

export type AgencyRefusal = 'notPermitted' | 'notKnown' | 'notFound' | 'noDays' | 'noBasis' | 'noReason' | 'badLink';

/** Who says it, on which day, about the part of which agency. */
export interface ForAgency {
  readonly person: PersonKey | null;
  readonly day: PlainDate;
  readonly participation: Participation['key'];
}

/** The days of staff time that the agency gives (R83). Fewer than asked may be given: the shortfall is shown. */
export function prepareDaysConfirmed(
  book: Book,
  asked: ForAgency & { readonly workingDays: number; readonly said?: string },
): Result<NewRow<typeof answers>, AgencyRefusal> {
  const may = maySay(book, asked, 'confirm days');
  if (!may.ok) return may;
  const refusals: Refusal<AgencyRefusal>[] = [];
  if (!Number.isSafeInteger(asked.workingDays) || asked.workingDays < 0) {
    refusals.push({ code: 'noDays', sentence: 'Give the number of days as a whole number; 0 if there are none.' });
  }
  const said = (asked.said ?? '').trim();
  if (!may.value.isOfAgency && !isReason(said)) refusals.push(saidWhere(book, may.value.row));
  return acceptUnless(refusals, {
    ...answer(may.value.row, 'days confirmed'),
    said: said === '' ? null : said,
    workingDays: asked.workingDays,
  });
}

/** That the agency's records may be read for this audit, and on which lawful basis (R87). */
export function prepareRecordsAccess(
  book: Book,
  asked: ForAgency & { readonly basis: string; readonly evidence?: string | null },
): Result<NewRow<typeof answers>, AgencyRefusal> {
  const may = maySay(book, asked, 'agree access');
  if (!may.ok) return may;
  const refusals: Refusal<AgencyRefusal>[] = [];
  const evidence = (asked.evidence ?? '').trim();
  if (!isReason(asked.basis)) {
    const sentence = `Name the lawful basis, in at least ${shortestReason} characters.`;
    refusals.push({ code: 'noBasis', sentence });
  }
  if (evidence !== '' && !/^https:\/\/[^/?#@\s]+([/?#]\S*)?$/.test(evidence)) {
    refusals.push({ code: 'badLink', sentence: 'A link must be a whole web address that begins with https://.' });
  }
  return acceptUnless(refusals, {
    ...answer(may.value.row, 'records access agreed'),
    said: asked.basis.trim(),
    evidence: evidence === '' ? null : evidence,
  });
}

function answer(row: Participation, kind: AnswerKind): NewRow<typeof answers> {
  return { kind, about: titleOfAct(kind, row.label), duty: null, subject: row.key, person: null };
}

function saidWhere({ board }: Book, row: Participation): Refusal<AgencyRefusal> {
  const { qaManager } = board.membership.terms;
  const sentence = `You record this for ${row.agency.title} as ${qaManager}: say how you know, in at least ${shortestReason} characters.`;
  return { code: 'noReason', sentence };
}

function maySay(
  book: Book,
  { person, day, participation }: ForAgency,
  operation: Operation,
): Result<{ readonly row: Participation; readonly isOfAgency: boolean }, AgencyRefusal> {
  const row = book.participation.find((one) => one.key === participation);
  if (row === undefined) return refuse('notFound', 'This agency does not take part in the audit.');
  const may = mayInAudit(book, { person, operation, day, agency: row.agency.key });
  if (!may.ok) return may;
  const own = peopleOf(book.board, row.agency.key, day).some((one) => one.key === person);
  return accept({ row, isOfAgency: own || leadFor(book.board, row)?.key === person });
}

type ParticipationValues = Values<typeof auditParticipation.columns>;
/** What the lead enters about an agency. */
export type ParticipationChanges = Partial<
  Pick<ParticipationValues, 'confirmedOn' | 'lead' | 'leadLevel' | 'leadRole' | 'daysAsked' | 'returnsDueOn'>
>;

/** Changes to the part of an agency, by whoever leads the audit or runs the board. */
export function prepareParticipation(
  book: Book,
  { person, day, participation, changes }: ForAgency & { readonly changes: ParticipationChanges },
): Result<ParticipationChanges, AgencyRefusal | 'inFuture' | 'notOfAgency'> {
  const row = book.participation.find((one) => one.key === participation);
  if (row === undefined) return refuse('notFound', 'This agency does not take part in the audit.');
  const may = mayInAudit(book, { person, operation: 'name agencies', day });
  if (!may.ok) return may;
  const { confirmedOn = null, lead = null } = changes;
  const refusals: Refusal<'inFuture' | 'notOfAgency'>[] = [];
  if (confirmedOn !== null && confirmedOn > day) {
    refusals.push({
      code: 'inFuture',
      sentence: 'The day cannot be in the future: give the day on which it was settled.',
    });
  }
  if (lead !== null && !peopleOf(book.board, row.agency.key, day).some((one) => one.key === lead.key)) {
    const sentence = `Choose one of the people appointed for ${row.agency.title}. Somebody else must first be appointed as its auditor on the People page, so that SharePoint lets them open the agency’s own lists.`;
    refusals.push({ code: 'notOfAgency', sentence });
  }
  return acceptUnless(refusals, changes);
}

/** A new agency in the audit. */
export function prepareNewAgency(
  book: Book,
  {
    person,
    day,
    agency,
    daysAsked,
  }: Omit<ForAgency, 'participation'> & { readonly agency: Agency; readonly daysAsked: number | null },
): Result<NewRow<typeof auditParticipation>, 'notPermitted' | 'notKnown' | 'alreadyThere' | 'notActive'> {
  const may = mayInAudit(book, { person, operation: 'name agencies', day });
  if (!may.ok) return may;
  if (!agency.active) return refuse('notActive', `${agency.name} does not take part in the board’s work any more.`);
  if (book.participation.some((row) => row.agency.key === agency.key)) {
    return refuse('alreadyThere', `${agency.name} takes part already.`);
  }
  return accept({
    audit: refTo(book.audit),
    agency: refTo(agency),
    confirmedOn: day,
    daysAsked,
    casesDue: 0,
    casesReturned: 0,
  });
}
