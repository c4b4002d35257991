/**
 * What the rules about a year as a whole look at, and the checks that several of them share: recommending, approving,
 * closing. A refusal's code is the name of the box at fault, so that a form can say it there.
 */
import type { Refusal } from '../../../base/result.ts';
import { type PlainDate, parsePlainDate, sayDate } from '../../../base/time/plainDate.ts';
import type { Membership, PersonKey } from '../../people/board.ts';
import { type Decision, type Programme, type ProgrammeItem, type ProgrammeStanding, standingOf } from '../programme.ts';

/** A year's programme with all that says where it stands. */
export interface YearFacts {
  readonly programme: Programme;
  /** Of any year; only those of the programme count. */
  readonly items: readonly ProgrammeItem[];
  /** About anything; only approvals of the programme count. */
  readonly decisions: readonly Decision[];
  readonly membership: Membership;
}

/** Who acts, on which day of the board. */
export interface Actor {
  /** Null for somebody whom the board does not know. */
  readonly person: PersonKey | null;
  readonly day: PlainDate;
}

/** Where the year stands: from decisions, as everywhere. */
export function standingOfYear({ programme, decisions, membership }: YearFacts): ProgrammeStanding {
  return standingOf(programme, decisions, membership).standing;
}

/** Items of the programme that have not been withdrawn. */
export function liveItems({ programme, items }: Pick<YearFacts, 'programme' | 'items'>): readonly ProgrammeItem[] {
  return items.filter((item) => item.programme.key === programme.key && item.status !== 'Withdrawn');
}

/** The day on which the year was closed, with or without an approval; null while it is open. */
export function closedOnOf(standing: ProgrammeStanding): PlainDate | null {
  if (standing.state === 'closed') return standing.on;
  return standing.state === 'approved' ? standing.closedOn : null;
}

/** The refusal of anything that a closed year does not take; none while it is open. */
export function refusedAsClosed(standing: ProgrammeStanding, what: string): readonly Refusal<'closed'>[] {
  const on = closedOnOf(standing);
  if (on === null) return [];
  return [
    {
      code: 'closed',
      sentence: `This year was closed on ${sayDate(on)}, so ${what}. If it was closed by mistake, open it again first.`,
    },
  ];
}

/** The refusal of bringing an empty programme before anybody. */
export function refusedAsEmpty(year: YearFacts): readonly Refusal<'noItems'>[] {
  if (liveItems(year).length > 0) return [];
  return [{ code: 'noItems', sentence: 'This programme has no items yet. Add at least one item first.' }];
}

/** A day as somebody typed it, which must exist and may not lie ahead; or what is wrong with it. */
export function pastDay(typed: string, today: PlainDate): PlainDate | { readonly sentence: string } {
  const day = parsePlainDate(typed.trim());
  if (day === null) return { sentence: 'Give the day.' };
  return day <= today ? day : { sentence: `${sayDate(day)} is still to come. Give the day on which it happened.` };
}

/** SharePoint's limit for a single line of text ("SharePoint limits"). */
export const longestLine = 255;
