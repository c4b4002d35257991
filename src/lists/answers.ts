/**
 * What people answered to what they owe, on a card or in the tab. Add-only: a later answer takes the place of an earlier
 * one. Who answered is SharePoint's own `createdBy`; where the bot wrote the row for somebody who pressed a card, it is
 * the person the channel verified, and only in such rows does the column `person` count.
 */
import { choice, count, date, link, note, optional, ref, text } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';

/**
 * - `done`: the owner says it is done, and what changed.
 * - `more time`: asks for another day, with a reason.
 * - `not mine`: it is not this person's.
 * - `lead named`: the agency's lead for an audit.
 * - `days confirmed`: the agency gives so many days of staff time (R83).
 * - `records access agreed`: its records may be read for the audit, on the basis that is named (R87).
 * - `replied`: the agency's reply to an enquiry.
 * - `snooze`: remind me again in some working days.
 * - `away`, `back`: from today until a day; back earlier.
 * - `quiet`, `not quiet`: no reminders before the day something is due.
 */
export const answerKinds = [
  'done',
  'more time',
  'not mine',
  'lead named',
  'days confirmed',
  'records access agreed',
  'replied',
  'snooze',
  'away',
  'back',
  'quiet',
  'not quiet',
] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** Answers given in the workspace of an audit, never on a card about a duty. */
export const workspaceAnswers = ['days confirmed', 'records access agreed'] as const satisfies readonly AnswerKind[];
export type WorkspaceAnswer = (typeof workspaceAnswers)[number];

export const answers = defineList({
  name: 'answers',
  displayName: 'Answers',
  description: 'What people answered to reminders. Nobody can change or delete a row; a later answer counts.',
  writing: { kind: 'addOnly', by: everyone },
  readBy: everyone,
  columns: {
    kind: choice('What was answered', answerKinds),
    about: text('What it is about, in words', { asTitle: true }),
    duty: optional(text('The kind of thing that is owed')),
    subject: optional(text('Key of the thing that is owed', { indexed: true })),
    person: optional(ref('people', 'Who answered on a card; counts only in rows of the bot')),
    said: optional(note('What changed, the reason, or the reply')),
    evidence: optional(link('Where the evidence is')),
    day: optional(date('The new day that is asked for, or the last day of an absence')),
    workingDays: optional(count('For how many working days it is put off, or how many days of staff time are given')),
    named: optional(ref('people', 'Who was named')),
  },
  title: (answer) => answer.about,
});
