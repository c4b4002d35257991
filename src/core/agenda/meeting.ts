/**
 * Entering a meeting, moving it and cancelling it: what must be right before it is written. What is odd but may be meant
 * (a closed day, a day that is past) is asked about and never refused for good. A meeting is not deleted: who was asked
 * for a paper, and what the chair was sent, still name it.
 */
import { accept, acceptUnless, type Refusal, type Result, refuse } from '../../base/result.ts';
import { addMonths, type PlainDate, parsePlainDate, sayDate, sayWeekday } from '../../base/time/plainDate.ts';
import { refTo } from '../../lists/definition/columns.ts';
import type { NewRow } from '../../lists/definition/defineList.ts';
import type { meetings } from '../../lists/meetings.ts';
import { lastDayForPapers } from '../duties/kinds/papers.ts';
import type { BoardSnapshot, Meeting } from '../duties/snapshot.ts';
import { isSetAside } from '../people/entered.ts';

/** `meant` stands for what is odd and has not been said to be meant. */
export type MeetingRefusal = 'name' | 'heldOn' | 'papersDueOn' | 'presenters' | 'meant' | 'cancelled' | 'nothing';

/** What is odd about a day and may be meant all the same. */
export type OddDay = 'closed' | 'past' | 'far off' | 'another';

export interface Oddity<What extends string> {
  readonly what: What;
  /** `Nobody works on Sunday 3 May 2015: it is held all the same.`, to be ticked. */
  readonly sentence: string;
}

/** As typed. */
export interface MeetingDraft {
  readonly name: string;
  readonly kind: Meeting['kind'];
  /** `YYYY-MM-DD`, or empty. */
  readonly heldOn: string;
  /** Empty for the usual day, five working days before: it moves along with the meeting. */
  readonly papersDueOn: string;
  /** Keys of people. */
  readonly presenters: readonly string[];
  /** Oddities that are said to be meant. */
  readonly meant: readonly OddDay[];
}

/** What the rules compare a meeting with; `today` is the board's day. */
export interface KnownMeetings {
  readonly board: Pick<BoardSnapshot, 'meetings' | 'calendar' | 'membership'>;
  readonly today: PlainDate;
}

type MeetingValues = Required<NewRow<typeof meetings>>;

/** The longest text of one line. Source: "Microsoft Lists and SharePoint limits", single line of text. */
const longestLine = 255;
/** A year this far ahead is more likely a slip of the pen than a plan. */
const monthsAhead = 24;

/** A blank form, or what the meeting holds. */
export function meetingDraft(meeting: Meeting | null): MeetingDraft {
  return {
    name: meeting?.name ?? '',
    kind: meeting?.kind ?? 'Sub group',
    heldOn: meeting?.heldOn ?? '',
    papersDueOn: meeting?.papersDueOn ?? '',
    presenters: meeting?.presenters.map((one) => one.key) ?? [],
    meant: [],
  };
}

/** The last day for papers as the form stands; null while it has no day that exists. */
export function papersDayOf({ board }: KnownMeetings, draft: MeetingDraft): PlainDate | null {
  const heldOn = parsePlainDate(draft.heldOn);
  if (heldOn === null) return null;
  return lastDayForPapers(board.calendar, { heldOn, papersDueOn: parsePlainDate(draft.papersDueOn) });
}

/** What is odd about the day, in the order in which it is asked; nothing about a day that the meeting had before. */
export function oddDays(known: KnownMeetings, draft: MeetingDraft, meeting: Meeting | null): readonly Oddity<OddDay>[] {
  const day = parsePlainDate(draft.heldOn);
  if (day === null || day === meeting?.heldOn) return [];
  const { board, today } = known;
  const other = board.meetings.find(
    (one) => one.key !== meeting?.key && !one.cancelled && one.kind === draft.kind && one.heldOn === day,
  );
  const odd: readonly (Oddity<OddDay> | null)[] = [
    day < today ? { what: 'past', sentence: `${sayDate(day)} is past: it is entered for the record.` } : null,
    day > addMonths(today, monthsAhead)
      ? { what: 'far off', sentence: `${sayDate(day)} is more than two years ahead: the year is right.` }
      : null,
    board.calendar.isWorkingDay(day)
      ? null
      : { what: 'closed', sentence: `Nobody works on ${sayWeekday(day)} ${sayDate(day)}: it is held all the same.` },
    other === undefined ? null : { what: 'another', sentence: `“${other.name}” is on that day too: both are held.` },
  ];
  return odd.filter((one) => one !== null);
}

/** The whole row of a new meeting, or everything that is wrong with it. */
export function prepareMeeting(known: KnownMeetings, draft: MeetingDraft): Result<MeetingValues, MeetingRefusal> {
  return readDraft(known, draft, null);
}

/** The fields that differ, or everything that is wrong. A meeting that was cancelled is held again first. */
export function prepareMeetingChange(
  known: KnownMeetings,
  meeting: Meeting,
  draft: MeetingDraft,
): Result<Partial<MeetingValues>, MeetingRefusal> {
  if (meeting.cancelled) {
    return refuse('cancelled', 'This meeting was cancelled. Say first that it is held after all.');
  }
  const read = readDraft(known, draft, meeting);
  if (!read.ok) return read;
  const changed = changesIn(meeting, read.value);
  return Object.keys(changed).length === 0 ? refuse('nothing', 'Nothing was changed.') : accept(changed);
}

