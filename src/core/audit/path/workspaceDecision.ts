/** A row of Decisions about an audit, for the list store of the tab: its author is whoever writes it. */
import type { PlainDate } from '../../../base/time/plainDate.ts';
import type { DecisionKind, decisions } from '../../../lists/decisions.ts';
import type { NewRow } from '../../../lists/definition/defineList.ts';
import { titleOfAct } from '../../answers/actWords.ts';
import type { AuditBook } from '../auditBook.ts';

export type DecisionToWrite = NewRow<typeof decisions>;

/** @param more what this decision says besides */
export function workspaceDecision(
  { audit }: Pick<AuditBook, 'audit'>,
  kind: DecisionKind,
  day: PlainDate,
  more: Partial<DecisionToWrite> = {},
): DecisionToWrite {
  return {
    kind,
    subject: audit.key,
    about: titleOfAct(kind, audit.name),
    decidedOn: day,
    minuteReference: null,
    reason: null,
    agency: null,
    validUntil: null,
    decidedBy: null,
    newDueOn: null,
    step: null,
    fingerprint: null,
    person: null,
    ...more,
  };
}
