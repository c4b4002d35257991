/** Percentages, always beside the counts they come from. Of nothing there is no percentage. */

/** With one decimal; null of none. */
export function percentOf(part: number, of: number): number | null {
  return of === 0 ? null : Math.round((part * 1_000) / of) / 10;
}

/** `6 of 8 (75%)`; `no cases` for none. */
export function sayShare(part: number, of: number): string {
  const percent = percentOf(part, of);
  return percent === null ? 'no cases' : `${part} of ${of} (${percent}%)`;
}
