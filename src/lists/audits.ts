/**
 * One audit: the workspace of a programme item. Only what can be seen from outside is here: who leads it and by when.
 * That its terms of reference were agreed or its report delivered is a decision, never a column.
 */
import { choice, date, optional, ref, text, yesNo } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';

export const auditStatuses = ['Under way', 'Closed', 'Withdrawn'] as const;

export const audits = defineList({
  name: 'audits',
  displayName: 'Audits',
  description: 'The audits of the programme: who leads them and by when. No case is named here.',
  writing: { kind: 'owned', by: ['chair', 'qaManager', 'subGroup'] },
  readBy: everyone,
  columns: {
    name: text('What the audit is called', { asTitle: true }),
    item: ref('programmeItems', 'The programme item it belongs to', { indexed: true }),
    lead: optional(ref('people', 'Who leads the audit')),
    jointLead: optional(ref('people', 'Who leads it together with the lead')),
    jointLeadIsLearning: yesNo('Whether the joint lead is there to learn'),
    qaManager: optional(ref('people', 'QA manager who co-ordinates it')),
    areaManager: optional(ref('people', 'Manager of the area under consideration: may not lead it')),
    returnsOpenOn: optional(date('First day on which agencies can send case returns')),
    returnsDueOn: optional(date('Last day for case returns')),
    reportDueOn: optional(date('Last day for the report to the sub group')),
    status: choice('Whether it is still worked on', auditStatuses),
  },
  title: (audit) => audit.name,
});
