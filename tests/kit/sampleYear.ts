/**
 * What the sample board owes in 2015-16 if nobody ever answers, taken from its file alone, and on which day whom of its
 * people the book of ladders tells of it. A second opinion beside the product's planner, which it does not use.
 */
import type { SampleBoard } from '../../src/graph/provision/sampleBoard.ts';
import { type BookStep, movedForward, type Post, stepsByTheBook } from './bookOfLadders.ts';

/** Something that is owed from one day to another. */
interface Thing {
  readonly kind: string;
  readonly item: string;
  readonly began: string;
  readonly due: string;
  /** The last day on which it is owed. */
  readonly until?: string;
  readonly owners: readonly string[];
  readonly agency?: string;
  readonly auditLead?: string | null;
}

/** One line of the table, as it must be. */
export interface BookLine {
  readonly day: string;
  readonly person: string;
  readonly kind: string;
  readonly item: string;
  readonly step: string;
  readonly due: string;
  readonly isEscalation: boolean;
}

/** The quarter's first day in 2015-16. */
const quarterStarts = { Q1: '2015-04-01', Q2: '2015-07-01', Q3: '2015-10-01', Q4: '2016-01-01' } as const;

const runners: readonly string[] = ['qa-manager', 'chair'];

/** Every line of the year in which nobody answers, in no particular order. */
export function silentYear(sample: SampleBoard, opens: string, ends: string): readonly BookLine[] {
  const people = holdersOf(sample);
  return thingsOf(sample, people).flatMap((thing) => linesOf(thing, people, { opens, ends }));
}

type Holders = (post: Post, agency: string | undefined) => string | null;

function holdersOf(sample: SampleBoard): Holders {
  return (post, agency) =>
    sample.appointments.find((one) => one.role === post && one.agency === (agency ?? null))?.person ?? null;
}

function linesOf(thing: Thing, people: Holders, year: { readonly opens: string; readonly ends: string }) {
  const [last = year.ends] = [thing.until ?? year.ends, year.ends].sort();
  const [, first = year.opens] = [thing.began, year.opens].sort();
  const known = movedForward(first);
  const told = stepsByTheBook(thing.kind, thing, last).flatMap((step) =>
    personsOf(thing, people, step.to).map((person) => ({ ...step, person })),
  );
  const lines = new Map<string, BookLine>();
  for (const person of new Set(told.map((step) => step.person))) {
    const own = told.filter((step) => step.person === person);
    for (const step of sentOf(own, known)) {
      // One thing is said once a day; a step of the owner's own gives it its name.
      const name = `${step.day} ${person}`;
      if (!lines.has(name) || step.to === 'owner') lines.set(name, lineOf(thing, step));
    }
  }
  return [...lines.values()];
}

/** Of several steps already past when it is first known, the newest alone goes, and not beside one of that day. */
function sentOf(steps: readonly ToldStep[], known: string): readonly ToldStep[] {
  const inOrder = [...steps].sort((one, other) => (one.day < other.day ? -1 : 1));
  const coming = inOrder.filter((step) => step.day >= known);
  const past = inOrder.filter((step) => step.day < known).at(-1);
  if (past === undefined || coming.some((step) => step.day === known)) return coming;
  return [{ ...past, day: known }, ...coming];
}

interface ToldStep extends BookStep {
  readonly person: string;
}

function lineOf(thing: Thing, { day, person, name }: ToldStep): BookLine {
  const { kind, item, due } = thing;
  return { day, person, kind, item, step: name, due, isEscalation: !isOwner(thing, person) };
}

function isOwner({ owners }: Thing, person: string): boolean {
  return owners.includes(person);
}

/** A post that nobody holds passes its step on, in the end to the QA manager. */
function personsOf(thing: Thing, people: Holders, post: Post): readonly string[] {
  if (post === 'owner') return thing.owners;
  if (post === 'audit lead') return [thing.auditLead ?? 'qa-manager'];
  const agency = post === 'QA manager' || post === 'chair' ? undefined : thing.agency;
  return [people(post, agency) ?? 'qa-manager'];
}

function thingsOf(sample: SampleBoard, people: Holders): readonly Thing[] {
  return [
    ...memoranda(sample, people),
    ...ofAudits(sample, people),
    ...ofAgencies(sample, people),
    ...ofMeetings(sample),
    ...ofTheYear(),
  ];
}

function representative(people: Holders, agency: string): string {
  return people('representative', agency) ?? 'qa-manager';
}

