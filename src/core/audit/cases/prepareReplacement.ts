/**
 * One case takes the place of another: the next number of the same order, never one of somebody's choice and never one that
 * was drawn before, with the reason. A case that an agency has sent a return about stays: nobody drops a case for what was
 * found in it.
 */
import { accept, type Result, refuse } from '../../../base/result.ts';
import type { PlainDate } from '../../../base/time/plainDate.ts';
import { dateIn } from '../../../base/time/zone.ts';
import type { PersonKey } from '../../people/board.ts';
import type { AuditBook, AuditCase } from '../auditBook.ts';
import { isReason } from '../path/decided.ts';
import { mayInAudit } from '../rights.ts';
import { caseReferences, referencePrefix } from './caseReferences.ts';
import { nextDrawn } from './drawSample.ts';
import { type ChangedCase, type NewCase, newCase } from './prepareSample.ts';

export type ReplacementRefusal =
  | 'notPermitted'
  | 'notKnown'
  | 'notFound'
  | 'alreadyReplaced'
  | 'hasReturns'
  | 'reason'
  | 'noneLeft';

type Book = Pick<AuditBook, 'board' | 'audit' | 'participation' | 'cases' | 'sample' | 'returns'>;

/** To be written in this order: should the second fail, the first shows what is missing. */
export interface PreparedReplacement {
  readonly add: NewCase;
  readonly change: ChangedCase;
}

export interface ReplacementWanted {
  readonly reference: string;
  readonly because: string;
  readonly person: PersonKey;
}

/** The case that goes and the one that comes. */
export function prepareReplacement(
  book: Book,
  { reference, because, person }: ReplacementWanted,
): Result<PreparedReplacement, ReplacementRefusal> {
  const may = mayInAudit(book, { person, operation: 'draw sample', day: dateIn(book.board.now) });
  if (!may.ok) return may;
  const row = book.cases.find((one) => one.reference === reference);
  if (row === undefined) return refuse('notFound', 'This case is not in the audit.');
  if (row.state === 'Replaced' || book.cases.some((one) => one.replaces === reference)) {
    return refuse('alreadyReplaced', 'This case was replaced already.');
  }
  if (book.returns.some((head) => head.reference === reference && head.state === 'Submitted')) {
    return refuse('hasReturns', 'An agency has sent its return about this case, so it stays in the audit.');
  }
  if (!isReason(because)) return refuse('reason', 'Say in at least 10 characters why it is replaced.');
  const add = replacementFor(book, row);
  if (add === null) return refuse('noneLeft', 'There is no case left in its group that was not drawn before.');
  return accept({ add, change: { row, changes: { state: 'Replaced', replacedBecause: because.trim() } } });
}

function replacementFor(book: Book, row: AuditCase): NewCase | null {
  const stratum = book.sample?.strata.find((one) => one.name === row.stratum);
  if (book.sample === null || stratum === undefined) return null;
  const ofGroup = book.cases.filter((one) => one.stratum === row.stratum);
  const next = nextDrawn(stratum, book.sample.seed, new Set(ofGroup.map((one) => one.drawn)));
  if (next === null) return null;
  // The number of cases goes into the seed: each replacement has a reference of its own.
  const seed = `${book.sample.seed} replacement ${book.cases.length}`;
  const taken = book.cases.map((one) => one.reference);
  const [reference] = caseReferences(referencePrefix(book.audit.name), 1, { seed, taken });
  if (reference === undefined) return null;
  return newCase(book, reference, { ...next, agencies: row.agencies, replaces: row.reference });
}

/** One replacement, as the log shows it. */
export interface LoggedReplacement {
  readonly reference: string;
  /** Null where cases were drawn anew, and while the new row is not written. */
  readonly replacedBy: string | null;
  readonly stratum: string;
  readonly because: string;
  readonly on: PlainDate;
  /** `SM-K7Q2 was replaced by SM-M4XD: the case was closed before the period.` */
  readonly sentence: string;
}

/** What was replaced, by what and why, the earliest first. */
export function replacementLog({ cases }: Pick<AuditBook, 'cases'>): readonly LoggedReplacement[] {
  const successors = new Map(cases.flatMap((one) => (one.replaces === null ? [] : [[one.replaces, one] as const])));
  return cases
    .filter((one) => one.state === 'Replaced')
    .toSorted((a, b) => (a.changedAt < b.changedAt ? -1 : Number(a.changedAt > b.changedAt)))
    .map((one) => {
      const replacedBy = successors.get(one.reference)?.reference ?? null;
      const because = one.replacedBecause ?? 'no reason was given';
      const by = replacedBy === null ? '' : ` by ${replacedBy}`;
      const sentence = `${one.reference} was replaced${by}: ${because}`;
      return {
        reference: one.reference,
        replacedBy,
        stratum: one.stratum,
        because,
        on: dateIn(one.changedAt),
        sentence,
      };
    });
}
