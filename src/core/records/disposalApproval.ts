/**
 * Whether a disposal list may be carried out: the chair approved exactly this list, the board is still as it was, no hold
 * came since. A run that was interrupted goes on; it may find rows gone, and never a row that was changed.
 */
import { accept, type Refusal, type Result, refuse } from '../../base/result.ts';
import { parsePlainDate } from '../../base/time/plainDate.ts';
import { dateIn } from '../../base/time/zone.ts';
import type { appointments } from '../../lists/appointments.ts';
import type { decisions } from '../../lists/decisions.ts';
import type { Row } from '../../lists/definition/defineList.ts';
import type { people } from '../../lists/people.ts';
import { canonicalValue } from '../export/canonicalValue.ts';
import { lineOf, sealedText } from '../export/exportLine.ts';
import type { Sha256 } from '../mou/canonical.ts';
import { holdsOn } from '../people/board.ts';
import { type BoardToWeed, type DisposalEntry, type DisposalList, disposalOn, settingsOf } from './disposalList.ts';
import { holdOn } from './recordsSettings.ts';

/** A reason that says enough to be read later, in characters. */
export const shortestReason = 10;

export type Decision = Row<typeof decisions>;

/** The rows that say who decided. */
export interface Authority {
  readonly decisions: readonly Decision[];
  readonly people: readonly Row<typeof people>[];
  readonly appointments: readonly Row<typeof appointments>[];
}

export type CarryOutRefusal = 'notApproved' | 'held' | 'changed' | 'otherYears' | 'notReadable';

/** What is left to delete of an approved list. */
export interface ReadyDisposal {
  readonly approval: Decision;
  /** Entries whose rows are still there. */
  readonly left: readonly DisposalEntry[];
  readonly isBegun: boolean;
}

/** The board, who may decide on it, and the list that is to be carried out. */
export interface DisposalCase {
  readonly board: BoardToWeed;
  readonly authority: Authority;
  readonly list: DisposalList;
}

/** Every reason against it at once. */
export async function readyToDispose(
  { board, authority, list }: DisposalCase,
  sha256: Sha256,
): Promise<Result<ReadyDisposal, CarryOutRefusal>> {
  const approval = approvalOf(authority, list.fingerprint);
  const isBegun = noteOf(authority.decisions, list.fingerprint, 'begun') !== null;
  const present = await presentRows(board, sha256);
  const left = list.entries.filter((entry) => present.has(placeOf(entry)));
  const refusals: readonly Refusal<CarryOutRefusal>[] = [
    ...(approval === null ? [notApproved(list)] : []),
    ...againstSettings(board, list),
    ...changed(left, present),
    ...(isBegun ? [] : await againstBoard(board, list, sha256)),
  ];
  const [first, ...rest] = refusals;
  if (first !== undefined) return { ok: false, refusals: [first, ...rest] };
  return approval === null ? refuse('notApproved', notApproved(list).sentence) : accept({ approval, left, isBegun });
}

/** Why an approval does not count. */
export type ApprovalFlaw = 'not the chair' | 'no reason' | 'no list';

/** What keeps a row 'disposal approved' from counting; null when it counts for the list that it names. */
export function flawIn(
  approval: Decision,
  { people, appointments }: Omit<Authority, 'decisions'>,
): ApprovalFlaw | null {
  const { createdBy, createdAt, minuteReference, reason, fingerprint } = approval;
  const same = createdBy.kind === 'person' ? people.filter((one) => one.objectId === createdBy.objectId) : [];
  const [person] = same;
  // Two people of one directory id cannot be told apart: then nobody approved it.
  if (person === undefined || same.length > 1) return 'not the chair';
  const day = dateIn(createdAt);
  const isChair = appointments.some(
    (one) => one.person.key === person.key && one.role === 'chair' && holdsOn(one, day),
  );
  if (!isChair) return 'not the chair';
  if (minuteReference === null && (reason ?? '').trim().length < shortestReason) return 'no reason';
  return fingerprint === null ? 'no list' : null;
}

