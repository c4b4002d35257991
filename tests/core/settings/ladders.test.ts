import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bankHolidays } from '../../../src/base/time/bankHolidays.ts';
import { workCalendar } from '../../../src/base/time/workingDays.ts';
import { type DutyKind, dutyKinds } from '../../../src/core/duties/duty.ts';
import { kindOf } from '../../../src/core/duties/kinds/all.ts';
import { workingDayCount } from '../../../src/core/duties/workingDayCount.ts';
import { exampleDays, fallingSteps } from '../../../src/core/settings/ladderDays.ts';
import { startsFor, targetsFor } from '../../../src/core/settings/ladderFacts.ts';
import {
  backToUsual,
  differsFromUsual,
  ladderIn,
  prepareLadder,
  unknownKinds,
} from '../../../src/core/settings/ladderRules.ts';
import { sayDifference, sayExample, sayLadder } from '../../../src/core/settings/sayLadder.ts';
import { stepToType, stepTyped } from '../../../src/core/settings/stepTyped.ts';
import { lscb2015 } from '../../../src/core/words/terms.ts';
import { type LadderTarget, laddersSchema, ladderTargets, type Rung } from '../../../src/lists/ladders.ts';
import { day } from '../../kit/clock.ts';
import { workdays } from '../../kit/dutyBoard.ts';

const anyTarget: fc.Arbitrary<LadderTarget> = fc.constantFrom(...ladderTargets);
const anyMonthDay = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
const anyRung: fc.Arbitrary<Rung> = fc.oneof(
  fc.record({ from: fc.constant('issue' as const), to: anyTarget, day: fc.integer({ min: 0, max: 250 }) }),
  fc.record({ from: fc.constant('due' as const), to: anyTarget, day: fc.integer({ min: -250, max: 250 }) }),
  fc.record({ from: fc.constant('every' as const), to: anyTarget, days: fc.integer({ min: 1, max: 250 }) }),
  fc.record({ from: fc.constant('weekly' as const), to: anyTarget, side: fc.constantFrom('before' as const, 'after') }),
  fc.record({ from: fc.constantFrom('date' as const, 'monthly' as const), to: anyTarget, monthDay: anyMonthDay }),
);
const anyKind: fc.Arbitrary<DutyKind> = fc.constantFrom(...dutyKinds);
const owner = { to: 'owner' } as const;

function refusedAt(kind: DutyKind, ladder: readonly Rung[]): readonly string[] {
  const prepared = prepareLadder(null, kind, ladder);
  return prepared.ok ? [] : prepared.refusals.map(({ code }) => code);
}

describe('a step in the boxes of a form', () => {
  it('is the same step again, whatever it is', () => {
    fc.assert(fc.property(anyRung, (rung) => expect(stepTyped(stepToType(rung))).toEqual(rung)));
  });

  it.each(['', 'five', '0', '-5', '2.5', '251'])('is refused where the number of days before is “%s”', (days) => {
    const step = stepTyped({ time: 'before', days, month: '04', dayOfMonth: '1', to: 'owner' });
    expect(refusedAt('action', [{ from: 'due', ...owner, day: 0 }, step])).toEqual(['step-1']);
  });
});

describe('a ladder of a board’s own', () => {
  it('stands in the column in a form that the column’s own schema reads, and is in force from then on', () => {
    fc.assert(
      fc.property(anyKind, fc.array(anyRung, { maxLength: 8 }), (kind, more) => {
        const ladder: readonly Rung[] = [{ from: 'due', ...owner, day: -3 }, ...more];
        const prepared = prepareLadder(null, kind, ladder);
        fc.pre(prepared.ok);
        if (!prepared.ok) return;
        const read = laddersSchema.parse(JSON.parse(JSON.stringify(prepared.value.ladders)));
        expect(ladderIn(read, kind)).toEqual(ladder);
        for (const other of dutyKinds.filter((one) => one !== kind))
          expect(ladderIn(read, other)).toEqual(kindOf(other).ladder);
      }),
    );
  });

  it.each(dutyKinds)('may be the usual one of “%s”, and then the column says nothing of it', (kind) => {
    expect(prepareLadder(null, kind, kindOf(kind).ladder)).toEqual({ ok: true, value: { ladders: null } });
    const own = prepareLadder(null, kind, [{ from: 'issue', ...owner, day: 3 }]);
    if (!own.ok) throw new TypeError('one step for the owner is content');
    expect(differsFromUsual(kind, ladderIn(own.value.ladders, kind))).toBe(true);
    expect(backToUsual(own.value.ladders, kind)).toEqual({ ladders: null });
  });

  it('keeps the ladders of other kinds as they are', () => {
    const enquiry: readonly Rung[] = [{ from: 'due', ...owner, day: -2 }];
    const prepared = prepareLadder({ enquiry }, 'action', [{ from: 'due', ...owner, day: -7 }]);
    expect(prepared).toMatchObject({ ok: true, value: { ladders: { enquiry } } });
  });

  it('is refused when it asks nobody who owes it, tells a post that the kind has none of, or says a step twice', () => {
    const due: Rung = { from: 'due', ...owner, day: 0 };
    expect(refusedAt('action', [])).toEqual(['steps']);
    expect(refusedAt('action', [{ from: 'due', to: 'chair', day: 0 }])).toEqual(['steps']);
    expect(refusedAt('mou-review', [due, { from: 'due', to: 'representative', day: 5 }])).toEqual(['step-1']);
    expect(refusedAt('action', [due, due])).toEqual(['step-1']);
    expect(refusedAt('action', [due, { from: 'date', ...owner, monthDay: '07-01' }])).toEqual(['step-1']);
    const many = Array.from({ length: 21 }, (_one, at): Rung => ({ from: 'due', ...owner, day: -at }));
    expect(refusedAt('action', many)).toEqual(['steps']);
  });

  it('under a name that no kind has is named', () => {
    expect(unknownKinds({ actions: [], action: [] })).toEqual(['actions']);
    expect(unknownKinds(null)).toEqual([]);
  });
});

