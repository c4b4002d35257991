/**
 * Answers and decisions in words: the receipt for whoever gave one, and what others read afterwards. Cards and tab use the
 * same, so they cannot disagree. Nothing is repeated of what somebody typed.
 */
import { type PlainDate, sayDate } from '../../base/time/plainDate.ts';
import { sayInstant } from '../../base/time/zone.ts';
import type { Recordable } from '../duties/duty.ts';
import type { AnswerRow } from '../duties/snapshot.ts';
import type { Decision } from '../programme/programme.ts';
import type { DealtWith } from './standing.ts';

/** What an act is called in the title of its row. */
const called: Readonly<Record<Recordable, string>> = {
  done: 'Done',
  'more time': 'More time asked for',
  'not mine': 'Not mine',
  'lead named': 'Lead named',
  replied: 'Replied',
  snooze: 'Put off',
  away: 'Away',
  back: 'Back',
  quiet: 'Only reminders that are due',
  'not quiet': 'All reminders',
  'programme approved': 'Programme approved',
  'MoU exception': 'Exception from the memorandum',
  'extension granted': 'More time given',
  'extension refused': 'No more time given',
  reassigned: 'Given to somebody else',
  withdrawn: 'Withdrawn',
  'terms of reference agreed': 'Terms of reference agreed',
  'report delivered': 'Report delivered',
  'annual report published': 'Annual report published',
  'QA event held': 'QA event held',
  'days confirmed': 'Days of staff time confirmed',
  'records access agreed': 'Access to records agreed',
  'method signed off': 'Method signed off',
  'instruction not relevant': 'Historical-information instruction not relevant',
  'independence overridden': 'Independence overridden',
  'gate overridden': 'Requirement overridden',
  'audit moved': 'Audit moved on',
  'action verified': 'Action verified',
  'action reopened': 'Action reopened',
  'disposal approved': 'Disposal approved',
  'disposal carried out': 'Disposal carried out',
};

/** SharePoint keeps 255 characters in a line of text. */
const longestTitle = 255;

/** `Done: Training plan`, short enough for SharePoint. */
export function titleOfAct(act: Recordable, title: string | null): string {
  const whole = title === null ? called[act] : `${called[act]}: ${title}`;
  return whole.length <= longestTitle ? whole : `${whole.slice(0, longestTitle - 1)}…`;
}

/** What a row says besides its kind, as far as a sentence needs it. */
interface Particulars {
  /** `3 December 2026`; empty where the act has no day. */
  readonly day: string;
  readonly named: string;
  readonly workingDays: string;
  /** `3 days` */
  readonly days: string;
}

const said = (day: PlainDate | null) => (day === null ? '' : sayDate(day));

function particularsOf(values: Pick<AnswerRow, 'day' | 'named' | 'workingDays'>): Particulars {
  const count = values.workingDays ?? 0;
  return {
    day: said(values.day),
    named: values.named?.title ?? '',
    workingDays: `${count} working ${count === 1 ? 'day' : 'days'}`,
    days: `${count} ${count === 1 ? 'day' : 'days'}`,
  };
}

function decidedParticulars(values: Pick<Decision, 'newDueOn' | 'decidedOn' | 'person'>): Particulars {
  return {
    day: said(values.newDueOn ?? values.decidedOn),
    named: values.person?.title ?? '',
    workingDays: '',
    days: '',
  };
}

/** Each act twice: the receipt for whoever did it, and the rest of a sentence that begins with their name. */
const words: Readonly<
  Record<Recordable, readonly [receipt: (it: Particulars) => string, told: (it: Particulars) => string]>
