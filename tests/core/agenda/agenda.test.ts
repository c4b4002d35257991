import { describe, expect, it } from '@jest/globals';
import { agendaDigest, overdueByAgency } from '../../../src/core/agenda/agendaDigest.ts';
import { quarterOpening } from '../../../src/core/agenda/quarterOpening.ts';
import { whereWeAre } from '../../../src/core/agenda/whereWeAre.ts';
import type { BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import { chair, housing, police, policeRepresentative, qaManager, to } from '../../kit/boardRows.ts';
import { at, day } from '../../kit/clock.ts';
import {
  aBoard,
  aDecisionBy,
  aMeeting,
  anAction,
  anAnswer,
  anAudit,
  anAuditOf,
  takesPart,
} from '../../kit/dutyBoard.ts';
import { aDecline, aVersion, books, signedInOrder } from '../../kit/mouRows.ts';
import { anItem } from '../../kit/programmeRows.ts';

const june = aMeeting('June meeting', '2015-06-18');
const march = aMeeting('March meeting', '2015-03-19');
const today = day('2015-06-01');
const digestOf = (more: Partial<BoardSnapshot> & { readonly today?: string } = {}) =>
  agendaDigest(aBoard({ meetings: [march, june], ...more }), june, { day: today, found: null });

/** What agencies owe: the board's own year is told apart from it. */
const ofAgencies = (more: Partial<BoardSnapshot>) =>
  overdueByAgency(aBoard(more), today).filter((one) => one.agency !== null);
const onTime = (more: Partial<BoardSnapshot>) => digestOf(more).decisions.filter((one) => one.what === 'more time');

const plan = anAction('Training plan', { dueOn: day('2015-05-22') });
const leaflet = anAction('Leaflet', { dueOn: day('2015-05-29') });
const ofHousing = anAction('Handbook', { agency: to(housing), dueOn: day('2015-05-29') });

describe('what is overdue', () => {
  it('is counted for each agency and kind, with the longest delay in working days, most first', () => {
    expect(ofAgencies({ actions: [ofHousing, plan, leaflet] })).toEqual([
      { agency: 'Police', count: 2, kinds: [{ label: 'Action', count: 2 }], longestLate: 5 },
      { agency: 'Housing', count: 1, kinds: [{ label: 'Action', count: 1 }], longestLate: 1 },
    ]);
  });

  it('stands apart, and last, when no agency owes it', () => {
    const item = anItem('Neglect', { quarter: 'Q1', leads: [to(qaManager)] });
    const audit = anAuditOf(item, { lead: to(qaManager), reportDueOn: day('2015-05-29') });
    const found = overdueByAgency(aBoard({ actions: [plan], items: [item], audits: [audit] }), today);
    expect(found.map((one) => one.agency)).toEqual(['Police', null]);
    expect(found.at(-1)?.kinds.map((one) => one.label)).toContain('Audit report');
  });

  it('is no more once it is done or withdrawn', () => {
    const answers = [
      anAnswer(policeRepresentative, 'done', { duty: 'action', subject: plan.key, said: 'All trained now.' }),
    ];
    const decisions = [aDecisionBy(chair, 'withdrawn', leaflet.key, { reason: 'Not needed any more.' })];
    expect(ofAgencies({ actions: [plan, leaflet], answers, decisions })).toEqual([]);
  });
});

describe('the digest before a meeting', () => {
  it('counts what happened after the last meeting of the same kind, and nothing from before it', async () => {
    const version = aVersion(1);
    const signatures = await signedInOrder([
      { agency: police, version, signatory: policeRepresentative, at: at('2015-03-18 10:00') },
      { agency: housing, version, signatory: policeRepresentative, at: at('2015-03-20 10:00') },
    ]);
    const done = anAnswer(policeRepresentative, 'done', {
      duty: 'action',
      subject: plan.key,
      said: 'All trained now.',
    });
    const audit = anAudit('Neglect');
    const digest = digestOf({
      actions: [plan],
      answers: [done],
      audits: [audit],
      decisions: [aDecisionBy(qaManager, 'report delivered', audit.key)],
      books: books({ versions: [version], signatures }),
      meetings: [march, aMeeting('Board, May', '2015-05-20', { kind: 'Board' }), june],
    });
    expect(digest.since).toEqual({
      lastHeldOn: day('2015-03-19'),
      actionsDone: 1,
      signatures: 1,
      termsAgreed: 0,
      reportsDelivered: ['Neglect'],
    });
  });

  it('begins with everything when there was no meeting before, and passes over one that was cancelled', () => {
    const cancelled = { ...march, cancelled: true };
    expect(digestOf({ meetings: [june] }).since.lastHeldOn).toBeNull();
    expect(digestOf({ meetings: [cancelled, june] }).since.lastHeldOn).toBeNull();
  });

  it('names agencies that have not signed, with where they stand', () => {
    const version = aVersion(1);
    const declines = [aDecline(housing, version, policeRepresentative)];
    const digest = digestOf({ books: books({ versions: [version], declines }) });
    expect(digest.mou).toMatchObject({ signed: 0, agencies: 2 });
    expect(digest.mou.gaps.map((gap) => gap.agency)).toEqual(['Police', 'Housing']);
    expect(digest.decisions).toContainEqual({ what: 'declined', about: 'Housing', by: null });
  });

  it('names what slipped: moved to a later quarter or to none, or past its quarter; not what was brought forward', () => {
    const items = [
      anItem('Later', { firstQuarter: 'Q1', quarter: 'Q3', position: 1 }),
      anItem('Undated', { firstQuarter: 'Q2', quarter: null, position: 2 }),
      anItem('Sooner', { firstQuarter: 'Q4', quarter: 'Q2', position: 3 }),
      anItem('As planned', { firstQuarter: 'Q2', quarter: 'Q2', position: 4 }),
      anItem('Finished late', { firstQuarter: 'Q1', quarter: 'Q3', position: 5, status: 'Completed' }),
      anItem('Over', { firstQuarter: 'Q1', quarter: 'Q1', position: 6 }),
    ];
    const july = agendaDigest(aBoard({ items, today: '2015-07-06' }), june, {
      day: day('2015-07-06'),
      found: null,
    });
    expect(july.slipped.map(({ name, from, to: now, isLate }) => [name, from, now, isLate])).toEqual([
      ['Later', 'Q1', 'Q3', false],
      ['Undated', 'Q2', null, false],
      ['Over', 'Q1', 'Q1', true],
    ]);
  });

  it('asks for a decision on more time once, until somebody has decided', () => {
    const asked = anAnswer(policeRepresentative, 'more time', {
      duty: 'action',
      subject: leaflet.key,
      said: 'The printer is closed.',
      day: day('2015-06-30'),
    });
    const waiting = { what: 'more time', about: 'Leaflet', by: 'Police representative' };
    expect(onTime({ actions: [leaflet], answers: [asked] })).toEqual([waiting]);
    const granted = aDecisionBy(chair, 'extension granted', leaflet.key, {
      when: '2015-06-01 08:45',
      newDueOn: day('2015-06-30'),
    });
    expect(onTime({ actions: [leaflet], answers: [asked], decisions: [granted] })).toEqual([]);
  });

  it('asks for the approval of a programme in the last three months before it is due', () => {
    const about = (on: string) =>
      agendaDigest(aBoard({ meetings: [june], today: on }), june, { day: day(on), found: null })
        .decisions.filter((one) => one.what === 'approval')
        .map((one) => one.about);
    expect(about('2015-12-30')).not.toContain('QA programme 2016-17');
    expect(about('2016-01-04')).toContain('QA programme 2016-17');
  });

  it('lists reports that are overdue or due in the next 20 working days, the soonest first', () => {
    const items = ['Soon', 'Late', 'Far'].map((name) => anItem(name, { quarter: 'Q1' }));
    const due = ['2015-06-29', '2015-05-29', '2015-06-30'];
    const audits = items.map((item, place) =>
      anAuditOf(item, { lead: place === 0 ? to(qaManager) : null, reportDueOn: day(due[place] ?? '') }),
    );
    expect(digestOf({ items, audits }).reportsDue).toEqual([
      { name: 'Late', dueOn: day('2015-05-29'), lead: null, isOverdue: true },
      { name: 'Soon', dueOn: day('2015-06-29'), lead: 'QA manager', isOverdue: false },
    ]);
  });
});

describe('the opening of a quarter', () => {
  it('says who leads what starts, what is missing and what waits', () => {
    const led = anItem('Neglect', { quarter: 'Q1', position: 1, leads: [to(qaManager)] });
    const unled = anItem('Violence', { quarter: 'Q1', position: 2 });
    const waits = anItem('Thresholds', {
      quarter: 'Q1',
      position: 3,
      waitingFor: 'The paper by M. Example on child J',
    });
    const after = anItem('Core groups', { quarter: 'Q1', position: 4, waitingFor: 'findings of the neglect audit' });
    const other = [anItem('Later', { quarter: 'Q2' }), anItem('Given up', { quarter: 'Q1', status: 'Withdrawn' })];
    const audit = anAuditOf(led);
    const opening = quarterOpening(
      aBoard({
        items: [after, waits, unled, led, ...other],
        audits: [audit],
        participation: [takesPart(housing, audit)],
      }),
      day('2015-04-01'),
    );
    expect(opening).toEqual({
      year: '2015-16',
      quarter: 1,
      items: [
        {
          name: 'Neglect',
          leads: ['QA manager'],
          waitingFor: null,
          missing: ['terms of reference', 'a lead of Housing'],
        },
        { name: 'Violence', leads: [], waitingFor: null, missing: ['a lead'] },
        { name: 'Thresholds', leads: [], waitingFor: 'something else: see the programme', missing: [] },
        { name: 'Core groups', leads: [], waitingFor: 'Neglect', missing: [] },
      ],
    });
  });
});

describe('where the board is', () => {
  it('counts audits under way and what is overdue, and names the next dates, the soonest first', () => {
    const item = anItem('Neglect', { quarter: 'Q1' });
    const audit = anAuditOf(item, {
      returnsDueOn: day('2015-06-12'),
      reportDueOn: day('2015-06-30'),
      lead: to(qaManager),
    });
    const delivered = anAudit('Delivered');
    const now = whereWeAre(
      aBoard({
        items: [item],
        audits: [audit, delivered, anAudit('Closed', { status: 'Closed' })],
        participation: [
          takesPart(police, audit, { casesDue: 5, lead: to(policeRepresentative) }),
          takesPart(housing, audit, { casesDue: 5, lead: to(policeRepresentative) }),
        ],
        actions: [plan],
        decisions: [aDecisionBy(qaManager, 'report delivered', delivered.key)],
        meetings: [
          march,
          june,
          aMeeting('Far', '2015-09-01'),
          aMeeting('Called off', '2015-06-10', { cancelled: true }),
        ],
      }),
      today,
    );
    expect(now.auditsUnderWay).toEqual(['Neglect']);
    expect(now.overdue).toBeGreaterThanOrEqual(1);
    expect(now.nextDates).toEqual([
      { what: 'Case returns: Neglect', on: day('2015-06-12') },
      { what: 'June meeting', on: day('2015-06-18') },
      { what: 'Audit report: Neglect', on: day('2015-06-30') },
    ]);
  });
});
