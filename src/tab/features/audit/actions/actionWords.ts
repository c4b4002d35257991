/** The words of what can be done about an action: on buttons, in the forms they open, and read out once it is saved. */
import type { ActionAct } from './actsOn.ts';

export type Asked = 'said' | 'evidence' | 'day' | 'named';

export interface ActionWords {
  readonly button: string;
  readonly send: string;
  readonly asks: readonly Asked[];
  readonly saidLabel?: string;
  readonly saidHint?: string;
  readonly dayLabel?: string;
  /** What is said once it is saved. */
  readonly saved: string;
}

const noCase = 'No names and no details of a case, please.';

export const actionWords: Readonly<Record<ActionAct, ActionWords>> = {
  done: {
    button: 'It is done…',
    send: 'It is done',
    asks: ['said', 'evidence'],
    saidLabel: 'What changed?',
    saidHint: `Whoever leads the audit looks at this and verifies it. ${noCase}`,
    saved: 'Recorded as done. The lead of the audit looks at the evidence next.',
  },
  'more time': {
    button: 'I need more time…',
    send: 'Ask for more time',
    asks: ['day', 'said'],
    dayLabel: 'Until when?',
    saidLabel: 'Why?',
    saidHint: `Whoever decides reads this. ${noCase}`,
    saved: 'Asked for. Until it is decided, the old day stands.',
  },
  'action verified': {
    button: 'Verify…',
    send: 'Verify it',
    asks: ['said'],
    saidLabel: 'What have you seen that shows it?',
    saidHint: `A sentence, or where it can be read. ${noCase}`,
    saved: 'Verified.',
  },
  'action reopened': {
    button: 'Open it again…',
    send: 'Open it again',
    asks: ['said'],
    saidLabel: 'What is still missing?',
    saidHint: `Its owner reads this. ${noCase}`,
    saved: 'Open again. Its owner is reminded of it from now on.',
  },
  'extension granted': {
    button: 'Give more time…',
    send: 'Give the time',
    asks: ['day'],
    dayLabel: 'New day',
    saved: 'More time is given.',
  },
  'extension refused': {
    button: 'Refuse more time…',
    send: 'Refuse',
    asks: ['said'],
    saidLabel: 'Why?',
    saidHint: `Whoever asked reads this. ${noCase}`,
    saved: 'Refused. The old day stands.',
  },
  reassigned: {
    button: 'Give it to somebody else…',
    send: 'Give it to them',
    asks: ['named'],
    saved: 'It has a new owner.',
  },
  withdrawn: {
    button: 'Withdraw…',
    send: 'Withdraw it',
    asks: ['said'],
    saidLabel: 'Why?',
    saidHint: `The reason is kept. ${noCase}`,
    saved: 'Withdrawn. Nobody is reminded of it any more.',
  },
};
