import { describe, expect, it } from '@jest/globals';
import { coverageOf } from '../../src/core/programme/coverage.ts';
import { itemView, type ProgrammeItem } from '../../src/core/programme/programme.ts';
import { type ActivityType, activityTypes } from '../../src/lists/programmeItems.ts';
import { aPerson, to } from '../kit/boardRows.ts';
import { anArea, anItem, aPriority } from '../kit/programmeRows.ts';

const neglect = aPriority('Neglect');
const cse = aPriority('CSE');
const earlier = aPriority('Neglect', '2010-13');
const areas = [
  anArea('Neglect', { priorities: [to(neglect)] }),
  anArea('Referrals', { coreBusiness: ['Referrals', 'Strategy working'], priorities: [to(earlier)] }),
];
const [neglectArea, referralsArea] = areas.map((area) => to(area));
const led = { leads: [to(aPerson('M&E Lead A'))] };

const covered = (...items: ProgrammeItem[]) =>
  coverageOf(
    items.map((item) => itemView(item, areas)),
    areas,
    [neglect, cse, earlier],
    '2013-16',
  );

const ofNeglect = (more: Partial<ProgrammeItem> = {}) =>
  anItem('Neglect audit', { contentAreas: neglectArea === undefined ? [] : [neglectArea], ...led, ...more });
const ofReferrals = (more: Partial<ProgrammeItem> = {}) =>
  anItem('Referrals audit', { contentAreas: referralsArea === undefined ? [] : [referralsArea], ...led, ...more });

describe('what the programme covers', () => {
  it('names the items that serve each of the three minimum functions, and none for the one that is forgotten (R1)', () => {
    const both = { functions: ['(i) Effectiveness and impact of help', '(ii) Quality of practice'] as const };
    expect(covered(ofNeglect(both), ofReferrals()).functions).toEqual([
      { subject: '(i) Effectiveness and impact of help', by: ['Neglect audit'] },
      { subject: '(ii) Quality of practice', by: ['Neglect audit', 'Referrals audit'] },
      { subject: '(iii) Section 11 duties', by: [] },
    ]);
  });

  it('names the items that serve each priority of the period, and leaves other periods out (R31)', () => {
    expect(covered(ofNeglect(), ofReferrals()).priorities).toEqual([
      { subject: 'Neglect', by: ['Neglect audit'] },
      { subject: 'CSE', by: [] },
    ]);
  });

  it('names the items that cover the core business (R33)', () => {
    expect(covered(ofNeglect(), ofReferrals()).coreBusiness).toEqual([
      { subject: 'Referrals', by: ['Referrals audit'] },
      { subject: 'Strategy working', by: ['Referrals audit'] },
      { subject: 'Core group work', by: [] },
    ]);
  });

  it('names the items that look at an area that the Leadership Group named, and none where it was forgotten (R33)', () => {
    const named = [anArea('Neglect', { namedByLeadership: true }), anArea('Housing', { namedByLeadership: true })];
    const views = [itemView(ofNeglect(), named), itemView(ofReferrals(), named)];
    expect(coverageOf(views, [...named, anArea('Referrals')], [], '2013-16').namedByLeadership).toEqual([
      { subject: 'Neglect', by: ['Neglect audit'] },
      { subject: 'Housing', by: [] },
    ]);
  });

  it('counts a combined item for each of its areas', () => {
    const combined = ofNeglect({ contentAreas: areas.map((area) => to(area)) });
    const result = covered(combined);
    expect(result.priorities[0]?.by).toEqual(['Neglect audit']);
    expect(result.coreBusiness[0]?.by).toEqual(['Neglect audit']);
  });

  it.each<readonly [string, Partial<ProgrammeItem>]>([
    ['withdrawn', { status: 'Withdrawn', withdrawnReason: 'Covered by the inspection' }],
    ['irregular', { quarter: 'Q2', firstQuarter: 'Q1' }],
  ])('counts nothing that is %s', (_what, change) => {
    const result = covered(ofNeglect(change));
    expect(result.priorities[0]?.by).toEqual([]);
    expect(result.functions.flatMap((one) => one.by)).toEqual([]);
    expect(result.quartersWithoutAudit).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
    expect(result.itemsWithoutLead).toEqual([]);
  });

  it('is empty for an empty programme', () => {
    expect(covered().quartersWithoutAudit).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
    expect(covered().functions.map((one) => one.by)).toEqual([[], [], []]);
  });
});

describe('a quarter without an audit', () => {
  it('is named', () => {
    expect(covered(ofNeglect({ quarter: 'Q2' }), ofReferrals({ quarter: 'Q4' })).quartersWithoutAudit).toEqual([
      'Q1',
      'Q3',
    ]);
  });

  const audits: readonly ActivityType[] = [
    'Multi-agency audit',
    'Single-agency audit',
    'Deep dive',
    'Case discussion and action planning',
  ];

  it.each(activityTypes.map((activity) => ({ activity, counts: audits.includes(activity) })))(
    'is one in which there is only: $activity? $counts means it is covered',
    ({ activity, counts }) => {
      expect(covered(ofNeglect({ activities: [activity] })).quartersWithoutAudit.includes('Q1')).toBe(!counts);
    },
  );

  it('is not filled by unscheduled work', () => {
    expect(covered(ofNeglect({ quarter: null, firstQuarter: null })).quartersWithoutAudit).toEqual([
      'Q1',
      'Q2',
      'Q3',
      'Q4',
    ]);
  });
});

describe('an item without a lead', () => {
  it('is named until somebody leads it', () => {
    expect(covered(ofNeglect({ leads: [] }), ofReferrals()).itemsWithoutLead).toEqual(['Neglect audit']);
  });
});
