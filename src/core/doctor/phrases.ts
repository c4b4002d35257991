/** Turns of phrase of the doctor: counts and lists that stay readable when there are many. */

/** `1 list`, `2 lists`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** How many are named before the rest is counted. */
const named = 6;

/** `a`, `a and b`, `a, b and c`; of many the first six, then how many more. Each once. */
export function listed(words: readonly string[]): string {
  const all = [...new Set(words)];
  const shown = all.length > named ? [...all.slice(0, named), `${all.length - named} more`] : all;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}
