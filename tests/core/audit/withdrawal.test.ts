import { describe, expect, it } from '@jest/globals';
import { auditIrregularities } from '../../../src/core/audit/irregularAudit.ts';
import { withRightfulStatus } from '../../../src/core/audit/rightfulStatus.ts';
import { operations } from '../../../src/core/audit/rights.ts';
import { mayNow, prepareWithdrawal, withdrawalOf } from '../../../src/core/audit/withdrawal.ts';
import { writesTo } from '../../../src/core/audit/writesTo.ts';
import { dutiesOf } from '../../../src/core/duties/duties.ts';
import type { Audit, BoardSnapshot, CheckedMove } from '../../../src/core/duties/snapshot.ts';
import type { Person } from '../../../src/core/people/board.ts';
import { aBook } from '../../kit/auditBook.ts';
import { auditLead, auditPeople, jointLead, subGroupMember, theAudit, theItem } from '../../kit/auditPeople.ts';
import {
  anAppointment,
  chair,
  facts,
  housing,
  police,
  policeRepresentative,
  qaManager,
  to,
} from '../../kit/boardRows.ts';
import { day } from '../../kit/clock.ts';
import { aBoard, aDecisionBy, anAction, takesPart, wroteIt } from '../../kit/dutyBoard.ts';
import { wholeWay } from './path/wholeWay.ts';

const today = day('2015-06-16');
const reason = 'The inspectorate looks at the same cases this month.';
const withdrawnBy = (person: Person, more: { readonly reason?: string | null } = {}) =>
  aDecisionBy(person, 'withdrawn', theAudit.key, { reason, when: '2015-06-15 09:00', ...more });
const marked: Audit = { ...theAudit, status: 'Withdrawn' };

/** A board on which everybody owes something about the audit; read as tab and bot read it. */
function boardOf(more: Partial<BoardSnapshot> = {}): BoardSnapshot {
  return withRightfulStatus(
    aBoard({
      today,
      membership: auditPeople,
      items: [{ ...theItem, quarter: 'Q1' }],
      audits: [{ ...theAudit, reportDueOn: day('2015-06-30'), returnsOpenOn: day('2015-06-01') }],
      participation: [
        takesPart(police, theAudit, { casesDue: 3 }),
        takesPart(housing, theAudit, { casesDue: 3, lead: to(policeRepresentative) }),
      ],
      actions: [anAction('Training plan', { audit: to(theAudit) })],
      ...more,
    }),
  );
}

const statusOf = (board: BoardSnapshot) => board.audits[0]?.status;

describe('an audit', () => {
  it.each([chair, qaManager])('is withdrawn by %# with a reason, whatever its column says', (person) => {
    expect(statusOf(boardOf({ decisions: [withdrawnBy(person)] }))).toBe('Withdrawn');
    expect(statusOf(boardOf({ audits: [marked], decisions: [withdrawnBy(person)] }))).toBe('Withdrawn');
  });

  it('is not closed by its column: what is owed about it stays owed', () => {
    const [audit] = boardOf().audits;
    const forged = boardOf({ audits: audit === undefined ? [] : [{ ...audit, status: 'Closed' }] });
    expect(statusOf(forged)).toBe('Under way');
    const owed = (board: BoardSnapshot) =>
      dutiesOf(board, today).map((one) => [one.kind, one.person, one.owed.item, one.owed.dueOn]);
    expect(owed(forged)).toEqual(owed(boardOf()));
    expect(owed(forged).map(([kind]) => kind)).toContain('case-returns');
  });

  it('is closed by its last move, once the app has found that it counts, whatever its column says', () => {
    const { board, audit } = wholeWay('closed');
    const closing = board.decisions.find((row) => row.kind === 'audit moved' && row.step === 'closed');
    const check = (more: Partial<CheckedMove>): CheckedMove => ({
      ...facts<'checkedMoves'>(closing?.key ?? '', 'Neglect'),
      ...{ about: 'Neglect', audit: to(audit), counts: true, reason: null, ...more },
    });
    const statusWith = (checkedMoves: readonly CheckedMove[]) =>
      statusOf(withRightfulStatus({ ...board, checkedMoves }));
    expect(statusWith([check({})])).toBe('Closed');
    expect(statusWith([])).toBe('Under way');
    expect(statusWith([check({ counts: false, reason: 'it was wrong.' })])).toBe('Under way');
    expect(statusWith([check({ createdBy: wroteIt(auditLead) })])).toBe('Under way');
  });

  it.each([auditLead, jointLead, subGroupMember, policeRepresentative])('is not withdrawn by %#', (person) => {
    const decisions = [withdrawnBy(person)];
    expect(statusOf(boardOf({ decisions }))).toBe('Under way');
    expect(statusOf(boardOf({ audits: [marked], decisions }))).toBe('Under way');
  });

  it('is not withdrawn by its column, nor without a reason, nor by a chair of another time', () => {
    expect(statusOf(boardOf({ audits: [marked] }))).toBe('Under way');
    expect(statusOf(boardOf({ decisions: [withdrawnBy(chair, { reason: 'Too long' })] }))).toBe('Under way');
    expect(statusOf(boardOf({ decisions: [withdrawnBy(chair, { reason: null })] }))).toBe('Under way');
    const later = auditPeople.appointments.filter((one) => one.role !== 'chair');
    const newChair = anAppointment(chair, 'chair', { startsOn: day('2015-06-16') });
    const membership = { ...auditPeople, appointments: [...later, newChair] };
    expect(statusOf(boardOf({ membership, decisions: [withdrawnBy(chair)] }))).toBe('Under way');
  });

  it('leaves a board without any of this as it was read', () => {
    const board = aBoard({ audits: [theAudit] });
    expect(withRightfulStatus(board)).toBe(board);
  });

  it('owes nothing once it is withdrawn, its actions included, and everything while somebody only says so', () => {
    const about = (board: BoardSnapshot) =>
      new Set(dutiesOf(board, today).flatMap((duty) => (duty.owed.audit?.key === theAudit.key ? [duty.kind] : [])));
    const owed = ['agency-lead', 'audit-starting', 'case-returns', 'audit-report', 'action'];
    expect([...about(boardOf())]).toEqual(owed);
    expect([...about(boardOf({ decisions: [withdrawnBy(subGroupMember)] }))]).toEqual(owed);
    expect([...about(boardOf({ audits: [marked] }))].sort()).toContain('action');
    expect(about(boardOf({ decisions: [withdrawnBy(chair)] })).size).toBe(0);
  });
});

