import { describe, expect, it } from '@jest/globals';
import { type ActionVersion, changedInList } from '../../../../src/core/audit/actions/changedInList.ts';
import { policeRepresentative, qaManager, to } from '../../../kit/boardRows.ts';
import { at, day } from '../../../kit/clock.ts';

const agreed = { dueOn: day('2015-03-20'), owner: to(qaManager), agreedOn: day('2015-02-01') };
const member = { kind: 'person', objectId: 'm', name: 'New member' } as const;

/** Versions, the newest first, from how it began to how it is. */
const since = (...changes: readonly ActionVersion['values'][]): readonly ActionVersion[] =>
  changes
    .map((values, n) => ({
      ...{ version: `${n + 1}.0`, changedAt: at(`2015-06-0${n + 1} 09:00`), changedBy: member, values },
    }))
    .reverse();

describe('an action whose row was changed', () => {
  it('is told with who did it, when, and what it was', () => {
    const moved = { ...agreed, dueOn: day('2015-12-01') };
    expect(changedInList(since(agreed, moved, { ...moved }))).toEqual([
      'The day by which it is to be done was changed in the list on 2 June 2015 by New member, without a decision: it was 20 March 2015. Reminders go by what the app first saw.',
    ]);
  });

  it.each([
    ['its owner', { owner: to(policeRepresentative) }, 'Who sees to it was changed'],
    ['the day it was agreed', { agreedOn: day('2015-05-01') }, 'The day on which it was agreed was changed'],
  ] as const)('is told for %s as well', (_what, change, words) => {
    expect(changedInList(since(agreed, { ...agreed, ...change }))).toEqual([expect.stringContaining(words)]);
  });

  it('is told with the newest hand that changed it, where it had been put back once', () => {
    const moved = { ...agreed, dueOn: day('2015-12-01') };
    expect(changedInList(since(agreed, moved, agreed, moved))[0]).toContain('on 4 June 2015');
  });

  it.each([
    ['nothing of the kind was changed', since(agreed, { ...agreed })],
    ['it was put back', since(agreed, { ...agreed, dueOn: day('2015-12-01') }, agreed)],
    ['the owner has another name now', since(agreed, { ...agreed, owner: { ...agreed.owner, title: 'Renamed' } })],
    ['its first version cannot be read', since({}, agreed)],
    ['there are no versions', []],
  ])('is not told when %s', (_when, versions) => {
    expect(changedInList(versions)).toEqual([]);
  });
});
