import { describe, expect, it } from '@jest/globals';
import { prepareAct } from '../../../../src/core/answers/prepareAct.ts';
import { linesFor } from '../../../../src/core/duties/dayPlan.ts';
import { dutiesOf } from '../../../../src/core/duties/duties.ts';
import { agencyLead } from '../../../../src/core/duties/kinds/agencyLead.ts';
import { auditReport } from '../../../../src/core/duties/kinds/auditReport.ts';
import { auditStarting } from '../../../../src/core/duties/kinds/auditStarting.ts';
import { caseReturns } from '../../../../src/core/duties/kinds/caseReturns.ts';
import { programmeLead } from '../../../../src/core/duties/kinds/programmeLead.ts';
import type { BoardSnapshot } from '../../../../src/core/duties/snapshot.ts';
import type { Person, PersonKey } from '../../../../src/core/people/board.ts';
import { lscb2015 } from '../../../../src/core/words/terms.ts';
import { aPerson, chair, housing, police, policeRepresentative, policeSubstitute, to } from '../../../kit/boardRows.ts';
import { day } from '../../../kit/clock.ts';
import { aBoard, aDecisionBy, anAnswer, anAuditOf, takesPart } from '../../../kit/dutyBoard.ts';
import { anItem, aProgramme } from '../../../kit/programmeRows.ts';

const leading = aPerson('M&E Lead A');
const lead = to(leading);
const jointLead = to(aPerson('M&E Lead B'));
const today = day('2015-06-01');
const item = anItem('CSE', { quarter: 'Q2' });
const audit = anAuditOf(item, {
  lead,
  jointLead,
  returnsOpenOn: day('2015-05-18'),
  returnsDueOn: day('2015-06-12'),
  reportDueOn: day('2015-07-31'),
});
const part = takesPart(police, audit, { casesDue: 5, casesReturned: 4 });
const people = aBoard().membership;
const boardOf = (more: Partial<BoardSnapshot> & { readonly today?: string } = {}) =>
  aBoard({ items: [item], audits: [audit], participation: [part], ...more });

/** Each way in which nothing is owed about an audit. */
const still: readonly (readonly [string, Partial<BoardSnapshot>])[] = [
  ['its item waits for something', { items: [{ ...item, waitingFor: 'Paper from the review subcommittee' }] }],
  ['its item has no quarter', { items: [{ ...item, quarter: null }] }],
  ['its item is withdrawn', { items: [{ ...item, status: 'Withdrawn' }] }],
  ['its item is completed', { items: [{ ...item, status: 'Completed' }] }],
  ['it is closed', { audits: [{ ...audit, status: 'Closed' }] }],
  ['it is withdrawn', { audits: [{ ...audit, status: 'Withdrawn' }] }],
  ['its item cannot be found', { items: [] }],
];

describe.each([agencyLead, auditStarting, caseReturns, auditReport])('$label', (kind) => {
  it('is owed while the audit goes on', () => {
    expect(kind.find(boardOf(), today)).toHaveLength(1);
  });

  it.each(still)('is not owed when %s', (_why, more) => {
    expect(kind.find(boardOf(more), today)).toEqual([]);
  });
});

describe('the lead of an agency', () => {
  const found = (more: Partial<BoardSnapshot> = {}) => agencyLead.find(boardOf(more), today);

  it('is owed by the first day of the quarter, from the day the agency’s part was settled', () => {
    expect(found()).toMatchObject([
      { item: part.key, dueOn: '2015-07-01', since: '2015-03-20', agency: part.agency, owners: [] },
    ]);
  });

  it('is owed five working days later by an agency that was confirmed in the quarter', () => {
    // Monday 6 July: confirmed on the Saturday before.
    const late = { ...part, confirmedOn: day('2015-07-04') };
    const board = boardOf({ participation: [late] });
    expect(agencyLead.find(board, day('2015-07-06'))).toMatchObject([{ dueOn: '2015-07-13' }]);
    expect(agencyLead.find(board, day('2015-07-03'))).toEqual([]);
    const onTheFirst = boardOf({ participation: [{ ...part, confirmedOn: day('2015-07-01') }] });
    expect(agencyLead.find(onTheFirst, day('2015-07-01'))).toMatchObject([{ dueOn: '2015-07-08' }]);
  });

  it('moves with the item', () => {
    expect(found({ items: [{ ...item, quarter: 'Q4' }] })).toMatchObject([{ dueOn: '2016-01-01' }]);
  });

  it('is not owed before the agency is confirmed, or once somebody leads', () => {
    expect(found({ participation: [{ ...part, confirmedOn: null }] })).toEqual([]);
    expect(found({ participation: [{ ...part, lead }] })).toEqual([]);
    const named = { duty: 'agency-lead', subject: part.key, named: to(policeSubstitute) };
    expect(found({ answers: [anAnswer(policeRepresentative, 'lead named', named)] })).toEqual([]);
    expect(found({ answers: [anAnswer(chair, 'lead named', named)] })).toHaveLength(1);
  });
});

