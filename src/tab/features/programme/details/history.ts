/** SharePoint's versions of an item as a story: who changed what, when, from what to what. Pure. */
import type { Instant } from '../../../../base/time/instant.ts';
import type { RowVersion } from '../../../../graph/lists/history.ts';
import type { Author } from '../../../../lists/definition/defineList.ts';
import type { programmeItems } from '../../../../lists/programmeItems.ts';
import { fieldNames, isSameValue, itemFields, sayValue } from '../fieldWords.ts';

type Version = RowVersion<typeof programmeItems>;

export interface Change {
  readonly field: string;
  /** Null where only what is new tells something: the reason for a move. */
  readonly from: string | null;
  readonly to: string;
}

/** One step of the story. */
export interface Step {
  readonly version: string;
  readonly who: string;
  readonly at: Instant | null;
  /** Empty for the version in which the item was added, and where nothing we know has changed. */
  readonly changes: readonly Change[];
  readonly isFirst: boolean;
}

/** @param versions newest first, as SharePoint gives them @returns newest first */
export function storyOf(versions: readonly Version[]): readonly Step[] {
  return versions.map((version, at) => {
    const before = versions[at + 1];
    return {
      version: version.version,
      who: sayAuthor(version.changedBy),
      at: version.changedAt,
      changes: before === undefined ? [] : changesBetween(before, version),
      isFirst: before === undefined,
    };
  });
}

function changesBetween(before: Version, after: Version): readonly Change[] {
  return itemFields
    .filter((field) => !isSameValue(before.values[field], after.values[field]))
    .map((field) => ({
      field: fieldNames[field],
      from: field === 'moves' ? null : sayValue(before.values[field]),
      to: sayValue(after.values[field]),
    }));
}

/** Who wrote, as SharePoint recorded it. */
export function sayAuthor(author: Author): string {
  switch (author.kind) {
    case 'person':
      return author.name === '' ? 'somebody' : author.name;
    case 'app':
      return 'the app';
    case 'unknown':
      return 'somebody';
  }
}
