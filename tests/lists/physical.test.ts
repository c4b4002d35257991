import { describe, expect, it } from '@jest/globals';
import { allLists } from '../../src/lists/all.ts';
import { type AnyList, physicalColumns } from '../../src/lists/definition/defineList.ts';
import { headingOf, internalName } from '../../src/lists/definition/physical.ts';
import { circles, groupNames, levelsOf, type Writing } from '../../src/lists/definition/writing.ts';

const lists: readonly (readonly [string, AnyList])[] = allLists.map((list) => [list.displayName, list]);

/** Names SharePoint gives to columns of every list, in lower case. */
const taken = [
  'id',
  'title',
  'contenttype',
  'created',
  'modified',
  'author',
  'editor',
  'attachments',
  'edit',
  'linktitle',
  'guid',
  '_uiversionstring',
];

describe.each(lists)('the columns of %s', (_name, list) => {
  const columns = physicalColumns(list);

  it('have names SharePoint keeps as they are: letters and digits, at most 32, none of its own', () => {
    for (const { name } of columns) expect(name).toMatch(/^[A-Z][A-Za-z0-9]{0,31}$/);
    expect(columns.filter(({ name }) => taken.includes(name.toLowerCase()))).toEqual([]);
  });

  it('have names and headings of their own, whatever their case', () => {
    expect(new Set(columns.map(({ name }) => name.toLowerCase())).size).toBe(columns.length);
    expect(new Set(columns.map(({ heading }) => heading.toLowerCase())).size).toBe(columns.length);
  });

  it('begin with the key, which is unique', () => {
    expect(columns[0]).toMatchObject({ name: 'Key', indexed: true, unique: true, required: true });
  });

  it('are indexed where they are unique, never as long text or several words, and at most 20 of them', () => {
    expect(columns.filter((column) => column.unique && !column.indexed)).toEqual([]);
    const kinds = columns.filter((column) => column.indexed).map((column) => column.type.kind);
    expect(kinds.filter((kind) => kind === 'note' || kind === 'choices')).toEqual([]);
    expect(kinds.length).toBeLessThanOrEqual(20);
  });

  it('each say what they hold', () => {
    for (const { description } of columns) {
      expect(description).toMatch(/^[A-Z0-9]/);
      expect(description.length).toBeLessThanOrEqual(255);
    }
    expect(list.description).toMatch(/\.$/);
  });

  it('offer words that SharePoint can keep: no semicolons, none twice, at most 255 signs', () => {
    const words = columns.map(({ type }) => ('choices' in type ? type.choices : []));
    for (const choices of words) {
      expect(new Set(choices.map((word) => word.toLowerCase())).size).toBe(choices.length);
      expect(choices.filter((word) => /[;#]/.test(word) || word.length > 255 || word.trim() !== word)).toEqual([]);
    }
  });
});

describe('who may write what', () => {
  const levels = (writing: Writing, readBy = circles.slice(0, 0)) => Object.fromEntries(levelsOf({ writing, readBy }));

  it('gives a sealed list to nobody but the app', () => {
    expect(levels({ kind: 'sealed' }, [...circles])).toEqual({
      chair: 'read',
      qaManager: 'read',
      subGroup: 'read',
      representative: 'read',
      boardMember: 'read',
    });
    expect(levels({ kind: 'sealed' })).toEqual({});
  });

  it('lets those named add to an add-only list, and change nothing', () => {
    expect(levels({ kind: 'addOnly', by: ['chair', 'qaManager'] }, ['subGroup'])).toEqual({
      chair: 'add',
      qaManager: 'add',
      subGroup: 'read',
    });
  });

  it('lets those named edit a list of their own, also when they may read it anyway', () => {
    expect(levels({ kind: 'owned', by: ['subGroup'] }, ['subGroup', 'boardMember'])).toEqual({
      subGroup: 'edit',
      boardMember: 'read',
    });
  });

  it('leaves reference lists to chair and QA manager', () => {
    expect(levels({ kind: 'reference' }, ['representative'])).toEqual({
      chair: 'edit',
      qaManager: 'edit',
      representative: 'read',
    });
  });

  it('seals signatures, declines and outcomes; adds only to decisions and requests', () => {
    const kinds = Object.fromEntries(allLists.map((list) => [list.name, list.writing.kind]));
    expect(kinds).toMatchObject({
      mouSignatures: 'sealed',
      mouDeclines: 'sealed',
      mouDeclineReasons: 'sealed',
      requestOutcomes: 'sealed',
      decisions: 'addOnly',
      requests: 'addOnly',
    });
    expect(kinds).toMatchObject({
      programmeItems: 'owned',
      people: 'reference',
      appointments: 'reference',
      mouVersions: 'reference',
    });
  });

  it('has a group of its own for each circle', () => {
    expect(new Set(circles.map((circle) => groupNames[circle])).size).toBe(circles.length);
  });
});

describe('names', () => {
  it.each([
    ['signBy', 'SignBy', 'Sign by'],
    ['key', 'Key', 'Key'],
    ['mouRenewsYearly', 'MouRenewsYearly', 'Mou renews yearly'],
  ])('of %s are %s inside and %s for people', (field, inside, heading) => {
    expect(internalName(field)).toBe(inside);
    expect(headingOf(field)).toBe(heading);
  });
});
