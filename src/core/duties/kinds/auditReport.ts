/** The report of an audit is due to the sub group: its lead is reminded until the report is recorded as delivered. */
import { refTo } from '../../../lists/definition/columns.ts';
import { reportDeliveredOn } from '../../answers/standing.ts';
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
      return [
        {
          item: audit.key,
          title: `Report: ${audit.name}`,
          dueOn: audit.reportDueOn,
          since: enteredOn(audit),
          agency: null,
          audit: refTo(audit),
          owners: audit.lead === null ? [] : [audit.lead.key],
          remark: waitingForIt(board, item),
        },
      ];
    });
  },
  ask: (owed, terms) => `Please deliver the report of ${owed.audit?.title ?? owed.title} to the ${terms.subGroup}.`,
  next: (_owed, terms) => `The ${terms.subGroup} looks at it at its next meeting. Recording it as delivered ends this.`,
  ownActs: ['report delivered', 'snooze'],
  othersActs: ['report delivered'],
  isFirm: false,
  place: 'programme',
};