describe('what was written past the rules', () => {
  const said = (more: Parameters<typeof aBook>[0]) => {
    const book = aBook(more);
    const board = withRightfulStatus(book.board);
    const audit = board.audits.find((one) => one.key === theAudit.key) ?? book.audit;
    return auditIrregularities({ ...book, board, audit }, today);
  };

  it('shows a column that nobody’s decision stands behind', () => {
    expect(said({ audit: { status: 'Withdrawn' } })).toEqual([expect.stringContaining('set to ‘Withdrawn’')]);
    expect(said({ audit: { status: 'Withdrawn' }, decisions: [withdrawnBy(chair)] })).toEqual([]);
  });

  it('shows a decision by somebody who may not take it, without repeating the reason', () => {
    const [sentence = '', ...more] = said({ decisions: [withdrawnBy(auditLead)] });
    expect(more).toEqual([]);
    expect(sentence).toContain('15 June 2015 by M&E Lead A');
    expect(sentence).not.toContain(reason);
  });
});

describe('withdrawing an audit', () => {
  const tried = (person: Person | null, more: Parameters<typeof aBook>[0] = {}, why = reason) =>
    prepareWithdrawal(aBook({ today, ...more }), { person: person?.key ?? null, day: today, reason: why });
  const codes = (...asked: Parameters<typeof tried>) => {
    const result = tried(...asked);
    return result.ok ? [] : result.refusals.map((one) => one.code);
  };

  it('makes the very decision that withdraws it', () => {
    const made = tried(qaManager, {}, `  ${reason} `);
    expect(made).toMatchObject({ ok: true, value: { kind: 'withdrawn', subject: theAudit.key, reason } });
    if (!made.ok) throw new TypeError('it is ready');
    const row = { ...withdrawnBy(qaManager), ...made.value };
    expect(withdrawalOf(aBook({ today, decisions: [row] }))?.by.key).toBe(qaManager.key);
  });

  it('is for chair and QA manager, with a reason', () => {
    expect(codes(chair)).toEqual([]);
    for (const person of [auditLead, jointLead, subGroupMember, policeRepresentative]) {
      expect(codes(person)).toEqual(['notPermitted']);
    }
    expect(codes(null)).toEqual(['notKnown']);
    expect(codes(chair, {}, ' too short ')).toEqual(['reasonTooShort']);
  });

  it('is refused a second time, and for an audit that has gone the whole way', () => {
    expect(codes(chair, { audit: { status: 'Withdrawn' } })).toEqual(['auditEnded']);
    const book = wholeWay('closed');
    const late = prepareWithdrawal(book, { person: chair.key, day: day('2015-12-15'), reason });
    expect(late.ok ? [] : late.refusals.map((one) => one.code)).toEqual(['auditEnded']);
  });

  it('ends every writing, and no reading', () => {
    const book = aBook({ today, audit: { status: 'Withdrawn' } });
    const may = (operation: (typeof operations)[number]) =>
      mayNow(book, { person: chair.key, operation, day: today }).ok;
    for (const operation of operations) {
      if (writesTo[operation] !== null || operation === 'upload files')
        expect([operation, may(operation)]).toEqual([operation, false]);
    }
    expect(may('see findings')).toBe(true);
    expect(may('see files')).toBe(true);
  });
});
