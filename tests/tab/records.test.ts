import { describe, expect, it } from '@jest/globals';
import type { Disposal, DisposalList } from '../../src/core/records/disposalList.ts';
import type { ApprovalStanding, ApprovalStory } from '../../src/core/records/disposalStory.ts';
import { commandsFor, openApproval, sayHeld, sayRecords } from '../../src/tab/features/records/sayRecords.ts';
import { at, day } from '../kit/clock.ts';
import { aDecision } from '../kit/programmeRows.ts';
import { aBoard } from './rows.ts';

const entry = { list: 'meetings', title: 'Meetings', agency: null, key: 'm', label: 'M', audit: null } as const;
const list = (rows: number, years = { programme: 1 }): DisposalList => ({
  ...{ format: 'qa-programme-disposal/1', board: 'The board', asOf: '2026-12-03', years, fingerprint: 'f' },
  entries: Array.from({ length: rows }, (_one, place) => ({
    ...{ ...entry, key: `m${place}`, kind: 'programme' as const, dueOn: '2020-01-01', sha256: 'a' },
  })),
});
const disposal = (more: Partial<Disposal> = {}): Disposal => ({
  ...{ list: list(2), heldBack: [], stillNeeded: 0, neededCounts: new Map() },
  ...more,
});
const story = (...standings: readonly ApprovalStanding[]) => ({
  approvals: standings.map(
    (standing): ApprovalStory => ({ approval: aDecision('records', { createdAt: at('2026-12-03 09:00') }), standing }),
  ),
  notTheApps: [],
});
const say = (standings: readonly ApprovalStanding[], of: Disposal = disposal()) =>
  sayRecords({ board: aBoard(), disposal: { ok: true, value: of }, story: story(...standings) });

describe('the first sentence of the records', () => {
  it('says what is due and who has to approve it', () => {
    expect(say([])).toBe('2 rows are due for disposal, and the chair has not approved it yet.');
    expect(say([], disposal({ list: list(1) }))).toContain('1 row is due');
  });

  it('tells nothing due from no time settled and from everything held', () => {
    expect(say([], disposal({ list: list(0) }))).toBe('Nothing is due for disposal today.');
    expect(say([], disposal({ list: { ...list(0), years: {} } }))).toContain('No time has been settled');
    const hold = { hold: { on: 'board', reason: 'inquiry' }, rows: 3, counts: new Map() };
    expect(say([], disposal({ list: list(0), heldBack: [hold] }))).toContain('what is due is held');
  });

  it('says that an approved list waits, that one was begun, and no more once a newer one was carried out', () => {
    const begun = { state: 'begun', on: day('2026-12-01') } as const;
    const waiting = { state: 'waiting', list: list(2) } as const;
    const done = { state: 'carried out', on: day('2026-12-02'), counts: '' } as const;
    expect(say([waiting, begun])).toBe(
      'The chair approved the disposal of 2 rows on 3 December 2026. It waits for the command that deletes them.',
    );
    expect(say([begun])).toBe('A disposal was begun on 1 December 2026 and is not finished.');
    expect(openApproval({ story: story({ state: 'no longer fits' }, done, begun) })).toBeNull();
  });

  it('stops at rows and settings that cannot be read', () => {
    const refusals = [{ code: 'unread', sentence: 'One row cannot be read.' }] as const;
    expect(sayRecords({ board: aBoard(), disposal: { ok: false, refusals }, story: story() })).toContain(
      'until what is named below has been put right',
    );
  });
});

describe('what comes next', () => {
  it('is two commands with the list’s own day, so that the app makes the very same list', () => {
    expect(commandsFor('https://council.sharepoint.com/sites/board', '2026-12-03')).toEqual([
      'npm run records -- list --site https://council.sharepoint.com/sites/board --day 2026-12-03 --out disposal',
      'npm run records -- dispose --site https://council.sharepoint.com/sites/board --list disposal/disposal.json',
    ]);
  });

  it('names an audit that is held as people call it', () => {
    const names = new Map([['audit-1', 'Neglect']]);
    expect(['board', 'audit-1', 'audit-2'].map((on) => sayHeld(on, names))).toEqual([
      'Everything is held',
      'The audit “Neglect” is held',
      'The audit “audit-2” is held',
    ]);
  });
});
