/**
 * Entering an enquiry from outside, changing it, closing it and opening it again: what must be right before it is written
 * (R53). What is odd but may be meant is asked about. An enquiry is not deleted: what agencies replied still names it.
 */
import { z } from 'zod';
import { accept, acceptUnless, type Refusal, type Result, refuse } from '../../base/result.ts';
import { type PlainDate, parsePlainDate, sayDate, sayWeekday } from '../../base/time/plainDate.ts';
import { refTo } from '../../lists/definition/columns.ts';
import type { NewRow } from '../../lists/definition/defineList.ts';
import type { externalEnquiries } from '../../lists/externalEnquiries.ts';
import type { Oddity } from '../agenda/meeting.ts';
import type { BoardSnapshot, Enquiry } from '../duties/snapshot.ts';
import { standingOf } from './replies.ts';

/** `meant` stands for what is odd and has not been said to be meant. */
export type EnquiryRefusal =
  | 'name'
  | 'from'
  | 'receivedOn'
  | 'dueOn'
  | 'link'
  | 'agencies'
  | 'closedOn'
  | 'meant'
  | 'closed'
  | 'nothing';

/** What is odd about an enquiry and may be meant all the same. */
export type OddEnquiry = 'closed day' | 'past' | 'silent agencies';

/** As typed. */
export interface EnquiryDraft {
  readonly name: string;
  readonly from: string;
  /** `YYYY-MM-DD` each, or empty. */
  readonly receivedOn: string;
  readonly dueOn: string;
  readonly link: string;
  /** Every agency that takes part, also those that join while it is open. */
  readonly everyAgency: boolean;
  /** Keys of agencies, where not every one is asked. */
  readonly agencies: readonly string[];
  readonly meant: readonly OddEnquiry[];
}

/** What the rules compare an enquiry with; `today` is the board's day. */
export interface KnownEnquiries {
  readonly board: Pick<BoardSnapshot, 'enquiries' | 'agencies' | 'calendar'>;
  readonly today: PlainDate;
}

type EnquiryValues = Required<NewRow<typeof externalEnquiries>>;

/** The longest text of one line. Source: "Microsoft Lists and SharePoint limits", single line of text. */
const longestLine = 255;

/** A blank form, or what the enquiry holds. @param today on which a new one is passed to the agencies */
export function enquiryDraft(enquiry: Enquiry | null, today: PlainDate): EnquiryDraft {
  return {
    name: enquiry?.name ?? '',
    from: enquiry?.from ?? '',
    receivedOn: enquiry?.receivedOn ?? today,
    dueOn: enquiry?.dueOn ?? '',
    link: enquiry?.link ?? '',
    everyAgency: (enquiry?.agencies.length ?? 0) === 0,
    agencies: enquiry?.agencies.map((one) => one.key) ?? [],
    meant: [],
  };
}

/** What is odd about the day for the replies; nothing about a day that the enquiry had before. */
export function oddEnquiry(
  { board, today }: KnownEnquiries,
  draft: EnquiryDraft,
  enquiry: Enquiry | null,
): readonly Oddity<OddEnquiry>[] {
  const day = parsePlainDate(draft.dueOn);
  if (day === null || day === enquiry?.dueOn) return [];
  const odd: readonly (Oddity<OddEnquiry> | null)[] = [
    day < today
      ? { what: 'past', sentence: `${sayDate(day)} is past: every agency is overdue as soon as it is entered.` }
      : null,
    board.calendar.isWorkingDay(day)
      ? null
      : {
          what: 'closed day',
          sentence: `Nobody works on ${sayWeekday(day)} ${sayDate(day)}: it is due then all the same.`,
        },
  ];
  return odd.filter((one) => one !== null);
}

/** The whole row of a new enquiry, or everything that is wrong with it. */
export function prepareEnquiry(known: KnownEnquiries, draft: EnquiryDraft): Result<EnquiryValues, EnquiryRefusal> {
  return readDraft(known, draft, null);
}

