import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Authority, readyToDispose } from '../../../src/core/records/disposalApproval.ts';
import { type BoardToWeed, type DisposalList, disposalOn } from '../../../src/core/records/disposalList.ts';
import { anAppointment, chair, facts, qaManager } from '../../kit/boardRows.ts';
import { day } from '../../kit/clock.ts';
import { aDecision } from '../../kit/programmeRows.ts';
import { audited, boardOf, type Rows, row, to } from './records.ts';

const sha256 = async (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const retention = 'case level: 3';
const by = (objectId: string | null) => ({ kind: 'person', objectId: objectId ?? '', name: '' }) as const;

let list: DisposalList;
beforeAll(async () => {
  const made = await disposalOn(boardOf(audited, { retention }), day('2026-01-01'), sha256);
  if (!made.ok) throw new Error('there is no list');
  list = made.value.list;
});

const approval = (more: Parameters<typeof aDecision>[1] = {}) =>
  aDecision(facts<'programmes'>('records', 'records').key, {
    ...{ kind: 'disposal approved', subject: 'records', fingerprint: list.fingerprint },
    ...{ minuteReference: '7.2', createdBy: by(chair.objectId) },
    ...more,
  });

function authority(more: Partial<Authority> = {}): Authority {
  const appointments = [anAppointment(chair, 'chair'), anAppointment(qaManager, 'QA manager')];
  return { decisions: [approval()], people: [chair, qaManager], appointments, ...more };
}

async function codes(who: Authority, board: BoardToWeed = boardOf(audited, { retention })): Promise<readonly string[]> {
  const ready = await readyToDispose({ board, authority: who, list }, sha256);
  return ready.ok ? [`${ready.value.left.length} rows`] : ready.refusals.map(({ code }) => code);
}

describe('a disposal list is carried out', () => {
  it('when the chair approved exactly it', async () => {
    expect(await codes(authority())).toEqual(['2 rows']);
  });

  it.each<[string, () => Authority]>([
    ['nobody approved it', () => authority({ decisions: [] })],
    ['another list was approved', () => authority({ decisions: [approval({ fingerprint: 'f'.repeat(64) })] })],
    ['the QA manager approved it', () => authority({ decisions: [approval({ createdBy: by(qaManager.objectId) })] })],
    ['the app wrote the approval', () => authority({ decisions: [approval({ createdBy: { kind: 'app' } })] })],
    [
      'it has neither minute nor reason',
      () => authority({ decisions: [approval({ minuteReference: null, reason: null })] }),
    ],
    [
      'the chair was not chair yet',
      () => authority({ appointments: [anAppointment(chair, 'chair', { startsOn: day('2027-01-01') })] }),
    ],
    [
      'two people share the directory id',
      () => authority({ people: [chair, { ...qaManager, objectId: chair.objectId }] }),
    ],
  ])('never when %s', async (_what, who) => {
    expect(await codes(who())).toEqual(['notApproved']);
  });

  it.each<[string, Rows, Partial<BoardToWeed['settings']>, readonly string[]]>([
    ['a hold was set since', audited, { legalHold: 'board: inquiry' }, ['held', 'changed']],
    ['other years were settled', audited, { retention: 'case level: 4' }, ['otherYears', 'changed']],
    [
      'a row was changed',
      { ...audited, auditCases: [row('NE-1', { audit: to('neglect'), drawn: 4 })] },
      {},
      ['changed', 'changed'],
    ],
    ['a row is gone', { ...audited, auditCases: [] }, {}, ['changed']],
    [
      'something was said about the audit again',
      { ...audited, answers: [row('word', { kind: 'done', subject: 'action' }, '2025-12-01')] },
      {},
      ['changed'],
    ],
  ])('never when %s', async (_what, rows, settings, expected) => {
    expect(await codes(authority(), boardOf(rows, { retention, ...settings }))).toEqual(expected);
  });

  it('to its end after an interruption, but not over a row that was changed or a hold', async () => {
    const begun = approval({
      ...{ kind: 'disposal carried out', createdBy: { kind: 'app' }, step: 'begun' },
    });
    const who = authority({ decisions: [approval(), begun] });
    const half: Rows = { ...audited, auditCases: [] };
    expect(await codes(who, boardOf(half, { retention }))).toEqual(['1 rows']);
    const changed = { ...half, caseReturns: [row('return', { audit: to('neglect'), reference: 'NE-9' })] };
    expect(await codes(who, boardOf(changed, { retention }))).toEqual(['changed']);
    expect(await codes(who, boardOf(half, { retention, legalHold: 'neglect: claim' }))).toEqual(['held']);
    const forged = authority({ decisions: [approval(), { ...begun, createdBy: by(qaManager.objectId) }] });
    expect(await codes(forged, boardOf(half, { retention }))).toEqual(['changed']);
  });
});
