import { describe, expect, it } from '@jest/globals';
import { isKey } from '../../src/base/id.ts';
import type { ClosedParts } from '../../src/core/audit/path/gate.ts';
import {
  auditLines,
  itemsWithout,
  keyOfNewAudit,
  overlapsOf,
  sayAudits,
} from '../../src/tab/features/audits/auditsView.ts';
import { keyToStart, rowsToStart, sayIndependence, startDraftOf } from '../../src/tab/features/audits/startDraft.ts';
import { aBook } from '../kit/auditBook.ts';
import { areaManager, auditLead, jointLead, theAudit, theItem } from '../kit/auditPeople.ts';
import { qaManager, to } from '../kit/boardRows.ts';
import { day } from '../kit/clock.ts';
import { anAuditOf } from '../kit/dutyBoard.ts';
import { anArea, anItem } from '../kit/programmeRows.ts';

const returnsUnseen: ClosedParts = new Set(['returns']);
const today = day('2015-04-01');

describe('the list of audits', () => {
  it('says of each where it stands and what it waits for', () => {
    const [line] = auditLines([aBook()], returnsUnseen, today);
    expect(line?.quarter).toBe('Q1 of 2015-16');
    expect(line?.step).toBe('Scoping');
    expect(line?.waiting).toMatch(/^Waiting for the QA manager: sign off the method, due 17 April 2015/);
    expect(line?.isLate).toBe(false);
  });

  it('puts the late ones first and those that have ended last', () => {
    const early = aBook({ audit: { termsDueOn: day('2015-05-30') } });
    const late = aBook({ audit: { termsDueOn: day('2015-03-30') } });
    const ended = aBook({ audit: { status: 'Withdrawn' } });
    const lines = auditLines([ended, early, late], returnsUnseen, today);
    expect(lines.map((one) => [one.isLate, one.isRunning])).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ]);
    expect(sayAudits(lines)).toBe('2 audits are under way; 1 is late.');
  });

  it('says of a withdrawn one how far it had come', () => {
    const [line] = auditLines([aBook({ audit: { status: 'Withdrawn' } })], returnsUnseen, today);
    expect(line).toMatchObject({
      step: 'Withdrawn at ‘Scoping’',
      waiting: 'Waiting for nothing: the audit was withdrawn.',
      isIrregular: false,
    });
  });

  it('says plainly that there are none, or none under way', () => {
    expect(sayAudits([])).toBe('There are no audits yet.');
    const ended = auditLines([aBook({ audit: { status: 'Withdrawn' } })], returnsUnseen, today);
    expect(sayAudits(ended)).toBe('No audit is under way.');
  });

  it('takes an audit whose status alone says closed for one that is under way, and irregular', () => {
    const [line] = auditLines([aBook({ audit: { status: 'Closed' } })], returnsUnseen, today);
    expect(line?.isRunning).toBe(true);
    expect(line?.isIrregular).toBe(true);
  });
});

