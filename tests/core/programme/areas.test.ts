/** Entering content areas, core business and priorities: what is refused, and in which words. */
import { describe, expect, it } from '@jest/globals';
import { type AreaDraft, areaDraft, prepareArea, prepareAreaChange } from '../../../src/core/programme/areas/area.ts';
import { missingCoreBusiness, prepareCoreBusiness } from '../../../src/core/programme/areas/coreBusiness.ts';
import { preparePriority, preparePriorityChange } from '../../../src/core/programme/areas/priority.ts';
import { coverageOf } from '../../../src/core/programme/coverage.ts';
import { itemView } from '../../../src/core/programme/programme.ts';
import { coreBusinessKinds } from '../../../src/lists/contentAreas.ts';
import { facts, to } from '../../kit/boardRows.ts';
import { anArea, anItem, aPriority } from '../../kit/programmeRows.ts';

const neglect = aPriority('Neglect');
const known = { areas: [anArea('Substance misuse')], priorities: [neglect] };
const draft = (more: Partial<AreaDraft> = {}): AreaDraft => ({
  ...areaDraft(null),
  name: 'Cases on duty systems',
  ...more,
});
const codes = (result: { readonly ok: boolean; readonly refusals?: readonly { readonly code: string }[] }) =>
  (result.refusals ?? []).map((one) => one.code);

describe('a new content area', () => {
  it('is written with what was typed, neatly', () => {
    const typed = draft({
      name: '  Cases on   duty systems ',
      priorities: [neglect.key, 'gone'],
      reviewAction: ' Themed review, action 3 ',
      years: ['2016-17', '2015-16', '2015-16'],
    });
    expect(prepareArea(known, typed)).toEqual({
      ok: true,
      value: {
        name: 'Cases on duty systems',
        kind: 'Priority service areas',
        priorities: [to(neglect)],
        reviewAction: 'Themed review, action 3',
        coreBusiness: [],
        namedByLeadership: false,
        evidence: null,
        years: ['2015-16', '2016-17'],
      },
    });
  });

  it('has a name of its own', () => {
    expect(codes(prepareArea(known, draft({ name: ' ' })))).toEqual(['name']);
    expect(codes(prepareArea(known, draft({ name: 'x'.repeat(256) })))).toEqual(['name']);
    expect(prepareArea(known, draft({ name: 'substance  MISUSE' }))).toMatchObject({
      refusals: [{ code: 'name', sentence: expect.stringContaining('“Substance misuse” is a content area already.') }],
    });
  });

  it('is refused a year that is none, and a line that is too long', () => {
    const wrong = draft({ years: ['2015-17'], evidence: 'An audit', reviewAction: 'x'.repeat(256) });
    expect(codes(prepareArea(known, wrong))).toEqual(['reviewAction', 'years']);
  });
});

describe('an area that comes into focus', () => {
  const focused = (more: Partial<AreaDraft>) => codes(prepareArea(known, draft({ years: ['2015-16'], ...more })));

  it('says why, unless it is core business, named by the Leadership Group or rests on a review (R7, R33)', () => {
    expect(focused({})).toEqual(['evidence']);
    expect(focused({ evidence: '  ' })).toEqual(['evidence']);
    expect(focused({ evidence: 'Findings of the audit of 2014' })).toEqual([]);
    expect(focused({ coreBusiness: ['Referrals'] })).toEqual([]);
    expect(focused({ namedByLeadership: true })).toEqual([]);
    expect(focused({ reviewAction: 'Action 3' })).toEqual([]);
    expect(codes(prepareArea(known, draft()))).toEqual([]);
  });

  it('is asked for each new year, and not for what was in focus before', () => {
    const area = anArea('Thresholds', { years: ['2014-15'] });
    const change = (more: Partial<AreaDraft>) => prepareAreaChange(known, area, { ...areaDraft(area), ...more });
    expect(codes(change({ years: ['2014-15', '2015-16'] }))).toEqual(['evidence']);
    expect(change({ years: ['2014-15'], kind: 'Partnership working' })).toEqual({
      ok: true,
      value: { kind: 'Partnership working' },
    });
    expect(change({ years: [] })).toEqual({ ok: true, value: { years: [] } });
  });
});

