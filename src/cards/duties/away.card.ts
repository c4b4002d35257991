/**
 * How a person is reminded: away and back, and fewer reminders. Nobody can silence the memorandum or what is overdue, and
 * the card says so. It changes nothing itself: a press writes an answer like any other.
 */
import { type PlainDate, sayDate } from '../../base/time/plainDate.ts';
import { type AdaptiveCard, actions, card, heading, paragraph, plain } from '../elements.ts';
import type { DutySubject } from '../verbs.ts';
import { actButton, pressButton } from './actForms.ts';
import { refreshFor } from './refresh.ts';

export interface AwayData {
  readonly subject: DutySubject;
  readonly boardName: string;
  readonly personName: string;
  readonly today: PlainDate;
  /** Last day of the absence; null while the person is there. */
  readonly awayUntil: PlainDate | null;
  readonly isQuiet: boolean;
  /** Who acts while the person is away, in sentences; empty for somebody who represents nobody. */
  readonly standIn: string;
  /** What was just recorded, in a sentence; null when nothing was. */
  readonly receipt: string | null;
  readonly refreshFor: string | null;
  readonly tabLink: string;
}

export function awayCard(data: AwayData): AdaptiveCard {
  const { subject, today, awayUntil, isQuiet } = data;
  const there = awayUntil === null ? 'You are here.' : `You are away until ${sayDate(awayUntil)}.`;
  const hears = isQuiet ? 'You hear of things from the day they are due.' : 'You hear of things before they are due.';
  const form = { subject, people: [], dueOn: null, today, mark: 'own' };
  return card(
    `${data.boardName}: ${there} ${hears}`,
    [
      heading(data.refreshFor === null ? `How ${plain(data.personName)} is reminded` : 'How you are reminded'),
      // A receipt says how things are now: the sentence below it would say the same again.
      paragraph(plain(data.receipt ?? there), data.receipt === null ? {} : { color: 'good', weight: 'bolder' }),
      ...(data.standIn === '' ? [] : [paragraph(plain(data.standIn), { spacing: 'small' })]),
      actions(
        actButton('away', form, awayUntil === null ? 'I am away…' : 'Change the last day…'),
        awayUntil === null ? null : pressButton('I am back', 'back', subject, 'positive'),
      ),
      paragraph(hears, { spacing: 'large' }),
      actions(actButton(isQuiet ? 'not quiet' : 'quiet', form), {
        type: 'Action.OpenUrl',
        title: 'Open my things',
        url: data.tabLink,
      }),
      paragraph('The memorandum and what is overdue always reach you.', { isSubtle: true, size: 'small' }),
    ],
    refreshFor(subject, data.refreshFor),
  );
}
