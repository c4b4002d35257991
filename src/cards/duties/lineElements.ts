/**
 * One duty on a card: what is asked, by when, whose it is, what happens next, and the buttons, or what was answered. Used by
 * the day's card and by cards about one thing, so that the same duty reads the same on both.
 */
import type { PlainDate } from '../../base/time/plainDate.ts';
import { sayDate } from '../../base/time/plainDate.ts';
import type { Act } from '../../core/duties/duty.ts';
import { type Action, actions, type Container, type Element, execute, paragraph, plain } from '../elements.ts';
import { actButton } from './actForms.ts';
import type { DutyLine } from './line.ts';

/** When the card is looked at, and the line's place on it. */
export interface Shown {
  readonly today: PlainDate;
  readonly at: number;
}

/** Acts that settle nothing: beside them the line needs a way to the place where it is settled. */
const settlesNothing: readonly Act[] = ['snooze', 'not mine'];

/** The whole line. */
export function lineSection(line: DutyLine, shown: Shown): Container {
  const buttons = line.answered === null ? buttonsOf(line, shown) : [];
  return {
    type: 'Container',
    separator: true,
    spacing: 'large',
    items: [...lineText(line, shown.today), ...(buttons.length === 0 ? [] : [actions(...buttons)])],
  };
}

/** The line without its buttons. */
export function lineText(line: DutyLine, today: PlainDate): readonly Element[] {
  const asked = paragraph(plain(line.ask), { weight: 'bolder' });
  if (line.answered !== null) {
    return [asked, paragraph(plain(line.answered), { color: 'good', spacing: 'small' })];
  }
  const whose = sayWhose(line);
  return [
    asked,
    paragraph(sayWhen(line, today), {
      spacing: 'small',
      ...(line.workingDaysLate > 0 ? { color: 'attention', weight: 'bolder' } : {}),
    }),
    ...(whose === '' ? [] : [paragraph(plain(whose), { spacing: 'small' })]),
    ...(line.remark === null ? [] : [paragraph(plain(line.remark), { spacing: 'small' })]),
    paragraph(`What happens next: ${plain(line.next)}`, { isSubtle: true, size: 'small', spacing: 'small' }),
  ];
}

/** `Today: 3 working days late, was due on 1 June 2015.` */
export function sayWhen(line: DutyLine, today: PlainDate): string {
  const due = sayDue(line, today);
  return line.isToday ? `Today: ${due.charAt(0).toLocaleLowerCase('en-GB')}${due.slice(1)}` : due;
}

function sayDue({ workingDaysLate, dueOn }: DutyLine, today: PlainDate): string {
  if (workingDaysLate > 0) {
    return `${workingDaysLate} working ${workingDaysLate === 1 ? 'day' : 'days'} late, was due on ${sayDate(dueOn)}.`;
  }
  return dueOn === today ? 'Due by the end of the day.' : `Due on ${sayDate(dueOn)}.`;
}

function sayWhose({ owedBy, standingIn }: DutyLine): string {
  if (owedBy !== null) return `Owed by ${owedBy}. They still owe it; you are told.`;
  return standingIn === null ? '' : `Asked of you ${standingIn}.`;
}

function buttonsOf(line: DutyLine, { today, at }: Shown): readonly Action[] {
  const buttons = line.acts.flatMap((act, of) => {
    const form = {
      subject: line.subject,
      people: line.people,
      dueOn: line.dueOn,
      today,
      mark: `${at}-${of}`,
    };
    return actButton(act, form) ?? [];
  });
  // The memorandum is signed on a card of its own, which this button brings.
  if (line.subject.kind === 'mou-sign-off' && line.owedBy === null) {
    return [execute('Read and sign…', 'mouAsk', { ...line.subject }, { style: 'positive', associatedInputs: 'none' })];
  }
  const isSettledHere = line.acts.some((act) => !settlesNothing.includes(act));
  return isSettledHere ? buttons : [{ type: 'Action.OpenUrl', title: 'Open it', url: line.link }, ...buttons];
}
