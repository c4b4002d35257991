/**
 * What does not stop an audit but should be looked at before the next step: levels and roles too much alike (R72), a tool
 * that never asks what difference was made (R18), days of staff time that fall short (R83).
 */
import type { PlainDate } from '../../../base/time/plainDate.ts';
import type { AuditBook } from '../auditBook.ts';
import { agencyStandings } from '../people/agencyStanding.ts';
import { mixWarnings } from '../people/mix.ts';
import type { PathStep } from './steps.ts';

/** Sentences for the step that comes next; empty where nothing is to be said. */
export function pathWarnings(book: AuditBook, next: PathStep | null, day: PlainDate): readonly string[] {
  switch (next) {
    case 'agencies confirmed':
      return [...mixWarnings(book), ...shortfalls(book, day)];
    case 'cases selected':
    case 'returns open':
      return asksNoDifference(book);
    default:
      return [];
  }
}

/** Agencies that give fewer days than they were asked for. */
function shortfalls(book: AuditBook, day: PlainDate): readonly string[] {
  return agencyStandings(book, day).flatMap(({ participation, daysAsked, daysConfirmed }) => {
    if (daysAsked === null || daysConfirmed === null || daysConfirmed >= daysAsked) return [];
    return [`${participation.agency.title} gives ${daysConfirmed} of the ${daysAsked} days it was asked for.`];
  });
}

function asksNoDifference({ tool }: AuditBook): readonly string[] {
  if (tool === null) return [];
  const asks = tool.content.sections.some((section) => section.questions.some((one) => one.asksDifference));
  return asks ? [] : ['No question of the tool asks what difference was made for the child.'];
}
