/**
 * Case returns that say that historical information of a case could not be reached or was missed (R55): each as the audit,
 * the agency and the reference that the app made. What an agency wrote about it stays in the return.
 */
import type { Ref } from '../../src/base/id.ts';
import { referenceShape } from '../../src/core/audit/cases/caseReferences.ts';
import type { ReturnKey } from '../../src/core/audit/returns/returnKey.ts';
import type { Audit } from '../../src/core/duties/snapshot.ts';
import { type AuditReading, booksOf } from './books.ts';

/** A return whose flag is set now, whatever its state. */
export interface Flag {
  readonly caseReturn: ReturnKey;
  readonly audit: Audit;
  readonly agency: Ref<'agencies'>;
  readonly caseReference: string;
}

/** In place of a reference that the app did not make: nobody knows what it says. */
const unknownReference = 'see the case return';

/** All that are set, in the order of the audits. */
export function raisedFlags(look: AuditReading): readonly Flag[] {
  return booksOf(look).flatMap(({ audit, returns }) =>
    returns
      .filter((head) => head.historicalIssue)
      .map(({ key, agency, reference }) => ({
        caseReturn: key,
        audit,
        agency,
        caseReference: referenceShape.test(reference) ? reference : unknownReference,
      })),
  );
}

/** Whether the flag of a return is set now. */
export function isRaised(look: AuditReading, caseReturn: string): boolean {
  return raisedFlags(look).some((flag) => flag.caseReturn === caseReturn);
}
