/**
 * Closing a year when its work is over or has been carried on, and opening it again where that was a mistake. Closing takes
 * no approval away and gives none; after it nothing is added, moved away or approved.
 */
import { accept, acceptUnless, type Refusal, type Result, refuse } from '../../../base/result.ts';
import { type PlainDate, sayDate } from '../../../base/time/plainDate.ts';
import { parseFinancialYear, spanOfYear } from '../../../base/time/quarter.ts';
import type { NewRow } from '../../../lists/definition/defineList.ts';
import type { programmes } from '../../../lists/programmes.ts';
import { may } from '../../may.ts';
import type { Programme, ProgrammeItem } from '../programme.ts';
import { type Actor, liveItems, pastDay, refusedAsClosed, standingOfYear, type YearFacts } from './yearFacts.ts';

export type CloseRefusal = 'notPermitted' | 'notKnown' | 'closed' | 'closedOn' | 'nothing';

type Closing = Pick<NewRow<typeof programmes>, 'closedOn'>;

/** @param typed the day as YYYY-MM-DD */
export function prepareClosing(year: YearFacts, { person, day }: Actor, typed: string): Result<Closing, CloseRefusal> {
  const allowed = may(year.membership, person, 'edit the programme', day);
  if (!allowed.ok) return allowed;
  const on = pastDay(typed, day);
  const refusals: Refusal<CloseRefusal>[] = [...refusedAsClosed(standingOfYear(year), 'it is not closed twice')];
  const sentence = typeof on === 'string' ? tooEarly(year.programme, on) : on.sentence;
  if (sentence !== null) refusals.push({ code: 'closedOn', sentence });
  return acceptUnless(refusals, { closedOn: typeof on === 'string' ? on : null });
}

/** A year that has not begun cannot be over. */
function tooEarly(programme: Programme, on: PlainDate): string | null {
  const year = parseFinancialYear(programme.year);
  if (year === null) return null;
  const { first } = spanOfYear(year);
  return on >= first ? null : `The year begins on ${sayDate(first)}: it cannot be closed before.`;
}

/** The values that open a closed year again. */
export function prepareReopening(year: YearFacts, { person, day }: Actor): Result<Closing, CloseRefusal> {
  const allowed = may(year.membership, person, 'edit the programme', day);
  if (!allowed.ok) return allowed;
  if (year.programme.closedOn === null) return refuse('nothing', 'This year is open already.');
  return accept({ closedOn: null });
}

/** What is neither completed nor withdrawn: it stays as it is in a closed year, or is carried on into the next. */
export function unfinishedItems(year: Pick<YearFacts, 'programme' | 'items'>): readonly ProgrammeItem[] {
  return liveItems(year).filter((item) => item.status !== 'Completed');
}
