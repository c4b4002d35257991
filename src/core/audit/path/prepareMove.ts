/**
 * The decisions about an audit: moved on, its method signed off, its terms agreed, its report delivered, and what the chair
 * alone decides. Whether a person may, and the row to write. The same rules read the rows back, so a row that somebody wrote
 * past this counts for nothing.
 */
import type { Ref } from '../../../base/id.ts';
import { accept, acceptUnless, type Refusal, type Result, refuse } from '../../../base/result.ts';
import type { PlainDate } from '../../../base/time/plainDate.ts';
import { holdsRole, type PersonKey } from '../../people/board.ts';
import { shortestReason } from '../../programme/irregular.ts';
import type { AuditBook } from '../auditBook.ts';
import { independence } from '../people/independence.ts';
import { mayInAudit, type Operation } from '../rights.ts';
import { readsCaseRecords } from '../terms/instruction.ts';
import { checkPeriod } from '../terms/period.ts';
import { methodFingerprint, missingEquality, missingTerms, termsFingerprint } from '../terms/termsContent.ts';
import { toolFingerprint } from '../tool/canonicalTool.ts';
import { auditPath } from './auditPath.ts';
import { isLeading, isReason } from './decided.ts';
import { type GateName, isOpen } from './gate.ts';
import { gateRuleOf, gatesOf } from './gates/all.ts';
import { doesQaManagerLead, isMethodSignedOff } from './gates/terms.ts';
import { mayOverride, overrideOf } from './overrides.ts';
import { nextStep, type PathStep, sayStep } from './steps.ts';
import { type DecisionToWrite, workspaceDecision } from './workspaceDecision.ts';

export type MoveRefusal = 'notPermitted' | 'notKnown' | 'notNext' | 'gatesShut' | 'auditEnded';

/** Who decides, on which day. */
export interface Deciding {
  readonly person: PersonKey | null;
  readonly day: PlainDate;
}

/** The move to the next step. Each thing that is missing is a refusal of its own. */
export function prepareMove(
  book: AuditBook,
  { person, to, day }: Deciding & { readonly to: PathStep },
): Result<DecisionToWrite, MoveRefusal> {
  const may = mayInAudit(book, { person, operation: 'move audit', day });
  if (!may.ok) return may;
  if (book.audit.status === 'Withdrawn')
    return refuse('auditEnded', 'The audit was withdrawn, so it does not move on.');
  const next = nextStep(auditPath(book, day).reached);
  if (next === null) return refuse('auditEnded', 'The audit is closed.');
  if (to !== next) return refuse('notNext', `The next step is ‘${sayStep(next)}’. No step is left out.`);
  const shut: readonly Refusal<MoveRefusal>[] = gatesOf(book, to, day)
    .filter((gate) => !isOpen(gate))
    .flatMap((gate) => gate.missing)
    .map(({ what, who }) => ({ code: 'gatesShut', sentence: `Missing from ${who}: ${what}.` }));
  const fingerprint =
    to === 'returns open' && book.tool !== null ? toolFingerprint(book.tool.content, book.hash) : null;
  return acceptUnless(shut, workspaceDecision(book, 'audit moved', day, { step: to, fingerprint }));
}

export type OverrideRefusal =
  | 'notPermitted'
  | 'notKnown'
  | 'notOverridable'
  | 'reasonTooShort'
  | 'notNeeded'
  | 'leadsIt';

/** The chair's override of one gate. */
export function prepareOverride(
  book: AuditBook,
  { person, day, gate, reason }: Deciding & { readonly gate: GateName; readonly reason: string },
): Result<DecisionToWrite, OverrideRefusal> {
  const may = mayReason(book, { person, day, reason, operation: 'override gate' });
  if (!may.ok) return may;
  const rule = gateRuleOf(gate);
  if (rule === null || !rule.isOverridable) {
    return refuse('notOverridable', `‘${rule?.label ?? gate}’ cannot be overridden by anybody.`);
  }
  if (!mayOverride(book, { key: may.value }, gate)) {
    return refuse('leadsIt', 'You lead this audit, so its method has to be signed off by somebody else.');
  }
  return accept(workspaceDecision(book, 'gate overridden', day, { step: gate, reason: reason.trim() }));
}

/** The chair's override of independence, for the one person whom it is about; never in an audit that the chair leads. */
export function prepareIndependence(
  book: AuditBook,
  { person, day, whom, reason }: Deciding & { readonly whom: PersonKey; readonly reason: string },
): Result<DecisionToWrite, OverrideRefusal> {
  const may = mayReason(book, { person, day, reason, operation: 'override independence' });
  if (!may.ok) return may;
  if (isLeading(book, { key: may.value })) {
    return refuse('leadsIt', 'You lead this audit, so you cannot override its independence.');
  }
  const about = independence(book).find((one) => one.person.key === whom);
  if (about === undefined || book.audit.areaManager?.key !== whom) {
    return refuse(
      'notNeeded',
      'Nothing has to be overridden: this person does not both lead the audit and manage the area.',
    );
  }
  return accept(
    workspaceDecision(book, 'independence overridden', day, { person: about.person, reason: reason.trim() }),
  );
}

/** Whether the person may, and gave a reason that can be printed; then who it is. */
function mayReason(
  book: AuditBook,
  { person, day, reason, operation }: Deciding & { readonly reason: string; readonly operation: Operation },
): Result<PersonKey, 'notPermitted' | 'notKnown' | 'reasonTooShort'> {
  const may = mayInAudit(book, { person, operation, day });
  if (!may.ok) return may;
  if (person === null || !isReason(reason)) {
    return refuse('reasonTooShort', `Give a reason of at least ${shortestReason} characters: the report prints it.`);
  }
  return accept(person);
}

