import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Fault, type FaultCode } from '../../src/base/fault.ts';
import { instant } from '../../src/base/time/instant.ts';
import { plainDate } from '../../src/base/time/plainDate.ts';
import { noHash, signatureHash, textHash } from '../../src/core/mou/chain.ts';
import { sayCellDetail } from '../../src/core/words/mouWords.ts';
import { lscb2015 } from '../../src/core/words/terms.ts';
import type { BoardSite } from '../../src/graph/lists/site.ts';
import { askState, newestAsk } from '../../src/tab/board/asks/asks.ts';
import { matrixOf } from '../../src/tab/features/mou/matrix.ts';
import { type Live, readReasons } from '../../src/tab/features/mou/readMou.ts';
import { sayMatrix, sayMine, sayNews } from '../../src/tab/features/mou/sayMou.ts';
import { checkChain } from '../../src/tab/features/mou/seal.ts';
import {
  aBoard,
  aDecline,
  anAgency,
  anOutcome,
  aPerson,
  appointed,
  aReason,
  aRequest,
  aSignature,
  aVersion,
  live,
  standing,
} from './rows.ts';

const today = plainDate('2015-03-20');
const agencies = [
  anAgency('police', { name: 'Police' }),
  anAgency('housing', { name: 'Housing' }),
  anAgency('probation', { name: 'Probation' }),
];
describe('the sign-up matrix', () => {
  it('says in its first sentence who has signed, who is waited for and until when', () => {
    const matrix = matrixOf(standing({ agencies }), live({ signatures: [aSignature(1, 'police')] }), today);
    expect(sayMatrix(matrix, today)).toBe(
      '1 of 3 agencies has signed; waiting for Housing and Probation; sign by 16 April 2015.',
    );
  });

  it('says that they are late after the day has passed', () => {
    const matrix = matrixOf(standing({ agencies }), live(), plainDate('2015-04-17'));
    expect(sayMatrix(matrix, plainDate('2015-04-17'))).toContain('they should have signed by 16 April 2015');
  });

  it('shortens a long list of names', () => {
    const many = Array.from({ length: 45 }, (_none, at) =>
      anAgency(`a${at}`, { name: `Agency ${String(at).padStart(2, '0')}` }),
    );
    expect(sayMatrix(matrixOf(standing({ agencies: many }), live(), today), today)).toContain('Agency 04 and 40 more');
  });

  it('says so when all have signed, and when nothing is out for signature', () => {
    const signatures = ['police', 'housing', 'probation'].map((agency, at) => aSignature(at + 1, agency));
    expect(sayMatrix(matrixOf(standing({ agencies }), live({ signatures }), today), today)).toBe(
      'All 3 agencies have signed Memorandum 1.',
    );
    expect(
      sayMatrix(matrixOf(standing({ agencies, versions: [aVersion(1, { issuedOn: null })] }), live(), today), today),
    ).toBe('No memorandum is out for signature.');
  });

  it('puts the reader’s own agency first and tells them to sign', () => {
    const board = aBoard([aPerson('rep')], [appointed('rep', 'representative', 'probation')]);
    const matrix = matrixOf(standing({ agencies, board }), live(), today);
    expect(matrix.rows.map((row) => row.agency.name)).toEqual(['Probation', 'Housing', 'Police']);
    expect(sayMine(matrix)).toBe('Probation has not signed yet: please sign by 16 April 2015.');
  });

  it('keeps an agency that has left when it has signed, and leaves out one that never did', () => {
    const left = [anAgency('police', { active: false }), anAgency('housing', { active: false })];
    const matrix = matrixOf(standing({ agencies: left }), live({ signatures: [aSignature(1, 'police')] }), today);
    expect(matrix.rows.map((row) => row.agency.key)).toEqual(['police']);
  });

  it('shows why an agency declined to whom the list of reasons is open, and to nobody else', () => {
    const seen = (reasons: Live['reasons']) => {
      const rows = live({ declines: [aDecline('housing')], reasons });
      const row = matrixOf(standing({ agencies }), rows, today).rows.find((one) => one.agency.key === 'housing');
      return row?.now == null ? [] : sayCellDetail(row.now, row);
    };
    const who = 'housing representative, 17 March 2015';
    expect(seen([aReason('housing', 'No auditor this year')])).toEqual([who, 'Reason: No auditor this year']);
    expect(seen([aReason('police', 'Another one')])).toEqual([who]);
    expect(seen([])).toEqual([who]);
  });

  it('shows no reason, and no fault, where SharePoint hides the list of reasons', async () => {
    const reading = (code: FaultCode) => {
      const api: BoardSite['api'] = { call: () => Promise.reject(new Fault(code, { list: 'mouDeclineReasons' })) };
      const patience = { wait: () => Promise.resolve(), random: () => 0, tries: 1, longestWaitSeconds: 1 };
      return readReasons({ api, patience, siteId: 'site', zone: 'Europe/London' }, new AbortController().signal);
    };
    expect([await reading('notFound'), await reading('forbidden')]).toEqual([[], []]);
    await expect(reading('unavailable')).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('announces a new signature once', () => {
    const before = matrixOf(standing({ agencies }), live(), today).rows;
    const after = matrixOf(standing({ agencies }), live({ signatures: [aSignature(1, 'police')] }), today).rows;
    expect(sayNews(before, after)).toBe('Police has signed.');
    expect(sayNews(after, after)).toBe('');
  });
});

describe('something asked of the bot', () => {
  const asked = aRequest('r1', { createdAt: instant('2015-03-16T10:04:00Z') });
  const at = (time: string) => instant(`2015-03-16T${time}Z`);

  it('is waited for at first', () => {
    expect(askState(live(), asked, { now: at('10:05:00'), terms: lscb2015 })).toEqual({
      state: 'waiting',
      sentence: 'Asked at 10:04; the bot has not answered yet.',
    });
  });

  it('is called late after two minutes, with what may be wrong', () => {
    expect(askState(live(), asked, { now: at('10:06:00'), terms: lscb2015 }).state).toBe('waiting');
    const late = askState(live(), asked, { now: at('10:06:01'), terms: lscb2015 });
    expect(late.state).toBe('late');
    expect(late.sentence).toContain('may not be running');
  });

  it('names the day when it was asked on another', () => {
    expect(askState(live(), asked, { now: instant('2015-03-18T10:00:00Z'), terms: lscb2015 }).sentence).toContain(
      'Asked on 16 March 2015 at 10:04',
    );
  });

  it('shows the bot’s answer in its own words', () => {
    const outcomes = [
      anOutcome('r1', { state: 'refused', why: 'Police has signed already.', answeredAt: at('10:05:00') }),
    ];
    expect(askState(live({ outcomes }), asked, { now: at('10:09:00'), terms: lscb2015 })).toEqual({
      state: 'refused',
      sentence: 'Refused at 10:05. Police has signed already.',
    });
  });

  it('is the newest of its kind about its subject', () => {
    const requests = [aRequest('r2', { createdAt: at('11:00:00') }), asked, aRequest('r3', { subject: 'housing' })];
    expect(newestAsk(live({ requests }), 'ask again', 'police')?.key).toBe('r2');
    expect(newestAsk(live({ requests }), 'verify now', 'police')).toBeNull();
  });
});

describe('the check of the chain in the browser', () => {
  const sha256 = (text: string) => Promise.resolve(createHash('sha256').update(text).digest('hex'));

  async function chained() {
    const sealed = {
      ...aSignature(1, 'police'),
      textHash: await textHash(aVersion(1).wording, sha256),
      previousHash: noHash,
    };
    return { ...sealed, hash: await signatureHash(sealed, sha256) };
  }

  it('is content with a chain as it was written', async () => {
    expect(await checkChain(standing(), live({ signatures: [await chained()] }), sha256)).toMatchObject({
      sound: true,
      checked: 1,
    });
  });

  it('finds a signature that was changed, and a text that was changed', async () => {
    const signature = await chained();
    const changed = live({ signatures: [{ ...signature, substituteName: 'Somebody else' }] });
    expect(await checkChain(standing(), changed, sha256)).toMatchObject({ sound: false, broken: { code: 'changed' } });
    const otherText = standing({ versions: [aVersion(1, { wording: 'We will not take part.' })] });
    expect(await checkChain(otherText, live({ signatures: [signature] }), sha256)).toMatchObject({
      sound: false,
      broken: { code: 'textChanged' },
    });
  });

  it('says so when a signature cannot even be read', async () => {
    const spoiled = [{ list: 'mouSignatures', itemId: '2', columns: ['Hash'], webUrl: null }];
    expect(await checkChain(standing(), live({ signatures: [await chained()], spoiled }), sha256)).toMatchObject({
      sound: false,
      broken: { code: 'unreadable' },
    });
  });
});
