/** Which agency takes part in which audit, with the lead it named and how many case returns it owes and has sent. */
import { choice, count, date, optional, ref, text } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';

/** Levels of those who take part: an audit group should have more than one (R72). */
export const leadLevels = ['Practitioner', 'Senior practitioner', 'First-line manager', 'Senior manager'] as const;

export const auditParticipation = defineList({
  name: 'auditParticipation',
  displayName: 'Audit participation',
  description: 'One row for each agency in each audit. Counts alone: a case is never named here.',
  writing: { kind: 'owned', by: ['chair', 'qaManager', 'subGroup'] },
  readBy: everyone,
  columns: {
    audit: ref('audits', 'Which audit', { indexed: true }),
    agency: ref('agencies', 'Which agency', { indexed: true }),
    confirmedOn: optional(date('Day on which it was settled that the agency takes part')),
    lead: optional(ref('people', 'Manager or senior practitioner who leads for the agency')),
    leadLevel: optional(choice('At which level the lead works', leadLevels)),
    leadRole: optional(text('What the lead does, e.g. safeguarding nurse')),
    daysAsked: optional(count('Days of staff time asked of the agency')),
    casesDue: count('How many case returns the agency owes; the app keeps it'),
    casesReturned: count('How many it has sent; the app keeps it'),
    historicalFlags: optional(
      count('How many of its returns say that historical information was missed; the app keeps it'),
    ),
    returnsDueOn: optional(date('Last day for its case returns, where it differs from that of the audit')),
  },
  title: (row) => `${row.audit.title}: ${row.agency.title}`,
});
