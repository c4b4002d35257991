import { describe, expect, it } from '@jest/globals';
import type { AuditBook } from '../../../../src/core/audit/auditBook.ts';
import { auditPath } from '../../../../src/core/audit/path/auditPath.ts';
import { sayWaitingFor, waitingList } from '../../../../src/core/audit/path/waitingFor.ts';
import { aBook, aTerms } from '../../../kit/auditBook.ts';
import { theAudit } from '../../../kit/auditPeople.ts';
import { housing, police } from '../../../kit/boardRows.ts';
import { day } from '../../../kit/clock.ts';
import { takesPart } from '../../../kit/dutyBoard.ts';
import { heads, wholeWay } from './wholeWay.ts';

const say = (book: AuditBook, on: string) => sayWaitingFor(book, auditPath(book, day(on)), day(on));

describe('what an audit is waiting for', () => {
  it('names the agencies that owe case returns together, with the day', () => {
    expect(say(wholeWay('returns open', { returns: [] }), '2015-06-25')).toBe(
      'Waiting for Police and Housing: case returns, due 30 June 2015.',
    );
    expect(say(wholeWay('returns open', { returns: heads.slice(1) }), '2015-07-01')).toBe(
      'Waiting for Police: case returns, was due 30 June 2015.',
    );
  });

  it('says who signs the method off', () => {
    expect(say(aBook(), '2015-04-07')).toBe(
      'Waiting for the QA manager: sign off the method, due 17 April 2015; the M&E lead: record that the terms of reference are agreed, due 17 April 2015.',
    );
  });

  it('says that it is ready, and what can be done', () => {
    expect(say(wholeWay('returns open'), '2015-06-25')).toBe('Ready: the M&E lead can move it to ‘Moderation’.');
    expect(say(wholeWay('learning'), '2015-12-14')).toBe('Ready: the M&E lead can close it.');
  });

  it('says that nothing is waited for at the end', () => {
    expect(say(wholeWay('closed'), '2015-12-14')).toBe('Waiting for nothing: the audit is closed.');
    expect(say(wholeWay('scoping', { audit: { status: 'Withdrawn' } }), '2015-12-14')).toBe(
      'Waiting for nothing: the audit was withdrawn.',
    );
  });

  it('names two things and counts the rest', () => {
    const book = aBook({ terms: [aTerms({ purpose: null, focus: null, scope: null })] });
    expect(say(book, '2015-04-07')).toMatch(/^Waiting for the M&E lead: the purpose, the focus, .* and 3 more\.$/);
  });

  it('puts what is due first first, and what has no day last', () => {
    const participation = [
      takesPart(police, theAudit),
      { ...takesPart(housing, theAudit), returnsDueOn: day('2015-06-12') },
    ];
    const book = wholeWay('scoping', { participation, returns: [] });
    const path = auditPath(book, day('2015-06-15'));
    const gates = [...path.gates.filter((gate) => !gate.isMet)];
    expect(gates).toEqual([]);
    const missing = (who: string, dueOn: string | null) => ({
      what: 'something',
      who,
      agency: null,
      dueOn: dueOn === null ? null : day(dueOn),
    });
    const gate = {
      name: 'returns',
      step: 'moderation',
      label: '',
      isMet: false,
      isOverridable: true,
      overridden: null,
      missing: [missing('A', null), missing('B', '2015-06-30'), missing('C', '2015-06-12')],
    } as const;
    const lines = waitingList({ ...path, gates: [gate] }, day('2015-06-15'));
    expect(lines.map((line) => [line.who, line.isOverdue])).toEqual([
      ['C', true],
      ['B', false],
      ['A', false],
    ]);
    const open = {
      ...gate,
      overridden: { by: { key: 'x', title: 'Chair' }, reason: 'because', at: path.moves[0]?.at },
    } as never;
    expect(waitingList({ ...path, gates: [open] }, day('2015-06-15'))).toEqual([]);
  });
});