export type SignOffRefusal = 'notPermitted' | 'notKnown' | 'leadsIt' | 'noTerms' | 'noMethod';

/** The sign-off of the method as it is written now (R46). */
export function prepareMethodSignOff(
  book: AuditBook,
  { person, day }: Deciding,
): Result<DecisionToWrite, SignOffRefusal> {
  const may = mayInAudit(book, { person, operation: 'sign off method', day });
  if (!may.ok || person === null) return may.ok ? refuse('notKnown', 'Only the board’s own people can do this.') : may;
  if (isLeading(book, { key: person })) {
    return refuse('leadsIt', 'You lead this audit, so somebody else signs its method off.');
  }
  const { membership } = book.board;
  if (!holdsRole(membership, person, 'QA manager', day) && !doesQaManagerLead(book)) {
    return refuse(
      'notPermitted',
      `The ${membership.terms.qaManager} signs the method off, because somebody else leads the audit.`,
    );
  }
  if (book.itsTerms === null) return refuse('noTerms', 'There are no terms of reference yet.');
  if ((book.itsTerms.method ?? '').trim() === '')
    return refuse('noMethod', 'The terms of reference do not say how the audit is done.');
  const fingerprint = methodFingerprint(book.itsTerms, book.hash);
  return accept(workspaceDecision(book, 'method signed off', day, { fingerprint }));
}

export type AgreedRefusal = 'notPermitted' | 'notKnown' | 'noTerms' | 'incomplete' | 'inFuture' | 'notSignedOff';

/** The sub group's agreement to exactly the text that is there now. */
export function prepareTermsAgreed(
  book: AuditBook,
  {
    person,
    day,
    agreedOn,
    minuteReference,
  }: Deciding & { readonly agreedOn: PlainDate; readonly minuteReference: string | null },
): Result<DecisionToWrite, AgreedRefusal> {
  const may = mayInAudit(book, { person, operation: 'agree terms', day });
  if (!may.ok) return may;
  if (book.itsTerms === null) return refuse('noTerms', 'There are no terms of reference yet.');
  if (agreedOn > day)
    return refuse('inFuture', 'The day cannot be in the future: give the day on which they were agreed.');
  const missing = stillMissing(book);
  if (missing.length > 0) return refuse('incomplete', `The terms are not complete: ${missing.join('; ')}.`);
  if (!isMethodSignedOff(book) && overrideOf(book, 'method') === null) {
    return refuse('notSignedOff', 'The method is not signed off yet. It is signed off before the terms are agreed.');
  }
  const fingerprint = termsFingerprint(book.itsTerms, book.hash);
  const about = { decidedOn: agreedOn, minuteReference, fingerprint };
  return accept(workspaceDecision(book, 'terms of reference agreed', day, about));
}

function stillMissing(book: AuditBook): readonly string[] {
  const { itsTerms, audit } = book;
  const period = checkPeriod(itsTerms?.periodFrom ?? null, itsTerms?.periodTo ?? null, audit.returnsOpenOn);
  const parts = overrideOf(book, 'terms complete') === null ? missingTerms(book) : [];
  return [
    ...[...parts, ...missingEquality(book)].map((one) => one.what),
    ...(period.ok ? [] : ['a period that may be looked at']),
  ];
}

export type InstructionRefusal = 'notPermitted' | 'notKnown' | 'reasonTooShort' | 'readsRecords';

/** The chair's decision that the historical-information instruction is not relevant here. */
export function prepareInstruction(
  book: AuditBook,
  { person, day, reason }: Deciding & { readonly reason: string },
): Result<DecisionToWrite, InstructionRefusal> {
  const may = mayReason(book, { person, day, reason, operation: 'set instruction aside' });
  if (!may.ok) return may;
  if (book.itsTerms === null || readsCaseRecords(book)) {
    return refuse('readsRecords', 'An audit that reads case records always carries the instruction.');
  }
  return accept(workspaceDecision(book, 'instruction not relevant', day, { reason: reason.trim() }));
}

/** The report has gone to the sub group. */
export function prepareReportDelivered(
  book: AuditBook,
  { person, day, deliveredOn }: Deciding & { readonly deliveredOn: PlainDate },
): Result<DecisionToWrite, 'notPermitted' | 'notKnown' | 'inFuture'> {
  const may = mayInAudit(book, { person, operation: 'deliver report', day });
  if (!may.ok) return may;
  if (deliveredOn > day)
    return refuse('inFuture', 'The day cannot be in the future: give the day on which it was delivered.');
  return accept(workspaceDecision(book, 'report delivered', day, { decidedOn: deliveredOn }));
}

/** The chair's exception for an agency whose memorandum is not current, for this audit (decisions 7). */
export function prepareMouException(
  book: AuditBook,
  {
    person,
    day,
    agency,
    reason,
    validUntil,
  }: Deciding & { readonly agency: Ref<'agencies'>; readonly reason: string; readonly validUntil: PlainDate | null },
): Result<DecisionToWrite, 'notPermitted' | 'notKnown' | 'reasonTooShort' | 'ended'> {
  const may = mayReason(book, { person, day, reason, operation: 'except from the MoU' });
  if (!may.ok) return may;
  if (validUntil !== null && validUntil < day) return refuse('ended', 'The exception would have ended already.');
  return accept(workspaceDecision(book, 'MoU exception', day, { agency, reason: reason.trim(), validUntil }));
}
