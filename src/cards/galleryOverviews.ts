/** Samples of the cards that say where things stand: the digest before a meeting, a quarter's opening, the monthly post. */

import { plainDate } from '../base/time/plainDate.ts';
import { financialYear } from '../base/time/quarter.ts';
import type { AgendaDigest } from '../core/agenda/agendaDigest.ts';
import type { QuarterOpening } from '../core/agenda/quarterOpening.ts';
import type { WhereWeAre } from '../core/agenda/whereWeAre.ts';
import { capital, type Terms } from '../core/words/terms.ts';
import { agendaCard } from './duties/agenda.card.ts';
import { quarterCard } from './duties/quarter.card.ts';
import { whereWeAreCard } from './duties/whereWeAre.card.ts';
import { type GallerySample, hostile, sampleBoard, tabLink } from './gallerySample.ts';
import { type WaitingAudit, waitingAuditsCard } from './waitingAudits.card.ts';

const mou = {
  versionName: 'Memorandum of Understanding 2015-16',
  signed: 7,
  agencies: 9,
  gaps: [
    { agency: 'Housing', state: 'Overdue' },
    { agency: 'Probation', state: 'Declined' },
  ],
};

const digest: AgendaDigest = {
  meetingName: 'June meeting',
  heldOn: plainDate('2015-06-18'),
  since: {
    lastHeldOn: plainDate('2015-03-19'),
    actionsDone: 4,
    signatures: 7,
    termsAgreed: 1,
    reportsDelivered: ['Neglect'],
  },
  overdue: [
    {
      agency: 'Police',
      count: 3,
      kinds: [
        { label: 'Action', count: 2 },
        { label: 'Case returns', count: 1 },
      ],
      longestLate: 12,
    },
    { agency: 'Housing', count: 1, kinds: [{ label: 'Memorandum of Understanding', count: 1 }], longestLate: 1 },
    { agency: null, count: 1, kinds: [{ label: 'Audit report', count: 1 }], longestLate: 4 },
  ],
  mou,
  slipped: [
    { name: 'Core groups', from: 'Q1', to: 'Q3', isLate: false },
    { name: 'Thresholds', from: 'Q1', to: 'Q1', isLate: true },
  ],
  reportsDue: [
    { name: 'Child sexual exploitation', dueOn: plainDate('2015-05-29'), lead: 'M&E Lead A', isOverdue: true },
    { name: 'Domestic violence', dueOn: plainDate('2015-06-26'), lead: null, isOverdue: false },
  ],
  keyFindings: [
    {
      name: 'Neglect',
      deliveredOn: plainDate('2015-06-01'),
      kinds: [
        { kind: 'Good practice', count: 1 },
        { kind: 'Area for improvement', count: 3 },
      ],
      themes: [
        { name: 'Sharing plans', count: 2 },
        { name: 'Voice of the child', count: 1 },
      ],
    },
    { name: 'Child sexual exploitation', deliveredOn: null, kinds: [], themes: [] },
  ],
  decisions: [
    { what: 'more time', about: 'Training plan', by: 'Police representative' },
    { what: 'declined', about: 'Probation', by: null },
    { what: 'approval', about: 'QA programme 2016-17', by: null },
    { what: 'lead', about: 'Domestic violence', by: null },
  ],
};

const nothing: AgendaDigest = {
  ...digest,
  since: { lastHeldOn: null, actionsDone: 0, signatures: 0, termsAgreed: 0, reportsDelivered: [] },
  overdue: [],
  mou: { versionName: null, signed: 0, agencies: 9, gaps: [] },
  slipped: [],
  reportsDue: [],
  keyFindings: [],
  decisions: [],
};

