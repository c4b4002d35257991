/**
 * Who changed what, from what to what, in sentences: from two versions of a row of any list, by the headings and kinds of
 * its columns. A column that could not be read in one of them is left out: nothing is guessed.
 */
import type { Instant } from '../../../base/time/instant.ts';
import { type AnyList, type Author, columnsOf } from '../../../lists/definition/defineList.ts';
import { headingOf, type PhysicalKind } from '../../../lists/definition/physical.ts';
import { sayPart, sayValue } from './sayValue.ts';

/** The values of a row at one time, by field: a row, or as much of it as could be read; what could not be is absent. */
export type SeenValues = object;

type Fields = Readonly<Record<string, unknown>>;

/** One version of a row, as SharePoint keeps it (`graph/lists/history.ts`). */
export interface SeenVersion {
  readonly version: string;
  readonly changedAt: Instant | null;
  readonly changedBy: Author;
  readonly values: SeenValues;
}

export interface HistoryEntry {
  readonly version: string;
  readonly at: Instant | null;
  /** Who it was, as SharePoint recorded it. */
  readonly who: string;
  /** `Report due on: from 3 December 2026 to 10 December 2026`; never empty. */
  readonly changes: readonly string[];
}

/** One sentence for each column that differs, in the order of the list. */
export function describeChanges(list: AnyList, before: SeenValues, after: SeenValues): readonly string[] {
  const earlier: Fields = { ...before };
  const later: Fields = { ...after };
  return Object.entries(columnsOf(list)).flatMap(([field, column]) => {
    const [from, to] = [earlier[field], later[field]];
    if (from === undefined || to === undefined || isSame(from, to)) return [];
    const kind = column.physical(field)[0]?.type.kind ?? 'text';
    return sayChange(headingOf(field), kind, from, to);
  });
}

/** The history of a row, the newest first. @param versions in any order; the lowest number is how the row began */
export function historyOf(list: AnyList, versions: readonly SeenVersion[]): readonly HistoryEntry[] {
  const ordered = versions.toSorted((a, b) => numberOf(a) - numberOf(b));
  return ordered
    .map((one, at): HistoryEntry => {
      const earlier = ordered[at - 1];
      const changes = earlier === undefined ? ['Added'] : describeChanges(list, earlier.values, one.values);
      return {
        version: one.version,
        at: one.changedAt,
        who: sayAuthor(one.changedBy),
        changes: changes.length === 0 ? ['Saved without a change that can be shown'] : changes,
      };
    })
    .reverse();
}

/** Who wrote a version. */
export function sayAuthor(author: Author): string {
  switch (author.kind) {
    case 'app':
      return 'The app';
    case 'person':
      return author.name === '' ? 'Somebody without a name' : author.name;
    case 'unknown':
      return 'Somebody whom SharePoint does not name';
  }
}

function sayChange(heading: string, kind: PhysicalKind['kind'], from: unknown, to: unknown): readonly string[] {
  if (isRecord(from) && isRecord(to) && !('title' in from)) return changesIn(heading, from, to);
  if (Array.isArray(from) && Array.isArray(to)) return [`${heading}: ${addedAndTaken(from, to)}`];
  const [was, is] = [sayValue(from, kind), sayValue(to, kind)];
  if (was === null) return [`${heading}: set to ${is ?? 'nothing'}`];
  if (is === null) return [`${heading}: emptied; it was ${was}`];
  // Two long texts that begin alike would read as if nothing had changed.
  if (was === is) return [`${heading}: changed further on; it begins ${is}`];
  return [`${heading}: from ${was} to ${is}`];
}

/** The members of a structure by their names: the answers of a return by question. */
function changesIn(heading: string, from: Fields, to: Fields): readonly string[] {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])].sort();
  return names
    .filter((name) => !isSame(from[name], to[name]))
    .map((name) => {
      const [was, is] = [from[name], to[name]].map((part) => (part === undefined ? null : sayPart(part)));
      if (was === null || was === undefined) return `${heading}, ${name}: set to ${is ?? 'nothing'}`;
      if (is === null || is === undefined) return `${heading}, ${name}: taken away; it was ${was}`;
      return was === is
        ? `${heading}, ${name}: its evidence or detail changed`
        : `${heading}, ${name}: from ${was} to ${is}`;
    });
}

function addedAndTaken(from: readonly unknown[], to: readonly unknown[]): string {
  const missingIn = (others: readonly unknown[]) => (part: unknown) => !others.some((other) => isSame(other, part));
  const added = to.filter(missingIn(from)).map(sayPart);
  const taken = from.filter(missingIn(to)).map(sayPart);
  const said = [
    ...(added.length === 0 ? [] : [`added ${added.join(', ')}`]),
    ...(taken.length === 0 ? [] : [`took away ${taken.join(', ')}`]),
  ];
  return said.length === 0 ? 'put in another order' : said.join('; ');
}

/** References are the same by key: a title beside one is only a copy. */
function isSame(one: unknown, other: unknown): boolean {
  return inOrder(one) === inOrder(other);
}

function inOrder(value: unknown): string {
  return (
    JSON.stringify(value, (_name, part: unknown) => {
      if (!isRecord(part)) return part;
      if (typeof part.key === 'string' && 'title' in part) return part.key;
      return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
    }) ?? ''
  );
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `12.0` -> 12 */
function numberOf({ version }: SeenVersion): number {
  return Number.parseFloat(version);
}
