/**
 * Every act as a button: some are sent at once, most open a small form in their place that asks only for what that act
 * needs. The tab asks for the same in the same words; what is right is decided in `core/answers/formRules.ts`.
 *
 * Source: "Action.Execute": the inputs gathered are those on the current card and, in the case of a show card, those on any
 * parent cards. So a form never sends what was typed into the one beside it.
 */
import { addDays, type PlainDate } from '../../base/time/plainDate.ts';
import { snoozeWorkingDays } from '../../core/answers/formRules.ts';
import type { Act } from '../../core/duties/duty.ts';
import { shortestReason } from '../../core/programme/irregular.ts';
import { type Action, actions, type Element, execute, type Input, paragraph } from '../elements.ts';
import { type ActInput, type DutySubject, inputId, longestSaid } from '../verbs.ts';
import type { Choice } from './line.ts';

/** What a form is about and when. */
export interface FormOf {
  readonly subject: DutySubject;
  readonly people: readonly Choice[];
  readonly dueOn: PlainDate | null;
  readonly today: PlainDate;
  /** Unique among the forms of the card. */
  readonly mark: string;
}

/** How an act looks: `send` is empty for one that is sent at once. */
interface ActLook {
  readonly button: string;
  readonly send: string;
  readonly asks: readonly ActInput[];
  readonly style?: 'positive' | 'destructive';
  readonly saidLabel?: string;
  readonly dayLabel?: string;
  readonly namedLabel?: string;
  /** A word below the fields. */
  readonly hint?: string;
}

const record = {
  send: 'Record it',
  asks: ['day'],
  style: 'positive',
  dayLabel: 'On which day? Today, if you leave it empty',
} as const;
const noNames = 'No names and no details of a case, please.';
const atOnce = { send: '', asks: [] } as const;

const looks: Readonly<Record<Act, ActLook>> = {
  done: {
    button: 'Done…',
    send: 'It is done',
    asks: ['said', 'evidence'],
    style: 'positive',
    saidLabel: 'What changed?',
    hint: `A sentence is enough. ${noNames} Everybody in the team can read it.`,
  },
  'more time': {
    button: 'Need more time…',
    send: 'Ask for more time',
    asks: ['day', 'said'],
    dayLabel: 'Until when?',
    saidLabel: 'Why?',
    hint: `Whoever decides reads this. ${noNames}`,
  },
  'not mine': { button: 'Not mine', ...atOnce },
  'lead named': {
    button: 'Name the lead…',
    send: 'Name them',
    asks: ['named'],
    style: 'positive',
    namedLabel: 'Who leads for your agency?',
  },
  replied: {
    button: 'Reply…',
    send: 'Send the reply',
    asks: ['said', 'evidence'],
    style: 'positive',
    saidLabel: 'Your agency’s reply',
    hint: `A link to the reply is enough. ${noNames}`,
  },
  snooze: { button: 'Remind me later…', send: 'Remind me then', asks: ['workingDays'] },
  away: { button: 'I am away…', send: 'I am away', asks: ['day'], dayLabel: 'Last day away' },
  back: { button: 'I am back', ...atOnce },
  quiet: { button: 'Fewer reminders', ...atOnce },
  'not quiet': { button: 'All reminders again', ...atOnce },
  'extension granted': {
    button: 'Give time…',
    send: 'Give the time',
    asks: ['day'],
    style: 'positive',
    dayLabel: 'New day',
  },
  'extension refused': {
    button: 'Refuse…',
    send: 'Refuse',
    asks: ['said'],
    style: 'destructive',
    saidLabel: 'Why?',
    hint: `Whoever asked reads this. ${noNames}`,
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
    style: 'destructive',
    saidLabel: 'Why?',
    hint: `The reason is kept. ${noNames}`,
  },
  'terms of reference agreed': { button: 'Terms of reference agreed…', ...record },
  'report delivered': { button: 'Report delivered…', ...record },
  'annual report published': { button: 'Annual report published…', ...record },
  'QA event held': { button: 'Event held…', ...record },
  'programme approved': { button: 'Approved…', ...record },
  'MoU exception': {
    button: 'Make an exception…',
    send: 'Make the exception',
    asks: ['said'],
    saidLabel: 'Why?',
    hint: noNames,
  },
};

