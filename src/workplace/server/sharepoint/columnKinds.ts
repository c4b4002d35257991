/**
 * The kinds of column the workplace copies, and the facets Graph describes them with.
 *
 * Person, lookup, hyperlink, currency and calculated columns are not copied: asking for one is refused, never half done.
 * Facets and their defaults: Microsoft page "columnDefinition resource type".
 */
import { isRecord } from '../tenant/rows.ts';

export const COLUMN_KINDS = ['text', 'note', 'choice', 'choices', 'number', 'boolean', 'date', 'dateTime'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** A facet as Graph prints it, e.g. `{maxLength: 255, ...}`. */
export type Facet = Readonly<Record<string, unknown>>;

export interface DescribedKind {
  readonly kind: ColumnKind;
  readonly facet: Facet;
}

/** The names of the facets, in Graph's JSON. */
export const COPIED_FACETS = ['text', 'choice', 'number', 'boolean', 'dateTime'] as const;
export type FacetName = (typeof COPIED_FACETS)[number];

/** Facets of Graph's columns that are known and not copied. */
export const UNCOPIED_FACETS = [
  'personOrGroup',
  'lookup',
  'hyperlinkOrPicture',
  'currency',
  'calculated',
  'geolocation',
  'term',
  'thumbnail',
  'contentApprovalStatus',
] as const;

const DEFAULTS: Readonly<Record<FacetName, Facet>> = {
  text: { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 },
  choice: { allowTextEntry: false, choices: [], displayAs: 'dropDownMenu' },
  number: {
    decimalPlaces: 'automatic',
    displayAs: 'number',
    maximum: 1.7976931348623157e308,
    minimum: -1.7976931348623157e308,
  },
  boolean: {},
  dateTime: { displayAs: 'default', format: 'dateTime' },
};

/** The facet of a kind. */
export function facetNameOf(kind: ColumnKind): FacetName {
  if (kind === 'note') return 'text';
  if (kind === 'choices') return 'choice';
  return kind === 'date' ? 'dateTime' : kind;
}

/** The kind a facet describes, with Graph's defaults filled in. */
export function describe(name: FacetName, given: unknown): DescribedKind {
  const facet = { ...DEFAULTS[name], ...(isRecord(given) ? given : {}) };
  return { kind: kindOf(name, facet), facet: tidy(name, facet) };
}

function kindOf(name: FacetName, facet: Facet): ColumnKind {
  if (name === 'text') return facet.allowMultipleLines === true ? 'note' : 'text';
  if (name === 'choice') return facet.displayAs === 'checkBoxes' ? 'choices' : 'choice';
  if (name === 'dateTime') return facet.format === 'dateOnly' ? 'date' : 'dateTime';
  return name;
}

// A multi-line column has lines and a text type where a single line has a length.
function tidy(name: FacetName, facet: Facet): Facet {
  if (name !== 'text' || facet.allowMultipleLines !== true) return facet;
  const { maxLength: _single, ...rest } = facet;
  return { textType: 'plain', ...rest, linesForEditing: facet.linesForEditing === 0 ? 6 : facet.linesForEditing };
}

/** Whether SharePoint can index the kind: not multi-line text, not multi-choice. */
export function isIndexable(kind: ColumnKind): boolean {
  return kind !== 'note' && kind !== 'choices';
}
