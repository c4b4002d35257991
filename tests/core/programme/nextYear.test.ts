/** Beginning the next year from this one: what goes on, what is left alone, and nothing twice. */
import { describe, expect, it } from '@jest/globals';
import { irregularities } from '../../../src/core/programme/irregular.ts';
import type { Programme, ProgrammeItem } from '../../../src/core/programme/programme.ts';
import { carriableItems, prepareNextYear, yearAfter } from '../../../src/core/programme/year/nextYear.ts';
import type { YearFacts } from '../../../src/core/programme/year/yearFacts.ts';
import { aPerson, board, chair, policeRepresentative, qaManager, to } from '../../kit/boardRows.ts';
import { at, day } from '../../kit/clock.ts';
import { aDecision, anItem, aProgramme, thisYear } from '../../kit/programmeRows.ts';

const next = aProgramme('2016-17');
const asManager = { person: qaManager.key, day: day('2016-02-01') };
const neglect = anItem('Neglect', {
  position: 2,
  quarter: 'Q4',
  firstQuarter: 'Q2',
  moves: [{ from: 'Q2', to: 'Q4', reason: 'The paper came later', movedOn: day('2015-07-01') }],
  isNew: true,
  leads: [to(aPerson('M&E Lead A'))],
  leadNote: 'Board Neglect Lead',
  waitingFor: 'a paper',
});
const thresholds = anItem('Thresholds', { position: 1, status: 'In progress' });
const done = anItem('Done', { status: 'Completed' });
const givenUp = anItem('Given up', { status: 'Withdrawn', withdrawnReason: 'Covered by an inspection' });
const facts = (more: Partial<YearFacts> = {}): YearFacts => ({
  programme: thisYear,
  items: [neglect, thresholds, done, givenUp],
  decisions: [],
  membership: board,
  ...more,
});
const prepared = (
  chosen: readonly ProgrammeItem[],
  { year = facts(), into = null }: { readonly year?: YearFacts; readonly into?: Programme | null } = {},
) => prepareNextYear(year, asManager, { next: into, chosen: chosen.map((item) => item.key) });
const code = (result: ReturnType<typeof prepared>) => (result.ok ? null : result.refusals[0].code);

describe('the next year', () => {
  it('is begun as a draft with what is ticked, in the printed order, not dated and marked as carried over', () => {
    const result = prepared([neglect, thresholds]);
    if (!result.ok) throw new TypeError('the choice is sound');
    expect(result.value.programme).toEqual({ key: 'programme-2016-17', values: { year: '2016-17' } });
    expect(result.value.items.map(({ values }) => [values.name, values.position, values.status])).toEqual([
      ['Thresholds', 1, 'In progress'],
      ['Neglect', 2, 'Planned'],
    ]);
    const carried = result.value.items[1]?.values;
    expect(carried).toMatchObject({
      ...{ programme: { key: 'programme-2016-17', title: 'QA programme 2016-17' }, carriedFrom: '2015-16' },
      ...{ quarter: null, firstQuarter: null, moves: null, isNew: false, waitingFor: 'a paper' },
      ...{ contentAreas: neglect.contentAreas, leads: neglect.leads, leadNote: 'Board Neglect Lead' },
    });
    expect(irregularities({ ...neglect, ...carried })).toEqual([]);
  });

  it('can be begun without any item, and then goes on with more', () => {
    expect(prepared([])).toMatchObject({ ok: true, value: { items: [] } });
    expect(code(prepared([], { into: next }))).toBe('nothing');
    const there = anItem('Something new', { programme: to(next), position: 4 });
    const year = facts({ items: [neglect, there] });
    expect(prepared([neglect], { year, into: next })).toMatchObject({
      ok: true,
      value: { programme: null, items: [{ values: { position: 5 } }] },
    });
  });

  it('offers only what is unfinished, and refuses what has ended meanwhile', () => {
    expect(carriableItems(facts(), null).map(({ item, isThere }) => [item.name, isThere])).toEqual([
      ['Thresholds', false],
      ['Neglect', false],
    ]);
    expect([code(prepared([done])), code(prepared([givenUp]))]).toEqual(['ended', 'ended']);
  });

  it('has nothing twice: neither an item carried before nor one of the same name', () => {
    const first = prepared([neglect]);
    if (!first.ok) throw new TypeError('the choice is sound');
    const [row] = first.value.items;
    const renamed = { ...anItem('Renamed there', { programme: to(next) }), key: row?.key ?? neglect.key };
    const named = anItem('  thresholds ', { programme: to(next) });
    const year = facts({ items: [neglect, thresholds, renamed, named] });
    expect(carriableItems(year, next).map(({ isThere }) => isThere)).toEqual([true, true]);
    expect(prepared([neglect], { year, into: next })).toMatchObject({
      refusals: [{ code: 'there', sentence: 'The programme of 2016-17 has “Neglect” already. Untick it.' }],
    });
  });

  it('keeps keys short, however many years an item is carried on', () => {
    const long = { ...neglect, key: `carried-2015-16-${'a'.repeat(64)}` as ProgrammeItem['key'] };
    const result = prepared([long], { year: facts({ items: [long] }) });
    expect(result.ok && result.value.items[0]?.key).toBe(`carried-2016-17-${'a'.repeat(64)}`);
  });

  it('takes nothing once it is approved or closed', () => {
    const approval = aDecision(next.key, {
      createdBy: { kind: 'person', objectId: chair.objectId ?? '', name: 'Chair' },
      createdAt: at('2016-01-20 10:00'),
    });
    expect(code(prepared([neglect], { year: facts({ decisions: [approval] }), into: next }))).toBe('fixed');
    expect(code(prepared([neglect], { into: { ...next, closedOn: day('2016-01-20') } }))).toBe('fixed');
  });

  it('says which row must be mended first', () => {
    const broken = { ...neglect, contentAreas: [] };
    expect(prepared([broken], { year: facts({ items: [broken] }) })).toMatchObject({
      refusals: [
        {
          code: 'broken',
          sentence: '“Neglect”: Choose at least one content area that it looks at. Do so in this year first.',
        },
      ],
    });
    expect(code(prepared([], { year: facts({ programme: { ...thisYear, year: 'soon' } }) }))).toBe('noYear');
    expect(yearAfter({ year: '1999-00' })).toBe('2000-01');
  });

  it('is not an agency’s to begin', () => {
    const asRepresentative = { ...asManager, person: policeRepresentative.key };
    expect(code(prepareNextYear(facts(), asRepresentative, { next: null, chosen: [] }))).toBe('notPermitted');
  });
});