/** The fields that differ, or everything that is wrong. A closed one is opened again first. */
export function prepareEnquiryChange(
  known: KnownEnquiries,
  enquiry: Enquiry,
  draft: EnquiryDraft,
): Result<Partial<EnquiryValues>, EnquiryRefusal> {
  if (enquiry.closedOn !== null) return refuse('closed', 'This enquiry is closed. Open it again first.');
  const read = readDraft(known, draft, enquiry);
  if (!read.ok) return read;
  const values = read.value;
  const fields = Object.keys(values) as readonly (keyof EnquiryValues)[]; // keys of this very object
  const plain = (row: Pick<Enquiry, keyof EnquiryValues>, field: keyof EnquiryValues): string =>
    JSON.stringify(field === 'agencies' ? row.agencies.map((one) => one.key) : row[field]);
  const changed = fields.filter((field) => plain(enquiry, field) !== plain(values, field));
  if (changed.length === 0) return refuse('nothing', 'Nothing was changed.');
  return accept(Object.fromEntries(changed.map((field) => [field, values[field]])));
}

/** Agencies that have not replied to an enquiry that is to be closed; nothing where all have. */
export function oddClosing(board: BoardSnapshot, enquiry: Enquiry, today: PlainDate): readonly Oddity<OddEnquiry>[] {
  const silent = standingOf(board, enquiry, today).asked.filter(({ reply }) => reply === null);
  if (silent.length === 0) return [];
  const names = silent
    .map(({ agency }) => agency.name)
    .join(', ')
    .replace(/, ([^,]*)$/, ' and $1');
  const have = silent.length === 1 ? 'has' : 'have';
  return [{ what: 'silent agencies', sentence: `${names} ${have} not replied: nobody asks them any more.` }];
}

/** The day on which the reply went out ends the reminders. */
export function prepareClosing(
  board: BoardSnapshot,
  enquiry: Enquiry,
  at: { readonly closedOn: string; readonly meant: readonly OddEnquiry[]; readonly today: PlainDate },
): Result<Partial<EnquiryValues>, EnquiryRefusal> {
  if (enquiry.closedOn !== null) return refuse('closed', 'This enquiry is closed already.');
  const closedOn = parsePlainDate(at.closedOn);
  if (closedOn === null) return refuse('closedOn', 'Give the day on which the reply went out.');
  const refusals: Refusal<EnquiryRefusal>[] = oddClosing(board, enquiry, at.today)
    .filter(({ what }) => !at.meant.includes(what))
    .map(({ sentence }) => ({ code: 'meant', sentence: `Wait for the replies, or tick: ${sentence}` }));
  if (closedOn > at.today)
    refusals.push({ code: 'closedOn', sentence: 'This day is still to come. Choose today or earlier.' });
  if (closedOn < enquiry.receivedOn) {
    refusals.push({
      code: 'closedOn',
      sentence: `The enquiry was received on ${sayDate(enquiry.receivedOn)}. Choose that day or later.`,
    });
  }
  return acceptUnless(refusals, { closedOn });
}

/** Agencies that have not replied are asked again from then on. */
export function prepareReopening(enquiry: Enquiry): Result<Partial<EnquiryValues>, EnquiryRefusal> {
  return enquiry.closedOn === null ? refuse('nothing', 'This enquiry is open already.') : accept({ closedOn: null });
}

