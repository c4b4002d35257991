/** Rows of the log as the page shows them: in what order, and which things one can ask for. Pure. */
import { dutyKinds } from '../../../core/duties/duty.ts';
import { grouped } from '../../board/grouped.ts';
import type { LogRow } from './readReminders.ts';

/** The newest first; what one message carried stays together. */
export function inOrder(rows: readonly LogRow[]): readonly LogRow[] {
  return [...rows].sort((a, b) => compare(placeOf(b), placeOf(a)) || a.about.localeCompare(b.about, 'en-GB'));
}

function placeOf(row: LogRow): string {
  return `${row.plannedFor} ${row.sentAt ?? ''} ${row.entry}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Something that messages were about. */
export interface Thing {
  readonly item: string;
  readonly about: string;
}

/** What a message can be asked for by: a duty or a memorandum, not the card of a day that carried several. */
const named: ReadonlySet<string> = new Set([...dutyKinds, 'memorandum']);

/** Each thing once, by the words of its newest row, in alphabetical order. */
export function thingsIn(rows: readonly LogRow[]): readonly Thing[] {
  return [
    ...grouped(
      inOrder(rows).filter((row) => named.has(row.duty)),
      (row) => row.item,
    ),
  ]
    .map(([item, own]) => ({ item, about: own[0]?.about ?? item }))
    .sort((a, b) => a.about.localeCompare(b.about, 'en-GB'));
}
