/** Meetings in words: when, which papers, what the chair gets and when. Days come from the core's own plan. Pure. */
import { type PlainDate, sayDate, sayWeekday } from '../../../base/time/plainDate.ts';
import type { BeforeMeeting, Paper } from '../../../core/agenda/beforeMeeting.ts';
import type { ProposedMeeting } from '../../../core/agenda/meetingSeries.ts';
import type { Meeting } from '../../../core/duties/snapshot.ts';
import type { PersonKey } from '../../../core/people/board.ts';
import { capital, type Terms } from '../../../core/words/terms.ts';
import type { LadderTarget } from '../../../lists/ladders.ts';
import { counted, listed } from '../../board/phrases.ts';

/** `Tuesday 16 June 2015` */
export function sayFullDay(day: PlainDate): string {
  return `${sayWeekday(day)} ${sayDate(day)}`;
}

/** The first sentences of the page. @param next null where no meeting is to come */
export function sayNext(
  next: { readonly meeting: Meeting; readonly before: BeforeMeeting } | null,
  at: { readonly today: PlainDate; readonly terms: Terms },
): string {
  if (next === null) {
    return `No meeting is to come. Enter the next one: from it the bot drafts the agenda for the ${at.terms.chair} and asks for papers.`;
  }
  const { meeting, before } = next;
  const when = meeting.heldOn === at.today ? 'today' : `on ${sayFullDay(meeting.heldOn)}`;
  return `The next meeting is “${meeting.name}” (${meeting.kind}), ${when}. ${sayPapersDay(before, at.today)} ${sayDraft(meeting, before, at)}`;
}

export function sayPapersDay({ papersDueOn }: Pick<BeforeMeeting, 'papersDueOn'>, today: PlainDate): string {
  return `Papers ${papersDueOn < today ? 'were' : 'are'} due by ${sayDate(papersDueOn)}.`;
}

/** When the agenda draft goes out, and to whom. */
export function sayDraft(
  meeting: Pick<Meeting, 'kind'>,
  { draftOn, draftTo }: Pick<BeforeMeeting, 'draftOn' | 'draftTo'>,
  { today, terms }: { readonly today: PlainDate; readonly terms: Terms },
): string {
  if (meeting.kind === 'Annual QA event') {
    return `No agenda draft goes out before it; the ${terms.qaManager} and the ${terms.chair} are reminded of the event until it is recorded as held.`;
  }
  if (draftOn.length === 0) {
    return `No agenda draft goes out: there is neither ${terms.chair} nor ${terms.qaManager}, or the steps of the reminder ‘Agenda’ leave none.`;
  }
  const reader = listed(draftTo.map((as) => `the ${sayReader(as, terms)}`));
  const toCome = draftOn.filter((day) => day >= today).map((day) => (day === today ? 'today' : `on ${sayDate(day)}`));
  const past = draftOn.filter((day) => day < today).map((day) => `on ${sayDate(day)}`);
  const was = past.length === 0 ? null : `The agenda draft was due to ${reader} ${listed(past)}`;
  if (was === null) return `${capital(reader)} gets the agenda draft ${listed(toCome)}.`;
  return toCome.length === 0 ? `${was}.` : `${was} and comes again ${listed(toCome)}.`;
}

function sayReader(as: LadderTarget, terms: Terms): string {
  if (as === 'chair') return terms.chair;
  return as === 'QA manager' ? terms.qaManager : as;
}

/** Who writes a paper and how far it is, one sentence each. */
export function sayPapers(
  papers: readonly Paper[],
  { names, today }: { readonly names: ReadonlyMap<PersonKey, string>; readonly today: PlainDate },
): readonly string[] {
  return papers.map(({ person, sentOn, askedOn }) => {
    const name = names.get(person) ?? person;
    if (sentOn !== null) return `${name}: said on ${sayDate(sentOn)} that the paper is sent.`;
    const next = askedOn.find((day) => day >= today);
    if (next === today) return `${name}: asked for a paper today.`;
    if (next !== undefined) return `${name}: asked for a paper on ${sayDate(next)}.`;
    const last = askedOn.at(-1);
    if (last === undefined) return `${name}: writes a paper; no reminder asks for it.`;
    return `${name}: was to be asked on ${sayDate(last)}; has not said yet that it is sent.`;
  });
}

/** What cancelling does, one sentence each. */
export function sayCancelling(
  meeting: Meeting,
  before: BeforeMeeting,
  { today, terms }: { readonly today: PlainDate; readonly terms: Terms },
): readonly string[] {
  if (meeting.heldOn < today) {
    return [
      'It counts as never held: the next agenda draft then tells what has happened since the meeting before it.',
      'It stays on this page, and can be said to have been held after all.',
    ];
  }
  const open = before.papers.filter(({ sentOn }) => sentOn === null).length;
  return [
    meeting.kind === 'Annual QA event'
      ? `The reminders of the annual QA event go on: they end when it is recorded as held.`
      : `The ${terms.chair} gets no agenda draft for it from now on.`,
    open === 0
      ? 'Nobody is asked for a paper for it.'
      : `${counted(open, 'person', 'people')} who would write a paper ${open === 1 ? 'is' : 'are'} not asked any more.`,
    'The bot does not announce it: tell those who were to come.',
    'It stays on this page, and can be held after all.',
  ];
}

/** `Tuesday 1 September 2015, instead of Monday 31 August 2015, when nobody works` */
export function sayProposed({ day, insteadOf, clash }: ProposedMeeting): string {
  const instead = insteadOf === null ? '' : `, instead of ${sayFullDay(insteadOf)}, when nobody works`;
  return `${sayFullDay(day)}${instead}${clash === null ? '' : ` (“${clash}” is on that day already)`}`;
}