function readDraft(
  known: KnownEnquiries,
  draft: EnquiryDraft,
  enquiry: Enquiry | null,
): Result<EnquiryValues, EnquiryRefusal> {
  const name = neat(draft.name);
  const from = neat(draft.from);
  const receivedOn = parsePlainDate(draft.receivedOn);
  const dueOn = parsePlainDate(draft.dueOn);
  const refusals: readonly Refusal<EnquiryRefusal>[] = [
    ...faultsOfName(known, name, enquiry),
    ...(from === '' || from.length > longestLine
      ? [{ code: 'from' as const, sentence: 'Say who asks, in one line.' }]
      : []),
    ...faultsOfDays(receivedOn, dueOn),
    ...faultsOfLink(draft.link.trim()),
    ...faultsOfAgencies(known, draft, enquiry),
    ...oddEnquiry(known, draft, enquiry)
      .filter(({ what }) => !draft.meant.includes(what))
      .map(({ sentence }) => ({ code: 'meant' as const, sentence: `Choose another day, or tick: ${sentence}` })),
  ];
  const chosen = draft.everyAgency ? [] : draft.agencies;
  return acceptUnless(refusals, {
    name,
    from,
    receivedOn: receivedOn ?? known.today, // without its days it is refused above
    dueOn: dueOn ?? known.today,
    link: draft.link.trim() === '' ? null : draft.link.trim(),
    agencies: known.board.agencies.filter((one) => chosen.includes(one.key)).map(refTo),
    closedOn: null,
  });
}

function neat(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function faultsOfName({ board }: KnownEnquiries, name: string, enquiry: Enquiry | null): readonly Refusal<'name'>[] {
  if (name === '') return [{ code: 'name', sentence: 'Say in a few words what is asked.' }];
  if (name.length > longestLine) {
    return [{ code: 'name', sentence: `Shorten it to ${longestLine} characters or fewer; the link has the rest.` }];
  }
  const same = board.enquiries.some(
    (one) =>
      one.key !== enquiry?.key &&
      one.closedOn === null &&
      one.name.trim().toLocaleLowerCase('en-GB') === name.toLocaleLowerCase('en-GB'),
  );
  return same
    ? [{ code: 'name', sentence: 'An open enquiry has this name already. Change that one, or tell them apart.' }]
    : [];
}

function faultsOfDays(
  receivedOn: PlainDate | null,
  dueOn: PlainDate | null,
): readonly Refusal<'receivedOn' | 'dueOn'>[] {
  if (receivedOn === null) {
    return [{ code: 'receivedOn', sentence: 'Give the day on which it is passed to the agencies.' }];
  }
  if (dueOn === null) return [{ code: 'dueOn', sentence: 'Give the day by which agencies reply.' }];
  if (receivedOn <= dueOn) return [];
  return [
    { code: 'dueOn', sentence: `It is received on ${sayDate(receivedOn)}. Replies are due on that day or later.` },
  ];
}

/** As the list takes it: one whole address, https alone. */
const wholeLink = z
  .url({ protocol: /^https$/ })
  .max(longestLine)
  .regex(/^https:\/\/[^/?#@]+([/?#]|$)/);

function faultsOfLink(link: string): readonly Refusal<'link'>[] {
  if (link === '' || wholeLink.safeParse(link).success) return [];
  return [{ code: 'link', sentence: 'Write a web address that begins with https://, or leave it empty.' }];
}

/** Agencies that do not take part any more are asked nothing: one that was asked before may stay named. */
function faultsOfAgencies(
  { board }: KnownEnquiries,
  draft: EnquiryDraft,
  enquiry: Enquiry | null,
): readonly Refusal<'agencies'>[] {
  const active = board.agencies.filter((one) => one.active);
  if (active.length === 0) {
    return [{ code: 'agencies', sentence: 'No agency takes part yet. Add the agencies first, under People.' }];
  }
  if (draft.everyAgency) return [];
  if (!active.some((one) => draft.agencies.includes(one.key))) {
    return [{ code: 'agencies', sentence: 'Tick at least one agency that takes part, or ask every agency.' }];
  }
  const gone = draft.agencies.filter(
    (key) => !active.some((one) => one.key === key) && enquiry?.agencies.some((ref) => ref.key === key) !== true,
  );
  return gone.length === 0
    ? []
    : [{ code: 'agencies', sentence: 'An agency that was ticked does not take part any more. Choose again.' }];
}
