/**
 * The trail of a row in the open format: a line for each version, with who wrote it, when, and what it changed. It is for
 * reading alone: SharePoint makes versions itself and takes none from outside, so no import can bring them back.
 */
import type { Instant } from '../../base/time/instant.ts';
import type { Author } from '../../lists/definition/defineList.ts';
import { canonicalValue } from './canonicalValue.ts';

/** A version as it was read, newest first among its kind. */
export interface ReadVersion {
  readonly version: string;
  readonly changedAt: Instant | null;
  readonly changedBy: Author;
  readonly values: object;
}

/** One version; `changed` holds the fields that differ from the version before, as they were from then on. */
export interface HistoryLine {
  readonly key: string;
  readonly version: string;
  readonly at: Instant | null;
  readonly by: Author;
  readonly changed: Readonly<Record<string, unknown>>;
  /** Set on the earliest line where versions before it were not read or are not kept any more. */
  readonly earlierMissing?: true;
}

/** The lines of a row, the earliest first. @param isWhole whether all that SharePoint keeps was read */
export function historyLines(key: string, versions: readonly ReadVersion[], isWhole: boolean): readonly HistoryLine[] {
  const inOrder = versions.toReversed();
  return inOrder.map(({ version, changedAt, changedBy, values }, at) => ({
    ...{ key, version, at: changedAt, by: changedBy },
    changed: difference(inOrder[at - 1]?.values ?? {}, values),
    ...(at === 0 && !(isWhole && version === '1.0') ? { earlierMissing: true as const } : {}),
  }));
}

function difference(before: object, after: object): Readonly<Record<string, unknown>> {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.fromEntries(
    Object.entries(after).filter(
      ([field, value]) => canonicalValue(old.get(field) ?? null) !== canonicalValue(value ?? null),
    ),
  );
}

/** The line in the file. */
export function historyText(line: HistoryLine): string {
  return canonicalValue(line);
}
