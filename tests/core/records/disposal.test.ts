import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { type Disposal, disposalOn, parseDisposalList } from '../../../src/core/records/disposalList.ts';
import { day } from '../../kit/clock.ts';
import { audited, boardOf, type Rows, row, to } from './records.ts';

const sha256 = async (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const long = day('2060-01-01');
const all = 'case level: 3\naudit: 10\nprogramme: 10\nboard decisions: 10\npeople: 6\ndeclines: 6\nmessages: 2';

async function made(
  rows: Rows,
  settings: { retention?: string | null; legalHold?: string },
  on = long,
): Promise<Disposal> {
  const result = await disposalOn(boardOf(rows, settings), on, sha256);
  if (!result.ok) throw new Error(result.refusals.map((one) => one.sentence).join());
  return result.value;
}
const keys = ({ list }: Disposal) => list.entries.map((one) => one.key).sort();

describe('a disposal list', () => {
  it('is empty while the board has settled no years, however old its records are', async () => {
    expect(keys(await made(audited, {}))).toEqual([]);
  });

  it('holds the records about cases and the audit once the years of both have passed, and nothing of an audit that goes on', async () => {
    const cases = await made(audited, { retention: 'case level: 3' });
    expect(keys(cases)).toEqual(['NE-1', 'return']);
    expect(cases.list.entries.map((one) => [one.title, one.dueOn])).toEqual([
      ['Audit cases', '2018-07-01'],
      ['Case returns - Police', '2018-07-01'],
    ]);
    const both = await made(audited, { retention: 'case level: 3\naudit: 10' });
    expect(keys(both)).toEqual(['NE-1', 'action', 'closed', 'done', 'finding', 'neglect', 'return']);
  });

  it('keeps a whole audit while a record about one of its cases stays', async () => {
    const { list, stillNeeded } = await made(audited, { retention: 'audit: 10' });
    expect([list.entries, stillNeeded]).toEqual([[], 5]);
  });

  it.each([
    ['on the last day of its years', '2018-07-01', 0],
    ['on the day after', '2018-07-02', 2],
  ])('counts to the day: %s', async (_when, on, rows) => {
    expect((await made(audited, { retention: 'case level: 3' }, day(on))).list.entries).toHaveLength(rows);
  });

  it('counts from the last word about an audit, not from its closing', async () => {
    const later = row('checked', { kind: 'action verified', subject: 'action' }, '2017-01-09');
    const rows = { ...audited, decisions: [...(audited.decisions ?? []), later] };
    const { list } = await made(rows, { retention: 'case level: 3' });
    expect(list.entries[0]?.dueOn).toBe('2020-01-09');
  });

  it('keeps an audit that is only marked as closed, without a decision', async () => {
    expect(keys(await made({ ...audited, decisions: [] }, { retention: 'case level: 3\naudit: 10' }))).toEqual([]);
  });

  it('keeps a person to whom a record that stays refers, also one who left long ago', async () => {
    const left = row('left', { person: to('owner'), endsOn: '2016-01-01' });
    const rows = { ...audited, appointments: [left] };
    expect(keys(await made(rows, { retention: 'people: 6' }))).toEqual(['left']);
    expect(keys(await made({ ...rows, actions: [], mouSignatures: [] }, { retention: 'people: 6' }))).toEqual([
      'left',
      'owner',
    ]);
    const lasts = row('again', { person: to('owner'), endsOn: null });
    expect(
      keys(await made({ appointments: [left, lasts], people: audited.people ?? [] }, { retention: 'people: 6' })),
    ).toEqual([]);
  });

  it('never holds a signature of the memorandum, nor what was decided about disposal', async () => {
    const disposal = row('disposal', { kind: 'disposal approved', subject: 'records' }, '2013-01-01');
    const rows = { ...audited, decisions: [...(audited.decisions ?? []), disposal] };
    const found = keys(await made(rows, { retention: all }));
    expect(found).toContain('approved');
    expect(found).not.toContain('disposal');
    expect(found).not.toContain('signature');
  });

  it('leaves out what a legal hold covers, and says so', async () => {
    const settings = { retention: all, legalHold: 'board: inquiry' };
    const whole = await made(audited, settings);
    expect([whole.list.entries, whole.heldBack[0]?.hold.reason]).toEqual([[], 'inquiry']);
    expect(whole.heldBack[0]?.rows).toBeGreaterThan(5);
    const one = await made(audited, { retention: all, legalHold: 'neglect: claim' });
    expect(keys(one)).toEqual(['approved', 'log']);
  });

  it.each([
    ['a hold on nothing there is', { legalHold: 'neglcet: claim' }],
    ['a hold without a reason', { legalHold: 'board' }],
    ['a kind nobody knows', { retention: 'audits: 10' }],
    ['no number', { retention: 'audit: ten' }],
    ['no years at all', { retention: 'audit: 0' }],
    ['a kind twice', { retention: 'audit: 10\naudit: 3' }],
  ])('is not made when a setting cannot be understood: %s', async (_what, settings) => {
    expect((await disposalOn(boardOf(audited, settings), long, sha256)).ok).toBe(false);
  });

  it('is not made when a row cannot be read, because it might refer to the others', async () => {
    const result = await disposalOn(boardOf(audited, { retention: all }, 1), long, sha256);
    expect(result.ok ? [] : result.refusals.map(({ code }) => code)).toEqual(['unread']);
  });

  it('is the same in whatever order its rows are read', async () => {
    const later = row('NE-2', { audit: to('neglect') });
    const two = { ...audited, auditCases: [...(audited.auditCases ?? []), later] };
    const turned = Object.fromEntries(Object.entries(two).map(([name, rows]) => [name, [...rows].reverse()]));
    const [one, other] = [await made(two, { retention: all }), await made(turned, { retention: all })];
    expect(other.list.fingerprint).toBe(one.list.fingerprint);
  });

  it('carries a fingerprint of exactly its rows: a changed file is refused, and a changed row makes another list', async () => {
    const { list } = await made(audited, { retention: 'case level: 3' });
    expect((await parseDisposalList(JSON.parse(JSON.stringify(list)), sha256)).ok).toBe(true);
    const shorter = await parseDisposalList({ ...list, entries: list.entries.slice(1) }, sha256);
    expect(shorter.ok ? [] : shorter.refusals.map(({ code }) => code)).toEqual(['tampered']);
    const rows = { ...audited, caseReturns: [row('return', { audit: to('neglect'), reference: 'NE-2' })] };
    expect((await made(rows, { retention: 'case level: 3' })).list.fingerprint).not.toBe(list.fingerprint);
  });
});