const long = `${hostile} ${'a long name '.repeat(16)}`;
const many = <T>(make: (at: number) => T): readonly T[] => Array.from({ length: 40 }, (_, at) => make(at));
const full: AgendaDigest = {
  ...digest,
  since: { ...digest.since, reportsDelivered: many((at) => `${long} ${at}`) },
  overdue: many((at) => ({
    agency: `${long} ${at}`,
    count: 40,
    kinds: many(() => ({ label: long, count: 1 })),
    longestLate: 99,
  })),
  mou: { ...mou, gaps: many((at) => ({ agency: `${long} ${at}`, state: 'Overdue' })) },
  slipped: many((at) => ({ name: `${long} ${at}`, from: 'Q1', to: null, isLate: true })),
  reportsDue: many((at) => ({ name: `${long} ${at}`, dueOn: plainDate('2015-05-29'), lead: long, isOverdue: true })),
  keyFindings: many((at) => ({
    name: `${long} ${at}`,
    deliveredOn: null,
    kinds: at === 0 ? null : [{ kind: 'Significant risk', count: 99 }],
    themes: many((of) => ({ name: `${long} ${of}`, count: of })),
  })),
  decisions: many((at) => ({ what: 'more time', about: `${long} ${at}`, by: long })),
};

const opening: QuarterOpening = {
  year: financialYear(2015),
  quarter: 2,
  items: [
    { name: 'Child sexual exploitation', leads: ['M&E Lead A', 'M&E Lead B'], waitingFor: null, missing: [] },
    {
      name: 'Domestic violence',
      leads: [],
      waitingFor: null,
      missing: ['a lead', 'terms of reference', 'a lead of Housing'],
    },
    { name: 'Core groups', leads: ['M&E Lead C'], waitingFor: 'A paper on thresholds', missing: [] },
  ],
};

const now: WhereWeAre = {
  mou,
  auditsUnderWay: ['Child sexual exploitation', 'Domestic violence'],
  overdue: 5,
  nextDates: [
    { what: 'Case returns: Domestic violence', on: plainDate('2015-06-12') },
    { what: 'June meeting', on: plainDate('2015-06-18') },
  ],
};

const waiting: readonly WaitingAudit[] = [
  {
    name: 'Neglect',
    step: 'Case returns open',
    waiting: 'Waiting for Police and Housing: case returns, due 26 June 2015.',
    url: tabLink,
  },
  {
    name: 'Core groups',
    step: 'Scoping',
    waiting: 'Ready: the M&E lead can move it to ‘Terms of reference agreed’.',
    url: tabLink,
  },
];

export function overviewSamples(terms: Terms): readonly GallerySample[] {
  const agenda = { ...sampleBoard, terms, forName: null };
  const month = { ...sampleBoard, month: 'June 2015' };
  return [
    { card: 'agenda', state: 'before a meeting', content: agendaCard({ ...agenda, digest }) },
    { card: 'agenda', state: 'nothing to tell', content: agendaCard({ ...agenda, digest: nothing }) },
    {
      card: 'agenda',
      state: 'of everything far too much',
      content: agendaCard({ ...agenda, digest: full, forName: capital(terms.chair) }),
    },
    { card: 'quarter', state: 'three items', content: quarterCard({ ...sampleBoard, opening }) },
    {
      card: 'quarter',
      state: 'nothing starts',
      content: quarterCard({ ...sampleBoard, opening: { ...opening, items: [] } }),
    },
    {
      card: 'quarter',
      state: 'forty items of the longest',
      content: quarterCard({
        ...sampleBoard,
        opening: {
          ...opening,
          items: many((at) => ({ name: `${long} ${at}`, leads: [long], waitingFor: null, missing: [long] })),
        },
      }),
    },
    { card: 'whereWeAre', state: 'in June', content: whereWeAreCard({ ...month, now }) },
    {
      card: 'whereWeAre',
      state: 'at the very beginning',
      content: whereWeAreCard({ ...month, now: { mou: nothing.mou, auditsUnderWay: [], overdue: 0, nextDates: [] } }),
    },
    { card: 'waitingAudits', state: 'two audits', content: waitingAuditsCard({ ...sampleBoard, audits: waiting }) },
    { card: 'waitingAudits', state: 'none', content: waitingAuditsCard({ ...sampleBoard, audits: [] }) },
    {
      card: 'waitingAudits',
      state: 'forty of the longest',
      content: waitingAuditsCard({
        ...sampleBoard,
        audits: many((at) => ({ name: `${long} ${at}`, step: 'Scoping', waiting: `${long} `.repeat(9), url: tabLink })),
      }),
    },
  ];
}
