/**
 * A card about one thing that cannot wait for the day's card: somebody needs more time, somebody asked that this person be
 * reminded now, somebody whom they stand in for is away or back, or historical information could not be reached (R55). A
 * case appears as its reference alone.
 */

import type { Instant } from '../../base/time/instant.ts';
import { type PlainDate, sayDate } from '../../base/time/plainDate.ts';
import { sayInstant } from '../../base/time/zone.ts';
import {
  type AdaptiveCard,
  actions,
  card,
  type Element,
  facts,
  heading,
  type OpenUrl,
  paragraph,
  plain,
} from '../elements.ts';
import type { DutySubject } from '../verbs.ts';
import { actButton, pressButton } from './actForms.ts';
import type { DutyLine } from './line.ts';
import { lineSection } from './lineElements.ts';
import { refreshFor } from './refresh.ts';

interface Anyone {
  readonly boardName: string;
  readonly today: PlainDate;
  /** Teams id of the one person in a 1:1 chat; null in a channel, where the card says whom it is for. */
  readonly refreshFor: string | null;
  readonly personName: string;
  readonly tabLink: string;
}

export interface ExtensionCardData extends Anyone {
  readonly what: 'extension';
  readonly subject: DutySubject;
  readonly title: string;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly dueOn: PlainDate;
  readonly newDay: PlainDate;
}

export interface RemindCardData extends Anyone {
  readonly what: 'remind';
  readonly line: DutyLine;
  readonly askedBy: string;
}

export interface FlagCardData extends Anyone {
  readonly what: 'flag';
  readonly auditName: string;
  /** Whose return says so; null for somebody who leads the audit but may not see the agencies' returns by a role. */
  readonly agencyName: string | null;
  /** As the app made it. */
  readonly caseReference: string;
}

export interface AbsenceCardData extends Anyone {
  readonly what: 'away' | 'back';
  /** Whether it is a word to the absent person themselves. */
  readonly isOwn: boolean;
  readonly absentName: string;
  readonly agencyName: string;
  /** Null once they are back. */
  readonly until: PlainDate | null;
}

export type SingleCardData = ExtensionCardData | RemindCardData | FlagCardData | AbsenceCardData;

export function singleCard(data: SingleCardData): AdaptiveCard {
  switch (data.what) {
    case 'extension':
      return extensionCard(data);
    case 'remind':
      return remindCard(data);
    case 'flag':
      return flagCard(data);
    case 'away':
    case 'back':
      return absenceCard(data);
  }
}

function extensionCard(data: ExtensionCardData): AdaptiveCard {
  const { subject, today, dueOn } = data;
  const said = `${data.boardName}: ${data.askedBy} asks for more time.`;
  const form = { subject, people: [], dueOn, today };
  return card(
    said,
    [
      heading('More time is asked for'),
      ...forWhom(data),
      facts([
        ['What', plain(data.title)],
        ['Asked by', plain(`${data.askedBy}, on ${sayInstant(data.askedAt)}`)],
        ['Due on', sayDate(dueOn)],
        ['Asked until', sayDate(data.newDay)],
        // What somebody typed may hold a case: it is read in the tab, where the lists' own permissions count.
        ['Why', 'The reason is in the tab, under "My things".'],
      ]),
      actions(
        pressButton('Give the time', 'extension granted', subject, 'positive'),
        actButton('extension granted', { ...form, mark: 'other' }, 'Give until another day…'),
        actButton('extension refused', { ...form, mark: 'no' }),
        openTab(data),
      ),
      next('The owner is told what you decide. Until then the day stays as it is.'),
    ],
    refreshFor(subject, data.refreshFor),
  );
}

function remindCard(data: RemindCardData): AdaptiveCard {
  const { line, today } = data;
  return card(
    `${data.boardName}: ${data.askedBy} asks you to look at this now. ${line.ask}`,
    [
      heading('A reminder from a person'),
      ...forWhom(data),
      paragraph(plain(`${data.askedBy} asks you to look at this now.`)),
      lineSection(line, { today, at: 0 }),
    ],
    refreshFor(line.subject, data.refreshFor),
  );
}

function flagCard(data: FlagCardData): AdaptiveCard {
  return card(`${data.boardName}: historical information could not be reached in ${data.auditName}.`, [
    heading('Historical information not available'),
    ...forWhom(data),
    paragraph('An agency could not reach the historical information of a case.'),
    facts([
      ['Audit', plain(data.auditName)],
      ...(data.agencyName === null ? [] : [['Agency', plain(data.agencyName)] as const]),
      ['Case reference', plain(data.caseReference)],
    ]),
    actions({ ...openTab(data), title: 'Open the case returns' }),
    next('Please settle with the agency how the record can be reached. The case is looked at in the tab, not here.'),
  ]);
}

function absenceCard(data: AbsenceCardData): AdaptiveCard {
  const sentence = data.isOwn ? sayOwnAbsence(data) : sayAbsence(data);
  const standsIn = data.until === null ? 'You do not stand in any more' : 'You stand in';
  const own = data.until === null ? 'Welcome back' : 'You are entered as away';
  return card(`${data.boardName}: ${sentence}`, [
    heading(data.isOwn ? own : standsIn),
    ...forWhom(data),
    paragraph(plain(sentence)),
    actions(openTab(data)),
  ]);
}

function sayAbsence({ absentName, agencyName, until }: AbsenceCardData): string {
  return until === null
    ? `${absentName} is back. What ${agencyName} owes goes to them again.`
    : `${absentName} is away until ${sayDate(until)}. Until then what ${agencyName} owes comes to you.`;
}

function sayOwnAbsence({ until }: AbsenceCardData): string {
  return until === null
    ? 'Your absence is over. What is yours comes to you again.'
    : `You are entered as away until ${sayDate(until)}. Until then what is yours goes to whoever stands in. If you are here, type "my settings" and press "I am back".`;
}

/** In a channel everybody sees the card, so it names the one it is for. */
function forWhom({ refreshFor: mri, personName }: Anyone): readonly Element[] {
  return mri === null ? [paragraph(plain(`For ${personName}.`), { weight: 'bolder' })] : [];
}

function openTab({ tabLink }: Anyone): OpenUrl {
  return { type: 'Action.OpenUrl', title: 'Open my things', url: tabLink };
}

function next(sentence: string) {
  return paragraph(`What happens next: ${sentence}`, { isSubtle: true, size: 'small' });
}
