/**
 * The canonical form that a signature's hash is taken over: RFC 8785 (JSON Canonicalization Scheme) of stable keys.
 * Our values are text, whole numbers and null only, for which RFC 8785 is: members sorted by name, no spaces,
 * strings as JSON.stringify writes them. SharePoint item ids never enter: they change when a board moves.
 */

/** What may be hashed: no nesting, no fractions, so that nothing depends on how a number is printed. */
export type Canonical = Readonly<Record<string, string | number | null>>;

/** SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits. Passed in: the core does no I/O. */
export type Sha256 = (text: string) => Promise<string>;

/** @throws RangeError for a fraction or a number beyond exact integers */
export function canonicalJson(value: Canonical): string {
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${member(value[name] ?? null)}`);
  return `{${members.join(',')}}`;
}

function member(value: string | number | null): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError('a canonical number is whole');
  return JSON.stringify(value);
}

/**
 * A text as it is hashed: Unicode NFC, lines ending in a line feed, no space at the end. SharePoint may store line ends
 * its own way; that must not look like a change of the memorandum.
 */
export function canonicalText(text: string): string {
  return text.normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\r', '\n').trimEnd();
}