function memoranda(sample: SampleBoard, people: Holders): readonly Thing[] {
  return sample.mouVersions.flatMap((version) => [
    ...sample.agencies.map(({ key: agency }) => ({
      ...{ kind: 'mou-sign-off', item: `${version.key}.${agency}`, began: version.issuedOn, due: version.signBy },
      ...{ owners: [representative(people, agency)], agency },
    })),
    { kind: 'mou-review', item: version.key, began: version.effectiveFrom, due: version.reviewOn, owners: runners },
  ]);
}

/** Items that wait for something owe nothing, and nor do their audits. */
function going(sample: SampleBoard) {
  return sample.programmeItems.filter((item) => item.waitingFor === null);
}

function ofAudits(sample: SampleBoard, people: Holders): readonly Thing[] {
  return sample.audits.flatMap((audit): readonly Thing[] => {
    const item = going(sample).find((one) => one.key === audit.item);
    if (item === undefined) return [];
    const start = quarterStarts[item.quarter];
    const parts = sample.auditParticipation.filter((one) => one.audit === audit.key);
    const leads = [audit.lead, audit.jointLead, ...parts.map((one) => one.lead)].filter((one) => one !== null);
    const led = audit.lead === null ? ['qa-manager'] : [audit.lead];
    return [
      {
        ...{ kind: 'audit-starting', item: audit.key, began: '2015-03-16', due: movedForward(start) },
        owners: leads.length === 0 ? ['qa-manager'] : [...new Set(leads)],
      },
      ...(audit.reportDueOn === null
        ? []
        : [{ kind: 'audit-report', item: audit.key, began: '2015-03-16', due: audit.reportDueOn, owners: led }]),
      ...(item.leads.length > 0
        ? []
        : [{ kind: 'programme-lead', item: item.key, began: '2015-03-16', due: start, owners: ['qa-manager'] }]),
      ...parts.flatMap((part): readonly Thing[] => {
        const { agency, lead } = part;
        const due = part.returnsDueOn ?? audit.returnsDueOn ?? '';
        const began = audit.returnsOpenOn ?? '2015-03-16';
        const ours = representative(people, agency);
        return [
          ...(lead !== null
            ? []
            : [{ kind: 'agency-lead', item: part.key, began: part.confirmedOn, due: start, owners: [ours], agency }]),
          {
            ...{ kind: 'case-returns', item: part.key, began, due, owners: [lead ?? ours], agency },
            auditLead: audit.lead,
          },
        ];
      }),
    ];
  });
}

function ofAgencies(sample: SampleBoard, people: Holders): readonly Thing[] {
  return [
    ...sample.actions.map((one) => ({
      ...{ kind: 'action', item: one.key, began: one.agreedOn, due: one.dueOn },
      ...{ owners: [one.owner], agency: one.agency },
    })),
    ...sample.externalEnquiries.flatMap((one) =>
      one.agencies.map((agency) => ({
        ...{ kind: 'enquiry', item: `${one.key}.${agency}`, began: one.receivedOn, due: one.dueOn },
        ...{ owners: [representative(people, agency)], agency },
      })),
    ),
  ];
}

/** Presenters, and at the sub group's meetings the leads of reports that are due by then. */
function ofMeetings(sample: SampleBoard): readonly Thing[] {
  const isGoing = (item: string) => going(sample).some((one) => one.key === item);
  return sample.meetings.flatMap((meeting): readonly Thing[] => {
    const reports = sample.audits.filter(
      (one) => isGoing(one.item) && one.reportDueOn !== null && one.reportDueOn <= meeting.heldOn,
    );
    const leads = meeting.kind === 'Sub group' ? reports.flatMap((one) => one.lead ?? []) : [];
    const about = { began: '2015-03-16', due: meeting.heldOn, until: meeting.heldOn };
    return [
      ...(meeting.kind === 'Annual QA event'
        ? []
        : [{ ...about, kind: 'agenda', item: meeting.key, owners: ['chair'] }]),
      ...[...new Set([...meeting.presenters, ...leads])].map((person) => ({
        ...{ ...about, kind: 'papers', item: `${meeting.key}.${person}`, owners: [person] },
      })),
    ];
  });
}

/** What the board owes once a year: last year's, which was never done, until the day on which this year's is due. */
function ofTheYear(): readonly Thing[] {
  const lastYear = { item: '2014-15', began: '2014-04-01', owners: runners };
  const thisYear = { item: '2015-16', began: '2015-04-01', owners: runners };
  return [
    { ...thisYear, kind: 'annual-report', due: '2015-12-31' },
    { ...lastYear, kind: 'programme-approval', due: '2015-03-31', until: '2016-03-30' },
    { ...thisYear, kind: 'programme-approval', due: '2016-03-31' },
    { ...lastYear, kind: 'qa-event', due: '2015-03-31', until: '2016-03-30' },
    { ...thisYear, kind: 'qa-event', due: '2016-03-31' },
  ];
}
