/**
 * The Board's approval of a year's programme, as the row that the chair adds to 'Decisions' (R38). Every check here is made
 * before that row is written; whether a row counts, whoever wrote it, is said by `standingOf` alone. A wrong day or minute
 * is corrected by a newer row: the newest counts.
 */
import { acceptUnless, type Refusal, type Result } from '../../../base/result.ts';
import { type PlainDate, sayDate } from '../../../base/time/plainDate.ts';
import type { decisions } from '../../../lists/decisions.ts';
import type { NewRow } from '../../../lists/definition/defineList.ts';
import { may } from '../../may.ts';
import { appointedAs } from '../../people/board.ts';
import type { Terms } from '../../words/terms.ts';
import type { Programme, ProgrammeStanding } from '../programme.ts';
import {
  type Actor,
  longestLine,
  pastDay,
  refusedAsClosed,
  refusedAsEmpty,
  standingOfYear,
  type YearFacts,
} from './yearFacts.ts';

export type ApproveRefusal =
  | 'notPermitted'
  | 'notKnown'
  | 'noItems'
  | 'closed'
  | 'noQaManager'
  | 'decidedOn'
  | 'minuteReference'
  | 'nothing';

/** As typed: the day as YYYY-MM-DD. */
export interface ApproveDraft {
  readonly decidedOn: string;
  readonly minuteReference: string;
}

/** The row, or everything that is wrong. */
export function prepareApproval(
  year: YearFacts,
  { person, day }: Actor,
  draft: ApproveDraft,
): Result<NewRow<typeof decisions>, ApproveRefusal> {
  const { programme, membership } = year;
  const allowed = may(membership, person, 'approve the programme', day);
  if (!allowed.ok) return allowed;
  const standing = standingOfYear(year);
  const on = pastDay(draft.decidedOn, day);
  const minute = draft.minuteReference.trim();
  const refusals: Refusal<ApproveRefusal>[] = [...refusedAsEmpty(year)];
  refusals.push(...refusedAsClosed(standing, 'it cannot be approved afterwards'));
  if (appointedAs(membership, 'QA manager', day).length === 0) refusals.push(noQaManager(membership.terms));
  refusals.push(...faultOfDay(on, programme, membership.terms), ...faultOfMinute(minute));
  if (isSame(standing, on, minute)) refusals.push(unchanged);
  return acceptUnless(refusals, {
    kind: 'programme approved' as const,
    subject: programme.key,
    about: programme.label,
    decidedOn: typeof on === 'string' ? on : day,
    minuteReference: minute,
  });
}

type Day = ReturnType<typeof pastDay>;

function faultOfDay(on: Day, { recommendedOn }: Programme, terms: Terms): readonly Refusal<'decidedOn'>[] {
  if (typeof on !== 'string') return [{ code: 'decidedOn', sentence: on.sentence }];
  if (recommendedOn === null || on >= recommendedOn) return [];
  return [
    {
      code: 'decidedOn',
      sentence: `The ${terms.subGroup} recommended it on ${sayDate(recommendedOn)}, which is later. Check both days; the recommendation can be corrected.`,
    },
  ];
}

function faultOfMinute(minute: string): readonly Refusal<'minuteReference'>[] {
  if (minute === '') {
    return [{ code: 'minuteReference', sentence: 'Give the minute in which the approval is recorded.' }];
  }
  if (minute.length <= longestLine) return [];
  return [{ code: 'minuteReference', sentence: `Shorten the minute to ${longestLine} characters or fewer.` }];
}

function isSame(standing: ProgrammeStanding, on: Day, minute: string): boolean {
  return standing.state === 'approved' && standing.on === on && standing.minute === minute;
}

/** R86: children's safeguarding provides a QA manager who co-ordinates; without one nobody would carry it out. */
function noQaManager(terms: Terms): Refusal<'noQaManager'> {
  return {
    code: 'noQaManager',
    sentence: `Nobody is ${terms.qaManager} today, and a programme cannot go live without one. Appoint a ${terms.qaManager} on the page People first.`,
  };
}

const unchanged: Refusal<'nothing'> = {
  code: 'nothing',
  sentence: 'This approval is recorded already, with the same day and minute.',
};

/** What the form begins with: the day and minute on record where they are corrected, else today. */
export function approvalDraft(standing: ProgrammeStanding, today: PlainDate): ApproveDraft {
  return standing.state === 'approved'
    ? { decidedOn: standing.on, minuteReference: standing.minute ?? '' }
    : { decidedOn: today, minuteReference: '' };
}
