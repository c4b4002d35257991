/** The words of what a person can do about a thing: on buttons and in the forms they open. The cards say the same. */
import type { Act } from '../../../core/duties/duty.ts';

/** What a form asks for besides being sent. */
export type Asked = 'said' | 'evidence' | 'day' | 'workingDays' | 'named';

export interface ActWords {
  /** On the button that opens the form, or that sends at once where nothing is asked for. */
  readonly button: string;
  /** On the button that sends the form. */
  readonly send: string;
  /** In the order of the form; empty sends at once. */
  readonly asks: readonly Asked[];
  /** What the free text is called. */
  readonly saidLabel?: string;
  readonly saidHint?: string;
  readonly dayLabel?: string;
  readonly namedLabel?: string;
  /** What may be left empty. */
  readonly optional?: readonly Asked[];
}

const recorded = { asks: ['day'], send: 'Record it', optional: ['day'] } as const;

export const actWords: Readonly<Record<Act, ActWords>> = {
  done: {
    button: 'Done…',
    send: 'It is done',
    asks: ['said', 'evidence'],
    saidLabel: 'What changed?',
    saidHint: 'A sentence is enough. No names and no details of a case, please. Everybody in the team can read it.',
    optional: ['evidence'],
  },
  'more time': {
    button: 'Need more time…',
    send: 'Ask for more time',
    asks: ['day', 'said'],
    dayLabel: 'Until when?',
    saidLabel: 'Why?',
    saidHint: 'Whoever decides reads this. No names and no details of a case, please.',
  },
  'not mine': { button: 'Not mine', send: 'It is not mine', asks: [] },
  'lead named': {
    button: 'Name the lead…',
    send: 'Name them',
    asks: ['named'],
    namedLabel: 'Who leads for your agency?',
  },
  replied: {
    button: 'Reply…',
    send: 'Send the reply',
    asks: ['said', 'evidence'],
    saidLabel: 'Your agency’s reply',
    saidHint: 'A link to the reply is enough. No names and no details of a case, please.',
    optional: ['said', 'evidence'],
  },
  snooze: { button: 'Remind me later…', send: 'Remind me then', asks: ['workingDays'] },
  away: { button: 'I am away…', send: 'I am away', asks: ['day'], dayLabel: 'Last day away' },
  back: { button: 'I am back', send: 'I am back', asks: [] },
  quiet: { button: 'Fewer reminders', send: 'Fewer reminders', asks: [] },
  'not quiet': { button: 'All reminders again', send: 'All reminders again', asks: [] },
  'extension granted': { button: 'Give time…', send: 'Give the time', asks: ['day'], dayLabel: 'New day' },
  'extension refused': {
    button: 'Refuse…',
    send: 'Refuse',
    asks: ['said'],
    saidLabel: 'Why?',
    saidHint: 'Whoever asked reads this. No names and no details of a case, please.',
  },
  reassigned: {
    button: 'Give it to…',
    send: 'Give it to them',
    asks: ['named'],
    namedLabel: 'Who has it from now on?',
  },
  withdrawn: {
    button: 'Withdraw…',
    send: 'Withdraw it',
    asks: ['said'],
    saidLabel: 'Why?',
    saidHint: 'The reason is kept. No names and no details of a case, please.',
  },
  'terms of reference agreed': {
    button: 'Terms of reference agreed…',
    ...recorded,
    dayLabel: 'On which day? Today, if you leave it empty',
  },
  'report delivered': {
    button: 'Report delivered…',
    ...recorded,
    dayLabel: 'On which day? Today, if you leave it empty',
  },
  'annual report published': {
    button: 'Annual report published…',
    ...recorded,
    dayLabel: 'On which day? Today, if you leave it empty',
  },
  'QA event held': { button: 'Event held…', ...recorded, dayLabel: 'On which day? Today, if you leave it empty' },
  'programme approved': { button: 'Approved…', ...recorded, dayLabel: 'On which day?' },
  'MoU exception': { button: 'Make an exception…', send: 'Make the exception', asks: ['said'], saidLabel: 'Why?' },
};
