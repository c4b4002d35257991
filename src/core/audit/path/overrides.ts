/**
 * The chair's overrides (decisions 1): rows of Decisions, each with a reason that the report prints. One by anybody else,
 * without a reason that says something, or of a gate that nobody can override counts for nothing. A chair who leads the
 * audit cannot sign off its method this way either (R46).
 */
import { dateIn } from '../../../base/time/zone.ts';
import type { Said } from '../../answers/said.ts';
import type { Decision } from '../../programme/programme.ts';
import type { AuditBook } from '../auditBook.ts';
import { isLeading, isReason, rightDecisions } from './decided.ts';
import type { GateName, Overridden } from './gate.ts';

/** The override of one gate that counts: the newest. */
export function overrideOf(book: AuditBook, gate: GateName): Overridden | null {
  const said = gateOverrides(book).findLast(({ row }) => row.step === gate);
  return said === undefined ? null : overriddenBy(said);
}

/** Every decision of the chair about a gate that may count, the earliest first. Whether the gate can be overridden is its own rule. */
export function gateOverrides(book: AuditBook): readonly Said<Decision>[] {
  return rightDecisions(book, 'gate overridden', 'override gate').filter(
    ({ row, by }) => isReason(row.reason) && mayOverride(book, by, row.step),
  );
}

/** Whether it is this person's to override: a method is never let pass by whoever leads the audit. */
export function mayOverride(
  book: Pick<AuditBook, 'audit'>,
  by: { readonly key: string },
  gate: string | null,
): boolean {
  return gate !== 'method' || !isLeading(book, by);
}

/** What the report prints of an override. */
export function overriddenBy({ row, by }: Said<Decision>): Overridden {
  return { by: { key: by.key, title: by.name }, reason: (row.reason ?? '').trim(), at: row.createdAt };
}

/** The day of an override, for the report. */
export function overriddenOn({ at }: Overridden) {
  return dateIn(at);
}
