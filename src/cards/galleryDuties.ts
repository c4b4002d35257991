/** Samples of the cards about what a person owes: the day's card, single cards, what is dealt with, and settings. */

import { keyOf } from '../base/id.ts';
import { instant } from '../base/time/instant.ts';
import { plainDate } from '../base/time/plainDate.ts';
import type { DutyKind, Owed } from '../core/duties/duty.ts';
import { kindOf } from '../core/duties/kinds/all.ts';
import { capital, type Terms } from '../core/words/terms.ts';
import { refTo } from '../lists/definition/columns.ts';
import { type AwayData, awayCard } from './duties/away.card.ts';
import { type DayCardData, dayCard } from './duties/day.card.ts';
import { dealtWithCard } from './duties/dealtWith.card.ts';
import { type ForOneData, forOneCard } from './duties/forOne.card.ts';
import type { DutyLine } from './duties/line.ts';
import { singleCard } from './duties/single.card.ts';
import { type GallerySample, hostile, sampleBoard, tabLink } from './gallerySample.ts';
import type { DutySubject } from './verbs.ts';

const today = plainDate('2015-06-01');
const police = refTo({ key: keyOf<'agencies'>('police'), label: 'Police' });
const audit = refTo({ key: keyOf<'audits'>('cse'), label: 'Child sexual exploitation' });
const people = [
  { key: 'police-substitute', name: 'Police substitute' },
  { key: 'police-lead', name: 'Police audit lead' },
];
const subject: DutySubject = { board: 'b-sample', entry: 'day.police-rep.2015-06-01', kind: '', item: '', dueOn: '' };

/** A line in the words of its kind, as whoever owes it sees it. */
function line(terms: Terms, name: DutyKind, title: string, more: Partial<DutyLine> = {}): DutyLine {
  const kind = kindOf(name);
  const dueOn = more.dueOn ?? plainDate('2015-06-15');
  const owed: Owed = { item: 'sample', title, dueOn, since: today, agency: police, audit, owners: [], remark: null };
  return {
    subject: { ...subject, kind: name, item: 'sample', dueOn },
    label: kind.label,
    ask: kind.ask(owed, terms),
    next: kind.next(owed, terms),
    remark: null,
    dueOn,
    workingDaysLate: 0,
    isToday: false,
    owedBy: null,
    standingIn: null,
    acts: kind.ownActs,
    people,
    answered: null,
    link: tabLink,
    ...more,
  };
}

/** A line whose texts are as long as lists let them be. */
function longLine(terms: Terms, at: number): DutyLine {
  const long = `Thing ${at + 1} ${'with a very long name, as long as SharePoint lets one be: '.repeat(5)}`.slice(
    0,
    250,
  );
  return line(terms, 'action', long, {
    subject: { ...subject, kind: 'action', item: `${at}-${'i'.repeat(160)}`, dueOn: '2015-05-01' },
    dueOn: plainDate('2015-05-01'),
    workingDaysLate: 20,
    isToday: true,
    owedBy: 'A representative with a rather long name and another representative with a rather long name',
    remark: 'More time was asked for; nobody has decided yet.',
    acts: kindOf('action').othersActs,
    people: Array.from({ length: 12 }, (_, of) => ({ key: `person-${of}`, name: `Somebody of the agency ${of + 1}` })),
  });
}

export function dutySamples(terms: Terms): readonly GallerySample[] {
  const late = { dueOn: plainDate('2015-05-22'), workingDaysLate: 5, isToday: true };
  const own = [
    line(terms, 'action', 'Training plan', late),
    line(terms, 'case-returns', 'Case returns', { isToday: true, dueOn: today, remark: '2 of 5 have come.' }),
    line(terms, 'agency-lead', 'Lead', {}),
    line(terms, 'enquiry', 'Joint targeted area inspection', { dueOn: plainDate('2015-06-19') }),
  ];
  const day: DayCardData = {
    ...sampleBoard,
    subject,
    personName: 'Police representative',
    today,
    lines: own,
    awayUntil: null,
    refreshFor: '29:sample',
  };
  const toldOf = { owedBy: 'Police representative', acts: kindOf('action').othersActs };
  const sample = (state: string, more: Partial<DayCardData>): GallerySample => ({
    card: 'day',
    state,
    content: dayCard({ ...day, ...more }),
  });
  return [
    sample('of a representative', {}),
    sample('in the channel', { refreshFor: null }),
    sample('of a lead', {
      lines: [
        line(terms, 'audit-starting', 'Child sexual exploitation', { isToday: true }),
        line(terms, 'audit-report', 'Report', { remark: 'The paper on thresholds waits for this.' }),
        line(terms, 'papers', 'June meeting', { remark: 'Papers are due by 8 June 2015.' }),
      ],
    }),
    sample('of the one who runs the programme', {
      lines: [
        line(terms, 'programme-lead', 'Domestic violence and abuse', { ...late }),
        line(terms, 'mou-review', 'Memorandum of Understanding 2015-16'),
        line(terms, 'annual-report', 'Annual report 2015-16'),
        line(terms, 'qa-event', 'Annual QA event 2015-16'),
        line(terms, 'programme-approval', 'QA programme 2016-17'),
      ],
    }),
    sample('an escalation to the one who chairs', {
      personName: capital(terms.chair),
      lines: [
        line(terms, 'action', 'Training plan', { ...late, workingDaysLate: 20, ...toldOf }),
        line(terms, 'mou-sign-off', 'Memorandum', { ...late, owedBy: 'Housing representative' }),
        line(terms, 'agenda', 'June meeting'),
      ],
    }),
    sample('a substitute stands in', {
      personName: 'Police substitute',
      lines: [line(terms, 'mou-sign-off', 'Memorandum', { standingIn: 'in place of Police representative', ...late })],
    }),
    sample('after an answer', {
      lines: [
        line(terms, 'case-returns', 'Case returns', { isToday: true, dueOn: today }),
        line(terms, 'action', 'Training plan', {
          ...late,
          acts: [],
          answered: 'Recorded as done. Thank you: nobody is reminded of it any more.',
        }),
      ],
    }),
    sample('all answered', {
      lines: [
        line(terms, 'action', 'Training plan', { acts: [], answered: 'Dealt with by you, on 1 June 2015 at 10:04.' }),
      ],
    }),
    sample('nothing to do', { lines: [] }),
    sample('away', { awayUntil: plainDate('2015-06-12') }),
    sample('forty things', { lines: Array.from({ length: 40 }, () => own[0] ?? longLine(terms, 0)) }),
    sample('sixty things of the longest', { lines: Array.from({ length: 60 }, (_, at) => longLine(terms, at)) }),
    sample('hostile text', {
      personName: hostile,
      boardName: hostile,
      refreshFor: null,
      lines: [line(terms, 'action', hostile, { owedBy: hostile, remark: hostile, standingIn: hostile })],
    }),
    ...forOneSamples(),
    ...singleSamples(terms, own),
    ...settingsSamples(),
  ];
}

