import { describe, expect, it } from '@jest/globals';
import { returnKey } from '../../../../src/core/audit/returns/returnKey.ts';
import { countsToKeep, returnMatrix } from '../../../../src/core/audit/returns/returnMatrix.ts';
import { returnsDue, returnsToPrepare } from '../../../../src/core/audit/returns/returnsDue.ts';
import { aBook, aCase, aReturnHead } from '../../../kit/auditBook.ts';
import { auditLead, theAudit } from '../../../kit/auditPeople.ts';
import { housing, police, to } from '../../../kit/boardRows.ts';
import { at, day } from '../../../kit/clock.ts';
import { aDecisionBy, takesPart } from '../../../kit/dutyBoard.ts';
import { aReply } from '../../../kit/returnReplies.ts';

const first = aCase('SM-K7Q2');
const second = aCase('SM-M4XD', { agencies: [to(police)] });
const gone = aCase('SM-R9TC', { state: 'Replaced' });
const cases = [first, second, gone];
const asked = (reference: string, when: string) =>
  aReply(auditLead, 'changes asked', aReturnHead(police, reference), { when, reason: 'More on the plan.' });

describe('the returns of an audit', () => {
  it('are owed by every agency asked about a case that is in the audit', () => {
    expect(returnsDue(aBook({ cases })).map((one) => one.key)).toEqual([
      'audit-neglect.sm-k7q2.police',
      'audit-neglect.sm-k7q2.housing',
      'audit-neglect.sm-m4xd.police',
    ]);
  });

  it('are prepared once, empty, for those without a row', () => {
    const book = aBook({ cases, returns: [aReturnHead(police, 'SM-K7Q2')] });
    expect(returnsToPrepare(book)).toMatchObject([
      {
        key: 'audit-neglect.sm-k7q2.housing',
        values: { reference: 'SM-K7Q2', agency: to(housing), state: 'Not started' },
      },
      {
        key: 'audit-neglect.sm-m4xd.police',
        values: { reference: 'SM-M4XD', audit: to(theAudit), characteristics: [] },
      },
    ]);
  });

  it('have one key for each case and agency, also where names are long', () => {
    const long = { key: `audit-${'substance-misuse-'.repeat(3)}neglect` };
    const agency = (name: string) => ({ key: `an-agency-with-a-very-long-name-of-${name}` });
    const [one, other] = [returnKey(long, 'SM-K7Q2', agency('north')), returnKey(long, 'SM-K7Q2', agency('south'))];
    expect(one.length).toBeLessThanOrEqual(80);
    expect(one).not.toBe(other);
    expect(returnKey(long, 'sm-k7q2', agency('north'))).toBe(one);
  });

  it('stand in the matrix with their state, and nothing where an agency is not asked', () => {
    const returns = [
      aReturnHead(police, 'SM-K7Q2', { state: 'Draft' }),
      aReturnHead(housing, 'SM-K7Q2', { state: 'Not involved' }),
      aReturnHead(police, 'SM-R9TC'),
    ];
    const matrix = returnMatrix(aBook({ cases, returns }), day('2015-06-30'));
    expect(
      matrix.rows.map((row) => [row.participation.agency.title, row.cells.map((cell) => cell?.state ?? null)]),
    ).toEqual([
      ['Housing', ['not involved', null]],
      ['Police', ['draft', 'not prepared']],
    ]);
    expect(matrix).toMatchObject({ of: 3, complete: 1, overdue: 0 });
    expect(matrix.rows[1]).toMatchObject({ of: 2, complete: 0, counts: { draft: 1, 'not prepared': 1, submitted: 0 } });
  });

  it('are overdue from the day after the last day on, by the agency’s own day where it has one', () => {
    const participation = [
      takesPart(police, theAudit, { returnsDueOn: day('2015-07-03') }),
      takesPart(housing, theAudit),
    ];
    const overdueOn = (when: string) =>
      returnMatrix(aBook({ cases, participation }), day(when)).rows.map((row) => row.overdue);
    expect(overdueOn('2015-06-30')).toEqual([0, 0]);
    expect(overdueOn('2015-07-01')).toEqual([1, 0]);
    expect(overdueOn('2015-07-04')).toEqual([1, 2]);
  });

  it('give the agency the time that the lead granted it', () => {
    const row = takesPart(police, theAudit);
    const granted = aDecisionBy(auditLead, 'extension granted', row.key, {
      newDueOn: day('2015-07-10'),
      when: '2015-06-20 10:00',
    });
    const book = aBook({ cases, participation: [row], decisions: [granted] });
    expect(returnMatrix(book, day('2015-07-10')).rows[0]).toMatchObject({ dueOn: '2015-07-10', overdue: 0 });
    expect(returnMatrix(book, day('2015-07-11')).overdue).toBe(2);
  });

  it('count as returned until changes are asked, and again when they were sent again', () => {
    const sentAt = (when: string) => [aReturnHead(police, 'SM-K7Q2', { changedAt: at(when) })];
    const replies = [asked('SM-K7Q2', '2015-06-10 09:00')];
    const kept = (when: string) => countsToKeep(aBook({ cases, returns: sentAt(when), replies }), day('2015-06-20'));
    expect(kept('2015-06-09 09:00')).toMatchObject([
      { casesDue: 1, casesReturned: 0 },
      { casesDue: 2, casesReturned: 0 },
    ]);
    expect(kept('2015-06-11 09:00')[1]).toMatchObject({ casesDue: 2, casesReturned: 1 });
  });

  it('owe nothing once their agency was taken out', () => {
    const gone = takesPart(police, theAudit, { confirmedOn: null, casesDue: 2 });
    const participation = [gone, takesPart(housing, theAudit)];
    const kept = countsToKeep(aBook({ cases, participation }), day('2015-06-20'));
    expect(kept.find((one) => one.participation.key === gone.key)).toMatchObject({ casesDue: 0, casesReturned: 0 });
  });

  it('need no new numbers where the rows say the same', () => {
    const participation = [takesPart(police, theAudit, { casesDue: 2 }), takesPart(housing, theAudit, { casesDue: 1 })];
    expect(countsToKeep(aBook({ cases, participation }), day('2015-06-20'))).toEqual([]);
  });
});