describe('a change of a content area', () => {
  const area = anArea('Thresholds', { priorities: [to(neglect)], evidence: 'An audit' });

  it('writes only what differs', () => {
    expect(codes(prepareAreaChange(known, area, areaDraft(area)))).toEqual(['nothing']);
    const reworded = { ...known, priorities: [{ ...neglect, label: 'Neglect of children' }] };
    expect(codes(prepareAreaChange(reworded, area, areaDraft(area)))).toEqual(['nothing']);
    expect(prepareAreaChange(known, area, { ...areaDraft(area), priorities: [] })).toEqual({
      ok: true,
      value: { priorities: [] },
    });
  });

  it('may keep its name, and a priority that has gone from the list', () => {
    const all = { areas: [...known.areas, area], priorities: [] };
    expect(prepareAreaChange(all, area, { ...areaDraft(area), evidence: 'Two audits' })).toEqual({
      ok: true,
      value: { evidence: 'Two audits' },
    });
    expect(codes(prepareAreaChange(all, area, { ...areaDraft(area), name: 'Substance misuse' }))).toEqual(['name']);
  });
});

describe('the core business of the framework', () => {
  it('is what no area covers or is called after', () => {
    expect(missingCoreBusiness([])).toEqual(coreBusinessKinds);
    const areas = [anArea('Front door', { coreBusiness: ['Referrals'] }), anArea('core group work')];
    expect(missingCoreBusiness(areas)).toEqual(['Strategy working']);
  });

  it('makes areas of their own keys, with which the year is covered once items look at them', () => {
    const ready = prepareCoreBusiness([], coreBusinessKinds, ['2015-16']);
    if (!ready.ok) throw new TypeError('nothing stands in their way');
    expect(ready.value.map(({ key }) => key)).toEqual([
      'core-business-referrals',
      'core-business-strategy-working',
      'core-business-core-group-work',
    ]);
    const areas = ready.value.map(({ key, values }) =>
      anArea(values.name, { ...facts<'contentAreas'>(key, values.name), ...values }),
    );
    const item = anItem('Core business', { contentAreas: areas.map(to) });
    const { coreBusiness } = coverageOf([itemView(item, areas)], areas, [], '2013-16');
    expect(coreBusiness.every((one) => one.by.length === 1)).toBe(true);
    expect(missingCoreBusiness(areas)).toEqual([]);
  });

  it('is refused where nothing is ticked or somebody has entered it meanwhile', () => {
    expect(codes(prepareCoreBusiness([], [], []))).toEqual(['chosen']);
    expect(codes(prepareCoreBusiness([anArea('Referrals')], ['Referrals'], []))).toEqual(['name']);
  });
});

describe('a priority of the business plan', () => {
  const typed = { short: ' Exploitation ', wording: ' Protected from exploitation ', period: '2013-16' };

  it('is written with its period', () => {
    expect(preparePriority([neglect], typed)).toEqual({
      ok: true,
      value: { short: 'Exploitation', wording: 'Protected from exploitation', period: '2013-16' },
    });
    expect(codes(preparePriority([], { short: '', wording: ' ', period: '' }))).toEqual(['short', 'wording', 'period']);
  });

  it('is there once in a period, and again in the next', () => {
    expect(codes(preparePriority([neglect], { ...typed, short: 'neglect' }))).toEqual(['short']);
    expect(preparePriority([neglect], { ...typed, short: 'neglect', period: '2016-19' }).ok).toBe(true);
  });

  it('is worded better, in its period', () => {
    const change = (short: string, wording: string) =>
      preparePriorityChange([neglect, aPriority('Thresholds')], neglect, { short, wording });
    expect(change('Neglect', 'Protected effectively from neglect.')).toEqual({
      ok: true,
      value: { wording: 'Protected effectively from neglect.' },
    });
    expect(codes(change('Neglect', neglect.wording))).toEqual(['nothing']);
    expect(codes(change('thresholds', neglect.wording))).toEqual(['short']);
  });
});
