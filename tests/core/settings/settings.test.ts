import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readLocalPattern } from '../../../src/core/privacy/localPatterns.ts';
import { prepareBoard, prepareMemorandum } from '../../../src/core/settings/boardAndMemorandum.ts';
import { patternToType, preparePatterns, whyNoMask } from '../../../src/core/settings/patternLines.ts';
import { addClosureDay, prepareReminding } from '../../../src/core/settings/reminding.ts';
import { prepareTerms } from '../../../src/core/settings/termsTyped.ts';
import { unclearSettings } from '../../../src/core/settings/unclear.ts';
import { lscb2015, lscp2023 } from '../../../src/core/words/terms.ts';
import { anyDate } from '../../kit/anything.ts';
import { someSettings } from '../../kit/dutyBoard.ts';

const audits = new Set(['audit-cse']);
const reminding = { hour: 9, closureDays: [], mailFrom: '' };

describe('the board', () => {
  it.each(['2026-29', '2013-16', '2026–2029', 'April 2026 to March 2029', '2026'])(
    'may have a plan for %s',
    (period) => {
      const typed = { boardName: ' A  board ', businessPlanPeriod: period, quietChannel: false };
      expect(prepareBoard(typed)).toMatchObject({ ok: true, value: { boardName: 'A board' } });
    },
  );

  it.each(['', '29-26', '2029-26', 'soon', '2026-2026'])('is refused with a plan for “%s”', (businessPlanPeriod) => {
    const refused = prepareBoard({ boardName: '', businessPlanPeriod, quietChannel: true });
    expect(refused.ok === false && refused.refusals.map(({ code }) => code)).toEqual([
      'boardName',
      'businessPlanPeriod',
    ]);
  });
});

describe('the memorandum', () => {
  it.each(['1', '20', ' 250 '])('gives agencies %s working days', (signWithin) => {
    const prepared = prepareMemorandum({ mouRenewsYearly: true, signWithin });
    expect(prepared).toEqual({
      ok: true,
      value: { mouRenewsYearly: true, signWithinWorkingDays: Number(signWithin) },
    });
  });

  it.each(['', '0', '251', '-1', '2.5', 'many'])('cannot give them “%s”', (signWithin) => {
    expect(prepareMemorandum({ mouRenewsYearly: false, signWithin }).ok).toBe(false);
  });
});

describe('when the bot writes', () => {
  it('may be any hour from 8 to 17, and the usual one is kept as none named', () => {
    for (let hour = 0; hour < 24; hour += 1) {
      const prepared = prepareReminding({ ...reminding, hour });
      expect(prepared.ok).toBe(hour >= 8 && hour <= 17);
    }
    expect(prepareReminding(reminding)).toMatchObject({ ok: true, value: { reminderHour: null, mailFrom: null } });
  });

  it('leaves out closure days in order, each once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyDate, { maxLength: 20 }), (closureDays) => {
        const prepared = prepareReminding({ ...reminding, closureDays });
        expect(prepared).toMatchObject({ ok: true, value: { closureDays: closureDays.toSorted() } });
        expect(unclearSettings(someSettings({ closureDays }), audits)).toEqual([]);
      }),
    );
    expect(addClosureDay(['2026-12-24'], '2026-12-23')).toEqual({ ok: true, value: ['2026-12-23', '2026-12-24'] });
  });

  it.each(['', '2026-12-24', '24/12/2026', '2026-02-30'])('takes no further closure day “%s”', (typed) => {
    expect(addClosureDay(['2026-12-24'], typed).ok).toBe(false);
  });

  it.each(['nobody', 'a@b', 'two@council.example, three@council.example'])('takes no mailbox “%s”', (mailFrom) => {
    const refused = prepareReminding({ ...reminding, mailFrom });
    expect(refused.ok === false && refused.refusals[0].code).toBe('mailFrom');
  });
});

describe('local numbers', () => {
  const anyMask = fc.constantFrom('AA-999999', '999 999 999', 'A9999', 'AB9999/99', 'WORD-999');
  const anyName = fc.constantFrom('Case system', 'School: register', 'Housing  system');

  it('are read back by the guard as they were typed', () => {
    fc.assert(
      fc.property(anyName, anyMask, (name, mask) => {
        const prepared = preparePatterns([{ name, mask }]);
        if (!prepared.ok) throw new TypeError('a precise mask is content');
        const [line = ''] = prepared.value.localPatterns;
        expect(readLocalPattern(line)).toEqual({ name: name.replace(/\s+/g, ' '), mask });
        expect(patternToType(line)).toEqual({ name: name.replace(/\s+/g, ' '), mask });
      }),
    );
  });

  it.each([
    ['', /^Write how/],
    ['A9', /^Too short/],
    ['AAAAAA', /^Too short/],
    ['(AA-999)', /^Use letters/],
    ['-AA999', /^Begin and end/],
    ['9'.repeat(41), /at most 40/],
  ])('whose mask is “%s” are refused with a reason', (mask, reason) => {
    expect(whyNoMask(mask)).toMatch(reason);
    expect(preparePatterns([{ name: 'Case system', mask }]).ok).toBe(false);
  });

  it('need a name, and no mask twice', () => {
    const one = { name: 'Case system', mask: 'AA-999999' };
    const refused = preparePatterns([one, { ...one, name: '' }]);
    expect(refused.ok === false && refused.refusals.map(({ code }) => code)).toEqual(['mask-1', 'name-1']);
  });
});

describe('the board’s words', () => {
  it('may be those of either pack', () => {
    expect(prepareTerms(lscb2015)).toEqual({ ok: true, value: lscb2015 });
    expect(prepareTerms(lscp2023)).toEqual({ ok: true, value: lscp2023 });
  });

  it('are refused where one is empty or would burst a sentence', () => {
    const refused = prepareTerms({ ...lscp2023, board: '  ', chair: 'x'.repeat(81) });
    expect(refused.ok === false && refused.refusals.map(({ code }) => code)).toEqual(['board', 'chair']);
  });
});

describe('what somebody typed into the list of settings', () => {
  it('is in order in a usual board', () => {
    expect(unclearSettings(someSettings(), audits)).toEqual([]);
  });

  it('is named setting by setting where it means nothing', () => {
    const settings = someSettings({
      reminderHour: 22,
      closureDays: ['2026-12-24', 'Christmas Eve'],
      mailFrom: 'the office',
      signWithinWorkingDays: 0,
      ladders: { actions: [] },
      localPatterns: ['Case system AA-999999'],
      retention: 'audit: for ever',
      legalHold: 'audit-lost: Complaint',
    });
    expect(unclearSettings(settings, audits).map(({ field }) => field)).toEqual([
      'reminderHour',
      'closureDays',
      'mailFrom',
      'signWithinWorkingDays',
      'ladders',
      'localPatterns',
      'retention',
      'legalHold',
    ]);
    expect(unclearSettings(settings, audits)[0]?.sentence).toBe(
      'The hour 22 is not from 8 to 17. The day’s card goes out at 17:00.',
    );
  });
});
