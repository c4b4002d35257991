/**
 * Several meetings at once: every first Tuesday until March. Days are proposed and each may be left out; a day on which
 * nobody works gives way to the next working day, and says so. What is entered is one ordinary meeting for each day.
 */
import { accept, type Refusal, type Result, refuse } from '../../base/result.ts';
import { addDays, addMonths, dayOfWeek, type PlainDate, parsePlainDate, sayDate } from '../../base/time/plainDate.ts';
import { onOrAfter } from '../../base/time/workingDays.ts';
import type { NewRow } from '../../lists/definition/defineList.ts';
import type { meetings } from '../../lists/meetings.ts';
import type { Meeting } from '../duties/snapshot.ts';
import { type KnownMeetings, type MeetingRefusal, meetingDraft, oddDays, prepareMeeting } from './meeting.ts';

export const places = ['first', 'second', 'third', 'fourth', 'last'] as const;
export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;

/** As chosen. */
export interface SeriesDraft {
  readonly name: string;
  readonly kind: Meeting['kind'];
  readonly place: (typeof places)[number];
  readonly weekday: (typeof weekdays)[number];
  /** 1 for every month, 2 for every other, 3 for once a quarter. */
  readonly everyMonths: number;
  /** `YYYY-MM-DD` each; the first and the last day on which one may lie. */
  readonly from: string;
  readonly until: string;
}

export interface ProposedMeeting {
  readonly day: PlainDate;
  /** `Sub group September 2015` */
  readonly name: string;
  /** The day by the rule, where nobody works on it; null where `day` is that day. */
  readonly insteadOf: PlainDate | null;
  /** A meeting of this kind that is on the day already. */
  readonly clash: string | null;
}

/** Most meetings entered at once. */
const most = 24;

/** The days, the earliest first. */
export function proposeSeries(
  known: KnownMeetings,
  draft: SeriesDraft,
): Result<readonly ProposedMeeting[], 'from' | 'until'> {
  const from = parsePlainDate(draft.from);
  const until = parsePlainDate(draft.until);
  if (from === null) return refuse('from', 'Give the first day on which a meeting may lie.');
  if (until === null) return refuse('until', 'Give the last day on which a meeting may lie.');
  if (from < known.today) return refuse('from', 'This day is past. Begin today or later.');
  if (until < from) return refuse('until', 'The last day is before the first. Choose a later one.');
  const days = nominalDays(draft, from, until);
  if (days.length === 0) return refuse('until', 'No such day lies between the two. Choose a later last day.');
  if (days.length > most) {
    return refuse('until', `These are more than ${most} meetings. Choose an earlier last day.`);
  }
  return accept(days.map((day) => proposed(known, draft, day)));
}

function nominalDays(draft: SeriesDraft, from: PlainDate, until: PlainDate): readonly PlainDate[] {
  const days: PlainDate[] = [];
  const thisMonth = firstOfMonth(from);
  // The first month counts only where its day is still to come; from there on every so many months.
  const first = dayIn(thisMonth, draft) >= from ? thisMonth : addMonths(thisMonth, 1);
  // One more than the most, so that too many are noticed.
  for (let step = 0; days.length <= most; step += 1) {
    const day = dayIn(addMonths(first, step * draft.everyMonths), draft);
    if (day > until) break;
    days.push(day);
  }
  return days;
}

function firstOfMonth(day: PlainDate): PlainDate {
  return addDays(day, 1 - Number(day.slice(8)));
}

/** @param first first day of the month */
function dayIn(first: PlainDate, { place, weekday }: SeriesDraft): PlainDate {
  const wanted = weekdays.indexOf(weekday) + 1;
  if (place === 'last') {
    const last = addDays(addMonths(first, 1), -1);
    return addDays(last, -((dayOfWeek(last) - wanted + 7) % 7));
  }
  return addDays(first, ((wanted - dayOfWeek(first) + 7) % 7) + 7 * places.indexOf(place));
}

function proposed(known: KnownMeetings, draft: SeriesDraft, nominal: PlainDate): ProposedMeeting {
  const day = onOrAfter(known.board.calendar, nominal);
  const clash = known.board.meetings.find((one) => !one.cancelled && one.kind === draft.kind && one.heldOn === day);
  return {
    day,
    // The month of the rule: what gave way to the first of the next month is still this month's meeting.
    name: `${draft.name.trim()} ${sayDate(nominal).replace(/^\d+ /, '')}`.trim(),
    insteadOf: day === nominal ? null : nominal,
    clash: clash?.name ?? null,
  };
}

/** One row for each chosen day, or everything that is wrong with them. Ticking a day says that it is meant. */
export function prepareSeries(
  known: KnownMeetings,
  draft: SeriesDraft,
  chosen: readonly PlainDate[],
): Result<readonly NewRow<typeof meetings>[], MeetingRefusal | 'from' | 'until' | 'chosen'> {
  if (draft.name.trim() === '') return refuse('name', 'Say what the meetings are called; the month is added.');
  const days = proposeSeries(known, draft);
  if (!days.ok) return days;
  const ticked = days.value.filter(({ day }) => chosen.includes(day));
  if (ticked.length === 0) return refuse('chosen', 'Tick at least one day.');
  const made = ticked.map(({ day, name }) => {
    const one = { ...meetingDraft(null), name, kind: draft.kind, heldOn: day };
    return prepareMeeting(known, { ...one, meant: oddDays(known, one, null).map(({ what }) => what) });
  });
  const refusals = made.flatMap((one): readonly Refusal<MeetingRefusal>[] => (one.ok ? [] : one.refusals));
  const [first, ...rest] = refusals;
  if (first !== undefined) return { ok: false, refusals: [first, ...rest] };
  return accept(made.flatMap((one) => (one.ok ? [one.value] : [])));
}
