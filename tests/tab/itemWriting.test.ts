import { describe, expect, it } from '@jest/globals';
import { instant } from '../../src/base/time/instant.ts';
import { plainDate } from '../../src/base/time/plainDate.ts';
import type { RowVersion } from '../../src/graph/lists/history.ts';
import type { programmeItems } from '../../src/lists/programmeItems.ts';
import { storyOf } from '../../src/tab/features/programme/details/history.ts';
import { clashesOf } from '../../src/tab/features/programme/edit/conflict.ts';
import { changedDetails, detailsOf, draftOf } from '../../src/tab/features/programme/edit/draft.ts';
import { anArea, anItem, ref } from './rows.ts';

const areas = [anArea('duty'), anArea('neglect')];

describe('the form for an item', () => {
  it('gives back what the item holds when nobody typed anything', () => {
    const item = anItem({ focus: 'thresholds', fedBy: ['a survey', 'a deep dive'], reAuditOf: 'CSE audit' });
    const before = detailsOf(draftOf(item), areas, item);
    expect(changedDetails(before, detailsOf(draftOf(item), areas, item))).toEqual({});
    expect(before).toMatchObject({ focus: 'thresholds', fedBy: ['a survey', 'a deep dive'], waitingFor: null });
  });

  it('writes only the fields that were changed, so that a newer value beside them survives', () => {
    const item = anItem({ notes: 'old' });
    const before = detailsOf(draftOf(item), areas, item);
    const after = detailsOf({ ...draftOf(item), waitingFor: ' a paper ', fedBy: 'one\n\n two ' }, areas, item);
    expect(changedDetails(before, after)).toEqual({ waitingFor: 'a paper', fedBy: ['one', 'two'] });
  });

  it('keeps an area that has gone from the list', () => {
    const item = anItem({ contentAreas: [ref('gone', 'An old area')] });
    expect(detailsOf(draftOf(item), areas, item).contentAreas).toEqual([{ key: 'gone', title: 'An old area' }]);
  });
});

describe('two versions of an item', () => {
  it('are compared field by field, and what only they changed is told too', () => {
    const base = anItem({ waitingFor: 'a paper' });
    const theirs = { ...base, waitingFor: null, notes: 'their note' };
    expect(clashesOf(base, theirs, { waitingFor: 'two papers', status: 'Planned' })).toEqual([
      { field: 'Waiting for', before: 'a paper', theirs: 'nothing', mine: 'two papers' },
      { field: 'Notes', before: 'nothing', theirs: 'their note', mine: null },
    ]);
  });

  it('show a move by its reason and both quarters', () => {
    const base = anItem();
    const moves = [
      { from: 'Q3', to: 'Q4', reason: 'The paper comes later', movedOn: plainDate('2015-05-01') },
    ] as const;
    expect(clashesOf(base, base, { quarter: 'Q4', moves }).map((clash) => [clash.field, clash.mine])).toEqual([
      ['Quarter', 'Q4'],
      ['Reason for moving', 'The paper comes later'],
    ]);
  });
});

describe('the history of an item', () => {
  const version = (
    number: string,
    values: Partial<RowVersion<typeof programmeItems>['values']>,
    who = 'QA manager',
  ) => ({
    version: number,
    changedAt: instant('2015-05-01T09:00:00Z'),
    changedBy: { kind: 'person' as const, objectId: 'x', name: who },
    values,
  });

  it('tells who changed what from what to what, and who added it', () => {
    const story = storyOf([version('2.0', { quarter: 'Q4' }, 'Chair'), version('1.0', { quarter: 'Q3' })]);
    expect(story).toEqual([
      expect.objectContaining({ who: 'Chair', isFirst: false, changes: [{ field: 'Quarter', from: 'Q3', to: 'Q4' }] }),
      expect.objectContaining({ who: 'QA manager', isFirst: true, changes: [] }),
    ]);
  });

  it('names the app when the app wrote', () => {
    const [step] = storyOf([{ ...version('1.0', {}), changedBy: { kind: 'app' } }]);
    expect(step?.who).toBe('the app');
  });
});
