import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { irregularities } from '../../src/core/programme/irregular.ts';
import { moveItem } from '../../src/core/programme/move.ts';
import type { ProgrammeItem } from '../../src/core/programme/programme.ts';
import { itemStatuses, quarterNames } from '../../src/lists/programmeItems.ts';
import { day } from '../kit/clock.ts';
import { anItem } from '../kit/programmeRows.ts';

const today = day('2015-03-16');
const reason = 'To allow for the CSE audit to be prioritised';

describe('moving an item (R65)', () => {
  it('keeps the reason, the way and the quarter it was first planned for', () => {
    expect(moveItem(anItem('Core groups'), 'Q2', `  ${reason} `, today)).toEqual({
      ok: true,
      value: {
        quarter: 'Q2',
        firstQuarter: 'Q1',
        moves: [{ from: 'Q1', to: 'Q2', reason, movedOn: '2015-03-16' }],
        delayReason: reason,
      },
    });
  });

  it('adds to the history and never takes from it', () => {
    const once = moveItem(anItem('Core groups'), 'Q3', reason, today);
    if (!once.ok) throw new TypeError('the move is legal');
    const twice = moveItem(anItem('Core groups', once.value), 'Q2', 'Brought forward again', day('2015-06-01'));
    expect(twice).toMatchObject({
      ok: true,
      value: {
        quarter: 'Q2',
        firstQuarter: 'Q1',
        moves: [
          { from: 'Q1', to: 'Q3' },
          { from: 'Q3', to: 'Q2' },
        ],
        delayReason: reason,
      },
    });
  });

  it('is a delay only when it goes later', () => {
    const earlier = moveItem(anItem('Core groups', { quarter: 'Q3' }), 'Q2', reason, today);
    expect(earlier).toMatchObject({ ok: true, value: { delayReason: null } });
  });

  it('dates unscheduled work for the first time, and takes a date away', () => {
    const undated = anItem('Case review', { quarter: null });
    expect(moveItem(undated, 'Q2', reason, today)).toMatchObject({
      ok: true,
      value: { quarter: 'Q2', firstQuarter: 'Q2' },
    });
    expect(moveItem(anItem('Core groups'), null, reason, today)).toMatchObject({
      ok: true,
      value: { quarter: null, firstQuarter: 'Q1' },
    });
  });

  it.each([
    ['to the same quarter', 'Q1', reason, 'Planned', ['sameQuarter']],
    ['without a reason', 'Q2', '', 'Planned', ['reasonTooShort']],
    ['with nine characters and spaces', 'Q2', '  too short   ', 'Planned', ['reasonTooShort']],
    ['after it was completed', 'Q2', reason, 'Completed', ['itemEnded']],
    ['after it was withdrawn', 'Q2', reason, 'Withdrawn', ['itemEnded']],
    ['for every reason at once', 'Q1', 'no', 'Completed', ['sameQuarter', 'reasonTooShort', 'itemEnded']],
  ] as const)('is refused %s', (_what, to, said, status, codes) => {
    const result = moveItem(anItem('Core groups', { status }), to, said, today);
    expect(result.ok ? [] : result.refusals.map((one) => one.code)).toEqual(codes);
  });

  it('takes a reason of exactly ten characters', () => {
    expect(moveItem(anItem('Core groups'), 'Q2', 'ten signs.', today).ok).toBe(true);
  });

  it('never makes a row irregular, however often it is moved, and never forgets the first quarter', () => {
    const anyQuarter = fc.constantFrom(...quarterNames, null);
    const anyMoves = fc.array(fc.tuple(anyQuarter, fc.string({ minLength: 10, maxLength: 40 })), { maxLength: 12 });
    fc.assert(
      fc.property(anyQuarter, anyMoves, (start, moves) => {
        let item: ProgrammeItem = anItem('Core groups', { quarter: start, firstQuarter: start });
        let first = start;
        for (const [to, why] of moves) {
          const result = moveItem(item, to, why, today);
          if (!result.ok) continue;
          item = { ...item, ...result.value };
          first ??= to;
          expect(irregularities(item)).toEqual([]);
          expect(item.firstQuarter).toBe(first);
          expect(item.quarter).toBe(to);
        }
        expect(item.moves?.length ?? 0).toBeLessThanOrEqual(moves.length);
      }),
    );
  });
});

describe('a row that was changed past the product', () => {
  const moved = {
    quarter: 'Q3',
    moves: [{ from: 'Q1', to: 'Q3', reason, movedOn: today }],
    firstQuarter: 'Q1',
  } as const;
  const undated = {
    quarter: 'Q2',
    moves: [{ from: null, to: 'Q2', reason, movedOn: today }],
    firstQuarter: 'Q2',
  } as const;

  it.each<readonly [string, Partial<ProgrammeItem>, readonly string[]]>([
    ['is sound as the product wrote it', moved, []],
    ['is sound when it was dated later', undated, []],
    ['is sound without a move', { quarter: 'Q1' }, []],
    [
      'has a quarter without a move',
      { quarter: 'Q2', firstQuarter: 'Q1' },
      ['The quarter was changed without a recorded move and reason.'],
    ],
    [
      'has another quarter than its last move',
      { ...moved, quarter: 'Q4' },
      ['The quarter was changed without a recorded move and reason.'],
    ],
    [
      'has another first quarter',
      { ...moved, firstQuarter: 'Q2' },
      ['The quarter it was first planned for has been changed.'],
    ],
    [
      'has another first quarter, although it was dated later',
      { ...undated, firstQuarter: 'Q1' },
      ['The quarter it was first planned for has been changed.'],
    ],
    [
      'has no first quarter any more',
      { ...moved, firstQuarter: null },
      ['The quarter it was first planned for has been changed.'],
    ],
    [
      'has a gap in its history',
      { ...moved, quarter: 'Q4', moves: [...moved.moves, { from: 'Q2', to: 'Q4', reason, movedOn: today }] },
      ['The history of moves has a gap.'],
    ],
    [
      'has a move without a reason that says anything',
      { ...moved, moves: [{ from: 'Q1', to: 'Q3', reason: 'because', movedOn: today }] },
      ['A move was recorded without a reason of at least 10 characters.'],
    ],
    ['was withdrawn without a reason', { status: 'Withdrawn' }, ['It was withdrawn without a reason.']],
    ['was withdrawn with a reason', { status: 'Withdrawn', withdrawnReason: 'Covered by the inspection' }, []],
    ['is tied to no content area', { contentAreas: [] }, ['It is not tied to a content area.']],
  ])('%s', (_what, change, said) => {
    expect(irregularities(anItem('Core groups', change))).toEqual(said);
  });

  it('says everything that is wrong at once', () => {
    const wrong = anItem('Core groups', { quarter: 'Q2', firstQuarter: 'Q1', status: 'Withdrawn', contentAreas: [] });
    expect(irregularities(wrong)).toHaveLength(3);
  });

  it.each(itemStatuses)('is looked at in every status: %s', (status) => {
    expect(irregularities(anItem('Core groups', { status, quarter: 'Q2', firstQuarter: 'Q1' }))).toContain(
      'The quarter was changed without a recorded move and reason.',
    );
  });
});
