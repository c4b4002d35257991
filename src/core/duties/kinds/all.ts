/** Every kind of duty, in the order of their names. Adding a kind = its name in `dutyKinds`, one file and one line here. */
import type { DutyKind, Kind } from '../duty.ts';
import { action } from './action.ts';
import { agencyLead } from './agencyLead.ts';
import { agenda } from './agenda.ts';
import { annualReport } from './annualReport.ts';
import { auditReport } from './auditReport.ts';
import { auditStarting } from './auditStarting.ts';
import { caseReturns } from './caseReturns.ts';
import { enquiry } from './enquiry.ts';
import { mouReview } from './mouReview.ts';
import { mouSignOff } from './mouSignOff.ts';
import { papers } from './papers.ts';
import { programmeApproval } from './programmeApproval.ts';
import { programmeLead } from './programmeLead.ts';
import { qaEvent } from './qaEvent.ts';
import { verifyAction } from './verifyAction.ts';

const byName: Readonly<Record<DutyKind, Kind>> = {
  'mou-sign-off': mouSignOff,
  'mou-review': mouReview,
  'agency-lead': agencyLead,
  'programme-lead': programmeLead,
  'audit-starting': auditStarting,
  'case-returns': caseReturns,
  'audit-report': auditReport,
  action,
  'verify-action': verifyAction,
  enquiry,
  agenda,
  papers,
  'annual-report': annualReport,
  'programme-approval': programmeApproval,
  'qa-event': qaEvent,
};

export const allKinds: readonly Kind[] = Object.values(byName);

/** The kind of this name. */
export function kindOf(name: DutyKind): Kind {
  return byName[name];
}
