/** The form for an item's details as text fields, and back to values. Pure: an empty field becomes an empty column. */
import type { ItemDetails } from '../../../../core/programme/editItem.ts';
import type { ContentArea, ProgrammeItem } from '../../../../core/programme/programme.ts';
import { refTo } from '../../../../lists/definition/columns.ts';
import type { ActivityType, QuarterName } from '../../../../lists/programmeItems.ts';

/** What the form holds while somebody types. */
export interface Draft {
  readonly name: string;
  /** Keys of content areas. */
  readonly contentAreas: readonly string[];
  readonly focus: string;
  readonly activities: readonly ActivityType[];
  readonly functions: ItemDetails['functions'];
  readonly isNew: boolean;
  readonly status: ItemDetails['status'];
  readonly waitingFor: string;
  readonly delayReason: string;
  /** One a line. */
  readonly fedBy: string;
  readonly reAuditOf: string;
  readonly reAuditLink: string;
  readonly carriedFrom: string;
  readonly notes: string;
  /** Only a new item has its quarter chosen here; later it is moved, with a reason. */
  readonly quarter: QuarterName | '';
}

type Typed = Pick<ProgrammeItem, keyof ItemDetails | 'quarter'>;

const blank: Typed = {
  name: '',
  contentAreas: [],
  focus: null,
  activities: [],
  functions: [],
  isNew: false,
  status: 'Planned',
  waitingFor: null,
  delayReason: null,
  fedBy: [],
  reAuditOf: null,
  reAuditLink: null,
  carriedFrom: null,
  notes: null,
  quarter: null,
};

/** @param item null for a new one */
export function draftOf(item: ProgrammeItem | null): Draft {
  const from: Typed = item ?? blank;
  const typed = (text: string | null): string => text ?? '';
  return {
    name: from.name,
    contentAreas: from.contentAreas.map((ref) => ref.key),
    focus: typed(from.focus),
    activities: from.activities,
    functions: from.functions,
    isNew: from.isNew,
    status: from.status,
    waitingFor: typed(from.waitingFor),
    delayReason: typed(from.delayReason),
    fedBy: from.fedBy.join('\n'),
    reAuditOf: typed(from.reAuditOf),
    reAuditLink: typed(from.reAuditLink),
    carriedFrom: typed(from.carriedFrom),
    notes: typed(from.notes),
    quarter: from.quarter ?? '',
  };
}

/** What the form says, as values. An area that has gone from the list keeps the title it had in the item. */
export function detailsOf(draft: Draft, areas: readonly ContentArea[], item: ProgrammeItem | null): ItemDetails {
  const known = [...areas.map(refTo), ...(item?.contentAreas ?? [])];
  return {
    name: draft.name.trim(),
    contentAreas: draft.contentAreas.flatMap((key) => known.find((ref) => ref.key === key) ?? []),
    focus: filled(draft.focus),
    activities: draft.activities,
    functions: draft.functions,
    isNew: draft.isNew,
    status: draft.status,
    waitingFor: filled(draft.waitingFor),
    delayReason: filled(draft.delayReason),
    fedBy: draft.fedBy
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    reAuditOf: filled(draft.reAuditOf),
    reAuditLink: filled(draft.reAuditLink),
    carriedFrom: filled(draft.carriedFrom),
    notes: filled(draft.notes),
  };
}

function filled(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

/**
 * Only what the person changed, so that saving a form does not carry old values over somebody else's newer ones.
 * @param before what the form began with
 */
export function changedDetails(before: ItemDetails, after: ItemDetails): Partial<ItemDetails> {
  const changed = (Object.keys(after) as readonly (keyof ItemDetails)[]) // keys of this very object
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => [field, after[field]] as const);
  return Object.fromEntries(changed) as Partial<ItemDetails>; // a subset of its own fields
}
