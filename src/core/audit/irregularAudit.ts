/**
 * What somebody wrote past the rules about an audit: shown wherever the audit appears, told to the QA manager, and counting
 * for no gate (decisions 1). Nothing is reverted.
 */
import { type PlainDate, sayDate } from '../../base/time/plainDate.ts';
import { dateIn } from '../../base/time/zone.ts';
import type { AuditBook } from './auditBook.ts';
import { idleDecisions } from './idleDecisions.ts';
import { isRefusedNow } from './leads.ts';
import { idleVerdicts } from './loop/links.ts';
import { irregularModerations } from './moderation/countingModerations.ts';
import { type AuditPath, auditPath } from './path/auditPath.ts';
import { decisionsOf } from './path/decided.ts';
import type { ClosedParts } from './path/gate.ts';
import { areAgreedTermsChanged } from './path/gates/terms.ts';
import { hasReached, type PathStep } from './path/steps.ts';
import { idleAgencyWords } from './people/agencyStanding.ts';
import { independence } from './people/independence.ts';
import { irregularReplies } from './returns/replies.ts';
import { checkPeriod } from './terms/period.ts';
import { missingEquality } from './terms/termsContent.ts';
import { toolFingerprint } from './tool/canonicalTool.ts';
import { idleWithdrawals } from './withdrawal.ts';

const none: ClosedParts = new Set();

/** Sentences; empty for a sound audit. */
export function auditIrregularities(book: AuditBook, day: PlainDate, closed = none): readonly string[] {
  const path = auditPath(book, day, closed);
  return [
    ...path.irregular.map((one) => one.sentence),
    ...ofLead(book),
    ...ofStatus(book, path),
    ...ofWithdrawals(book),
    ...idleDecisions(book),
    ...ofAgencyWords(book),
    ...ofTerms(book, path),
    ...ofTool(book, path),
    ...ofPeople(book, path),
    ...ofReturns(book, closed),
    ...ofVerdicts(book),
  ];
}

/** Replies and second grades by somebody who might not give them. Who sees no returns cannot judge the replies. */
function ofReturns(book: AuditBook, closed: ClosedParts): readonly string[] {
  const replies = closed.has('returns') ? [] : irregularReplies(book);
  return [...new Set([...replies, ...irregularModerations(book)].map((one) => one.sentence))];
}

/** The list takes rows of the whole sub group; the loop passes over those that do not stand. */
function ofVerdicts(book: AuditBook): readonly string[] {
  const said = idleVerdicts(book).map(({ row, by, reason }) => {
    const who = by === null ? '' : ` by ${by.name}`;
    return `A verdict recorded on ${sayDate(dateIn(row.createdAt))}${who} does not count: ${reason}`;
  });
  return [...new Set(said)];
}

function ofLead({ board, audit }: AuditBook): readonly string[] {
  if (!isRefusedNow(board, audit)) return [];
  const { qaManager } = board.membership.terms;
  return [
    `Who leads the audit was changed in the list by somebody who may not: whoever led it before still does. The ${qaManager} can put the former lead back there.`,
  ];
}

function after({ reached }: AuditPath, step: PathStep): boolean {
  return hasReached(reached, step);
}

function ofStatus({ audit }: AuditBook, path: AuditPath): readonly string[] {
  if (audit.onlyMarked === 'Withdrawn') {
    return ['Its status was set to ‘Withdrawn’, but nobody who may has withdrawn it: it is still under way.'];
  }
  const isMarked = audit.status === 'Closed' || audit.onlyMarked === 'Closed';
  if (!isMarked || path.reached === 'closed') return [];
  return ['Its status was set to ‘Closed’, but it has not gone the whole way: for every rule it is still under way.'];
}

function ofWithdrawals(book: AuditBook): readonly string[] {
  const { chair, qaManager } = book.board.membership.terms;
  return idleWithdrawals(book).map(
    ({ by, on }) =>
      `That the audit is withdrawn, recorded on ${sayDate(on)} by ${by.name}, does not count: it takes the ${chair} or the ${qaManager}, and a reason.`,
  );
}

/** An agency speaks for itself; the QA manager may, saying how it is known. */
function ofAgencyWords(book: AuditBook): readonly string[] {
  return idleAgencyWords(book).map(({ part, said }) => {
    const what =
      said.row.kind === 'days confirmed' ? 'The word on days of staff time' : 'The word on access to records';
    const who = `recorded for ${part.agency.title} on ${sayDate(said.on)} by ${said.by.name}`;
    return `${what}, ${who}, does not count: it takes somebody of that agency, and for access its basis.`;
  });
}

function ofTerms(book: AuditBook, path: AuditPath): readonly string[] {
  const { itsTerms, audit } = book;
  if (itsTerms === null || !after(path, 'terms agreed')) return [];
  const said: string[] = [];
  if (areAgreedTermsChanged(book)) {
    said.push('The terms of reference were changed after they were agreed: this text has not been agreed.');
  }
  if (missingEquality(book).length > 0) said.push('The section on equality and diversity was emptied.');
  if (!checkPeriod(itsTerms.periodFrom, itsTerms.periodTo, audit.returnsOpenOn).ok) {
    said.push(
      'The period under review breaks the rule of 12 months, by its own days or by the day on which returns open.',
    );
  }
  return said;
}

/** The move to 'returns open' fixed the questions. */
function ofTool(book: AuditBook, path: AuditPath): readonly string[] {
  const fixed = path.moves.find((move) => move.step === 'returns open');
  if (fixed === undefined) return [];
  const move = decisionsOf(book, 'audit moved').find(
    ({ row }) => row.step === 'returns open' && row.createdAt === fixed.at,
  );
  const seal = book.tool === null ? null : toolFingerprint(book.tool.content, book.hash);
  if (move === undefined || move.row.fingerprint === seal) return [];
  return ['The audit tool was changed after the returns opened: the questions are not those that were fixed.'];
}

function ofPeople(book: AuditBook, path: AuditPath): readonly string[] {
  if (!after(path, 'terms agreed')) return [];
  return independence(book)
    .filter((one) => !one.may)
    .map((one) => `The ${one.as} is not independent. ${one.why}`);
}
