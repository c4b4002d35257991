/**
 * What was sent to whom about what, and what became of it. Sealed: the bot alone writes it. It never claims that
 * somebody has read anything: Teams does not say. From it the bot's own memory of what was sent can be made again.
 */
import { choice, date, moment, optional, ref, text, yesNo } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';

/**
 * - `queued`: planned, goes out at the next time for it; `waiting`: Teams asked to slow down, or it is not certain what became of it.
 * - `sent`; `may have arrived twice`; `failed`: no way was left; `why` holds the code.
 * - `acted on`: the person answered. `superseded`: it was dealt with, or replaced, before or after it was sent.
 */
export const logStates = [
  'queued',
  'waiting',
  'sent',
  'may have arrived twice',
  'failed',
  'acted on',
  'superseded',
] as const;
export type LogState = (typeof logStates)[number];

export const logRoutes = ['chat', 'channel', 'feed', 'mail'] as const;

export const reminderLog = defineList({
  name: 'reminderLog',
  displayName: 'Reminder log',
  description: 'What the bot sent to whom, when, by which way, and what became of it.',
  writing: { kind: 'sealed' },
  readBy: ['chair', 'qaManager', 'subGroup'],
  columns: {
    about: text('What it was about, in words', { asTitle: true }),
    person: optional(ref('people', 'Whom it is for; empty for a post to everybody', { indexed: true })),
    duty: text('The kind of thing that is owed, or of card'),
    item: text('Key of the thing that is owed', { indexed: true }),
    step: text('The step of the ladder'),
    dueOn: optional(date('Until when it is owed')),
    escalation: yesNo('Whether it tells somebody who does not owe it'),
    entry: text('The card that carried it, as the bot knows it', { indexed: true }),
    plannedFor: date('Day for which it was planned'),
    month: text('Month of that day, YYYY-MM', { indexed: true }),
    state: choice('What became of it', logStates),
    route: optional(choice('The way it went', logRoutes)),
    why: optional(text('Microsoft’s code where it did not arrive, or ours')),
    tried: optional(text('Ways that refused it, in order, each with Microsoft’s code')),
    sentAt: optional(moment('When it was sent')),
    actedAt: optional(moment('When the person answered')),
  },
  title: (row) => row.about,
});
