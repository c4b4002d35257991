/**
 * Whether a text is a work address, as far as its shape can say. It decides nothing else: an address gives no rights, and
 * whether anybody reads there is found out by writing to it.
 */

const shape = /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:".]+$/;

/** The longest that a column of text takes. */
const longest = 255;

export function isAddress(text: string): boolean {
  return text.length <= longest && shape.test(text);
}

/** Two spellings of one address: capitals and spaces around it do not make another. */
export function isSameAddress(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.trim() !== '' && a.trim().toLowerCase() === b.trim().toLowerCase();
}