describe('what the programme has without an audit', () => {
  const dated = anItem('Referrals', { quarter: 'Q3' });
  const undated = anItem('Survey of schools', { quarter: null });
  const given = anItem('Given up', { status: 'Withdrawn' });

  it('is planned or in progress, the earliest quarter first', () => {
    const { board } = aBook();
    const items = itemsWithout({ ...board, items: [theItem, undated, given, dated] });
    expect(items.map(({ item }) => item.name)).toEqual(['Referrals', 'Survey of schools']);
  });

  it('has one key for its audit, whoever starts it, and a short one', () => {
    expect(keyOfNewAudit(dated)).toBe(keyOfNewAudit({ ...dated, name: 'Another name' }));
    const long = anItem('A very long name that goes on and on and on', {
      key: anItem('3f2a1b4c-9d8e-4f70-8123-456789abcdef').key,
    });
    for (const item of [dated, long]) {
      expect(isKey(keyOfNewAudit(item))).toBe(true);
      expect(keyOfNewAudit(item).length).toBeLessThanOrEqual(40);
    }
  });

  it('holds an item whose audit was withdrawn, which is started anew under a key of its own', () => {
    const { board } = aBook();
    const withdrawn = { ...theAudit, status: 'Withdrawn' } as const;
    expect(itemsWithout({ ...board, items: [theItem], audits: [withdrawn] }).map(({ item }) => item.name)).toEqual([
      theItem.name,
    ]);
    expect(itemsWithout({ ...board, items: [theItem], audits: [withdrawn, theAudit] })).toEqual([]);
    const other = anAuditOf(dated);
    expect(keyToStart(theItem, [other])).toBe(keyOfNewAudit(theItem));
    expect(keyToStart(theItem, [withdrawn])).toBe(`${keyOfNewAudit(theItem)}-2`);
    expect(keyToStart(theItem, [withdrawn, withdrawn])).toBe(`${keyOfNewAudit(theItem)}-3`);
    const long = anItem('A very long name that goes on and on', {
      key: anItem('3f2a1b4c-9d8e-4f70-8123-456789abcdef').key,
    });
    const again = keyToStart(long, [anAuditOf(long, { status: 'Withdrawn' })]);
    expect(isKey(again)).toBe(true);
    expect(again.length).toBeLessThanOrEqual(40);
    expect(again).not.toBe(keyOfNewAudit(long));
  });

  it('warns of an audit under way in the same content area, and of no other', () => {
    const same = anItem('Neglect in schools', { contentAreas: [to(anArea('Neglect')), to(anArea('Schools'))] });
    const lines = auditLines([aBook()], returnsUnseen, today);
    const items = [theItem, same, dated];
    expect(overlapsOf(same, lines, items).map(({ audit, areas }) => [audit.name, areas])).toEqual([
      ['Neglect', ['Neglect']],
    ]);
    expect(overlapsOf(dated, lines, items)).toEqual([]);
    expect(overlapsOf(theItem, lines, items)).toEqual([]);
    const ended = auditLines([aBook({ audit: { status: 'Withdrawn' } })], returnsUnseen, today);
    expect(overlapsOf(same, ended, items)).toEqual([]);
  });
});

describe('starting an audit', () => {
  const item = anItem('CSE', { leads: [to(auditLead), to(jointLead)], reAuditOf: 'Neglect' });
  const { board } = aBook({ otherAudits: [anAuditOf(anItem('Other'))] });
  const draft = startDraftOf(item, board, today);

  it('begins with the item’s own leads, the QA manager of the day and the audit it repeats', () => {
    expect(draft.lead).toBe(auditLead.key);
    expect(draft.jointLead).toBe(jointLead.key);
    expect(draft.qaManager).toBe(qaManager.key);
    expect(draft.earlier).toBe(theAudit.key);
  });

  it('writes the audit and its empty terms of reference under one key', () => {
    const ready = rowsToStart({ ...draft, dates: { ...draft.dates, reportDueOn: '2015-12-04' } }, item, board);
    if (!ready.ok) throw new TypeError('nothing stands in its way');
    const [audit, terms] = ready.value;
    expect(audit?.list.name).toBe('audits');
    expect(audit?.values).toMatchObject({
      name: 'CSE',
      item: to(item),
      lead: to(auditLead),
      jointLead: to(jointLead),
      earlierAudit: to(theAudit),
      trigger: 'Yearly programme',
      reportDueOn: day('2015-12-04'),
      termsDueOn: null,
      status: 'Under way',
    });
    expect(terms?.list.name).toBe('termsOfReference');
    expect(terms?.values).toMatchObject({ audit: { key: 'audit-cse', title: 'CSE' }, reportOn: day('2015-12-04') });
  });

  it('refuses an audit without a name, and one person as lead and joint lead', () => {
    const ready = rowsToStart({ ...draft, name: '  ', jointLead: draft.lead }, item, board);
    expect(ready.ok).toBe(false);
    if (!ready.ok) expect(ready.refusals.map(({ code }) => code)).toEqual(['name', 'jointLead']);
  });

  it('forgets that a joint lead learns where there is none', () => {
    const ready = rowsToStart({ ...draft, jointLead: '', jointLeadIsLearning: true }, item, board);
    expect(ready.ok && ready.value[0]?.values).toMatchObject({ jointLead: null, jointLeadIsLearning: false });
  });

  it('warns when the manager of the area is to lead, alone or jointly', () => {
    expect(sayIndependence(draft, 'chair')).toBeNull();
    expect(sayIndependence({ ...draft, areaManager: areaManager.key }, 'chair')).toBeNull();
    expect(sayIndependence({ ...draft, areaManager: draft.lead }, 'chair')).toContain('The chair can override');
    expect(sayIndependence({ ...draft, areaManager: draft.jointLead }, 'chair')).not.toBeNull();
  });
});