describe('an audit that starts', () => {
  const found = (more: Partial<BoardSnapshot> = {}) => auditStarting.find(boardOf(more), today);

  it('is owed on the first working day of its quarter by lead, joint lead and the agencies’ leads', () => {
    const leading = takesPart(housing, audit, { lead: to(policeSubstitute) });
    expect(found({ participation: [part, leading] })).toMatchObject([
      { dueOn: '2015-07-01', owners: [lead.key, jointLead.key, policeSubstitute.key] },
    ]);
    // 1 January is a bank holiday.
    expect(found({ items: [{ ...item, quarter: 'Q4' }] })).toMatchObject([{ dueOn: '2016-01-04' }]);
  });

  it('is owed until its terms of reference are agreed by somebody who may agree them', () => {
    expect(found({ decisions: [aDecisionBy(chair, 'terms of reference agreed', audit.key)] })).toEqual([]);
    const without = aDecisionBy(policeRepresentative, 'terms of reference agreed', audit.key);
    expect(found({ decisions: [without] })).toHaveLength(1);
  });

  it('asks those who lead it to agree, and tells the lead of an agency, who cannot record it', () => {
    const membership = { ...people, people: [...people.people, leading, aPerson('M&E Lead B')] };
    const row = takesPart(housing, audit, { lead: to(policeSubstitute) });
    const board = boardOf({ today: '2015-06-15', membership, participation: [row] });
    const asked = (person: PersonKey) =>
      linesFor(board, person, day('2015-06-15'), [])
        .filter((line) => line.kind.name === 'audit-starting')
        .map((line) => line.kind.ask(line.owed, lscb2015));
    const please = ['The audit CSE starts: please agree its terms of reference.'];
    expect([asked(lead.key), asked(jointLead.key)]).toEqual([please, please]);
    expect(asked(policeSubstitute.key)).toEqual([
      'The audit CSE starts: the M&E lead will agree its terms of reference with you.',
    ]);
  });

  it('asks whoever leads it or runs the board, though they lead for an agency too', () => {
    for (const both of [lead, to(chair)]) {
      expect(found({ participation: [takesPart(housing, audit, { lead: both })] })[0]?.toldOnly).toEqual([]);
    }
  });

  it('says what waits for it', () => {
    const waiting = anItem('Neglect', { quarter: 'Q3', waitingFor: 'The findings of the CSE audit' });
    expect(found({ items: [item, waiting] })[0]?.remark).toBe('Neglect waits for this.');
    expect(found()[0]?.remark).toBeNull();
  });
});

describe('case returns', () => {
  const found = (more: Partial<BoardSnapshot> = {}, on = today) => caseReturns.find(boardOf(more), on);

  it('are owed from the day returns open, by the audit’s day or the agency’s own', () => {
    expect(found()).toMatchObject([
      { item: part.key, dueOn: '2015-06-12', since: '2015-05-18', owners: [], remark: '4 of 5 have come.' },
    ]);
    expect(found({}, day('2015-05-17'))).toEqual([]);
    expect(found({ participation: [{ ...part, returnsDueOn: day('2015-06-19') }] })).toMatchObject([
      { dueOn: '2015-06-19' },
    ]);
  });

  it('are the agency lead’s where one is named', () => {
    expect(found({ participation: [{ ...part, lead }] })).toMatchObject([{ owners: [lead.key] }]);
  });

  it('are owed later once the chair or whoever leads the audit has given time; never by a word of somebody else', () => {
    const given = (by: Person, newDueOn: string) =>
      aDecisionBy(by, 'extension granted', part.key, { newDueOn: day(newDueOn), when: '2015-06-10 10:00' });
    const dueAfter = (...decisions: BoardSnapshot['decisions']) => found({ decisions })[0]?.dueOn;
    expect(dueAfter(given(chair, '2015-06-26'))).toBe('2015-06-26');
    expect(dueAfter(given(chair, '2015-06-11'))).toBe('2015-06-12');
    expect(dueAfter(given(policeRepresentative, '2015-06-26'))).toBe('2015-06-12');
    expect(dueAfter(given(chair, '2015-06-26'), given(chair, '2015-06-19'))).toBe('2015-06-26');
  });

  it('are not owed once all have come, or where no day is set', () => {
    expect(found({ participation: [{ ...part, casesReturned: 5 }] })).toEqual([]);
    expect(found({ participation: [{ ...part, casesDue: 0, casesReturned: 0 }] })).toEqual([]);
    expect(found({ audits: [{ ...audit, returnsDueOn: null }] })).toEqual([]);
    expect(found({ participation: [{ ...part, confirmedOn: null }] })).toEqual([]);
  });
});

