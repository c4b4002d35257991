/** Rows of the reminder log, with only what a test is about said out loud. */
import type { LogRow } from '../../src/tab/features/reminders/readReminders.ts';
import { facts, policeRepresentative, to } from '../kit/boardRows.ts';
import { at, day } from '../kit/clock.ts';

/** Sent to the police on 1 June 2015, unless said otherwise. */
export function aLogRow(entry: string, more: Partial<LogRow> = {}): LogRow {
  return {
    ...facts<'reminderLog'>(`log-${entry}`, entry),
    about: 'Training plan',
    person: to(policeRepresentative),
    duty: 'action',
    item: 'training-plan',
    step: 'due-5',
    dueOn: day('2015-06-08'),
    escalation: false,
    entry,
    plannedFor: day('2015-06-01'),
    month: '2015-06',
    state: 'sent',
    route: 'chat',
    why: null,
    tried: null,
    sentAt: at('2015-06-01 09:00'),
    actedAt: null,
    ...more,
  };
}

/** Refused on every way. */
export const failed = (entry: string, on: string, more: Partial<LogRow> = {}) =>
  aLogRow(entry, {
    plannedFor: day(on),
    state: 'failed',
    route: null,
    sentAt: null,
    why: 'ConversationBlockedByUser',
    ...more,
  });
