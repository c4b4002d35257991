/** Gates about the terms of reference. A change after an audit moved on is shown (see `irregularAudit.ts`). */
import type { Said } from '../../../answers/said.ts';
import { holdsRole } from '../../../people/board.ts';
import type { Decision } from '../../../programme/programme.ts';
import type { AuditBook } from '../../auditBook.ts';
import { instructionOf } from '../../terms/instruction.ts';
import { checkPeriod } from '../../terms/period.ts';
import { methodFingerprint, missingEquality, missingTerms, termsFingerprint } from '../../terms/termsContent.ts';
import { isLeading, rightDecisions, wasLeading } from '../decided.ts';
import type { GateName, GateRule, Look, Missing } from '../gate.ts';
import { theChair, theLead, theQaManager } from '../whoSupplies.ts';

/** Agreements of the sub group to some text of the terms. Without a fingerprint it says of no text that it was agreed. */
function agreements(book: AuditBook): readonly Said<Decision>[] {
  return rightDecisions(book, 'terms of reference agreed', 'agree terms').filter(
    ({ row, on }) => row.fingerprint !== null && row.decidedOn <= on,
  );
}

/** Whether exactly this text of the terms is agreed. */
export function areTermsAgreed(book: AuditBook): boolean {
  const { itsTerms, hash } = book;
  if (itsTerms === null) return false;
  const fingerprint = termsFingerprint(itsTerms, hash);
  return agreements(book).some(({ row }) => row.fingerprint === fingerprint);
}

/** Whether some text was agreed, but not this one. */
export function areAgreedTermsChanged(book: AuditBook): boolean {
  return agreements(book).length > 0 && !areTermsAgreed(book);
}

/** Sign-offs by the QA manager, or by the chair where the QA manager leads; never by whoever leads (R46). */
export function countingSignOffs(book: AuditBook): readonly Said<Decision>[] {
  return rightDecisions(book, 'method signed off', 'sign off method').filter((said) => {
    const { row, by, on } = said;
    if (row.fingerprint === null || wasLeading(book, said)) return false;
    return holdsRole(book.board.membership, by.key, 'QA manager', on) || doesQaManagerLead(book);
  });
}

/** Whether the QA manager of the audit leads it, so that the chair signs the method off. */
export function doesQaManagerLead({ audit }: Pick<AuditBook, 'audit'>): boolean {
  return audit.qaManager !== null && isLeading({ audit }, audit.qaManager);
}

/** Whether exactly this method is signed off. */
export function isMethodSignedOff(book: AuditBook): boolean {
  const { itsTerms, hash } = book;
  if (itsTerms === null) return false;
  const fingerprint = methodFingerprint(itsTerms, hash);
  return countingSignOffs(book).some(({ row }) => row.fingerprint === fingerprint);
}

function needed({ book }: Look, what: string, who: string): Missing {
  return { what, who, agency: null, dueOn: book.audit.termsDueOn };
}

/** A gate about what the text says. */
function ofContent(
  rule: { readonly name: GateName; readonly label: string; readonly isOverridable: boolean },
  missing: (look: Look) => readonly Missing[],
): GateRule {
  return { ...rule, restsOn: ['terms'], missing };
}

export const completeGate = ofContent(
  { name: 'terms complete', label: 'The terms of reference are complete', isOverridable: true },
  ({ book }) => missingTerms(book),
);

export const equalityGate = ofContent(
  { name: 'equality', label: 'Equality and diversity are taken into account', isOverridable: false },
  ({ book }) => missingEquality(book),
);

export const periodGate = ofContent(
  { name: 'period', label: 'The period is at most 12 months, and recent', isOverridable: false },
  (look) => {
    const { itsTerms, audit } = look.book;
    const checked = checkPeriod(itsTerms?.periodFrom ?? null, itsTerms?.periodTo ?? null, audit.returnsOpenOn);
    if (checked.ok) return [];
    const isThere = itsTerms?.periodFrom != null && itsTerms.periodTo !== null;
    return [needed(look, isThere ? 'a period that may be looked at' : 'the period', theLead(look.book))];
  },
);

export const instructionGate = ofContent(
  {
    name: 'historical instruction',
    label: 'The historical-information instruction is in, with its cause',
    isOverridable: false,
  },
  (look) => {
    const { book } = look;
    if (instructionOf(book).notRelevantBecause !== null) return [];
    if ((book.itsTerms?.instructionSource ?? '').trim() !== '') return [];
    const what = 'which learning review action the historical-information instruction comes from';
    return [needed(look, what, theLead(book))];
  },
);

export const methodGate: GateRule = {
  name: 'method',
  label: 'The method is signed off by somebody who does not lead the audit',
  isOverridable: true,
  restsOn: ['terms'],
  missing(look) {
    const { book } = look;
    if (isMethodSignedOff(book)) return [];
    return [needed(look, 'sign off the method', doesQaManagerLead(book) ? theChair(book) : theQaManager(book))];
  },
};

export const agreedGate: GateRule = {
  name: 'agreed',
  label: 'The sub group agreed to exactly this text',
  isOverridable: true,
  restsOn: ['terms'],
  missing(look) {
    const { book } = look;
    if (areTermsAgreed(book)) return [];
    const again = areAgreedTermsChanged(book) ? ' again: the text was changed' : '';
    return [needed(look, `record that the terms of reference are agreed${again}`, theLead(book))];
  },
};
