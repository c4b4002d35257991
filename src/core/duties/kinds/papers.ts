/**
 * The call for papers before a meeting: presenters, and leads of audits whose report is due by then. The ladder counts from
 * the meeting (decisions 10: fifteen working days before), so the meeting is the due date here and its step is called
 * `due-15` for ever; the last day for papers stands in the remark. Nothing is owed after the meeting.
 */
import { type PlainDate, sayDate } from '../../../base/time/plainDate.ts';
import { addWorkingDays, type WorkCalendar } from '../../../base/time/workingDays.ts';
import { paperItem, paperSent, reportDeliveredOn } from '../../answers/standing.ts';
import { enteredOn, runningAudits } from '../../answers/whenOwed.ts';
import type { PersonKey } from '../../people/board.ts';
import type { Kind } from '../duty.ts';
import type { BoardSnapshot, Meeting } from '../snapshot.ts';

/** Where a meeting names no last day for papers. */
const papersWorkingDaysBefore = -5;

/** The last day for papers: as the meeting has it, else five working days before it. */
export function lastDayForPapers(
  calendar: WorkCalendar,
  { heldOn, papersDueOn }: Pick<Meeting, 'heldOn' | 'papersDueOn'>,
): PlainDate {
  return papersDueOn ?? addWorkingDays(calendar, heldOn, papersWorkingDaysBefore);
}

export const papers: Kind = {
  name: 'papers',
  label: 'Call for papers',
  ladder: [{ from: 'due', to: 'owner', day: -15 }],
  owedBy: ['QA manager', 'chair'],
  find(board, day) {
    return board.meetings
      .filter((row) => !row.cancelled && day <= row.heldOn)
      .flatMap((row) => owing(board, row).map((person) => owedBy(board, row, person)));
  },
  ask: (owed) => `Please send your paper for ${owed.title}.`,
  next: () => 'It goes out with the agenda. Say so here when you have sent it.',
  ownActs: ['done', 'not mine', 'snooze'],
  othersActs: [],
  isFirm: false,
  place: 'mine',
};

function owedBy(board: BoardSnapshot, row: Meeting, person: PersonKey) {
  return {
    item: paperItem(row, person),
    title: row.name,
    dueOn: row.heldOn,
    since: enteredOn(row),
    agency: null,
    audit: null,
    owners: [person],
    remark: `Papers are due by ${sayDate(lastDayForPapers(board.calendar, row))}.`,
  };
}

/** Of those who write a paper, those who have not sent it. */
function owing(board: BoardSnapshot, row: Meeting): readonly PersonKey[] {
  return paperWriters(board, row).filter((person) => paperSent(board, row, person) === null);
}

/** Presenters, and at a sub group's meeting the leads of reports due on or before it. */
export function paperWriters(board: BoardSnapshot, row: Meeting): readonly PersonKey[] {
  const reports =
    row.kind === 'Sub group'
      ? runningAudits(board).flatMap(({ audit }) => {
          const isDue = audit.reportDueOn !== null && audit.reportDueOn <= row.heldOn;
          return isDue && audit.lead !== null && reportDeliveredOn(board, audit) === null ? [audit.lead.key] : [];
        })
      : [];
  return [...new Set([...row.presenters.map((one) => one.key), ...reports])];
}
