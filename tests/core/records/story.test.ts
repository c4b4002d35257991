import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Authority } from '../../../src/core/records/disposalApproval.ts';
import { csvOf } from '../../../src/core/records/disposalCsv.ts';
import { type BoardToWeed, type DisposalList, disposalOn } from '../../../src/core/records/disposalList.ts';
import { disposalStory, sayStanding } from '../../../src/core/records/disposalStory.ts';
import { dueLines } from '../../../src/core/records/dueLines.ts';
import { prepareDisposalApproval } from '../../../src/core/records/prepareDisposalApproval.ts';
import { anAppointment, chair, board as membership, qaManager } from '../../kit/boardRows.ts';
import { at, day } from '../../kit/clock.ts';
import { aDecision } from '../../kit/programmeRows.ts';
import { audited, boardOf, type Rows } from './records.ts';

const sha256 = async (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const settled = { retention: 'case level: 3' };
const today = day('2026-01-01');
const by = (objectId: string | null) => ({ kind: 'person', objectId: objectId ?? '', name: 'Somebody' }) as const;

async function listOf(board: BoardToWeed): Promise<DisposalList> {
  const made = await disposalOn(board, today, sha256);
  if (!made.ok) throw new Error('there is no list');
  return made.value.list;
}

let list: DisposalList;
beforeAll(async () => {
  list = await listOf(boardOf(audited, settled));
});

const approval = (more: Parameters<typeof aDecision>[1] = {}) =>
  aDecision('records', {
    ...{ kind: 'disposal approved', fingerprint: list.fingerprint, minuteReference: '7.2', decidedOn: today },
    ...{ createdBy: by(chair.objectId), createdAt: at('2026-01-01 10:00') },
    ...more,
  });
const note = (step: 'begun' | 'finished', more: Parameters<typeof aDecision>[1] = {}) =>
  aDecision(`note-${step}`, {
    ...{ kind: 'disposal carried out', step, fingerprint: list.fingerprint, reason: 'Audit cases: 1' },
    ...{ createdBy: { kind: 'app' }, createdAt: at('2026-01-05 10:00') },
    ...more,
  });

async function tell(decisions: Authority['decisions'], rows: Rows = audited, settings = settled) {
  const appointments = [anAppointment(chair, 'chair'), anAppointment(qaManager, 'QA manager')];
  return disposalStory(boardOf(rows, settings), { decisions, people: [chair, qaManager], appointments }, sha256);
}
const statesOf = async (...asked: Parameters<typeof tell>) =>
  (await tell(...asked)).approvals.map(({ standing }) => standing.state);

describe('what became of an approval', () => {
  it('waits while the board is as it was, also on later days', async () => {
    const [story] = (await tell([approval()])).approvals;
    expect(story?.standing).toEqual({ state: 'waiting', list });
  });

  it('fits no longer once a row, the years or a hold have changed', async () => {
    const edited = { ...audited, auditCases: (audited.auditCases ?? []).map((one) => ({ ...one, gender: 'other' })) };
    expect(await statesOf([approval()], { ...edited, auditCases: [] })).toEqual(['no longer fits']);
    expect(await statesOf([approval()], audited, { retention: 'case level: 4' })).toEqual(['no longer fits']);
    const held = { ...settled, legalHold: 'board: inquiry' };
    expect(await statesOf([approval()], audited, held)).toEqual(['no longer fits']);
  });

  it('counts again when the hold is lifted and nothing else has changed', async () => {
    expect(await statesOf([approval()], audited, { ...settled, legalHold: null } as typeof settled)).toEqual([
      'waiting',
    ]);
  });

  it('never counted where somebody else wrote it, no reason is given, or no list is named', async () => {
    const states = await tell([
      approval({ createdBy: by(qaManager.objectId) }),
      approval({ createdBy: { kind: 'app' } }),
      approval({ minuteReference: null, reason: 'short' }),
      approval({ fingerprint: null }),
    ]);
    expect(states.approvals.map(({ standing }) => standing)).toEqual([
      { state: 'idle', flaw: 'not the chair' },
      { state: 'idle', flaw: 'not the chair' },
      { state: 'idle', flaw: 'no reason' },
      { state: 'idle', flaw: 'no list' },
    ]);
  });

  it('was begun, and then carried out, as the app alone notes', async () => {
    expect(await statesOf([approval(), note('begun')], {})).toEqual(['begun']);
    const done = await tell([approval(), note('begun'), note('finished')], {});
    expect(done.approvals[0]?.standing).toEqual({
      ...{ state: 'carried out', on: day('2026-01-05'), counts: 'Audit cases: 1' },
    });
  });

  it('is not taken as carried out on a person’s word, and the word is shown', async () => {
    const forged = note('finished', { createdBy: by(qaManager.objectId) });
    const told = await tell([approval(), forged]);
    expect(told.approvals.map(({ standing }) => standing.state)).toEqual(['waiting']);
    expect(told.notTheApps).toEqual([forged]);
  });

  it('comes with the newest first', async () => {
    const older = approval({ createdAt: at('2025-01-01 10:00'), about: 'older' });
    const told = await tell([older, approval({ about: 'newer' })]);
    expect(told.approvals.map((one) => one.approval.about)).toEqual(['newer', 'older']);
  });

  it('is said with the board’s own word for the chair', () => {
    expect(sayStanding({ state: 'idle', flaw: 'not the chair' }, 'independent scrutineer')).toContain(
      'was not the independent scrutineer on that day',
    );
  });
});

describe('approving a disposal list', () => {
  const approving = { membership, person: chair.key, day: today, minuteReference: ' 7.2 ', reason: '' };
  const codes = (more: Partial<typeof approving>, of = list) => {
    const ready = prepareDisposalApproval(of, { ...approving, ...more });
    return ready.ok ? [] : ready.refusals.map(({ code }) => code);
  };

  it('makes a row that names exactly this list, and that the app then takes', async () => {
    const ready = prepareDisposalApproval(list, approving);
    if (!ready.ok) throw new Error('it was refused');
    expect(ready.value).toMatchObject({
      kind: 'disposal approved',
      fingerprint: list.fingerprint,
      minuteReference: '7.2',
    });
    expect(await statesOf([approval(ready.value)])).toEqual(['waiting']);
  });

  it('is for the chair alone, with a minute or a reason, for a list of today with rows on it', () => {
    expect(codes({ person: qaManager.key })).toEqual(['notPermitted']);
    expect(codes({ minuteReference: ' ', reason: 'too short' })).toEqual(['minuteOrReason']);
    expect(codes({ minuteReference: '', reason: 'Years have passed' })).toEqual([]);
    expect(codes({ day: day('2026-01-02') })).toEqual(['otherDay']);
    expect(codes({}, { ...list, entries: [] })).toEqual(['nothingDue']);
  });
});

describe('a disposal list that a person reads', () => {
  it('counts every row once, by list, year and kind, with why it may go', () => {
    const lines = dueLines(list);
    expect(lines.reduce((sum, { rows }) => sum + rows, 0)).toBe(list.entries.length);
    expect(lines).toContainEqual({
      ...{ title: 'Audit cases', year: '2018', kind: 'case level', rows: 1 },
      why: '3 years after the last decision or answer about the audit after it ended',
    });
  });

  it('gives a spreadsheet no formula to run', () => {
    const [first] = list.entries;
    if (first === undefined) throw new Error('the list has a row');
    const csv = csvOf({ ...list, entries: [{ ...first, label: '=1+1' }] });
    expect(csv).toContain(`"'=1+1"`);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(2);
  });
});

describe('rows that are due and stay', () => {
  it('are counted by list, under the hold that keeps them', async () => {
    const made = await disposalOn(boardOf(audited, { ...settled, legalHold: 'neglect: a claim' }), today, sha256);
    if (!made.ok) throw new Error('there is no list');
    const [held] = made.value.heldBack;
    expect(held?.rows).toBe(list.entries.length);
    expect([...(held?.counts ?? [])].reduce((sum, [, rows]) => sum + rows, 0)).toBe(held?.rows);
  });
});
