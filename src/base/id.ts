/**
 * Keys: the names we give to rows. SharePoint's own item ids change when a list is moved or imported again,
 * so references, hashes, cards and exports use keys.
 */

/** The key of a row of the named list: letters, digits, dots and hyphens, at most 80 characters. */
export type Key<ListName extends string = string> = string & { readonly __keyOf: ListName };

/** A reference to a row of another list, with the title that people see beside it in SharePoint. */
export interface Ref<ListName extends string = string> {
  readonly key: Key<ListName>;
  /** As it was when the reference was written; for reading by people only. */
  readonly title: string;
}

const keyShape = /^[A-Za-z0-9][A-Za-z0-9.-]{0,79}$/;

/** Whether a text may serve as a key. */
export function isKey(text: string): boolean {
  return keyShape.test(text);
}

/**
 * A text as a key of the named list.
 * @throws TypeError when the text is not of a key's shape: keys are made by us, so this is our mistake.
 */
export function keyOf<ListName extends string>(text: string): Key<ListName> {
  if (!isKey(text)) throw new TypeError('a key has letters, digits, dots and hyphens, at most 80');
  return text as Key<ListName>; // the shape was just checked; the brand exists only for the compiler
}

/** `Some Title!` -> `some-title`: readable keys for rows that people name. Empty titles give `row`. */
export function slug(title: string): string {
  const words = title
    .normalize('NFKD')
    // An accent is a sign of its own now: without this it would cut its word in two.
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return words === '' ? 'row' : words;
}
