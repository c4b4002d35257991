/**
 * What must be right about an answer or a decision itself, whoever gives it: one rule for the form on a card, the form in
 * the tab, and a row that somebody wrote past both. Who may give it is in `rights.ts`.
 */
import { z } from 'zod';
import type { Refusal } from '../../base/result.ts';
import { type PlainDate, sayDate } from '../../base/time/plainDate.ts';
import { addWorkingDays, onOrBefore, type WorkCalendar } from '../../base/time/workingDays.ts';
import type { Recordable } from '../duties/duty.ts';
import type { PersonKey } from '../people/board.ts';
import { shortestReason } from '../programme/irregular.ts';
import { isAbsence, longestAbsenceDays } from './absence.ts';

/** What a form says, read into values; empty texts and nulls where it says nothing. */
export interface ActValues {
  /** What changed, the reason, or the reply. */
  readonly said: string;
  /** Address of the evidence. */
  readonly evidence: string;
  /** The new day, the last day of an absence, or the day on which something was agreed, delivered or held. */
  readonly day: PlainDate | null;
  readonly workingDays: number | null;
  /** Who was named, or who has it now. */
  readonly named: PersonKey | null;
}

export type FormRefusal = 'noReason' | 'badLink' | 'badDay' | 'nobodyNamed' | 'badNumber' | 'firm' | 'nothingAsked';

/** What the rules compare a form with. */
export interface FormFacts {
  readonly today: PlainDate;
  readonly calendar: WorkCalendar;
  /** Null where nothing is due, e.g. an absence. */
  readonly dueOn: PlainDate | null;
  readonly isFirm: boolean;
  /** Whether 'done' must say what changed: for an action; a paper is simply sent. */
  readonly tellsChange: boolean;
  /** Who may be named. */
  readonly mayBeNamed: (person: PersonKey) => boolean;
  /** The day that was asked for and has not been answered; null when nobody has asked for more time. */
  readonly askedFor: PlainDate | null;
}

/** For how many working days a reminder may be put off (decisions 17). */
export const snoozeWorkingDays: readonly number[] = [1, 3, 5];

type Check = (values: ActValues, facts: FormFacts) => readonly Refusal<FormRefusal>[];

const wrong = (code: FormRefusal, sentence: string) => [{ code, sentence }];

const needsReason =
  (sentence: string): Check =>
  ({ said }) =>
    said.trim().length >= shortestReason
      ? []
      : wrong('noReason', `${sentence} Please use at least ${shortestReason} characters.`);

const whatChanged: Check = (values, facts) =>
  facts.tellsChange ? needsReason('Say in a sentence what changed.')(values, facts) : [];

const mayHaveLink: Check = ({ evidence }) =>
  evidence.trim() === '' || isSecureLink(evidence)
    ? []
    : wrong('badLink', 'The link to the evidence must be a whole web address that begins with https://.');

const laterDay: Check = ({ day }, { today, dueOn }) => {
  const last = dueOn !== null && dueOn > today ? dueOn : today;
  return day !== null && day > last ? [] : wrong('badDay', `Choose a new day that is later than ${sayDate(last)}.`);
};

const notInFuture: Check = ({ day }, { today }) =>
  day === null || day <= today ? [] : wrong('badDay', 'The day cannot be in the future: give the day on which it was.');

const someone =
  (sentence: string): Check =>
  ({ named }, { mayBeNamed }) =>
    named !== null && mayBeNamed(named) ? [] : wrong('nobodyNamed', sentence);

const wasAsked: Check = (_values, { askedFor }) =>
  askedFor === null ? wrong('nothingAsked', 'Nobody is waiting for more time here.') : [];

const reply: Check = ({ said, evidence }) =>
  said.trim() === '' && evidence.trim() === '' ? wrong('noReason', 'Give your agency’s reply, or a link to it.') : [];

const putOff: Check = ({ workingDays }, { today, calendar, dueOn, isFirm }) => {
  if (isFirm) return wrong('firm', 'A reminder about the memorandum cannot be put off.');
  if (dueOn !== null && onOrBefore(calendar, dueOn) <= today) {
    return wrong('firm', 'It is due now, so a reminder cannot be put off. If you need more time, ask for it.');
  }
  return workingDays !== null && snoozeWorkingDays.includes(workingDays)
    ? []
    : wrong('badNumber', 'A reminder can be put off for 1, 3 or 5 working days.');
};

const absence: Check = ({ day }, { today }) =>
  day !== null && isAbsence(today, day)
    ? []
    : wrong('badDay', `Choose the last day of your absence: from today, at most ${longestAbsenceDays} days ahead.`);

const record: readonly Check[] = [notInFuture];

const checks: Readonly<Record<Recordable, readonly Check[]>> = {
  done: [whatChanged, mayHaveLink],
  'more time': [laterDay, needsReason('Say why more time is needed, so that it can be decided.')],
  'not mine': [],
  'lead named': [
    someone(
      'Choose who leads for your agency: one of its own people on this list. Who is missing must first be appointed as its auditor.',
    ),
  ],
  replied: [reply, mayHaveLink],
  snooze: [putOff],
  away: [absence],
  back: [],
  quiet: [],
  'not quiet': [],
  'extension granted': [laterDay],
  'extension refused': [wasAsked, needsReason('Say why, so that the owner knows what to do.')],
  reassigned: [someone('Choose who has it from now on: somebody other than the person who has it.')],
  withdrawn: [needsReason('Say why it is withdrawn: the reason is kept.')],
  'terms of reference agreed': record,
  'report delivered': record,
  'annual report published': record,
  'QA event held': record,
  'programme approved': [],
  'MoU exception': [],
  'action verified': [needsReason('Say what you have seen that shows it: a sentence, or where it can be read.')],
  'action reopened': [needsReason('Say what is still missing, so that the owner knows what to do.')],
  // These have rules of their own in the workspace of an audit.
  'days confirmed': [],
  'records access agreed': [],
  'method signed off': [],
  'instruction not relevant': [],
  'independence overridden': [],
  'gate overridden': [],
  'audit moved': [],
  // Recorded by hand and by the app, and held against `core/records`.
  'disposal approved': [],
  'disposal carried out': [],
};

/** All that is wrong with the form at once; empty when it is right. */
export function wrongIn(act: Recordable, values: ActValues, facts: FormFacts): readonly Refusal<FormRefusal>[] {
  return checks[act].flatMap((check) => check(values, facts));
}

/** The day on which somebody is reminded again: after that many working days, never later than the last one before it is due. */
export function remindedAgainOn(
  calendar: WorkCalendar,
  from: PlainDate,
  { workingDays, dueOn }: { readonly workingDays: number; readonly dueOn: PlainDate },
): PlainDate {
  const [earlier = from] = [addWorkingDays(calendar, from, workingDays), onOrBefore(calendar, dueOn)].sort();
  return earlier;
}

/** As the list takes it, and without a name or password in it. */
const secureLink = z
  .url({ protocol: /^https$/ })
  .max(255)
  .regex(/^https:\/\/[^/?#@]+([/?#]|$)/);

function isSecureLink(text: string): boolean {
  return secureLink.safeParse(text.trim()).success;
}
