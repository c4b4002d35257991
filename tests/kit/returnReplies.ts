/** Replies on the case returns of the audit 'Neglect', for tests of the audit workspace: see `auditBook.ts`. */
import { slug } from '../../src/base/id.ts';
import type { ReturnHead, ReturnReply } from '../../src/core/audit/auditBook.ts';
import type { Person } from '../../src/core/people/board.ts';
import { auditLead, theAudit } from './auditPeople.ts';
import { facts, to } from './boardRows.ts';
import { at } from './clock.ts';
import { wroteIt } from './dutyBoard.ts';

type To = Pick<ReturnHead, 'key' | 'agency' | 'reference' | 'etag'>;
type More = Partial<ReturnReply> & { readonly when?: string };

/** A reply on the return of the agency, by somebody, about the version that the kit's returns have, as before there were fingerprints. */
export function aReply(by: Person, kind: ReturnReply['kind'], head: To, more: More = {}): ReturnReply {
  const { when = '2015-06-11 09:00', ...rest } = more;
  return {
    ...facts<'returnReplies'>(slug(`${kind} ${head.key} ${by.name} ${when}`), head.reference),
    createdAt: at(when),
    changedAt: at(when),
    createdBy: wroteIt(by),
    changedBy: wroteIt(by),
    caseReturn: head.key,
    reference: head.reference,
    audit: to(theAudit),
    agency: head.agency,
    kind,
    reason: null,
    version: head.etag,
    fingerprint: null,
    ...rest,
  };
}

/** The app's word that this version of the return cannot count. */
export function cannotCount(head: To, more: More = {}): ReturnReply {
  const reason = 'This return was sent although the form would refuse it. See ‘Strengths’.';
  return { ...aReply(auditLead, 'cannot count', head, { reason, ...more }), createdBy: { kind: 'app' } };
}
