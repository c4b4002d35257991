/**
 * Case returns: what one agency says about one case. **One SharePoint list for each agency**, all of this one shape, each
 * with its own permissions (R44): the agency edits its own, the sub group reads, nobody else sees it. The app makes the
 * rows; what is said about a return stands in `returnReplies.ts`. See `agencyLists.ts` for a list of one agency.
 */
import { z } from 'zod';
import { parsePlainDate } from '../base/time/plainDate.ts';
import { choice, choices, note, optional, ref, structure, text, yesNo } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';

/** `Replaced` is set by the app alone, of a case that another took the place of: agencies cannot read the cases. */
export const returnStates = ['Not started', 'Draft', 'Submitted', 'Not involved', 'Replaced'] as const;
export type ReturnState = (typeof returnStates)[number];

export const evident = ['Yes', 'Partly', 'No'] as const;

/** Characteristics that the Equality Act 2010 protects. */
export const characteristics = [
  'Age',
  'Disability',
  'Gender reassignment',
  'Marriage and civil partnership',
  'Pregnancy and maternity',
  'Race',
  'Religion or belief',
  'Sex',
  'Sexual orientation',
] as const;
export type Characteristic = (typeof characteristics)[number];

/** Points at which cases are audited as part of oversight (R27). */
export const transitionPoints = ['Contact or referral', 'Assessment', 'Review', 'Step up or down', 'Closure'] as const;

const answer = z.object({
  /** A grade's id, `Yes`, `Partly`, `No`, a number, a text or a day; null while it is not answered. */
  value: z.union([z.string().max(10_000), z.number()]).nullable(),
  notApplicable: z.boolean(),
  evidence: z.string().max(10_000).nullable(),
});
export type CaseAnswer = Readonly<z.infer<typeof answer>>;

const plainDate = z.string().transform((raw, context) => {
  const day = parsePlainDate(raw);
  if (day !== null) return day;
  context.addIssue({ code: 'custom', message: 'not a date' });
  return z.NEVER;
});
const event = z.object({ on: plainDate, what: z.string().min(1).max(1_000) });
/** Something that was done for the child, on a day inside the period under review (R80). */
export type PracticeEvent = Readonly<z.infer<typeof event>>;

export const caseReturns = defineList({
  name: 'caseReturns',
  displayName: 'Case returns',
  description: 'What the agency says about the cases of an audit. Case references only: no child is identifiable.',
  // Both are completed for each agency by its own group: see agencyLists.ts.
  writing: { kind: 'owned', by: [] },
  readBy: ['chair', 'qaManager', 'subGroup'],
  columns: {
    reference: text('The case reference', { asTitle: true }),
    audit: ref('audits', 'Which audit', { indexed: true }),
    agency: ref('agencies', 'Whose return it is'),
    state: choice('How far it is', returnStates),
    notInvolvedBecause: optional(note('How the agency knows that it was not involved')),
    auditor: optional(text('Role of the person who audited the case')),
    transition: optional(choice('The point at which the case was looked at', transitionPoints)),
    answers: optional(structure('Answers by question', z.record(z.string(), answer))),
    events: optional(structure('What was done, on which day of the period', z.array(event).max(200).readonly())),
    strengths: optional(note('What was done well')),
    weaknesses: optional(note('What could have been done better')),
    historicalIssue: yesNo('Whether historical information could not be reached or was missed'),
    historicalSystem: optional(text('Which system or file it was in')),
    historicalNote: optional(note('What could not be reached; no detail of the case')),
    childsVoice: optional(choice('Whether the child’s voice is evident', evident)),
    equalityConsidered: optional(choice('Whether equality and diversity needs were considered', evident)),
    characteristics: choices('Protected characteristics that mattered in the case', characteristics),
  },
  title: (row) => row.reference,
});
