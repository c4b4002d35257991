import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Theme } from '../../../../src/core/audit/auditBook.ts';
import { isSameTheme, mergedTheme, prepareMerge, themesToChoose } from '../../../../src/core/audit/findings/themes.ts';
import { aTheme } from '../../../kit/auditBook.ts';
import { to } from '../../../kit/boardRows.ts';

const sharing = aTheme('Information sharing');
const plans = aTheme('Plans not shared', { mergedInto: to(sharing) });
const minutes = aTheme('Minutes', { mergedInto: to(plans) });
const voice = aTheme('Voice of the child');
const all = [sharing, plans, minutes, voice];

describe('a theme that was merged', () => {
  it('is the theme that took its place, over every merge', () => {
    expect(mergedTheme(all, minutes.key)).toBe(sharing);
    expect(mergedTheme(all, voice.key)).toBe(voice);
    expect(mergedTheme(all, aTheme('Gone').key)).toBeNull();
  });

  it('ends at the last that is there', () => {
    expect(mergedTheme([minutes, plans], minutes.key)).toBe(plans);
  });

  it('cannot be chosen for a finding', () => {
    expect(themesToChoose(all)).toEqual([sharing, voice]);
  });

  it('is found in a circle without end, the same from wherever one starts', () => {
    const anyThemes = fc.array(fc.option(fc.nat(7)), { minLength: 1, maxLength: 8 }).map((targets) => {
      const named = targets.map((_target, at) => aTheme(`Theme ${at}`));
      return named.map((theme, at): Theme => {
        const target = named[targets[at] ?? -1];
        return { ...theme, mergedInto: target === undefined ? null : to(target) };
      });
    });
    fc.assert(
      fc.property(anyThemes, (themes) => {
        const ends = themes.map((theme) => mergedTheme(themes, theme.key));
        expect(ends).not.toContain(null);
        expect(ends.map((end) => (end === null ? null : mergedTheme(themes, end.key)))).toEqual(ends);
        const merged = themes.flatMap(({ key, mergedInto }) =>
          mergedInto === null ? [] : ([[key, mergedInto.key]] as const),
        );
        expect(merged.every(([from, into]) => isSameTheme(themes, from, into))).toBe(true);
      }),
    );
  });
});

describe('merging two themes', () => {
  it('points the one to what the other is called now', () => {
    expect(prepareMerge(all, { from: voice.key, into: minutes.key })).toEqual({
      ok: true,
      value: { key: voice.key, changes: { mergedInto: to(sharing) } },
    });
  });

  it.each([
    ['a theme with itself', voice, voice, 'alreadyTheSame'],
    ['the later into one that was merged into it, which would be a circle', sharing, minutes, 'alreadyTheSame'],
    ['one that is merged already', minutes, voice, 'alreadyMerged'],
    ['one that is not there', aTheme('Gone'), voice, 'notFound'],
    ['into one that is not there', voice, aTheme('Gone'), 'notFound'],
  ])('is refused for %s', (_what, from, into, code) => {
    expect(prepareMerge(all, { from: from.key, into: into.key })).toMatchObject({ ok: false, refusals: [{ code }] });
  });
});
