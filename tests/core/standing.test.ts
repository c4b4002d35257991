import { describe, expect, it } from '@jest/globals';
import { workCalendar } from '../../src/base/time/workingDays.ts';
import { type SignBy, signByOf } from '../../src/core/mou/signBy.ts';
import {
  cellOf,
  claimOf,
  isCurrent,
  isReviewDue,
  type MouBooks,
  versionInForce,
  versionState,
  versionToSign,
} from '../../src/core/mou/standing.ts';
import { housing, housingRepresentative, police, policeRepresentative } from '../kit/boardRows.ts';
import { at, day } from '../kit/clock.ts';
import { aDecline, aVersion, books, signedInOrder } from '../kit/mouRows.ts';

const first = aVersion(1, { issuedOn: day('2014-03-03'), signBy: day('2014-03-31'), effectiveFrom: day('2014-04-01') });
const second = aVersion(2);
const both = [first, second];

const policeSigns = (version = first, when = '2014-03-10 10:00') => ({
  agency: police,
  signatory: policeRepresentative,
  version,
  at: at(when),
});

const stateOn = (mou: MouBooks, date: string, version = first) => cellOf(mou, police, version, day(date)).state;

describe('a version of the memorandum', () => {
  it.each([
    ['2014-03-02', 'draft', 'draft'],
    ['2014-03-03', 'issued', 'draft'],
    ['2014-03-31', 'issued', 'draft'],
    ['2014-04-01', 'in force', 'draft'],
    ['2015-03-01', 'in force', 'draft'],
    ['2015-03-02', 'in force', 'issued'],
    ['2015-03-31', 'in force', 'issued'],
    ['2015-04-01', 'superseded', 'in force'],
  ])('is on %s: the first %s, the second %s', (date, one, two) => {
    const mou = books({ versions: both });
    expect(both.map((version) => versionState(mou, version, day(date)))).toEqual([one, two]);
  });

  it('is in force from the day of issue when no other day is given', () => {
    const plain = aVersion(1, { effectiveFrom: null });
    expect(versionInForce(books({ versions: [plain] }), day('2015-03-01'))).toBeNull();
    expect(versionInForce(books({ versions: [plain] }), day('2015-03-02'))).toBe(plain);
  });

  it('is a draft for as long as it has no day of issue', () => {
    const draft = aVersion(3, { issuedOn: null });
    const mou = books({ versions: [...both, draft] });
    expect(versionState(mou, draft, day('2030-01-01'))).toBe('draft');
    expect(versionToSign(mou, day('2030-01-01'))).toBe(second);
  });

  it('is the one to sign from its issue, although the one before is still in force', () => {
    const mou = books({ versions: [second, first] });
    expect([versionToSign(mou, day('2015-03-16'))?.number, versionInForce(mou, day('2015-03-16'))?.number]).toEqual([
      2, 1,
    ]);
    expect(versionToSign(books({ versions: [] }), day('2015-03-16'))).toBeNull();
  });

  it('shows that its review is due from the day of review on, and stays valid', async () => {
    const reviewed = { ...first, reviewOn: day('2015-03-16') };
    expect(['2015-03-15', '2015-03-16'].map((date) => isReviewDue(reviewed, day(date)))).toEqual([false, true]);
    expect(isReviewDue(first, day('2030-01-01'))).toBe(false);
    const mou = books({ versions: [reviewed], signatures: await signedInOrder([policeSigns(reviewed)]) });
    expect(isCurrent(mou, police, day('2016-01-01'))).toBe(true);
  });
});