/** Cancels it, or (`isHeld`) has it held after all. */
export function prepareHeld(meeting: Meeting, isHeld: boolean): Result<Partial<MeetingValues>, MeetingRefusal> {
  if (meeting.cancelled !== isHeld) {
    return refuse('nothing', isHeld ? 'This meeting is held already.' : 'This meeting was cancelled already.');
  }
  return accept({ cancelled: !isHeld });
}

function readDraft(
  known: KnownMeetings,
  draft: MeetingDraft,
  meeting: Meeting | null,
): Result<MeetingValues, MeetingRefusal> {
  const name = draft.name.replaceAll(/\s+/g, ' ').trim();
  const heldOn = parsePlainDate(draft.heldOn);
  const chosen = [...new Set(draft.presenters)];
  const presenters = chosen.flatMap((key) => presenterOf(known, key, meeting) ?? []);
  const refusals: readonly Refusal<MeetingRefusal>[] = [
    ...faultsOfName(known, { name, heldOn }, meeting),
    ...(heldOn === null ? [{ code: 'heldOn' as const, sentence: 'Give the day of the meeting.' }] : []),
    ...faultsOfPapers(draft, heldOn),
    ...(presenters.length < chosen.length ? [gone] : []),
    ...faultsOfOdd(known, draft, meeting),
  ];
  return acceptUnless(refusals, {
    name,
    kind: draft.kind,
    heldOn: heldOn ?? known.today, // without a day it is refused above
    papersDueOn: papersTyped(known, draft, heldOn),
    presenters,
    cancelled: false,
  });
}

const gone: Refusal<'presenters'> = {
  code: 'presenters',
  sentence: 'Somebody chosen is not among the people of the board any more. Choose again.',
};

/** Whoever presents already stays as they were written, even when their row stands aside by now. */
function presenterOf({ board }: KnownMeetings, key: string, meeting: Meeting | null) {
  const person = board.membership.people.find((one) => one.key === key && !isSetAside(one));
  return person === undefined ? meeting?.presenters.find((ref) => ref.key === key) : refTo(person);
}

/** The usual day is not written: it moves along with the meeting. */
function papersTyped({ board }: KnownMeetings, draft: MeetingDraft, heldOn: PlainDate | null): PlainDate | null {
  const typed = parsePlainDate(draft.papersDueOn);
  if (typed === null || heldOn === null) return typed;
  return typed === lastDayForPapers(board.calendar, { heldOn, papersDueOn: null }) ? null : typed;
}

function faultsOfName(
  { board }: KnownMeetings,
  { name, heldOn }: { readonly name: string; readonly heldOn: PlainDate | null },
  meeting: Meeting | null,
): readonly Refusal<'name'>[] {
  if (name === '') return [{ code: 'name', sentence: 'Say what the meeting is called.' }];
  if (name.length > longestLine) {
    return [{ code: 'name', sentence: `Shorten the name to ${longestLine} characters or fewer.` }];
  }
  const same = board.meetings.some(
    (one) => one.key !== meeting?.key && !one.cancelled && one.heldOn === heldOn && isSame(one.name, name),
  );
  return same ? [{ code: 'name', sentence: 'This meeting is entered already. Change that one.' }] : [];
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLocaleLowerCase('en-GB') === b.toLocaleLowerCase('en-GB');
}

function faultsOfPapers(draft: MeetingDraft, heldOn: PlainDate | null): readonly Refusal<'papersDueOn'>[] {
  if (draft.papersDueOn === '') return [];
  const day = parsePlainDate(draft.papersDueOn);
  if (day === null) return [{ code: 'papersDueOn', sentence: 'Give a day, or leave it empty for the usual one.' }];
  if (heldOn === null || day <= heldOn) return [];
  return [
    { code: 'papersDueOn', sentence: 'Papers are due on the day of the meeting or before. Choose an earlier day.' },
  ];
}

function faultsOfOdd(known: KnownMeetings, draft: MeetingDraft, meeting: Meeting | null): readonly Refusal<'meant'>[] {
  return oddDays(known, draft, meeting)
    .filter(({ what }) => !draft.meant.includes(what))
    .map(({ sentence }) => ({ code: 'meant', sentence: `Choose another day, or tick: ${sentence}` }));
}

function changesIn(meeting: Meeting, values: MeetingValues): Partial<MeetingValues> {
  const fields = Object.keys(values) as readonly (keyof MeetingValues)[]; // keys of this very object
  const plain = (row: Pick<Meeting, keyof MeetingValues>, field: keyof MeetingValues): string =>
    JSON.stringify(field === 'presenters' ? row.presenters.map((one) => one.key) : row[field]);
  const changed = fields.filter((field) => plain(meeting, field) !== plain(values, field));
  return Object.fromEntries(changed.map((field) => [field, values[field]]));
}
