/**
 * One audit: the workspace of a programme item. Only what can be seen from outside is here: who leads it and by when.
 * That its terms of reference were agreed or its report delivered is a decision, never a column.
 */
import { choice, date, link, optional, ref, text, yesNo } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';

/** What sets an audit off (R75). */
export const auditTriggers = [
  'Yearly programme',
  'Performance data',
  'Inspection',
  'Child death overview panel',
  'Serious case review',
  'Other',
] as const;

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
    trigger: optional(choice('What set it off', auditTriggers)),
    earlierAudit: optional(ref('audits', 'The audit it repeats, where it is a re-audit')),
    tool: optional(ref('auditTools', 'The version of the tool it uses')),
    folder: optional(link('Its folder in the document library')),
    termsDueOn: optional(date('Last day to agree its terms of reference')),
    agenciesDueOn: optional(date('Last day for agencies to name leads and confirm days')),
    casesDueOn: optional(date('Last day to select the cases')),
    returnsOpenOn: optional(date('First day on which agencies can send case returns')),
    returnsDueOn: optional(date('Last day for case returns')),
    moderationDueOn: optional(date('Last day for moderation')),
    findingsDueOn: optional(date('Last day for the findings')),
    reportDueOn: optional(date('Last day for the report to the sub group')),
    status: choice('Whether it is still worked on; closing it is a decision', auditStatuses),
  },
  title: (audit) => audit.name,
});