describe('what a form offers for a kind', () => {
  it.each(dutyKinds)('has room for every usual step of “%s”', (kind) => {
    for (const rung of kindOf(kind).ladder) {
      expect(targetsFor(kind)).toContain(rung.to);
      expect(startsFor(kind)).toContain(rung.from);
    }
  });
});

describe('the example of a ladder', () => {
  const today = day('2026-11-05');
  const example = (kind: DutyKind, calendar = workdays, ladder = kindOf(kind).ladder): readonly string[] => {
    const count = workingDayCount(calendar);
    const days = exampleDays(kind, ladder, { today, count });
    return sayExample(kind, { days, steps: fallingSteps(ladder, days, count) }, lscb2015);
  };

  it('says in words on which days a case return would be asked for, and who hears of it when it is missing', () => {
    expect(example('case-returns')).toEqual([
      'Case returns, due 3 December 2026: the agency’s lead would be asked on 19 November 2026, 26 November 2026, 2 December 2026 and 3 December 2026.',
      'If it is still missing, again on 10 December 2026 and 17 December 2026 and so on every 5 working days.',
      'While it is missing, others would be told: the M&E lead on 7 December 2026, the representative on 10 December 2026, the senior sponsor on 17 December 2026 and the chair on 5 January 2027.',
    ]);
  });

  it('follows a day on which the board is closed', () => {
    const closed = workCalendar([...bankHolidays.map(({ date }) => date), '2026-12-04', '2026-12-07']);
    expect(example('case-returns', closed)[2]).toContain('the M&E lead on 9 December 2026');
  });

  it('of a yearly thing goes by the financial year', () => {
    expect(example('annual-report')[0]).toMatch(
      /^Annual report, due 31 December 2026: the QA manager and the chair would be asked on 1 July 2026 and 1 September 2026, then on 1 October 2026 and 2 November 2026 and so on every month/,
    );
  });

  it.each(dutyKinds)('asks somebody about “%s”, with every usual step on a working day', (kind) => {
    const count = workingDayCount(workdays);
    const { ladder } = kindOf(kind);
    const days = exampleDays(kind, ladder, { today, count });
    const steps = fallingSteps(ladder, days, count);
    expect(steps).toHaveLength(ladder.length);
    for (const fallen of steps.flatMap((step) => step.days)) expect(workdays.isWorkingDay(fallen)).toBe(true);
    expect(example(kind)[0]).toContain('would be asked on');
  });
});

describe('a ladder in the table', () => {
  it('says which steps are the board’s own, and which of the usual ones it left out', () => {
    const usual = kindOf('papers').ladder;
    const own: readonly Rung[] = [
      { from: 'due', ...owner, day: -20 },
      { from: 'due', to: 'chair', day: 0 },
    ];
    expect(sayDifference('papers', usual, lscb2015)).toEqual([]);
    expect(sayDifference('papers', own, lscb2015)).toEqual([
      'New: 20 working days before it is due, to whoever owes it; on the day it is due, to the chair.',
      'Left out: 15 working days before it is due, to whoever owes it.',
    ]);
  });

  it('says what goes to whoever owes it until it is due, afterwards, and to others', () => {
    expect(sayLadder(kindOf('agency-lead').ladder, lscb2015)).toEqual({
      before: 'when it is first asked for; every week until it is due',
      after: 'every week',
      others: 'the senior sponsor 5 working days after; the chair 10 working days after',
    });
    expect(sayLadder(kindOf('case-returns').ladder, lscb2015)).toMatchObject({
      before: '10, 5 and 1 working days before; on the day',
      after: 'every 5 working days',
    });
    expect(sayLadder(kindOf('papers').ladder, lscb2015).after).toBe('nothing');
  });
});
