import { describe, expect, it } from '@jest/globals';
import { action } from '../../../../src/core/duties/kinds/action.ts';
import { agenda } from '../../../../src/core/duties/kinds/agenda.ts';
import { annualReport } from '../../../../src/core/duties/kinds/annualReport.ts';
import { enquiry } from '../../../../src/core/duties/kinds/enquiry.ts';
import { papers } from '../../../../src/core/duties/kinds/papers.ts';
import { programmeApproval } from '../../../../src/core/duties/kinds/programmeApproval.ts';
import { qaEvent } from '../../../../src/core/duties/kinds/qaEvent.ts';
import type { BoardSnapshot } from '../../../../src/core/duties/snapshot.ts';
import { lscb2015 } from '../../../../src/core/words/terms.ts';
import {
  anAgency,
  aPerson,
  chair,
  housing,
  police,
  policeRepresentative,
  policeSubstitute,
  qaManager,
  to,
} from '../../../kit/boardRows.ts';
import { at, day } from '../../../kit/clock.ts';
import {
  aBoard,
  aDecisionBy,
  aMeeting,
  anAction,
  anAnswer,
  anAuditOf,
  anEnquiry,
  someSettings,
} from '../../../kit/dutyBoard.ts';
import { anItem, aProgramme } from '../../../kit/programmeRows.ts';

const today = day('2015-06-01');

describe('an action', () => {
  const plan = anAction('Training plan');
  const about = { duty: 'action', subject: plan.key };
  const find = (more: Partial<BoardSnapshot> = {}) => action.find(aBoard({ actions: [plan], ...more }), today);

  it('is owed by its owner from the day it was agreed', () => {
    expect(find()).toMatchObject([
      { item: plan.key, dueOn: '2015-06-30', since: '2015-05-01', owners: [policeRepresentative.key] },
    ]);
    expect(action.find(aBoard({ actions: [plan] }), day('2015-04-30'))).toEqual([]);
  });

  it('is owed by whoever has it now and by the day it has now', () => {
    const decisions = [
      aDecisionBy(chair, 'reassigned', plan.key, { person: to(policeSubstitute), when: '2015-05-20 10:00' }),
      aDecisionBy(qaManager, 'extension granted', plan.key, { newDueOn: day('2015-07-31'), when: '2015-05-21 10:00' }),
    ];
    expect(find({ decisions })).toMatchObject([{ dueOn: '2015-07-31', owners: [policeSubstitute.key] }]);
  });

  it('says that more time was asked for', () => {
    const asked = { ...about, said: 'The trainer is ill.', day: day('2015-07-31') };
    expect(find({ answers: [anAnswer(policeRepresentative, 'more time', asked)] })[0]?.remark).toContain('More time');
  });

  it('is not owed once it is done or withdrawn', () => {
    const done = anAnswer(policeRepresentative, 'done', { ...about, said: 'All teams are trained.' });
    expect(find({ answers: [done] })).toEqual([]);
    const withdrawn = aDecisionBy(chair, 'withdrawn', plan.key, { reason: 'Overtaken by policy.' });
    expect(find({ decisions: [withdrawn] })).toEqual([]);
  });
});

describe('an enquiry', () => {
  const asked = anEnquiry('Deep dive');
  const fire = anAgency('Fire', { active: false });
  const find = (more: Partial<BoardSnapshot> = {}, row = asked) =>
    enquiry
      .find(aBoard({ enquiries: [row], agencies: [police, housing, fire], ...more }), today)
      .map((one) => one.item);

  it('is owed by each active agency, or each of those it names', () => {
    expect(find()).toEqual(['deep-dive.police', 'deep-dive.housing']);
    expect(find({}, { ...asked, agencies: [to(housing), to(fire)] })).toEqual(['deep-dive.housing']);
  });

  it('names the agency once when it asks, and in its title', () => {
    const [ofPolice] = enquiry.find(aBoard({ enquiries: [asked] }), today);
    expect(ofPolice?.title).toBe('Deep dive (Police)');
    expect(ofPolice === undefined ? '' : enquiry.ask(ofPolice, lscb2015)).toBe('Please reply for Police: Deep dive.');
  });

  it('is not owed before it comes, after it is closed, or by an agency that has replied', () => {
    expect(find({}, { ...asked, receivedOn: day('2015-06-02') })).toEqual([]);
    expect(find({}, { ...asked, closedOn: day('2015-05-29') })).toEqual([]);
    const reply = { duty: 'enquiry', subject: 'deep-dive.police', said: 'Nothing to report.' };
    expect(find({ answers: [anAnswer(policeRepresentative, 'replied', reply)] })).toEqual(['deep-dive.housing']);
  });
});

describe('the agenda', () => {
  const meeting = aMeeting('Sub group in June', '2015-06-30');
  const find = (row = meeting, on = today) => agenda.find(aBoard({ meetings: [row] }), on);

  it('is owed for a meeting of the sub group or the Board, up to and with its day', () => {
    expect(find()).toMatchObject([{ item: meeting.key, dueOn: '2015-06-30', owners: [] }]);
    expect(find({ ...meeting, kind: 'Board' })).toHaveLength(1);
    expect(find(meeting, day('2015-06-30'))).toHaveLength(1);
    expect(find(meeting, day('2015-07-01'))).toEqual([]);
  });

  it('is not owed for a meeting that is cancelled, or for the annual event', () => {
    expect(find({ ...meeting, cancelled: true })).toEqual([]);
    expect(find({ ...meeting, kind: 'Annual QA event' })).toEqual([]);
  });
});

