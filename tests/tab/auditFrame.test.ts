import { describe, expect, it } from '@jest/globals';
import { sectionsFor } from '../../src/tab/features/audit/sectionNames.ts';
import { sayCell } from '../../src/tab/ui/write/sayCell.ts';

describe('the sections of an audit', () => {
  it('are all there for those who lead it', () => {
    expect(sectionsFor(new Set(), ['audit lead'])).toHaveLength(14);
  });

  it('leave out for an agency what is made of every agency’s returns', () => {
    const shown = sectionsFor(new Set(['cases']), ['agency representative']);
    expect(shown).toContain('returns');
    for (const hidden of ['cases', 'moderation', 'analysis', 'report']) expect(shown).not.toContain(hidden);
  });

  it('leave out what SharePoint does not show', () => {
    expect(sectionsFor(new Set(['returns', 'findings']), ['Board member'])).toEqual(
      expect.not.arrayContaining(['returns', 'findings']),
    );
  });
});

describe('a value in the comparison of two versions', () => {
  it.each([
    [null, '–'],
    ['', '–'],
    [[], '–'],
    [true, 'Yes'],
    ['2026-12-03', '3 December 2026'],
    [{ key: 'police', title: 'Police' }, 'Police'],
    [{ key: 'police', title: '' }, 'police'],
    [['Training', 'Supervision'], 'Training, Supervision'],
    [{ value: 'Yes', notApplicable: false, evidence: null }, 'value: Yes'],
  ])('%j reads %s', (value, said) => {
    expect(sayCell(value)).toBe(said);
  });

  it('is cut where it is very long', () => {
    expect(sayCell('x'.repeat(1000))).toHaveLength(401);
  });
});
