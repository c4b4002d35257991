/**
 * Adding an item to a programme, changing its details, naming its leads and withdrawing it: what must be right before
 * it is written. Moving to another quarter has its own rule in `move`. An item is never deleted (decisions: "Domain
 * rules").
 */
import { accept, acceptUnless, type Refusal, type Result, refuse } from '../../base/result.ts';
import { refTo } from '../../lists/definition/columns.ts';
import type { NewRow } from '../../lists/definition/defineList.ts';
import type { programmeItems, QuarterName } from '../../lists/programmeItems.ts';
import { shortestReason } from './irregular.ts';
import type { Programme, ProgrammeItem } from './programme.ts';

type ItemValues = NewRow<typeof programmeItems>;

/** What people may change about an item at any time; its quarter, leads and end have rules of their own. */
export type ItemDetails = Pick<
  ItemValues,
  | 'name'
  | 'contentAreas'
  | 'focus'
  | 'activities'
  | 'functions'
  | 'isNew'
  | 'status'
  | 'waitingFor'
  | 'fedBy'
  | 'reAuditOf'
  | 'reAuditLink'
  | 'carriedFrom'
  | 'delayReason'
  | 'notes'
>;

export type DetailsRefusal =
  | 'noName'
  | 'nameTooLong'
  | 'noContentArea'
  | 'noActivity'
  | 'linkNotHttps'
  | 'withdrawnHere'
  | 'itemWithdrawn';

/** SharePoint's limit for a single line of text ("SharePoint limits"). */
const longestName = 255;

/** Everything that is wrong with the details at once, or the details as they will be written. */
export function checkDetails(details: ItemDetails): Result<ItemDetails, DetailsRefusal> {
  const refusals: Refusal<DetailsRefusal>[] = [];
  const name = details.name.trim();
  if (name === '') refusals.push({ code: 'noName', sentence: 'Give the item a name.' });
  if (name.length > longestName) {
    refusals.push({ code: 'nameTooLong', sentence: `Shorten the name to ${longestName} characters or fewer.` });
  }
  if (details.contentAreas.length === 0) {
    refusals.push({ code: 'noContentArea', sentence: 'Choose at least one content area that it looks at.' });
  }
  if (details.activities.length === 0) {
    refusals.push({ code: 'noActivity', sentence: 'Choose at least one type of activity.' });
  }
  if (details.reAuditLink !== null && !/^https:\/\/[^\s/]+/.test(details.reAuditLink)) {
    refusals.push({ code: 'linkNotHttps', sentence: 'The link to the earlier audit must begin with https://.' });
  }
  if (details.status === 'Withdrawn') {
    refusals.push({ code: 'withdrawnHere', sentence: 'To give an item up, withdraw it and say why.' });
  }
  return acceptUnless(refusals, { ...details, name });
}

/** The changes to an item's details. A withdrawn item stays as it was. */
export function editItem(item: ProgrammeItem, details: ItemDetails): Result<ItemDetails, DetailsRefusal> {
  if (item.status === 'Withdrawn') {
    return refuse('itemWithdrawn', 'This item has been withdrawn and is kept as it was.');
  }
  return checkDetails(details);
}

/** A new last row of the programme. @param quarter null for unscheduled work (R36) */
export function newItem(
  programme: Programme,
  details: ItemDetails,
  place: { readonly quarter: QuarterName | null; readonly order: number },
): Result<ItemValues, DetailsRefusal> {
  const checked = checkDetails(details);
  if (!checked.ok) return checked;
  return accept({
    ...checked.value,
    programme: refTo(programme),
    order: place.order,
    quarter: place.quarter,
    firstQuarter: place.quarter,
    moves: null,
    leads: [],
    leadNote: null,
    withdrawnReason: null,
  });
}

export type WithdrawRefusal = 'reasonTooShort' | 'itemEnded';

/** Giving an item up: it stays in the programme with its reason. */
export function withdrawItem(
  item: ProgrammeItem,
  reason: string,
): Result<Pick<ItemValues, 'status' | 'withdrawnReason'>, WithdrawRefusal> {
  const refusals: Refusal<WithdrawRefusal>[] = [];
  const said = reason.trim();
  if (said.length < shortestReason) {
    refusals.push({
      code: 'reasonTooShort',
      sentence: `Give a reason of at least ${shortestReason} characters: it is kept with the item.`,
    });
  }
  if (item.status === 'Completed' || item.status === 'Withdrawn') {
    refusals.push({ code: 'itemEnded', sentence: `This item is ${item.status.toLowerCase()} already.` });
  }
  return acceptUnless(refusals, { status: 'Withdrawn' as const, withdrawnReason: said });
}
