/** Recommending a year, closing it and opening it again, and naming the framework that guides it. */
import { describe, expect, it } from '@jest/globals';
import { prepareClosing, prepareReopening, unfinishedItems } from '../../../src/core/programme/year/close.ts';
import { prepareFramework } from '../../../src/core/programme/year/framework.ts';
import { oddDaysOf } from '../../../src/core/programme/year/oddDays.ts';
import { prepareRecommendation } from '../../../src/core/programme/year/recommend.ts';
import type { YearFacts } from '../../../src/core/programme/year/yearFacts.ts';
import { board, chair, policeRepresentative, qaManager } from '../../kit/boardRows.ts';
import { at, day } from '../../kit/clock.ts';
import { aDecision, anItem, thisYear } from '../../kit/programmeRows.ts';

const asManager = { person: qaManager.key, day: day('2015-04-20') };
const asRepresentative = { ...asManager, person: policeRepresentative.key };
const facts = (more: Partial<YearFacts> = {}): YearFacts => ({
  programme: thisYear,
  items: [anItem('Neglect')],
  decisions: [],
  membership: board,
  ...more,
});
const approved = aDecision(thisYear.key, {
  createdBy: { kind: 'person', objectId: chair.objectId ?? '', name: 'Chair' },
  createdAt: at('2015-03-30 16:00'),
});
const closed = facts({ programme: { ...thisYear, closedOn: day('2015-04-10') } });

interface Told {
  readonly ok: boolean;
  readonly refusals?: readonly { readonly code: string; readonly sentence: string }[];
}
const codes = (result: Told) => (result.refusals ?? []).map((one) => one.code);

describe('recommending a programme to the Board', () => {
  const sound = { recommendedOn: '2015-03-16', recommendedMinute: ' M&E 5/15 ' };

  it('records day and minute, and the minute may come later', () => {
    expect(prepareRecommendation(facts(), asManager, sound)).toEqual({
      ok: true,
      value: { recommendedOn: '2015-03-16', recommendedMinute: 'M&E 5/15' },
    });
    const bare = prepareRecommendation(facts(), asManager, { ...sound, recommendedMinute: '' });
    expect(bare).toMatchObject({ ok: true, value: { recommendedMinute: null } });
    const recorded = { ...thisYear, recommendedOn: day('2015-03-16') };
    expect(prepareRecommendation(facts({ programme: recorded }), asManager, sound).ok).toBe(true);
    expect(
      codes(prepareRecommendation(facts({ programme: recorded }), asManager, { ...sound, recommendedMinute: '' })),
    ).toEqual(['nothing']);
  });

  it('is refused for a day to come, an empty programme, an approved one and a closed one', () => {
    const on = (more: Partial<YearFacts>, recommendedOn = '2015-03-16') =>
      codes(prepareRecommendation(facts(more), asManager, { ...sound, recommendedOn }));
    expect(on({}, '2015-04-21')).toEqual(['recommendedOn']);
    expect(on({ items: [] })).toEqual(['noItems']);
    expect(on({ decisions: [approved] })).toEqual(['approved']);
    expect(codes(prepareRecommendation(closed, asManager, sound))).toEqual(['closed']);
    expect(codes(prepareRecommendation(facts(), asManager, { ...sound, recommendedMinute: 'x'.repeat(256) }))).toEqual([
      'recommendedMinute',
    ]);
  });

  it('is not an agency’s', () => {
    expect(codes(prepareRecommendation(facts(), asRepresentative, sound))).toEqual(['notPermitted']);
  });
});

describe('closing a year', () => {
  it('keeps the day, which is none to come and none before the year begins', () => {
    expect(prepareClosing(facts(), asManager, '2015-04-20')).toEqual({ ok: true, value: { closedOn: '2015-04-20' } });
    expect(codes(prepareClosing(facts(), asManager, '2015-04-21'))).toEqual(['closedOn']);
    const early = prepareClosing(facts(), asManager, '2015-03-31');
    expect(early).toMatchObject({
      refusals: [{ code: 'closedOn', sentence: 'The year begins on 1 April 2015: it cannot be closed before.' }],
    });
    expect(prepareClosing(facts(), asManager, '2015-04-01').ok).toBe(true);
  });

  it('is done once, approved or not, and undone where it was a mistake', () => {
    const both = { ...closed, decisions: [approved] };
    expect([
      codes(prepareClosing(closed, asManager, '2015-04-20')),
      codes(prepareClosing(both, asManager, '2015-04-20')),
    ]).toEqual([['closed'], ['closed']]);
    expect(prepareReopening(closed, asManager)).toEqual({ ok: true, value: { closedOn: null } });
    expect(codes(prepareReopening(facts(), asManager))).toEqual(['nothing']);
    expect([
      codes(prepareClosing(facts(), asRepresentative, '2015-04-20')),
      codes(prepareReopening(closed, asRepresentative)),
    ]).toEqual([['notPermitted'], ['notPermitted']]);
  });

  it('names what is neither completed nor withdrawn', () => {
    const items = [
      anItem('Planned'),
      anItem('Running', { status: 'In progress' }),
      anItem('Done', { status: 'Completed' }),
      anItem('Given up', { status: 'Withdrawn', withdrawnReason: 'Covered by an inspection' }),
    ];
    expect(unfinishedItems({ programme: thisYear, items }).map((one) => one.name)).toEqual(['Planned', 'Running']);
  });
});

describe('the framework that guides a year', () => {
  const named = (frameworkLink: string, frameworkVersion = '', year = facts()) =>
    prepareFramework(year, asManager, { frameworkLink, frameworkVersion });

  it('is a link, a version, or both', () => {
    expect(named(' https://board.example/framework.pdf ', '2')).toEqual({
      ok: true,
      value: { frameworkLink: 'https://board.example/framework.pdf', frameworkVersion: '2' },
    });
    expect(named('', 'March 2015')).toMatchObject({ ok: true, value: { frameworkLink: null } });
    expect(codes(named('', ''))).toEqual(['nothing']);
  });

  it.each([
    'http://board.example',
    'board.example',
    'https://',
    'https://[',
    'https://a b',
    `https://a/${'x'.repeat(250)}`,
  ])('is not %s', (link) => {
    expect(codes(named(link))).toEqual(['frameworkLink']);
  });

  it('stays as it was in a closed year, and is not an agency’s to change', () => {
    expect(codes(named('', '3', closed))).toEqual(['closed']);
    expect(codes(prepareFramework(facts(), asRepresentative, { frameworkLink: '', frameworkVersion: '3' }))).toEqual([
      'notPermitted',
    ]);
  });
});

describe('days written past the screens', () => {
  const said = (more: Partial<typeof thisYear>) => oddDaysOf({ ...thisYear, ...more }, asManager.day);

  it('are told where they cannot be right', () => {
    expect(said({ recommendedOn: day('2015-04-21') })).toEqual([
      'The recommendation is dated 21 April 2015, which is still to come. Correct the day.',
    ]);
    expect(said({ closedOn: day('2015-04-21') })[0]).toContain('closed on 21 April 2015, which is still to come');
    expect(said({ closedOn: day('2015-03-31') })[0]).toContain('closed on 31 March 2015, before it begins');
  });

  it('are not told where they can', () => {
    expect(said({})).toEqual([]);
    expect(said({ recommendedOn: day('2015-04-20'), closedOn: day('2015-04-20') })).toEqual([]);
    expect(said({ year: 'soon', closedOn: day('2001-01-01') })).toEqual([]);
  });
});
