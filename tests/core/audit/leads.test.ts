import { describe, expect, it } from '@jest/globals';
import { isRefusedNow, judgeNaming, leadsAt, withRightfulLeads } from '../../../src/core/audit/leads.ts';
import { hadRight } from '../../../src/core/audit/path/decided.ts';
import type { AuditLeads, BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import type { Person } from '../../../src/core/people/board.ts';
import { auditLead, auditPeople, jointLead, subGroupMember, theAudit } from '../../kit/auditPeople.ts';
import { chair, facts, qaManager, to } from '../../kit/boardRows.ts';
import { at } from '../../kit/clock.ts';
import { aBoard, aDecisionBy, wroteIt } from '../../kit/dutyBoard.ts';

const by = wroteIt;
const set = at('2015-03-02 09:00');
const later = at('2015-06-10 09:00');

function kept(lead: Person, more: Partial<AuditLeads> = {}): AuditLeads {
  return {
    ...facts<'auditLeads'>(`${theAudit.key}.${lead.key}`, theAudit.name),
    about: theAudit.name,
    audit: to(theAudit),
    lead: to(lead),
    jointLead: to(jointLead),
    since: set,
    counts: true,
    ...more,
  };
}

function named(lead: Person, editor: Person) {
  return { ...theAudit, lead: to(lead), changedAt: later, changedBy: by(editor) };
}

function boardOf(audit: typeof theAudit, leads: readonly AuditLeads[]): BoardSnapshot {
  return aBoard({ membership: auditPeople, audits: [audit], leads });
}

function leadOf(board: BoardSnapshot): string | null {
  return withRightfulLeads(board).audits[0]?.lead?.key ?? null;
}

describe('who leads an audit', () => {
  it('is whoever was named when the app first saw it, whoever set it up', () => {
    const audit = { ...theAudit, changedBy: by(subGroupMember) };
    expect(judgeNaming(boardOf(audit, []), audit)).toMatchObject({ counts: true, since: audit.createdAt });
    expect(leadOf(boardOf(audit, []))).toBe(auditLead.key);
  });

  it.each([chair, qaManager, auditLead, jointLead])('may be changed by %#', (editor) => {
    const audit = named(subGroupMember, editor);
    const board = boardOf(audit, [kept(auditLead)]);
    expect(judgeNaming(board, audit)).toMatchObject({ counts: true, since: later });
    expect(leadOf(board)).toBe(subGroupMember.key);
  });

  it('is not changed by another member of the sub group, before the app has seen it or after', () => {
    const audit = named(subGroupMember, subGroupMember);
    const unseen = boardOf(audit, [kept(auditLead)]);
    expect(judgeNaming(unseen, audit)).toMatchObject({ counts: false });
    expect(leadOf(unseen)).toBe(auditLead.key);
    const refused = kept(subGroupMember, { since: later, counts: false, itemId: '2' });
    const seen = boardOf(audit, [kept(auditLead), refused]);
    expect(judgeNaming(seen, audit)).toBeNull();
    expect(isRefusedNow(seen, audit)).toBe(true);
    expect(leadOf(seen)).toBe(auditLead.key);
  });

  it('stays refused when somebody who may edits something else of the row', () => {
    const refused = kept(subGroupMember, { since: later, counts: false, itemId: '2' });
    const audit = { ...named(subGroupMember, qaManager), changedAt: at('2015-06-11 09:00') };
    expect(leadOf(boardOf(audit, [kept(auditLead), refused]))).toBe(auditLead.key);
  });

  it('is put right by naming the former lead again, whoever does it', () => {
    const refused = kept(subGroupMember, { since: later, counts: false, itemId: '2' });
    const audit = named(auditLead, subGroupMember);
    expect(judgeNaming(boardOf(audit, [kept(auditLead), refused]), audit)).toMatchObject({ counts: true });
  });

  it('is not what somebody else wrote into the sealed list', () => {
    const byHand = kept(subGroupMember, { createdBy: by(subGroupMember), itemId: '2' });
    const board = boardOf(theAudit, [kept(auditLead), byHand]);
    expect(judgeNaming(board, theAudit)).toBeNull();
    expect(leadOf(board)).toBe(auditLead.key);
  });
});

describe('who led it at a moment', () => {
  const changed = [kept(auditLead), kept(subGroupMember, { since: later, itemId: '2' })];
  const audit = named(subGroupMember, qaManager);
  const board = boardOf(audit, changed);
  const leading = (when: string) => leadsAt(board, audit, at(when)).map((one) => one.lead?.key);
  const mayMove = (person: Person, when: string) => {
    const row = aDecisionBy(person, 'audit moved', theAudit.key, { when });
    return hadRight({ board, audit, participation: [] }, { row, by: person, on: row.decidedOn }, 'move audit');
  };

  it('is told by the days of the namings, five minutes to either side of one', () => {
    expect(leading('2015-05-01 10:00')).toEqual([auditLead.key]);
    expect(leading('2015-06-10 08:57')).toEqual([auditLead.key, subGroupMember.key]);
    expect(leading('2015-06-11 10:00')).toEqual([subGroupMember.key]);
  });

  it('gives what a former lead decided then, and nothing that the later one decided before', () => {
    expect(mayMove(auditLead, '2015-05-01 10:00')).toBe(true);
    expect(mayMove(subGroupMember, '2015-05-01 10:00')).toBe(false);
    expect(mayMove(subGroupMember, '2015-06-11 10:00')).toBe(true);
    expect(mayMove(auditLead, '2015-06-11 10:00')).toBe(false);
  });
});
