/**
 * The report of an audit is due to the sub group: its lead, or the joint lead while the lead is away, is reminded until the
 * report is recorded as delivered. Whoever is told may record it or give time.
 */
import { refTo } from '../../../lists/definition/columns.ts';
import { reportDeliveredOn } from '../../answers/standing.ts';
import { dueWithTimeGiven } from '../../answers/timeGiven.ts';
import { enteredOn, runningAudits, waitingForIt } from '../../answers/whenOwed.ts';
import type { Kind } from '../duty.ts';

export const auditReport: Kind = {
  name: 'audit-report',
  label: 'Audit report',
  ladder: [
    { from: 'due', to: 'owner', day: -10 },
    { from: 'due', to: 'owner', day: -5 },
    { from: 'due', to: 'owner', day: -1 },
    { from: 'due', to: 'owner', day: 0 },
    { from: 'every', to: 'owner', days: 5 },
    { from: 'due', to: 'QA manager', day: 5 },
    { from: 'due', to: 'chair', day: 10 },
  ],
  owedBy: ['audit lead', 'QA manager', 'chair'],
  find(board) {
    return runningAudits(board).flatMap(({ audit, item }) => {
      if (audit.reportDueOn === null || reportDeliveredOn(board, audit) !== null) return [];
      const owners = audit.lead === null ? [] : [audit.lead.key];
      const listed = { agency: null, audit, owners, dueOn: audit.reportDueOn };
      return [
        {
          item: audit.key,
          title: `Report: ${audit.name}`,
          dueOn: dueWithTimeGiven(board, { kind: 'audit-report', item: audit.key, ...listed }),
          since: enteredOn(audit),
          agency: null,
          audit: refTo(audit),
          owners,
          remark: waitingForIt(board, item),
        },
      ];
    });
  },
  ask: (owed, terms) => `Please deliver the report of ${owed.audit?.title ?? owed.title} to the ${terms.subGroup}.`,
  next: (_owed, terms) => `The ${terms.subGroup} looks at it at its next meeting. Recording it as delivered ends this.`,
  ownActs: ['report delivered', 'snooze'],
  othersActs: ['report delivered', 'extension granted'],
  isFirm: false,
  place: 'programme',
};
