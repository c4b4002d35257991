/** Enquiries in words: what is overdue, who has replied and who is waited for. Pure. */
import { type PlainDate, sayDate } from '../../../base/time/plainDate.ts';
import type { AgencyReply, EnquiryStanding } from '../../../core/enquiries/replies.ts';
import { visibleTo } from '../../../core/may.ts';
import type { Membership, PersonKey } from '../../../core/people/board.ts';
import { counted, listed } from '../../board/phrases.ts';

/** The first sentence of the page. */
export function sayEnquiries(all: readonly EnquiryStanding[], today: PlainDate): string {
  const open = all.filter((one) => one.isOpen);
  const overdue = open.filter((one) => one.isOverdue);
  if (open.length === 0) {
    return all.length === 0
      ? 'No enquiry is entered yet. Enter one: from it the bot asks each agency for its reply.'
      : 'No enquiry is open: every reply has gone out.';
  }
  const rest = open.filter((one) => !one.isOverdue);
  return [
    ...(overdue.length === 0 ? [] : [`Overdue: ${listed(overdue.map(sayWaiting))}.`]),
    ...(rest.length === 0 ? [] : [sayRest(rest, { today, more: overdue.length === 0 ? '' : 'more ' })]),
  ].join(' ');
}

/** `2 more enquiries are open; the next replies are due by 30 June 2015 (“Survey”).` */
function sayRest(
  rest: readonly EnquiryStanding[],
  { today, more }: { readonly today: PlainDate; readonly more: string },
): string {
  // The soonest due first, as the page has them.
  const next = rest.find((one) => one.replied < one.asked.length && one.enquiry.receivedOn <= today);
  const waits =
    next === undefined
      ? 'none waits for a reply'
      : `the next replies are due by ${sayDate(next.enquiry.dueOn)} (“${next.enquiry.name}”)`;
  return `${counted(rest.length, `${more}enquiry`, `${more}enquiries`)} ${rest.length === 1 ? 'is' : 'are'} open; ${waits}.`;
}

/** `“Survey of thresholds” (2 agencies have not replied)` */
function sayWaiting({ enquiry, asked, replied }: EnquiryStanding): string {
  const left = asked.length - replied;
  return `“${enquiry.name}” (${counted(left, 'agency', 'agencies')} ${left === 1 ? 'has' : 'have'} not replied)`;
}

/** Where one enquiry stands, one sentence each. */
export function sayStanding({ enquiry, asked, replied }: EnquiryStanding, today: PlainDate): readonly string[] {
  const { from, receivedOn, dueOn, closedOn } = enquiry;
  const passed =
    receivedOn > today
      ? `It is passed to the agencies on ${sayDate(receivedOn)}; nobody is reminded before.`
      : `Passed to the agencies on ${sayDate(receivedOn)}.`;
  return [
    `Asked by: ${from}. ${passed} Replies ${dueOn < today ? 'were' : 'are'} due by ${sayDate(dueOn)}.`,
    `${replied} of ${counted(asked.length, 'agency', 'agencies')} ${replied === 1 ? 'has' : 'have'} replied.`,
    ...(closedOn === null ? [] : [`The reply went out on ${sayDate(closedOn)}.`]),
  ];
}

/** The replies that a person sees: those who keep the enquiries all, others those of their own agencies. */
export function repliesFor(
  { asked }: EnquiryStanding,
  at: { readonly membership: Membership; readonly me: PersonKey | null; readonly today: PlainDate },
): readonly AgencyReply[] {
  return visibleTo(at.membership, at.me, asked, at.today);
}

/** What an agency replied, or who is waited for. */
export function sayReply(
  { reply, waitsFor }: AgencyReply,
  { names, isOpen }: { readonly names: ReadonlyMap<PersonKey, string>; readonly isOpen: boolean },
): string {
  if (reply !== null) return `Replied on ${sayDate(reply.on)} by ${reply.by.name}.`;
  if (!isOpen) return 'Did not reply.';
  if (waitsFor.length === 0) return 'Has not replied; nobody is asked yet.';
  return `Has not replied. Asked: ${listed(waitsFor.map((person) => names.get(person) ?? person))}.`;
}
