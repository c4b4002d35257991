/**
 * What an agency has to do after an audit. Whether it is done, given more time or passed on is derived from answers and
 * decisions, which nobody can change afterwards.
 */
import { date, note, optional, ref, text } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';

export const actions = defineList({
  name: 'actions',
  displayName: 'Actions',
  description: 'One action for one agency, with an owner and a day. No case and no child is named here.',
  writing: { kind: 'owned', by: ['chair', 'qaManager', 'subGroup'] },
  readBy: everyone,
  columns: {
    name: text('A short name without any detail of a case; cards show it', { asTitle: true }),
    wording: note('The action, word for word'),
    audit: optional(ref('audits', 'The audit it comes from', { indexed: true })),
    recommendation: optional(ref('recommendations', 'The recommendation it carries out')),
    agency: ref('agencies', 'The agency that does it', { indexed: true }),
    owner: ref('people', 'Who sees to it first', { indexed: true }),
    agreedOn: date('Day on which it was agreed'),
    dueOn: date('Day by which it was to be done when it was agreed'),
  },
  title: (action) => action.name,
});