describe('where an agency stands', () => {
  it('is not asked for a draft, pending once it is issued, overdue the day after the last day to sign', () => {
    const mou = books({ versions: [first] });
    expect(stateOn(mou, '2014-03-02')).toBe('not asked');
    expect(cellOf(mou, police, first, day('2014-03-31'))).toEqual({ state: 'pending', overdue: false });
    expect(cellOf(mou, police, first, day('2014-04-01'))).toEqual({ state: 'pending', overdue: true });
    expect(isCurrent(mou, police, day('2014-06-01'))).toBe(false);
  });

  it('is signed by its own signature and nobody else by it', async () => {
    const mou = books({ versions: [first], signatures: await signedInOrder([policeSigns()]) });
    expect(stateOn(mou, '2014-06-01')).toBe('signed');
    expect(cellOf(mou, housing, first, day('2014-06-01')).state).toBe('pending');
  });

  it('keeps the old signature until the new version takes effect, and must sign again from then', async () => {
    const mou = books({ versions: both, signatures: await signedInOrder([policeSigns()]) });
    expect([stateOn(mou, '2015-03-16', second), isCurrent(mou, police, day('2015-03-31'))]).toEqual(['pending', true]);
    expect([stateOn(mou, '2015-04-01', second), isCurrent(mou, police, day('2015-04-01'))]).toEqual([
      'needs re-signing',
      false,
    ]);
    expect(stateOn(mou, '2015-04-01', first)).toBe('signed');
  });

  it('is current without a gap when the new version was signed before it took effect', async () => {
    const signatures = await signedInOrder([policeSigns(), policeSigns(second, '2015-03-20 10:00')]);
    const mou = books({ versions: both, signatures });
    expect(['2015-03-31', '2015-04-01'].map((date) => isCurrent(mou, police, day(date)))).toEqual([true, true]);
  });

  it('is pending and not signing again for one who joined late and signed only the version to come', async () => {
    const mou = books({ versions: both, signatures: await signedInOrder([policeSigns(second, '2015-03-20 10:00')]) });
    expect(stateOn(mou, '2015-03-25', first)).toBe('pending');
    expect(isCurrent(mou, police, day('2015-03-25'))).toBe(false);
  });

  it('must sign again with the newest signature it gave, whatever the order of the rows', async () => {
    const third = aVersion(3, { issuedOn: day('2016-03-01'), effectiveFrom: day('2016-04-01') });
    const signatures = await signedInOrder([policeSigns(), policeSigns(second, '2015-03-20 10:00')]);
    for (const order of [signatures, [...signatures].reverse()]) {
      const mou = books({ versions: [third, ...both], signatures: order });
      expect(cellOf(mou, police, third, day('2016-04-01'))).toMatchObject({
        state: 'needs re-signing',
        signature: { sequence: 2 },
      });
    }
  });

  it('is overdue by the number of working days of the board, where the version names no day', () => {
    const undated = { ...first, signBy: null };
    const signBy: SignBy = (version) => signByOf(version, { signWithinWorkingDays: 20 }, workCalendar(['2014-03-17']));
    const mou = books({ versions: [undated], signBy });
    expect([signBy(undated), signBy({ ...undated, issuedOn: null })]).toEqual(['2014-04-01', null]);
    expect(signByOf(first, { signWithinWorkingDays: 20 }, workCalendar([]))).toBe('2014-03-31');
    expect(signByOf(undated, null, workCalendar([]))).toBeNull();
    expect(cellOf(mou, police, undated, day('2014-04-01'))).toEqual({ state: 'pending', overdue: false });
    expect(cellOf(mou, police, undated, day('2014-04-02'))).toEqual({ state: 'pending', overdue: true });
  });

  it('is not asked any more for a version that was superseded', () => {
    expect(stateOn(books({ versions: both }), '2015-04-01')).toBe('not asked');
  });

  it('is declined until it signs after all', async () => {
    const declines = [aDecline(police, first, policeRepresentative, { declinedAt: at('2014-03-09 10:00') })];
    expect(stateOn(books({ versions: [first], declines }), '2014-03-20')).toBe('declined');
    expect(isCurrent(books({ versions: [first], declines }), police, day('2014-04-01'))).toBe(false);
    const signatures = await signedInOrder([policeSigns(first, '2014-03-21 10:00')]);
    expect(stateOn(books({ versions: [first], declines, signatures }), '2014-03-21')).toBe('signed');
  });

  it('is not declined for the version after the one it declined', () => {
    const declines = [aDecline(police, first, policeRepresentative)];
    expect(stateOn(books({ versions: both, declines }), '2015-03-16', second)).toBe('pending');
  });

  it('survives a change of representative and of the name of the agency', async () => {
    const mou = books({ versions: [first], signatures: await signedInOrder([policeSigns()]) });
    const renamed = { ...police, name: 'Police and Fire', label: 'Police and Fire' };
    expect(cellOf(mou, renamed, first, day('2014-06-01')).state).toBe('signed');
    const byAnother = await signedInOrder([{ ...policeSigns(), signatory: housingRepresentative }]);
    expect(stateOn(books({ versions: [first], signatures: byAnother }), '2014-06-01')).toBe('signed');
  });
});

