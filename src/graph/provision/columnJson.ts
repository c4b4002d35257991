/**
 * A column of ours as Graph's column definition ("columnDefinition resource type"). One exhaustive switch: a new kind
 * of column does not compile until it is here.
 */
import type { PhysicalColumn, PhysicalKind } from '../../lists/definition/physical.ts';

/** The body of `POST .../columns`, and of each entry of `columns` when a list is created. */
export function columnJson(column: PhysicalColumn): Readonly<Record<string, unknown>> {
  return {
    name: column.name,
    displayName: column.heading,
    description: column.description,
    // A unique column is always indexed: SharePoint refuses `enforceUniqueValues` without an index.
    indexed: column.indexed || column.unique,
    enforceUniqueValues: column.unique,
    // Never `required`: Graph does not enforce it on writes, and a person's half-filled row would be refused in SharePoint's own form.
    required: false,
    ...facetJson(column.type),
  };
}

/** What Graph calls the facet of a column: its type with the settings of that type. */
export function facetJson(type: PhysicalKind): Readonly<Record<string, unknown>> {
  switch (type.kind) {
    case 'text':
      return { text: { allowMultipleLines: false, maxLength: 255 } };
    case 'note':
      return { text: { allowMultipleLines: true, linesForEditing: 6, textType: 'plain' } };
    case 'choice':
      return { choice: { allowTextEntry: false, choices: type.choices, displayAs: 'dropDownMenu' } };
    case 'choices':
      return { choice: { allowTextEntry: false, choices: type.choices, displayAs: 'checkBoxes' } };
    case 'number':
      return { number: { decimalPlaces: 'none' } };
    case 'yesNo':
      return { boolean: {} };
    case 'date':
      return { dateTime: { displayAs: 'standard', format: 'dateOnly' } };
    case 'moment':
      return { dateTime: { displayAs: 'standard', format: 'dateTime' } };
  }
}

/** The facet Graph names on an existing column of this kind, for telling whether a column is of the right type. */
export function facetName(type: PhysicalKind): string {
  return Object.keys(facetJson(type))[0] ?? '';
}
