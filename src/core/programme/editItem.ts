/**
 * Adding an item to a programme, changing its details, naming its leads and withdrawing it: what must be right before
 * it is written. Moving to another quarter has its own rule in `move`. An item is never deleted.
 */
import { accept, acceptUnless, type Refusal, type Result, refuse } from '../../base/result.ts';
import { refTo } from '../../lists/definition/columns.ts';
import type { Values } from '../../lists/definition/defineList.ts';
import type { programmeItems, QuarterName } from '../../lists/programmeItems.ts';
import { shortestReason } from './irregular.ts';
import type { Programme, ProgrammeItem, ProgrammeStanding } from './programme.ts';

type ItemValues = Values<typeof programmeItems.columns>;

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
  | 'itemWithdrawn'
  | 'contentFixed'
  | 'nothingAdded';

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

/**
 * Whether the programme's content stands: what the Board approved changes only by a recorded move or withdrawal with a
 * reason (R38). Leads, notes, status, what an item waits for and the reason for a delay still change.
 */
export function isContentFixed(standing: ProgrammeStanding): boolean {
  return standing.state === 'approved' || standing.state === 'closed';
}

/** The changes to an item's details. A withdrawn item stays as it was; so does what an item of a fixed programme is. */
export function editItem(
  item: ProgrammeItem,
  details: ItemDetails,
  standing: ProgrammeStanding,
): Result<ItemDetails, DetailsRefusal> {
  if (item.status === 'Withdrawn') {
    return refuse('itemWithdrawn', 'This item has been withdrawn and is kept as it was.');
  }
  if (isContentFixed(standing) && changesContent(item, details)) {
    return refuse(
      'contentFixed',
      `${whyFixed(standing)}, so an item's name, content areas, focus and types of activity stay as they are. ${insteadOf(standing)}`,
    );
  }
  return checkDetails(details);
}

/** What the Board approved of an item, besides its quarter. A content area that was renamed is still the same one. */
function changesContent(item: ProgrammeItem, details: ItemDetails): boolean {
  const keysOf = (refs: ItemDetails['contentAreas']) => refs.map((ref) => ref.key);
  return (
    item.name.trim() !== details.name.trim() ||
    (item.focus ?? '').trim() !== (details.focus ?? '').trim() ||
    !isSameSet(keysOf(item.contentAreas), keysOf(details.contentAreas)) ||
    !isSameSet(item.activities, details.activities)
  );
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}

function whyFixed(standing: ProgrammeStanding): string {
  return isClosed(standing) ? 'This year has been closed' : 'This programme has been approved';
}

function insteadOf(standing: ProgrammeStanding): string {
  return isClosed(standing)
    ? 'Put it into the programme of another year.'
    : 'Move the item with a reason, withdraw it with a reason, or put the change into the next year’s programme.';
}

function isClosed(standing: ProgrammeStanding): boolean {
  return standing.state === 'closed' || (standing.state === 'approved' && standing.closedOn !== null);
}

/** A new last row of a programme that is not approved or closed yet. @param quarter null for unscheduled work (R36) */
export function newItem(
  programme: Pick<Programme, 'key' | 'label'>,
  details: ItemDetails,
  place: { readonly quarter: QuarterName | null; readonly position: number; readonly standing: ProgrammeStanding },
): Result<ItemValues, DetailsRefusal> {
  if (isContentFixed(place.standing)) {
    return refuse(
      'nothingAdded',
      `${whyFixed(place.standing)}, so nothing can be added to it. ${isClosed(place.standing) ? 'Put it into the programme of another year.' : 'Put the item into the next year’s programme.'}`,
    );
  }
  const checked = checkDetails(details);
  if (!checked.ok) return checked;
  return accept({
    ...checked.value,
    programme: refTo(programme),
    position: place.position,
    quarter: place.quarter,
    firstQuarter: place.quarter,
    moves: null,
    leads: [],
    leadNote: null,
    withdrawnReason: null,
  });
}

export type WithdrawRefusal = 'reasonTooShort' | 'itemEnded' | 'yearClosed';

/** Giving an item up: it stays in the programme with its reason. An approved programme allows it; a closed year not. */
export function withdrawItem(
  item: ProgrammeItem,
  reason: string,
  standing: ProgrammeStanding,
): Result<Pick<ItemValues, 'status' | 'withdrawnReason'>, WithdrawRefusal> {
  const refusals: Refusal<WithdrawRefusal>[] = [];
  if (isClosed(standing)) {
    refusals.push({
      code: 'yearClosed',
      sentence: 'This year has been closed: its items stay as they were. Change their status or notes instead.',
    });
  }
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
