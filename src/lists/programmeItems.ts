/**
 * The rows of a programme: which content areas are looked at, how, in which quarter, led by whom.
 * A move to another quarter is added to `moves` with its reason and never taken out; who moved it is in SharePoint's
 * own versions.
 */
import { z } from 'zod';
import { parsePlainDate } from '../base/time/plainDate.ts';
import {
  choice,
  choices,
  count,
  note,
  optional,
  ref,
  refs,
  structure,
  text,
  textLines,
  yesNo,
} from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';

export const quarterNames = ['Q1', 'Q2', 'Q3', 'Q4'] as const;
export type QuarterName = (typeof quarterNames)[number];

/** Types of activity (framework 3.3, 4.1 and appendix 1). */
export const activityTypes = [
  'Multi-agency audit',
  'Single-agency audit',
  'Deep dive',
  'External peer review',
  'Sector support',
  'Case review',
  'Focus group',
  'Survey',
  'Practice observation',
  'Case discussion and action planning',
  'Peer challenge',
] as const;
export type ActivityType = (typeof activityTypes)[number];

/** The three minimum functions of regulation 5 (framework section 1). */
export const minimumFunctions = [
  '(i) Effectiveness and impact of help',
  '(ii) Quality of practice',
  '(iii) Section 11 duties',
] as const;

export const itemStatuses = ['Planned', 'In progress', 'Completed', 'Withdrawn'] as const;

const plainDate = z.string().transform((raw, context) => {
  const day = parsePlainDate(raw);
  if (day !== null) return day;
  context.addIssue({ code: 'custom', message: 'not a date' });
  return z.NEVER;
});

const move = z.object({
  from: z.enum(quarterNames).nullable(),
  to: z.enum(quarterNames).nullable(),
  reason: z.string().min(1),
  /** Board day of the move. */
  movedOn: plainDate,
});
/** One move of an item; `null` stands for 'not yet dated'. */
export type Move = Readonly<z.infer<typeof move>>;

export const programmeItems = defineList({
  name: 'programmeItems',
  displayName: 'Programme items',
  description:
    'What the programme of a year holds. Never deleted: an item that is given up is withdrawn with a reason.',
  writing: { kind: 'owned', by: ['chair', 'qaManager', 'subGroup'] },
  readBy: everyone,
  columns: {
    name: text('The item as the programme prints it', { asTitle: true }),
    programme: ref('programmes', 'Which programme it belongs to', { indexed: true }),
    position: count('Its place among the rows of the programme'),
    contentAreas: refs('contentAreas', 'The content areas it looks at; a combined item has more than one'),
    focus: optional(note('What it concentrates on')),
    quarter: optional(choice('The quarter it is planned for; empty for unscheduled work', quarterNames)),
    firstQuarter: optional(choice('The quarter it was first planned for: kept for ever', quarterNames)),
    moves: optional(structure('Moves between quarters with their reasons', z.array(move).readonly())),
    activities: choices('Type of quality assurance activity', activityTypes),
    leads: refs('people', 'Monitoring and evaluation leads'),
    leadNote: optional(text('A word on the leads, e.g. Board Neglect Lead')),
    functions: choices('Which of the three minimum functions it serves', minimumFunctions),
    isNew: yesNo('Whether the programme marks it NEW'),
    status: choice('Where it stands', itemStatuses),
    withdrawnReason: optional(note('Why it was withdrawn')),
    delayReason: optional(note('Why it is later than first planned')),
    waitingFor: optional(text('What must come first, e.g. a paper from another sub group')),
    fedBy: textLines('Work that feeds it, one a line'),
    reAuditOf: optional(text('The earlier audit it repeats')),
    reAuditLink: optional(text('Web address of that earlier audit')),
    carriedFrom: optional(text('The year it was carried over from')),
    notes: optional(note('Anything else the programme prints')),
  },
  title: (item) => item.name,
});
