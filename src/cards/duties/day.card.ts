/**
 * The one card of a person's day (decisions 11): everything that is overdue or due soon, the worst first, each answered in
 * its place. It is kept under the size every Teams client takes: the first lines have their buttons, the rest stand in a
 * table that leads to the tab. In a channel only the person it is for ever sees it, when they ask; it refreshes for nobody.
 */
import { type PlainDate, sayDate } from '../../base/time/plainDate.ts';
import {
  type Action,
  type AdaptiveCard,
  actions,
  card,
  type Element,
  heading,
  paragraph,
  plain,
  table,
} from '../elements.ts';
import type { DutySubject } from '../verbs.ts';
import { actButton, pressButton } from './actForms.ts';
import type { DutyLine } from './line.ts';
import { lineSection, sayWhen } from './lineElements.ts';
import { refreshFor } from './refresh.ts';
import { shortened } from './shortened.ts';

export interface DayCardData {
  /** `kind` and `dueOn` are empty: it is about the person, not about one duty. */
  readonly subject: DutySubject;
  readonly boardName: string;
  readonly personName: string;
  readonly today: PlainDate;
  /** The worst first; what was answered last. */
  readonly lines: readonly DutyLine[];
  /** Last day of the person's absence; null while they are there. */
  readonly awayUntil: PlainDate | null;
  /** Teams id of the one person in a 1:1 chat, whose card keeps itself up to date; null in a channel. */
  readonly refreshFor: string | null;
  readonly tabLink: string;
}

/** Most lines with buttons, and most rows of the table below them. */
export const mostFullLines = 8;
export const mostRows = 24;
/** Teams refuses a message above 28 KB ("Limits and specifications"); what wraps the card takes some of it. */
const mostBytes = 26_000;

export function dayCard(data: DayCardData): AdaptiveCard {
  for (let full = mostFullLines; full > 0; full -= 1) {
    const made = cardWith(data, full, mostRows);
    if (bytesOf(made) <= mostBytes) return made;
  }
  return cardWith(data, 0, mostRows / 2);
}

function cardWith(data: DayCardData, full: number, rows: number): AdaptiveCard {
  const { lines, today, refreshFor: mri, boardName, subject } = data;
  const said = `${boardName}: ${sayCount(data)}`;
  return card(
    said,
    [
      heading(mri === null ? `For ${plain(data.personName)}` : 'Your things to do'),
      paragraph(plain(said)),
      ...(mri === null
        ? [paragraph('Only you see this card. The others see that something waits for you.', { isSubtle: true })]
        : []),
      ...lines.slice(0, full).map((line, at) => lineSection(line, { today, at })),
      ...restOf(lines.slice(full), today, rows),
      ...footOf(data),
    ],
    refreshFor(subject, mri),
  );
}

/** `4 things to do, 2 of them late. 1 late thing of others.` */
function sayCount({ lines }: DayCardData): string {
  const open = lines.filter((line) => line.answered === null);
  const own = open.filter((line) => line.owedBy === null);
  const late = own.filter((line) => line.workingDaysLate > 0).length;
  const told = open.length - own.length;
  return [
    open.length === 0 ? 'nothing to do.' : '',
    own.length === 0 ? '' : `${things(own.length)} to do${late === 0 ? '.' : `, ${late} late.`}`,
    told === 0 ? '' : `${things(told)} of others to know about.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function things(count: number): string {
  return count === 1 ? '1 thing' : `${count} things`;
}

/** What has no room for buttons: a row each, and how many are not shown at all. */
function restOf(lines: readonly DutyLine[], today: PlainDate, most: number): readonly Element[] {
  if (lines.length === 0) return [];
  const rows = lines.slice(0, most);
  const left = lines.length - rows.length;
  return [
    paragraph('And also, to be answered under "My things":', { weight: 'bolder', spacing: 'large' }),
    table(
      [3, 2],
      [['What', 'When'], ...rows.map((line) => [plain(shortened(line.ask, longestInRow)), plain(whenOf(line, today))])],
    ),
    ...(left === 0 ? [] : [paragraph(`${left} more ${left === 1 ? 'is' : 'are'} not shown here.`)]),
  ];
}

/** Letters of a cell in the table. */
const longestInRow = 120;

function whenOf(line: DutyLine, today: PlainDate): string {
  return line.answered === null ? sayWhen(line, today) : shortened(line.answered, longestInRow);
}

function footOf({ subject, today, awayUntil, tabLink }: DayCardData): readonly Element[] {
  const open: Action = { type: 'Action.OpenUrl', title: 'Open my things', url: tabLink };
  if (awayUntil !== null) {
    return [
      paragraph(`Away until ${sayDate(awayUntil)}: what comes goes to whoever stands in.`, { spacing: 'large' }),
      actions(open, pressButton('I am back', 'back', subject)),
    ];
  }
  return [actions(open, actButton('away', { subject, people: [], dueOn: null, today, mark: 'foot' }))];
}

/** Never less than the bytes that go over the line: a character outside ASCII counts as three. */
function bytesOf(made: AdaptiveCard): number {
  const json = JSON.stringify(made);
  return json.length + 2 * (json.match(/[^\x20-\x7e]/g)?.length ?? 0);
}