describe('papers for a meeting', () => {
  const lead = aPerson('M&E Lead A');
  const item = anItem('CSE', { quarter: 'Q1' });
  const audit = anAuditOf(item, { lead: to(lead), reportDueOn: day('2015-06-30') });
  const meeting = aMeeting('Sub group in June', '2015-06-30', { presenters: [to(policeRepresentative)] });
  const find = (more: Partial<BoardSnapshot> = {}, on = today) =>
    papers.find(aBoard({ meetings: [meeting], items: [item], audits: [audit], ...more }), on);
  const owners = (more: Partial<BoardSnapshot> = {}) => find(more).flatMap((one) => one.owners);

  it('are owed by presenters and by leads whose report is due by then', () => {
    expect(owners()).toEqual([policeRepresentative.key, lead.key]);
    expect(owners({ audits: [{ ...audit, reportDueOn: day('2015-07-01') }] })).toEqual([policeRepresentative.key]);
    expect(owners({ decisions: [aDecisionBy(chair, 'report delivered', audit.key)] })).toEqual([
      policeRepresentative.key,
    ]);
    const ofBoard = [{ ...meeting, kind: 'Board' as const }];
    expect(owners({ meetings: ofBoard })).toEqual([policeRepresentative.key]);
  });

  it('are owed once by a lead who also presents', () => {
    expect(owners({ meetings: [{ ...meeting, presenters: [to(lead)] }] })).toEqual([lead.key]);
  });

  it('count from the meeting; the remark names the last day for papers', () => {
    expect(find()[0]).toMatchObject({ dueOn: '2015-06-30', remark: 'Papers are due by 23 June 2015.' });
    const own = [{ ...meeting, papersDueOn: day('2015-06-19') }];
    expect(find({ meetings: own })[0]?.remark).toBe('Papers are due by 19 June 2015.');
  });

  it('are not owed by whoever has sent theirs, after the meeting, or when it is cancelled', () => {
    const sent = { duty: 'papers', subject: `${meeting.key}.${lead.key}` };
    const membership = { ...aBoard().membership, people: [...aBoard().membership.people, lead] };
    expect(owners({ membership, answers: [anAnswer(lead, 'done', sent)] })).toEqual([policeRepresentative.key]);
    expect(owners({ membership, answers: [anAnswer(policeRepresentative, 'done', sent)] })).toHaveLength(2);
    expect(find({}, day('2015-07-01'))).toEqual([]);
    expect(find({ meetings: [{ ...meeting, cancelled: true }] })).toEqual([]);
  });
});

describe('what the board owes each year', () => {
  const years = (kind: typeof qaEvent, on: string, more: Partial<BoardSnapshot> = {}) =>
    kind.find(aBoard({ today: on, ...more }), day(on)).map((one) => [one.item, one.dueOn]);

  it('is owed by QA manager and chair', () => {
    expect(annualReport.find(aBoard(), today)[0]?.owners).toEqual([qaManager.key, chair.key]);
  });

  it('is the annual report by 31 December and the event by 31 March, until recorded', () => {
    expect(years(annualReport, '2015-06-01')).toEqual([['2015-16', '2015-12-31']]);
    expect(years(qaEvent, '2015-06-01')).toContainEqual(['2015-16', '2016-03-31']);
    const decisions = [
      aDecisionBy(qaManager, 'annual report published', '2015-16'),
      aDecisionBy(chair, 'QA event held', '2015-16'),
      aDecisionBy(policeRepresentative, 'QA event held', '2014-15'),
    ];
    expect(years(annualReport, '2015-06-02', { decisions })).toEqual([]);
    expect(years(qaEvent, '2015-06-02', { decisions })).toEqual([['2014-15', '2015-03-31']]);
  });

  it('stays owed when it is overdue, until the next one is due', () => {
    expect(years(annualReport, '2016-05-02')).toEqual([
      ['2015-16', '2015-12-31'],
      ['2016-17', '2016-12-31'],
    ]);
    expect(years(annualReport, '2016-12-31')).toEqual([['2016-17', '2016-12-31']]);
  });

  it('is not owed for a time before the board was set up', () => {
    const settings = someSettings({ createdAt: at('2015-04-13 09:00') });
    expect(years(qaEvent, '2015-06-01', { settings })).toEqual([['2015-16', '2016-03-31']]);
    expect(years(qaEvent, '2015-06-01', { settings: null })).toEqual([]);
  });

  it('names the day of the event once one is set', () => {
    const meetings = [aMeeting('Annual event', '2016-03-10', { kind: 'Annual QA event' })];
    const remark = (more: Partial<BoardSnapshot>) =>
      qaEvent.find(aBoard(more), today).find((one) => one.item === '2015-16')?.remark;
    expect(remark({ meetings })).toBe('It is planned for 10 March 2016.');
    expect(remark({})).toBe('No day is set for it yet.');
  });

  it('is the approval of next year’s programme, by the chair, before that year begins', () => {
    const next = aProgramme('2016-17');
    const found = (more: Partial<BoardSnapshot> = {}) =>
      programmeApproval
        .find(aBoard({ today: '2016-01-04', ...more }), day('2016-01-04'))
        .find((one) => one.item === '2015-16');
    expect(found()).toMatchObject({
      title: 'QA programme 2016-17',
      dueOn: '2016-03-31',
      remark: 'It has not been drafted yet.',
    });
    expect(found({ programmes: [next] })?.remark).toContain('draft');
    const approved = (by: typeof chair) => ({
      programmes: [next],
      decisions: [aDecisionBy(by, 'programme approved', next.key)],
    });
    expect(found(approved(chair))).toBeUndefined();
    expect(found(approved(qaManager))).toBeDefined();
  });
});