function forOneSamples(): readonly GallerySample[] {
  const one: ForOneData = {
    ...sampleBoard,
    subject,
    personName: 'Police representative',
    isOver: false,
  };
  const sample = (state: string, more: Partial<ForOneData>): GallerySample => ({
    card: 'forOne',
    state,
    content: forOneCard({ ...one, ...more }),
  });
  return [
    sample('something to see', {}),
    sample('nothing any more', { isOver: true }),
    sample('hostile text', { boardName: hostile, personName: hostile }),
  ];
}

function singleSamples(terms: Terms, own: readonly DutyLine[]): readonly GallerySample[] {
  const anyone = { ...sampleBoard, today, refreshFor: '29:sample', personName: 'M&E Lead A' };
  const asked = {
    ...anyone,
    what: 'extension',
    subject: { ...subject, entry: 'ask.1.lead', kind: 'action', item: 'sample', dueOn: '2015-06-15' },
    title: 'Training plan',
    askedBy: 'Police representative',
    askedAt: instant('2015-06-01T09:04:00Z'),
    dueOn: plainDate('2015-06-15'),
    newDay: plainDate('2015-06-30'),
  } as const;
  const absence = {
    ...anyone,
    personName: 'Police substitute',
    isOwn: false,
    absentName: 'Police representative',
    agencyName: 'Police',
  };
  return [
    { card: 'single', state: 'more time is asked for', content: singleCard(asked) },
    { card: 'single', state: 'more time, in the channel', content: singleCard({ ...asked, refreshFor: null }) },
    {
      card: 'single',
      state: 'more time, hostile text',
      content: singleCard({ ...asked, title: hostile, askedBy: hostile }),
    },
    {
      card: 'single',
      state: 'a person asks to be heard now',
      content: singleCard({
        ...anyone,
        what: 'remind',
        line: own[1] ?? line(terms, 'case-returns', 'Case returns'),
        askedBy: 'M&E Lead B',
      }),
    },
    {
      card: 'single',
      state: 'historical information',
      content: singleCard({
        ...anyone,
        what: 'flag',
        auditName: 'Child sexual exploitation',
        agencyName: 'Police',
        caseReference: 'CSE-K7Q4',
      }),
    },
    {
      card: 'single',
      state: 'somebody is away',
      content: singleCard({ ...absence, what: 'away', until: plainDate('2015-06-12') }),
    },
    {
      card: 'single',
      state: 'entered as away by somebody else',
      content: singleCard({ ...absence, what: 'away', isOwn: true, until: plainDate('2015-06-12') }),
    },
    {
      card: 'single',
      state: 'an absence is over',
      content: singleCard({ ...absence, what: 'back', isOwn: true, until: null }),
    },
    { card: 'single', state: 'somebody is back', content: singleCard({ ...absence, what: 'back', until: null }) },
    {
      card: 'dealtWith',
      state: 'by a colleague',
      content: dealtWithCard({
        ...sampleBoard,
        ask: 'Please see to this action: Training plan.',
        sentence: 'Dealt with by Police substitute, on 1 June 2015 at 10:04.',
      }),
    },
  ];
}

function settingsSamples(): readonly GallerySample[] {
  const settings: AwayData = {
    ...sampleBoard,
    subject: { ...subject, entry: 'typed.settings.1' },
    personName: 'Police representative',
    today,
    awayUntil: null,
    isQuiet: false,
    standIn: 'While you are away, Police substitute acts for Police.',
    receipt: null,
    refreshFor: '29:sample',
  };
  return [
    { card: 'away', state: 'here', content: awayCard(settings) },
    {
      card: 'away',
      state: 'away, fewer reminders',
      content: awayCard({
        ...settings,
        awayUntil: plainDate('2015-06-12'),
        isQuiet: true,
        receipt:
          'You are away until 12 June 2015. What is yours goes to whoever stands in, and comes back to you after that.',
      }),
    },
    { card: 'away', state: 'in the channel', content: awayCard({ ...settings, refreshFor: null, standIn: '' }) },
  ];
}
