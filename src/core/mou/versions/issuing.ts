/**
 * Issuing a version: from then on agencies are asked to sign it, so everything about it must be right before. The day of
 * issue is today; the three other days are chosen. It also says whom the bot will ask, by the same rule that the bot asks.
 */
import { acceptUnless, type Refusal, type Result, refuse } from '../../../base/result.ts';
import type { Instant } from '../../../base/time/instant.ts';
import { addDays, addMonths, type PlainDate, sayDate } from '../../../base/time/plainDate.ts';
import { addWorkingDays, onOrAfter, type WorkCalendar } from '../../../base/time/workingDays.ts';
import { dateIn, timeIn } from '../../../base/time/zone.ts';
import type { Agency, Membership } from '../../people/board.ts';
import { isSendingTime, sendingEnds } from '../../sendingHours.ts';
import { type Asked, askedFor } from '../asking.ts';
import { type MouBooks, type MouVersion, versionState, versionToSign } from '../standing.ts';
import { nextNumber } from './drafting.ts';

/** The days of a version; null while a box holds no day. */
export interface IssueForm {
  readonly signBy: PlainDate | null;
  readonly effectiveFrom: PlainDate | null;
  readonly reviewOn: PlainDate | null;
}

export type IssueValues = Pick<MouVersion, 'issuedOn' | 'signBy' | 'effectiveFrom' | 'reviewOn'>;

/** Each is the name of the box at fault, or of what stands in the way. */
export type IssueRefusal =
  | 'state'
  | 'number'
  | 'wording'
  | 'changeNote'
  | 'agencies'
  | 'signBy'
  | 'effectiveFrom'
  | 'reviewOn';

/** What issuing is checked against. */
export interface IssueFacts {
  readonly books: MouBooks;
  readonly version: MouVersion;
  readonly agencies: readonly Agency[];
  readonly day: PlainDate;
}

/** Where the board has no setting of its own. */
const usualWorkingDays = 20;
const monthsToReview = 12;

/**
 * The days to begin with: the board's working days to sign; in force at once where nothing was before, else when all
 * should have signed, so that what was signed before counts until then; looked at again a year later.
 */
export function usualDays(
  books: MouBooks,
  { day, calendar }: { readonly day: PlainDate; readonly calendar: WorkCalendar },
  signWithinWorkingDays: number = usualWorkingDays,
): { readonly signBy: PlainDate; readonly effectiveFrom: PlainDate; readonly reviewOn: PlainDate } {
  const signBy = addWorkingDays(calendar, day, Math.max(1, signWithinWorkingDays));
  const effectiveFrom = versionToSign(books, day) === null ? day : signBy;
  return { signBy, effectiveFrom, reviewOn: addMonths(effectiveFrom, monthsToReview) };
}

/** All that stands in the way of issuing it today, or what is written. */
export function prepareIssue(facts: IssueFacts, form: IssueForm): Result<IssueValues, IssueRefusal> {
  const { books, version, day } = facts;
  const state = versionState(books, version, day);
  if (state === 'withdrawn') return refuse('state', `${version.name} was removed. Write a new version.`);
  if (state !== 'draft')
    return refuse('state', `${version.name} has been issued already. There is nothing more to do.`);
  return acceptUnless<IssueValues, IssueRefusal>([...textFaults(facts), ...dayFaults(facts, form)], {
    issuedOn: day,
    ...form,
  });
}

function textFaults({ books, version, agencies, day }: IssueFacts): readonly Refusal<IssueRefusal>[] {
  const faults: Refusal<IssueRefusal>[] = [];
  const least = nextNumber(books);
  if (version.number < least) {
    faults.push({ code: 'number', sentence: `Numbers go up: edit the draft and give it ${least} or higher.` });
  }
  if (version.wording.trim() === '') {
    faults.push({ code: 'wording', sentence: 'There is no text to sign: edit the draft and write it.' });
  }
  const before = versionToSign(books, day);
  if (before !== null && (version.changeNote ?? '').trim() === '') {
    faults.push({
      code: 'changeNote',
      sentence: `Agencies know ${before.name}: edit the draft and say what has changed.`,
    });
  }
  if (!agencies.some((agency) => agency.active)) {
    faults.push({ code: 'agencies', sentence: 'No agency takes part yet, so nobody would be asked. Add them first.' });
  }
  return faults;
}

/** In order: today, before the last day to sign; in force today or later; looked at again after both. */
function dayFaults(facts: IssueFacts, form: IssueForm): readonly Refusal<IssueRefusal>[] {
  const { day } = facts;
  const tomorrow = addDays(day, 1);
  const last = later(day, later(form.signBy ?? day, form.effectiveFrom ?? day));
  return [
    ...notBefore('signBy', form.signBy, [
      tomorrow,
      `Agencies need time to sign: choose ${sayDate(tomorrow)} or later.`,
    ]),
    ...notBefore('effectiveFrom', form.effectiveFrom, earliestStart(facts)),
    ...notBefore('reviewOn', form.reviewOn, [
      addDays(last, 1),
      `Choose a day after ${sayDate(last)}: it is looked at again once it is signed and in force.`,
    ]),
  ];
}

/** A version cannot hold before it is issued, nor before the one it follows: that one would never have held. */
function earliestStart({ books, day }: IssueFacts): readonly [PlainDate, string] {
  const before = versionToSign(books, day);
  const start = before?.effectiveFrom ?? day;
  if (before === null || start <= day)
    return [day, `It cannot hold before it is issued: choose ${sayDate(day)} or later.`];
  return [start, `${before.name} takes effect on ${sayDate(start)}: choose that day or a later one.`];
}

function notBefore(
  code: IssueRefusal,
  chosen: PlainDate | null,
  [earliest, sentence]: readonly [PlainDate, string],
): readonly Refusal<IssueRefusal>[] {
  return chosen === null || chosen < earliest ? [{ code, sentence }] : [];
}

function later(one: PlainDate, other: PlainDate): PlainDate {
  return one > other ? one : other;
}

/** Whom the bot will ask, agency by agency, by today's appointments. */
export function askedAtIssue(membership: Membership, agencies: readonly Agency[], day: PlainDate): readonly Asked[] {
  const when = { day, handedOver: () => false };
  return agencies.filter((agency) => agency.active).map((agency) => askedFor(membership, agency, when));
}

/** The day on which the cards go out; null for at once. */
export function cardsGoOn(calendar: WorkCalendar, now: Instant): PlainDate | null {
  if (isSendingTime(calendar, now)) return null;
  const today = dateIn(now);
  return onOrAfter(calendar, timeIn(now) < sendingEnds ? today : addDays(today, 1));
}
