/**
 * What the bot does before a meeting, if nothing changes: when the agenda draft goes out and to whom, who is asked for a
 * paper and when. It is the planner's own rule, asked ahead for one meeting; nothing is sent or kept.
 */
import type { PlainDate } from '../../base/time/plainDate.ts';
import type { LadderTarget } from '../../lists/ladders.ts';
import { paperSent } from '../answers/standing.ts';
import { forecastOf } from '../duties/forecast.ts';
import { agenda } from '../duties/kinds/agenda.ts';
import { lastDayForPapers, papers, paperWriters } from '../duties/kinds/papers.ts';
import type { BoardSnapshot, Meeting } from '../duties/snapshot.ts';
import type { PersonKey } from '../people/board.ts';

/** A paper that somebody writes for the meeting. */
export interface Paper {
  readonly person: PersonKey;
  /** When it was sent, by what they said; null while it is not. */
  readonly sentOn: PlainDate | null;
  /** Days on which its writer is asked for it; those before today were due. */
  readonly askedOn: readonly PlainDate[];
}

export interface BeforeMeeting {
  readonly papersDueOn: PlainDate;
  /** Days on which the draft goes out, the earliest first. */
  readonly draftOn: readonly PlainDate[];
  /** As what its readers get it; empty where nobody can. */
  readonly draftTo: readonly LadderTarget[];
  readonly papers: readonly Paper[];
}

/** @param since first day of the plan: the day on which the meeting was entered, or today for one that is being typed */
export function beforeMeeting(board: BoardSnapshot, meeting: Meeting, since: PlainDate): BeforeMeeting {
  const alone = { ...board, meetings: [meeting] };
  const days = { board: alone, from: since, to: meeting.heldOn, planned: new Set<string>() };
  const drafts = forecastOf([agenda], days).flatMap(({ day, steps }) => steps.map(({ as }) => ({ day, as })));
  const asked = forecastOf([papers], days);
  return {
    papersDueOn: lastDayForPapers(board.calendar, meeting),
    draftOn: [...new Set(drafts.map(({ day }) => day))],
    draftTo: [...new Set(drafts.map(({ as }) => as))],
    papers: paperWriters(board, meeting).map((person) => ({
      person,
      sentOn: paperSent(board, meeting, person)?.on ?? null,
      askedOn: asked.filter((card) => card.person === person).map(({ day }) => day),
    })),
  };
}

/** Meetings that take place on the day or later, the soonest first. */
export function comingMeetings({ meetings }: Pick<BoardSnapshot, 'meetings'>, day: PlainDate): readonly Meeting[] {
  return meetings
    .filter((one) => !one.cancelled && one.heldOn >= day)
    .toSorted((a, b) => a.heldOn.localeCompare(b.heldOn, 'en-GB') || a.name.localeCompare(b.name, 'en-GB'));
}