/**
 * The button of an act.
 * @param title in place of the usual words on the button that opens the form
 * @returns null where there is nothing to choose from: nobody can be named
 */
export function actButton(act: Act, form: FormOf, title?: string): Action | null {
  const look = looks[act];
  const data = { ...form.subject, act };
  if (look.asks.length === 0) return execute(look.button, 'act', data, { associatedInputs: 'none' });
  if (look.asks.includes('named') && form.people.length === 0) return null;
  const body: readonly Element[] = [
    ...look.asks.map((input) => fieldOf(input, act, form)),
    ...(look.hint === undefined ? [] : [paragraph(look.hint, { isSubtle: true, size: 'small' })]),
    actions(
      execute(look.send, 'act', { ...data, form: form.mark }, look.style === undefined ? {} : { style: look.style }),
    ),
  ];
  return { type: 'Action.ShowCard', title: title ?? look.button, card: { type: 'AdaptiveCard', body } };
}

/** An act sent at once under other words, e.g. the time exactly as it was asked for. */
export function pressButton(title: string, act: Act, subject: DutySubject, style?: 'positive'): Action {
  return execute(
    title,
    'act',
    { ...subject, act },
    {
      associatedInputs: 'none',
      ...(style === undefined ? {} : { style }),
    },
  );
}

function fieldOf(input: ActInput, act: Act, form: FormOf): Input {
  const id = inputId(input, form.mark);
  switch (input) {
    case 'said':
      return saidField(id, act);
    case 'evidence':
      return {
        type: 'Input.Text',
        id,
        label: 'Link to the evidence, if there is one',
        isRequired: false,
        errorMessage: 'Enter a whole address that begins with https://, or leave it empty.',
        maxLength: 255,
        regex: '^https://\\S+$',
      };
    case 'day':
      return dayField(id, act, form);
    case 'workingDays':
      return {
        type: 'Input.ChoiceSet',
        id,
        label: 'Remind me again in',
        isRequired: true,
        errorMessage: 'Choose when you are reminded again.',
        style: 'compact',
        choices: snoozeWorkingDays.map((days) => ({
          title: days === 1 ? '1 working day' : `${days} working days`,
          value: String(days),
        })),
        value: '1',
      };
    case 'named':
      return {
        type: 'Input.ChoiceSet',
        id,
        label: looks[act].namedLabel ?? 'Who?',
        isRequired: true,
        errorMessage: 'Choose a person.',
        style: 'compact',
        choices: form.people.map((one) => ({ title: one.name, value: one.key })),
      };
  }
}

/** A reply may be a link alone; every other text is needed, with the length that the rule asks for. */
function saidField(id: string, act: Act): Input {
  const isNeeded = act !== 'replied';
  return {
    type: 'Input.Text',
    id,
    label: looks[act].saidLabel ?? 'Why?',
    isRequired: isNeeded,
    errorMessage: isNeeded
      ? `Please use at least ${shortestReason} characters.`
      : 'Give the reply here, or a link to it below.',
    isMultiline: true,
    maxLength: longestSaid,
    ...(isNeeded ? { regex: `^[\\s\\S]{${shortestReason},}$` } : {}),
  };
}

function dayField(id: string, act: Act, { today, dueOn }: FormOf): Input {
  const label = looks[act].dayLabel ?? 'On which day?';
  const base = { type: 'Input.Date', id, label } as const;
  if (act === 'away') {
    return { ...base, isRequired: true, errorMessage: 'Choose the last day of your absence.', min: today };
  }
  if (act === 'more time' || act === 'extension granted') {
    const after = dueOn !== null && dueOn > today ? dueOn : today;
    return {
      ...base,
      isRequired: true,
      errorMessage: 'Choose a day later than it is due now.',
      min: addDays(after, 1),
    };
  }
  return { ...base, isRequired: false, errorMessage: 'Choose a day that is not in the future.', max: today };
}
