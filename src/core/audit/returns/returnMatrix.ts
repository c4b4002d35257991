/**
 * Agencies by cases: where every return of an audit stands, and what each agency still owes. Derived each time; the numbers
 * that stand in the participation rows are kept from it.
 */
import type { PlainDate } from '../../../base/time/plainDate.ts';
import { grouped } from '../../answers/boardIndex.ts';
import type { Participation } from '../../duties/snapshot.ts';
import type { AuditBook, AuditCase, ReturnHead } from '../auditBook.ts';
import type { ReturnKey } from './returnKey.ts';
import { isComplete, type ReturnStandingState, returnStanding, returnStates } from './returnStanding.ts';
import { casesIn, type ReturnDue, returnsDue, returnsDueOn } from './returnsDue.ts';

export interface MatrixCell {
  readonly case: AuditCase;
  readonly key: ReturnKey;
  readonly state: ReturnStandingState;
  /** Null while the row is not there. */
  readonly head: ReturnHead | null;
  /** What has to change, or why it cannot count; null in every other state. */
  readonly reason: string | null;
}

export type StateCounts = Readonly<Record<ReturnStandingState, number>>;

export interface MatrixRow {
  readonly participation: Participation;
  /** One for each case of the audit, in the same order; null where the agency is not asked about it. */
  readonly cells: readonly (MatrixCell | null)[];
  readonly counts: StateCounts;
  /** How many returns it owes in all, and how many of them are complete. */
  readonly of: number;
  readonly complete: number;
  readonly dueOn: PlainDate | null;
  /** Returns that are not complete though their last day has passed. */
  readonly overdue: number;
}

export interface ReturnMatrix {
  readonly cases: readonly AuditCase[];
  readonly rows: readonly MatrixRow[];
  readonly counts: StateCounts;
  readonly of: number;
  readonly complete: number;
  readonly overdue: number;
}

type Book = Pick<AuditBook, 'board' | 'audit' | 'cases' | 'participation' | 'returns' | 'replies'>;

/** The matrix on a day; agencies in the order of their names. */
export function returnMatrix(book: Book, day: PlainDate): ReturnMatrix {
  const cases = casesIn(book);
  const heads = new Map(book.returns.map((head) => [head.key, head]));
  const due = new Map(returnsDue(book).map((one) => [one.key, one]));
  const cells = new Map([...due.values()].map((one) => [one.key, cellOf(book, one, heads.get(one.key) ?? null)]));
  const byAgency = grouped([...cells.values()], (cell) => due.get(cell.key)?.participation.key ?? '');
  const rows = book.participation
    .toSorted((a, b) => a.agency.title.localeCompare(b.agency.title, 'en-GB'))
    .map((participation) => rowOf(book, { participation, cases, own: byAgency.get(participation.key) ?? [], day }));
  return {
    cases,
    rows,
    counts: countsOf([...cells.values()]),
    of: cells.size,
    complete: sum(rows, (row) => row.complete),
    overdue: sum(rows, (row) => row.overdue),
  };
}

/** What the participation rows should say; only rows that say something else (the app keeps them). */
export function countsToKeep(book: Book, day: PlainDate): readonly CountsOfAgency[] {
  return returnMatrix(book, day)
    .rows.map(
      ({ participation, cells, of, complete }): CountsOfAgency => ({
        participation,
        casesDue: of,
        casesReturned: complete,
        historicalFlags: cells.filter((cell) => cell?.head?.historicalIssue === true).length,
      }),
    )
    .filter(
      ({ participation, casesDue, casesReturned, historicalFlags }) =>
        participation.casesDue !== casesDue ||
        participation.casesReturned !== casesReturned ||
        (participation.historicalFlags ?? 0) !== historicalFlags,
    );
}

/** What a participation row should say. */
export interface CountsOfAgency {
  readonly participation: Participation;
  readonly casesDue: number;
  readonly casesReturned: number;
  readonly historicalFlags: number;
}

function cellOf(book: Book, due: ReturnDue, head: ReturnHead | null): MatrixCell {
  const { state, reply } = head === null ? { state: 'not prepared' as const, reply: null } : returnStanding(book, head);
  return { case: due.case, key: due.key, state, head, reason: reply?.reason ?? null };
}

interface RowFacts {
  readonly participation: Participation;
  readonly cases: readonly AuditCase[];
  readonly own: readonly MatrixCell[];
  readonly day: PlainDate;
}

function rowOf(book: Book, { participation, cases, own, day }: RowFacts): MatrixRow {
  const byCase = new Map(own.map((cell) => [cell.case.key, cell]));
  const complete = own.filter((cell) => isComplete(cell.state)).length;
  const dueOn = returnsDueOn(book, participation);
  return {
    participation,
    cells: cases.map((one) => byCase.get(one.key) ?? null),
    counts: countsOf(own),
    of: own.length,
    complete,
    dueOn,
    overdue: dueOn !== null && dueOn < day ? own.length - complete : 0,
  };
}

function countsOf(cells: readonly MatrixCell[]): StateCounts {
  const counts = Object.fromEntries(returnStates.map((state) => [state, 0])) as Record<ReturnStandingState, number>; // one for each state
  for (const cell of cells) counts[cell.state] += 1;
  return counts;
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((so, one) => so + of(one), 0);
}