> = {
  done: [() => 'Recorded as done. Thank you: nobody is reminded of it any more.', () => 'said that it is done'],
  'more time': [
    ({ day }) => `You asked for time until ${day}. Until that is decided, the day stays as it is.`,
    ({ day }) => `asked for time until ${day}`,
  ],
  'not mine': [
    () => 'Recorded: it is not yours. Whoever comes next for it is asked instead.',
    () => 'said that it is not theirs',
  ],
  'lead named': [
    ({ named }) => `${named} leads for the agency and is told what is due.`,
    ({ named }) => `named ${named} as lead`,
  ],
  replied: [() => 'The reply of your agency is recorded. Thank you.', () => 'replied'],
  snooze: [
    ({ workingDays }) => `You are reminded again in ${workingDays}, at the latest on the day it is due.`,
    ({ workingDays }) => `put the reminder off for ${workingDays}`,
  ],
  away: [
    ({ day }) =>
      `You are away until ${day}. What is yours goes to whoever stands in, and comes back to you after that.`,
    ({ day }) => `said that they are away until ${day}`,
  ],
  back: [() => 'Welcome back. What is yours comes to you again.', () => 'said that they are back'],
  quiet: [
    () => 'You hear of things from the day they are due. The memorandum is not covered by this.',
    () => 'asked for reminders only from the day things are due',
  ],
  'not quiet': [() => 'You hear of things before they are due, as usual.', () => 'asked for all reminders'],
  'programme approved': [() => 'The approval is recorded.', () => 'recorded the approval'],
  'MoU exception': [() => 'The exception is recorded.', () => 'recorded an exception'],
  'extension granted': [
    ({ day }) => `It is due on ${day} now. The owner is told.`,
    ({ day }) => `gave time until ${day}`,
  ],
  'extension refused': [() => 'The day stays as it was. The owner is told.', () => 'gave no more time'],
  reassigned: [({ named }) => `${named} has it from now on and is told.`, ({ named }) => `gave it to ${named}`],
  withdrawn: [() => 'Withdrawn. Nobody is reminded of it any more.', () => 'withdrew it'],
  'terms of reference agreed': [
    ({ day }) => `Recorded: the terms of reference were agreed on ${day}.`,
    ({ day }) => `recorded that the terms of reference were agreed on ${day}`,
  ],
  'report delivered': [
    ({ day }) => `Recorded: the report was delivered on ${day}.`,
    ({ day }) => `recorded that the report was delivered on ${day}`,
  ],
  'annual report published': [
    ({ day }) => `Recorded: the annual report was published on ${day}.`,
    ({ day }) => `recorded that the annual report was published on ${day}`,
  ],
  'QA event held': [
    ({ day }) => `Recorded: the annual QA event was held on ${day}.`,
    ({ day }) => `recorded that the annual QA event was held on ${day}`,
  ],
  'days confirmed': [
    ({ days }) => `Recorded: your agency gives ${days} of staff time.`,
    ({ days }) => `confirmed ${days} of staff time`,
  ],
  'records access agreed': [
    () => 'Recorded: the records of your agency may be read for this audit.',
    () => 'agreed access to the records',
  ],
  'method signed off': [() => 'The method is signed off.', () => 'signed the method off'],
  'instruction not relevant': [
    () => 'Recorded, and printed in the place of the instruction.',
    () => 'decided that the historical-information instruction is not relevant',
  ],
  'independence overridden': [
    () => 'Recorded. The reason is printed in the report.',
    () => 'let the audit be led as it is, with a reason',
  ],
  'gate overridden': [
    () => 'Recorded. The reason is printed in the report.',
    () => 'let the audit go on without it, with a reason',
  ],
  'audit moved': [() => 'The audit has moved on.', () => 'moved the audit on'],
  'action verified': [() => 'The action is verified and closed.', () => 'verified the action'],
  'action reopened': [() => 'The action is open again; its owner is reminded of it.', () => 'opened the action again'],
  'disposal approved': [() => 'The disposal is approved.', () => 'approved a disposal of records'],
  'disposal carried out': [() => 'The disposal is noted.', () => 'noted a disposal of records'],
};

type AnswerValues = Pick<AnswerRow, 'kind' | 'day' | 'named' | 'workingDays'>;
type DecisionValues = Pick<Decision, 'kind' | 'newDueOn' | 'decidedOn' | 'person'>;

function particulars(values: AnswerValues | DecisionValues): Particulars {
  return 'workingDays' in values ? particularsOf(values) : decidedParticulars(values);
}

/** What somebody reads who has just done it. */
export function sayReceipt(values: AnswerValues | DecisionValues): string {
  return words[values.kind][0](particulars(values));
}

/** What is read later: `Police representative said that it is done, on 3 December 2026 at 10:04.` @param by a name */
export function sayTold(row: AnswerRow | Decision, by: string): string {
  return `${by} ${words[row.kind][1](particulars(row))}, on ${sayInstant(row.createdAt)}.`;
}

/** For whoever comes second. */
export function sayDealtWith(dealt: DealtWith | null): string {
  return dealt === null
    ? 'This is not asked any more: it has been dealt with or changed.'
    : `Already dealt with by ${dealt.by.title}, on ${sayInstant(dealt.at)}.`;
}
