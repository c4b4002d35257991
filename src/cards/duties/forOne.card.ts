/**
 * A card for one person where everybody of the channel sees it: whom it is for, and nothing of what it is about. 'Show
 * mine' brings the whole card, as it stands then, to that person alone; somebody else who presses it is told so. It does
 * not change when that person answers: Teams ends what they see in its place as soon as the message is edited, and with
 * it their receipt. Source: "User Specific Views"; automatic refresh is unreliable in channels.
 */
import { type AdaptiveCard, actions, card, execute, heading, paragraph, plain } from '../elements.ts';
import type { DutySubject } from '../verbs.ts';

export interface ForOneData {
  readonly subject: DutySubject;
  readonly boardName: string;
  readonly personName: string;
  /** It was over before the person answered: nothing is left to see or to do. */
  readonly isOver: boolean;
  readonly tabLink: string;
}

export function forOneCard(data: ForOneData): AdaptiveCard {
  const { subject, boardName, personName, isOver, tabLink } = data;
  const said = isOver ? 'There is nothing to do here any more.' : 'Something is here for you to see.';
  return card(`${boardName}: a card for ${personName}. ${said}`, [
    heading(`For ${plain(personName)}`),
    paragraph(plain(`${boardName}: ${said}`)),
    ...(isOver ? [] : [paragraph('What it is about is shown to the person it is for, and to nobody else.', subtle)]),
    actions(isOver ? null : execute('Show mine', 'dutyRefresh', { ...subject }, { associatedInputs: 'none' }), {
      type: 'Action.OpenUrl',
      title: 'Open my things',
      url: tabLink,
    }),
  ]);
}

const subtle = { isSubtle: true, size: 'small' } as const;