describe('the report of an audit', () => {
  const found = (more: Partial<BoardSnapshot> = {}) => auditReport.find(boardOf(more), today);

  it('is owed by its lead until it is recorded as delivered', () => {
    expect(found()).toMatchObject([{ item: audit.key, dueOn: '2015-07-31', owners: [lead.key] }]);
    expect(found({ decisions: [aDecisionBy(chair, 'report delivered', audit.key)] })).toEqual([]);
    expect(found({ decisions: [aDecisionBy(policeRepresentative, 'report delivered', audit.key)] })).toHaveLength(1);
  });

  it('is owed later once somebody other than its lead has given time', () => {
    const given = (by: Person) =>
      aDecisionBy(by, 'extension granted', audit.key, { newDueOn: day('2015-08-28'), when: '2015-07-30 10:00' });
    const membership = { ...people, people: [...people.people, leading] };
    expect(found({ membership, decisions: [given(chair)] })[0]?.dueOn).toBe('2015-08-28');
    expect(found({ membership, decisions: [given(leading)] })[0]?.dueOn).toBe('2015-07-31');
  });

  it('is the joint lead’s while the lead is away, who may put the reminder off as its owner', () => {
    const second = aPerson('M&E Lead B');
    const away = { ...anAnswer(leading, 'away', { day: day('2015-06-30') }) };
    const board = boardOf({ membership: { ...people, people: [...people.people, leading, second] }, answers: [away] });
    const owners = dutiesOf(board, today).filter((one) => one.kind === 'audit-report');
    expect(owners.map((one) => one.person)).toEqual([second.key]);
    const form = { said: '', evidence: '', day: null, workingDays: 1, named: null };
    const snooze = { kind: 'audit-report', item: audit.key, dueOn: null, act: 'snooze', form } as const;
    expect(prepareAct(board, { ...snooze, person: second }).ok).toBe(true);
    expect(prepareAct(boardOf({ membership: board.membership }), { ...snooze, person: second }).ok).toBe(false);
  });

  it('is nobody’s by name while nobody leads, and not owed without a day', () => {
    expect(found({ audits: [{ ...audit, lead: null }] })).toMatchObject([{ owners: [] }]);
    expect(found({ audits: [{ ...audit, reportDueOn: null }] })).toEqual([]);
  });
});

describe('an item of the programme without a lead', () => {
  const next = aProgramme('2016-17');
  const after = aProgramme('2017-18');
  const { programmes } = boardOf();
  const found = (items: BoardSnapshot['items']) =>
    programmeLead.find(boardOf({ items, programmes: [...programmes, next, after] }), today);

  it('is owed by the first day of its quarter, this year and next', () => {
    const later = anItem('Neglect', { quarter: 'Q1', programme: to(next) });
    expect(found([item, later])).toMatchObject([
      { item: item.key, dueOn: '2015-07-01', owners: [] },
      { item: later.key, dueOn: '2016-04-01' },
    ]);
    expect(found([anItem('Far', { programme: to(after) })])).toEqual([]);
  });

  it.each([
    ['led', { leads: [lead] }],
    ['waiting', { waitingFor: 'A paper' }],
    ['not dated', { quarter: null }],
    ['withdrawn', { status: 'Withdrawn' as const }],
    ['completed', { status: 'Completed' as const }],
  ])('is not owed when it is %s', (_what, more) => {
    expect(found([{ ...item, ...more }])).toEqual([]);
  });

  it('says what it builds on and what waits for it', () => {
    const feeding = { ...item, fedBy: ['Deep dive: child J of Mill Lane', 'the core groups survey'] };
    const survey = anItem('Core groups', { quarter: 'Q1', leads: [to(chair)] });
    const waiting = anItem('Neglect', { quarter: 'Q3', waitingFor: 'Findings of CSE' });
    expect(found([feeding, waiting, survey])[0]?.remark).toBe('Neglect waits for this. It builds on: Core groups.');
    expect(found([feeding])[0]?.remark).toBe('It builds on other work: see the programme.');
  });
});
