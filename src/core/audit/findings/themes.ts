/**
 * Themes that findings of different audits share. Two that mean the same are merged: the one points to the other, and its
 * findings stay as they are. A pointer that somebody edited into a circle, or to a theme that is gone, breaks nothing.
 */
import type { Key } from '../../../base/id.ts';
import { acceptUnless, type Refusal, type Result, refuse } from '../../../base/result.ts';
import { refTo } from '../../../lists/definition/columns.ts';
import type { Theme } from '../auditBook.ts';

export type ThemeKey = Key<'themes'>;

/**
 * The theme that took the place of this one, over however many merges; itself where it was not merged. In a circle it is
 * the one with the lowest key, from wherever one starts. Null when there is no such theme.
 */
export function mergedTheme(themes: readonly Theme[], key: ThemeKey): Theme | null {
  const byKey = new Map(themes.map((theme) => [theme.key, theme]));
  const seen: Theme[] = [];
  let theme = byKey.get(key);
  while (theme !== undefined && !seen.includes(theme)) {
    seen.push(theme);
    theme = theme.mergedInto === null ? undefined : byKey.get(theme.mergedInto.key);
  }
  if (theme === undefined) return seen.at(-1) ?? null;
  return seen.slice(seen.indexOf(theme)).reduce((lowest, one) => (one.key < lowest.key ? one : lowest), theme);
}

/** Whether two themes mean the same. */
export function isSameTheme(themes: readonly Theme[], one: ThemeKey, other: ThemeKey): boolean {
  return one === other || (mergedTheme(themes, one)?.key ?? one) === (mergedTheme(themes, other)?.key ?? other);
}

/** Themes that can be chosen: those that were not merged into another, by name. */
export function themesToChoose(themes: readonly Theme[]): readonly Theme[] {
  return themes
    .filter((theme) => mergedTheme(themes, theme.key)?.key === theme.key)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

export type MergeRefusal = 'notFound' | 'alreadyTheSame' | 'alreadyMerged';

/** What to write on the theme that is merged. */
export interface Merge {
  readonly key: ThemeKey;
  readonly changes: Pick<Theme, 'mergedInto'>;
}

/** One theme takes the place of another. */
export function prepareMerge(
  themes: readonly Theme[],
  { from, into }: { readonly from: ThemeKey; readonly into: ThemeKey },
): Result<Merge, MergeRefusal> {
  const merged = themes.find((theme) => theme.key === from);
  const target = mergedTheme(themes, into);
  if (merged === undefined || target === null) return refuse('notFound', 'One of these themes is not there any more.');
  const refusals: Refusal<MergeRefusal>[] = [];
  if (isSameTheme(themes, from, into)) {
    refusals.push({
      code: 'alreadyTheSame',
      sentence: `${merged.name} and ${target.name} are the same theme already.`,
    });
  } else if (merged.mergedInto !== null) {
    refusals.push({
      code: 'alreadyMerged',
      sentence: `${merged.name} was merged into ${merged.mergedInto.title}. Merge that one.`,
    });
  }
  return acceptUnless(refusals, { key: merged.key, changes: { mergedInto: refTo(target) } });
}
