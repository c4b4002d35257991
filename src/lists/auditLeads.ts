/**
 * Who led an audit from when to when, as the app saw it. The lead is a column of the audit, which the whole sub group may
 * edit; what confers authority is never an editable column (decisions 1). So a naming counts from the row here that says
 * so, and one by somebody who might not name a lead is kept as such and confers nothing.
 */
import { moment, optional, ref, text, yesNo } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';

export const auditLeads = defineList({
  name: 'auditLeads',
  displayName: 'Leads of audits',
  description: 'Who was named to lead an audit, since when, and whether it counts. Written by the app alone.',
  writing: { kind: 'sealed' },
  readBy: everyone,
  columns: {
    about: text('The audit, in words', { asTitle: true }),
    audit: ref('audits', 'The audit', { indexed: true }),
    lead: optional(ref('people', 'Who was named to lead it')),
    jointLead: optional(ref('people', 'Who was named to lead it together with the lead')),
    since: moment('Since when they were named'),
    counts: yesNo('Whether whoever named them might do so'),
  },
  title: (row) => row.about,
});
