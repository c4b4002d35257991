/** The meetings of a board in the groups of their page, and a meeting as it is being typed. Pure. */
import type { Key } from '../../../base/id.ts';
import { type PlainDate, parsePlainDate } from '../../../base/time/plainDate.ts';
import { dateIn } from '../../../base/time/zone.ts';
import { type BeforeMeeting, beforeMeeting, comingMeetings } from '../../../core/agenda/beforeMeeting.ts';
import type { MeetingDraft } from '../../../core/agenda/meeting.ts';
import type { BoardSnapshot, Meeting } from '../../../core/duties/snapshot.ts';
import { refTo } from '../../../lists/definition/columns.ts';

export interface MeetingsView {
  /** Null where none is to come. */
  readonly next: Meeting | null;
  /** After the next, the soonest first. */
  readonly later: readonly Meeting[];
  /** To come and cancelled, the soonest first. */
  readonly cancelled: readonly Meeting[];
  /** Before today, the newest first; those that did not take place as well. */
  readonly past: readonly Meeting[];
}

export function meetingsView(board: BoardSnapshot, today: PlainDate): MeetingsView {
  const [next = null, ...later] = comingMeetings(board, today);
  const byDay = board.meetings.toSorted((a, b) => a.heldOn.localeCompare(b.heldOn, 'en-GB'));
  return {
    next,
    later,
    cancelled: byDay.filter((one) => one.cancelled && one.heldOn >= today),
    past: byDay.filter((one) => one.heldOn < today).toReversed(),
  };
}

/** What the bot does before it, planned from the day on which it was entered. */
export function beforeOf(board: BoardSnapshot, meeting: Meeting): BeforeMeeting {
  return beforeMeeting(board, meeting, dateIn(meeting.createdAt));
}

/** The same for a meeting that is being typed, from today on; null while it has no day to come. */
export function beforeTyped(
  board: BoardSnapshot,
  draft: MeetingDraft,
  at: { readonly key: Key<'meetings'>; readonly today: PlainDate },
): BeforeMeeting | null {
  const heldOn = parsePlainDate(draft.heldOn);
  if (heldOn === null || heldOn < at.today || heldOn > lastPlanned(at.today)) return null;
  const nobody = { kind: 'unknown' } as const;
  const typed: Meeting = {
    key: at.key,
    itemId: '',
    etag: '',
    label: draft.name,
    createdAt: board.now,
    createdBy: nobody,
    changedAt: board.now,
    changedBy: nobody,
    name: draft.name,
    kind: draft.kind,
    heldOn,
    papersDueOn: parsePlainDate(draft.papersDueOn),
    presenters: board.membership.people.filter((one) => draft.presenters.includes(one.key)).map(refTo),
    cancelled: false,
  };
  return beforeMeeting(board, typed, at.today);
}

/** A year is typed digit by digit: days far off are no plan yet. */
function lastPlanned(today: PlainDate): string {
  return `${Number(today.slice(0, 4)) + 3}-12-31`;
}
