/**
 * What a sample can show and what it cannot (N22), in one plain sentence under a percentage. The rule: the note stands
 * wherever the true share of all cases may be more than ten percentage points away, with 19 chances in 20 (the widest margin
 * of a simple random sample, 0.98 / √n, narrowed where most of all cases were looked at). With 97 cases of very many and
 * more it is not needed.
 */

const widestMargin = 0.98;
/** In parts of one. */
const marginWithoutNote = 0.1;

/** @param population how many cases there are to draw from; null when nobody knows */
export function certainty(n: number, population: number | null): string | null {
  if (n <= 0) return null;
  const cases = n === 1 ? '1 case' : `${n} cases`;
  const all = population === null ? null : Math.max(n, population);
  if (all === n) {
    return n >= (widestMargin / marginWithoutNote) ** 2
      ? null
      : `These are all ${cases} there were. They say what happened in them, not how practice is in other cases or at other times.`;
  }
  const margin = marginOf(n, all);
  if (margin <= marginWithoutNote) return null;
  const drawn = all === null ? cases : `${n} of ${all} cases`;
  return `This is from ${drawn}: it shows what was found in them, and is not a rate for all cases, which may be as much as ${Math.round(margin * 100)} percentage points away.`;
}

function marginOf(n: number, all: number | null): number {
  const correction = all === null || all <= 1 ? 1 : Math.sqrt((all - n) / (all - 1));
  return (widestMargin / Math.sqrt(n)) * correction;
}
