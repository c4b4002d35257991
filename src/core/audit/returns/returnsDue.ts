/**
 * Which agency owes a return about which case: every agency that takes part, about every case of the audit that is asked of
 * it. Cases that were replaced are owed by nobody. The rows for them are made by the app, which is what this also lists.
 */

import type { PlainDate } from '../../../base/time/plainDate.ts';
import type { caseReturns } from '../../../lists/caseReturns.ts';
import { refTo } from '../../../lists/definition/columns.ts';
import type { NewRow } from '../../../lists/definition/defineList.ts';
import { leadFor } from '../../answers/standing.ts';
import { dueWithTimeGiven } from '../../answers/timeGiven.ts';
import type { Participation } from '../../duties/snapshot.ts';
import type { AuditBook, AuditCase } from '../auditBook.ts';
import { takingPart } from '../people/agencyStanding.ts';
import { type ReturnKey, returnKey } from './returnKey.ts';

export interface ReturnDue {
  readonly case: AuditCase;
  readonly participation: Participation;
  readonly key: ReturnKey;
}

/** All of them, by case and then by agency, in the order of the rows. */
export function returnsDue(book: Pick<AuditBook, 'audit' | 'cases' | 'participation'>): readonly ReturnDue[] {
  return casesIn(book).flatMap((one) =>
    takingPart(book)
      .filter(({ agency }) => isAsked(one, agency))
      .map((participation) => ({
        case: one,
        participation,
        key: returnKey(book.audit, one.reference, participation.agency),
      })),
  );
}

/** The cases that were not replaced. */
export function casesIn({ cases }: Pick<AuditBook, 'cases'>): readonly AuditCase[] {
  return cases.filter((one) => one.state === 'In the audit');
}

/** Whether the agency is asked about the case. */
export function isAsked({ agencies }: Pick<AuditCase, 'agencies'>, agency: { readonly key: string }): boolean {
  return agencies.length === 0 || agencies.some((one) => one.key === agency.key);
}

/** A row to add to the agency's own list, under this key, so that a second run makes no second row. */
export interface ReturnToPrepare {
  readonly key: ReturnKey;
  readonly participation: Participation;
  readonly values: NewRow<typeof caseReturns>;
}

/** The returns that are owed and have no row yet. Whether it is time to make them is the path's to say. */
export function returnsToPrepare(
  book: Pick<AuditBook, 'audit' | 'cases' | 'participation' | 'returns'>,
): readonly ReturnToPrepare[] {
  const there = new Set(book.returns.map((head) => head.key));
  return returnsDue(book)
    .filter(({ key }) => !there.has(key))
    .map(({ case: one, participation, key }) => ({
      key,
      participation,
      values: {
        reference: one.reference,
        audit: refTo(book.audit),
        agency: participation.agency,
        state: 'Not started',
        historicalIssue: false,
        characteristics: [],
      },
    }));
}

/** The last day for an agency's returns, with the time that was given to it; null while none is set. */
export function returnsDueOn(
  { board, audit }: Pick<AuditBook, 'board' | 'audit'>,
  participation: Participation,
): PlainDate | null {
  const dueOn = participation.returnsDueOn ?? audit.returnsDueOn;
  if (dueOn === null) return null;
  const lead = leadFor(board, participation);
  return dueWithTimeGiven(board, {
    kind: 'case-returns',
    item: participation.key,
    agency: participation.agency.key,
    audit,
    owners: lead === null ? [] : [lead.key],
    dueOn,
  });
}