describe('a board that renews each year', () => {
  const renewing = async (...signings: ReturnType<typeof policeSigns>[]) =>
    books({ versions: [first], renewsYearly: true, signatures: await signedInOrder(signings) });

  it('lets a signature lapse on 31 March', async () => {
    const mou = await renewing(policeSigns(first, '2014-05-12 10:00'));
    expect(['2015-03-31', '2015-04-01'].map((date) => stateOn(mou, date))).toEqual(['signed', 'needs re-signing']);
    expect(['2015-03-31', '2015-04-01'].map((date) => isCurrent(mou, police, day(date)))).toEqual([true, false]);
  });

  it('counts by the day in London: half past midnight on 1 April is the new year', async () => {
    const late = await renewing({ ...policeSigns(), at: at('2015-03-31 23:59') });
    const early = await renewing({ ...policeSigns(), at: at('2015-04-01 00:30') });
    expect([stateOn(late, '2015-04-02'), stateOn(early, '2015-04-02')]).toEqual(['needs re-signing', 'signed']);
  });

  it('is signed again by a signature of the new year', async () => {
    const mou = await renewing(policeSigns(first, '2014-05-12 10:00'), policeSigns(first, '2015-04-07 10:00'));
    expect(cellOf(mou, police, first, day('2015-04-07'))).toMatchObject({
      state: 'signed',
      signature: { sequence: 2 },
    });
  });

  it('lets a signature that was given before its version took effect count for the first year in force', async () => {
    const mou = await renewing(policeSigns(first, '2014-03-10 10:00'));
    expect(['2014-03-20', '2014-04-01', '2015-03-31', '2015-04-01'].map((date) => stateOn(mou, date))).toEqual([
      'signed',
      'signed',
      'signed',
      'needs re-signing',
    ]);
  });

  it('shows a decline that came after the signature had lapsed', async () => {
    const mou = await renewing(policeSigns(first, '2014-05-12 10:00'));
    const declines = [
      aDecline(police, first, policeRepresentative, {
        declinedAt: at('2015-04-08 10:00'),
        claim: claimOf('police', first.key, true, day('2015-04-08')),
      }),
    ];
    expect(stateOn({ ...mou, declines }, '2015-04-09')).toBe('declined');
    const before = [
      aDecline(police, first, policeRepresentative, {
        declinedAt: at('2014-05-01 10:00'),
        claim: claimOf('police', first.key, true, day('2014-05-01')),
      }),
    ];
    expect(stateOn({ ...mou, declines: before }, '2015-04-09')).toBe('needs re-signing');
  });

  it('asks an agency anew that declined in an earlier year, and not again in the year in which it declined', () => {
    const declines = [
      aDecline(police, first, policeRepresentative, {
        declinedAt: at('2014-05-12 10:00'),
        claim: claimOf('police', first.key, true, day('2014-05-12')),
      }),
    ];
    const mou = books({ versions: [first], renewsYearly: true, declines });
    expect(['2014-05-13', '2015-03-31', '2015-04-01'].map((date) => stateOn(mou, date))).toEqual([
      'declined',
      'declined',
      'pending',
    ]);
  });

  it('lets nothing lapse for a board that does not', async () => {
    const mou = { ...(await renewing(policeSigns())), renewsYearly: false };
    expect(stateOn(mou, '2020-01-01')).toBe('signed');
  });
});

describe('the claim of a signature', () => {
  it('is one for each agency and version, and for each year where the board renews', () => {
    expect(claimOf('police', 'mou-1', false, day('2015-03-31'))).toBe('police/mou-1');
    expect(claimOf('police', 'mou-1', true, day('2015-03-31'))).toBe('police/mou-1/2014-15');
    expect(claimOf('police', 'mou-1', true, day('2015-04-01'))).toBe('police/mou-1/2015-16');
  });
});
