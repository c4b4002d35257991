/**
 * Whether those who take part differ enough (R72): an audit group has different levels and roles. Too much alike only
 * warns; that one agency alone cannot make a multi-agency audit is a gate.
 */
import type { AuditBook } from '../auditBook.ts';
import { takingPart } from './agencyStanding.ts';

/** Sentences; empty while the mix is good, or too little is known to say. */
export function mixWarnings(book: Pick<AuditBook, 'participation'>): readonly string[] {
  const rows = takingPart(book);
  const levels = rows.flatMap((row) => row.leadLevel ?? []);
  const roles = rows.flatMap((row) => (row.leadRole ?? '').trim().toLocaleLowerCase('en-GB') || []);
  const warnings: string[] = [];
  if (isAllTheSame(levels)) {
    warnings.push(
      `Everybody who leads for an agency is a ${levels[0]?.toLowerCase() ?? ''}: ask for other levels too.`,
    );
  }
  if (isAllTheSame(roles))
    warnings.push('Everybody who leads for an agency has the same role: ask for other roles too.');
  const unknown = rows.length - levels.length;
  if (unknown > 0) {
    warnings.push(`The level is not known of ${unknown} of ${rows.length} leads of agencies.`);
  }
  return warnings;
}

function isAllTheSame(known: readonly string[]): boolean {
  return known.length > 1 && new Set(known).size === 1;
}
