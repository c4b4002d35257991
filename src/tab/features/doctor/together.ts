/** Findings as the page shows them: what is said in the same words of several things is said once. Pure. */
import type { Finding } from '../../../core/doctor/examine.ts';
import { grouped } from '../../board/grouped.ts';

/** One item of the page. */
export interface Shown {
  readonly titles: readonly string[];
  /** The first of them; the others differ in name alone. */
  readonly finding: Finding;
}

/** In the order in which each first came. */
export function together(findings: readonly Finding[]): readonly Shown[] {
  const alike = grouped(findings, ({ sentence, todo }) => `${sentence} ${todo ?? ''}`);
  return [...alike.values()].flatMap((same) => {
    const [finding] = same;
    return finding === undefined ? [] : [{ titles: same.map(({ title }) => title), finding }];
  });
}
