/**
 * Content areas: the themes the board has chosen to look at (framework 3.1). The markers of a programme item are
 * derived from what its content areas are linked to, never typed.
 */
import { choice, choices, note, optional, refs, text, textLines, yesNo } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';

export const practiceKinds = [
  'Priority service areas',
  'Vulnerable groups',
  'Specific risk issues',
  'Partnership working',
] as const;
export const organisationalKinds = [
  'Workforce and capacity',
  'Learning and development',
  'Safeguarding wisdom',
  'Supervision and support',
  'Organisational culture',
  'Use of resources',
  'Evidence-based practice',
] as const;

/** The core business that the programme must cover besides themes (framework 4.1, stage one). */
export const coreBusinessKinds = ['Referrals', 'Strategy working', 'Core group work'] as const;

export const contentAreas = defineList({
  name: 'contentAreas',
  displayName: 'Content areas',
  description: 'Themes the board quality assures, why they were chosen and the years in which they are in focus.',
  writing: { kind: 'owned', by: ['chair', 'qaManager', 'subGroup'] },
  readBy: everyone,
  columns: {
    name: text('The content area', { asTitle: true }),
    kind: choice('Practice or organisational kind', [...practiceKinds, ...organisationalKinds]),
    priorities: refs('priorities', 'The business-plan priorities it serves: gives the marker *'),
    reviewAction: optional(text('The serious case or learning review action it rests on: gives the marker **')),
    coreBusiness: choices('Core business it covers', coreBusinessKinds),
    namedByLeadership: yesNo('Whether the Leadership Group named it'),
    evidence: optional(note('Why it was chosen: research, audits, management information, learning from reviews')),
    years: textLines('Financial years in which it is in focus, one a line, e.g. 2015-16'),
  },
  title: (area) => area.name,
});
