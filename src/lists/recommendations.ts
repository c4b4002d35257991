/** What should be done about a finding, and where the learning goes (R40): one action for each agency follows (R77). */
import { choices, note, optional, ref, text } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';

/** The ten destinations of learning (framework 4.1, stage 5). */
export const learningDestinations = [
  'Training',
  'Team meetings',
  'Workforce planning and development',
  'Communication strategy',
  'Policy and procedure',
  'Commissioning',
  'Supervision',
  'Partner agency improvement plans',
  'Strategy and business plan',
  'Workshops and inter-agency forums',
] as const;
export type LearningDestination = (typeof learningDestinations)[number];

export const recommendations = defineList({
  name: 'recommendations',
  displayName: 'Recommendations',
  description: 'What should be done about a finding, and where its learning goes.',
  writing: { kind: 'owned', by: ['chair', 'qaManager', 'subGroup'] },
  readBy: ['chair', 'qaManager', 'subGroup', 'representative'],
  columns: {
    name: text('The recommendation in a few words', { asTitle: true }),
    audit: ref('audits', 'Which audit', { indexed: true }),
    finding: ref('findings', 'The finding it answers'),
    wording: note('The recommendation in full'),
    destinations: choices('Where the learning goes', learningDestinations),
    whatIsDifferent: optional(note('Where the theme has come back: what is different this time')),
  },
  title: (one) => one.name,
});