/** The chair's approval of exactly this list: by a person who was the chair that day, with a minute or a reason. */
export function approvalOf(authority: Authority, fingerprint: string): Decision | null {
  const approvals = authority.decisions.filter(
    (one) => one.kind === 'disposal approved' && one.fingerprint === fingerprint,
  );
  return approvals.find((one) => flawIn(one, authority) === null) ?? null;
}

/** What the app itself noted of this list; a note in anybody else's name counts for nothing. */
export function noteOf(
  decisions: readonly Decision[],
  fingerprint: string,
  step: 'begun' | 'finished',
): Decision | null {
  const isNote = (one: Decision) =>
    one.kind === 'disposal carried out' && one.createdBy.kind === 'app' && one.step === step;
  return decisions.find((one) => isNote(one) && one.fingerprint === fingerprint) ?? null;
}

type Place = string;
const placeOf = ({ list, agency, key }: Pick<DisposalEntry, 'list' | 'agency' | 'key'>): Place =>
  [list, agency ?? '', key].join('|');

/** Content hashes of the rows that are there, by place. */
async function presentRows({ lists }: BoardToWeed, sha256: Sha256): Promise<ReadonlyMap<Place, string>> {
  const all = lists.flatMap(({ list, agency, rows }) =>
    rows.map((row) => ({
      place: placeOf({ list: list.name, agency, key: row.key }),
      text: sealedText(lineOf(list, row)),
    })),
  );
  return new Map(await Promise.all(all.map(async ({ place, text }) => [place, await sha256(text)] as const)));
}

function notApproved({ fingerprint }: DisposalList): Refusal<'notApproved'> {
  const sentence = `There is no decision “disposal approved” with the fingerprint ${fingerprint}, a minute or a reason, by somebody who was the chair on that day.`;
  return { code: 'notApproved', sentence };
}

function againstSettings(board: BoardToWeed, list: DisposalList): readonly Refusal<CarryOutRefusal>[] {
  const settings = settingsOf(board);
  if (!settings.ok) return settings.refusals.map(({ sentence }) => ({ code: 'notReadable', sentence }));
  const isSame = canonicalValue(settings.value.years) === canonicalValue(list.years);
  const held = list.entries.find(({ audit }) => holdOn(settings.value, audit) !== null);
  const hold = held === undefined ? null : holdOn(settings.value, held.audit);
  return [
    ...(isSame
      ? []
      : [{ code: 'otherYears', sentence: 'The board has settled other years since the list was made.' } as const]),
    ...(hold === null
      ? []
      : [{ code: 'held', sentence: `Legal hold on ${hold.on}: ${hold.reason}. Nothing is deleted.` } as const]),
  ];
}

function changed(left: readonly DisposalEntry[], present: ReadonlyMap<Place, string>): readonly Refusal<'changed'>[] {
  const other = left.filter((entry) => present.get(placeOf(entry)) !== entry.sha256);
  const [first] = other;
  if (first === undefined) return [];
  const sentence = `${other.length} rows were changed since the list was made, the first being ${first.key} of ${first.title}. Make a new list.`;
  return [{ code: 'changed', sentence }];
}

/** Before the first row goes, the list made today for the same day must be the very same. */
async function againstBoard(
  board: BoardToWeed,
  list: DisposalList,
  sha256: Sha256,
): Promise<readonly Refusal<CarryOutRefusal>[]> {
  const asOf = parsePlainDate(list.asOf);
  if (asOf === null) return [{ code: 'notReadable', sentence: 'The list has no day.' }];
  const now = await disposalOn(board, asOf, sha256);
  if (!now.ok) return now.refusals.map(({ sentence }) => ({ code: 'notReadable', sentence }));
  if (now.value.list.fingerprint === list.fingerprint) return [];
  return [{ code: 'changed', sentence: 'The board is no longer as it was when the list was made. Make a new list.' }];
}
