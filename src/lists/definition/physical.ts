/**
 * What SharePoint stores: the plain columns behind a list's fields, without a word of Microsoft's protocol.
 * `graph/columnJson` turns each kind into a Graph column definition; provisioning compares what is there with these.
 */

/** The kinds of SharePoint column we use. No person, lookup or hyperlink columns. */
export type PhysicalKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'note' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'choices'; readonly choices: readonly string[] }
  | { readonly kind: 'number' }
  | { readonly kind: 'yesNo' }
  | { readonly kind: 'date' }
  | { readonly kind: 'moment' };

/** One SharePoint column. */
export interface PhysicalColumn {
  /** Internal name: ASCII, no spaces, fixed for ever. `Title` is SharePoint's own. */
  readonly name: string;
  /** What people see as its heading in SharePoint. */
  readonly heading: string;
  /** One sentence for the person who opens the list in SharePoint. */
  readonly description: string;
  readonly type: PhysicalKind;
  readonly indexed: boolean;
  readonly unique: boolean;
  readonly required: boolean;
}

/** Every list has it; it is empty except in rows that were carried over. */
export const carriedColumn: PhysicalColumn = {
  name: 'FirstWrittenBy',
  heading: 'First written by',
  description: 'Who wrote this row first and when, if it was carried over from another site. Do not change it.',
  type: { kind: 'note' },
  indexed: false,
  unique: false,
  required: false,
};

/** `signBy` -> `SignBy`. */
export function internalName(field: string): string {
  return field.charAt(0).toUpperCase() + field.slice(1);
}

/** `signBy` -> `Sign by`. */
export function headingOf(field: string): string {
  const spaced = field.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
