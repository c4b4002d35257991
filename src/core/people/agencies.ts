/**
 * Entering the agencies of a board and changing what is said of one. A key is made from the first name and never changed,
 * and a name is taken once, also by an agency that has left: signatures and returns stand under it. It makes no lists.
 */
import { type Key, keyOf, slug } from '../../base/id.ts';
import { accept, acceptUnless, type Refusal, type Result, refuse } from '../../base/result.ts';
import type { PlainDate } from '../../base/time/plainDate.ts';
import type { agencies } from '../../lists/agencies.ts';
import type { NewRow } from '../../lists/definition/defineList.ts';
import { isAddress } from './address.ts';
import { type Agency, type Appointment, holdsOn } from './board.ts';
import type { AgencyEntry, Sector } from './usualAgencies.ts';

export type AgencyRefusal = 'none' | 'name' | 'notifyAddress' | 'nothing';

/** One of several that are entered together: its key, and what stands in its way. */
export interface JudgedEntry {
  readonly entry: AgencyEntry;
  /** Made from the name; the one it would have where it is refused. */
  readonly key: Key<'agencies'>;
  readonly refusal: Refusal<AgencyRefusal> | null;
}

export interface NewAgency {
  readonly key: Key<'agencies'>;
  readonly values: NewRow<typeof agencies>;
}

/** The longest that a column of text takes. */
const longest = 255;

/** Names as somebody pasted them, one a line: without bullets, numbers, and spaces that mean nothing. */
export function namesIn(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => neat(line.replace(/^\s*(?:[-*•·–]|\d{1,3}[.)])\s+/, '')))
    .filter((line) => line !== '');
}

function neat(name: string): string {
  return name.replaceAll(/\s+/g, ' ').trim();
}

function isSameName(a: string, b: string): boolean {
  return neat(a).toLowerCase() === neat(b).toLowerCase();
}

/** Each entry beside the agencies there are and the entries before it. */
export function judgeAgencies(known: readonly Agency[], entries: readonly AgencyEntry[]): readonly JudgedEntry[] {
  return entries.map(({ name, sector }, at) => {
    const entry = { name: neat(name), sector };
    const key = keyOf<'agencies'>(slug(entry.name));
    const before = entries.slice(0, at);
    return { entry, key, refusal: refusalOf(entry.name, { known, before, key }) };
  });
}

interface Others {
  readonly known: readonly Agency[];
  readonly before: readonly AgencyEntry[];
  readonly key: string;
}

function refusalOf(name: string, { known, before, key }: Others): Refusal<AgencyRefusal> | null {
  const sentence =
    faultOfName(name) ??
    takenName(name, known) ??
    takenKey(name, known.find((one) => one.key === key)?.name) ??
    repeated(name, before, key);
  return sentence === null ? null : { code: 'name', sentence };
}

function faultOfName(name: string): string | null {
  if (name === '') return 'Give the agency a name.';
  if (name.length > longest) return `A name has ${longest} characters at most: “${name.slice(0, 40)}…” is longer.`;
  return null;
}

function takenName(name: string, known: readonly Agency[]): string | null {
  const same = known.find((one) => isSameName(one.name, name));
  if (same !== undefined) {
    return same.active
      ? `“${same.name}” is entered already.`
      : `“${same.name}” is entered already and has left. Let it take part again instead.`;
  }
  const first = known.find((one) => one.listName !== null && isSameName(one.listName, name));
  return first === undefined
    ? null
    : `“${name}” is what the lists of “${first.name}” are called, from before it was renamed. Choose another name.`;
}

function takenKey(name: string, other: string | undefined): string | null {
  return other === undefined
    ? null
    : `“${name}” would have the same key as “${other}”: they differ in signs alone. Choose a name that differs in a word.`;
}

function repeated(name: string, before: readonly AgencyEntry[], key: string): string | null {
  const other = before.find((one) => isSameName(one.name, name) || slug(neat(one.name)) === key);
  if (other === undefined) return null;
  return isSameName(other.name, name) ? `“${name}” is here twice.` : takenKey(name, neat(other.name));
}

/** All of them or none: who enters ten wants to know which one is wrong before any is written. */
export function prepareAgencies(
  known: readonly Agency[],
  entries: readonly AgencyEntry[],
): Result<readonly NewAgency[], AgencyRefusal> {
  if (entries.length === 0) return refuse('none', 'Tick an agency or write the name of one.');
  const judged = judgeAgencies(known, entries);
  const refusals = judged.flatMap(({ refusal }) => (refusal === null ? [] : [refusal]));
  return acceptUnless(
    refusals,
    judged.map(({ entry, key }) => ({ key, values: { ...entry, active: true } })),
  );
}

/** What can be said of an agency that is there. */
export interface AgencyDraft {
  readonly name: string;
  readonly sector: Sector;
  /** Empty for none. */
  readonly notifyAddress: string;
}

/**
 * The fields that differ. The lists of an agency keep the name they were made with.
 * @param hasLists whether its lists are there: those of a board from before that name was written down have none
 */
export function prepareAgencyChange(
  known: readonly Agency[],
  agency: Agency,
  { draft, hasLists }: { readonly draft: AgencyDraft; readonly hasLists: boolean },
): Result<Partial<NewRow<typeof agencies>>, AgencyRefusal> {
  const name = neat(draft.name);
  const address = draft.notifyAddress.trim();
  const others = known.filter((one) => one.key !== agency.key);
  const wrongName = faultOfName(name) ?? takenName(name, others);
  const refusals: Refusal<AgencyRefusal>[] = [];
  if (wrongName !== null) refusals.push({ code: 'name', sentence: wrongName });
  if (address !== '' && !isAddress(address)) {
    refusals.push({
      code: 'notifyAddress',
      sentence: 'This is no e-mail address. Write one such as name@agency.org, or none.',
    });
  }
  const changes = changesOf(agency, { name, sector: draft.sector, notifyAddress: address === '' ? null : address });
  if (refusals.length === 0 && Object.keys(changes).length === 0) return refuse('nothing', 'Nothing was changed.');
  const isRenamed = changes.name !== undefined && agency.listName === null && hasLists;
  return acceptUnless(refusals, isRenamed ? { ...changes, listName: agency.name } : changes);
}

function changesOf(
  agency: Agency,
  wanted: Pick<Agency, 'name' | 'sector' | 'notifyAddress'>,
): Partial<NewRow<typeof agencies>> {
  return {
    ...(wanted.name === agency.name ? {} : { name: wanted.name }),
    ...(wanted.sector === agency.sector ? {} : { sector: wanted.sector }),
    ...(wanted.notifyAddress === agency.notifyAddress ? {} : { notifyAddress: wanted.notifyAddress }),
  };
}

/** It has left, or takes part again. Its rows and lists stay as they are in either case. */
export function prepareTakingPart(
  agency: Agency,
  active: boolean,
): Result<{ readonly active: boolean }, AgencyRefusal> {
  if (agency.active !== active) return accept({ active });
  return refuse('nothing', active ? `“${agency.name}” takes part already.` : `“${agency.name}” has left already.`);
}

/** What an agency that leaves leaves behind, for whoever decides. */
export interface LeftBehind {
  /** Appointments that still hold or are to come: nobody ends them by themselves. */
  readonly appointments: readonly Appointment[];
  /** Titles of audits under way in which it takes part. */
  readonly audits: readonly string[];
}

export function leftBehind(
  agency: Agency,
  day: PlainDate,
  board: {
    readonly appointments: readonly Appointment[];
    readonly audits: readonly { readonly key: string; readonly name: string; readonly status: string }[];
    readonly participation: readonly {
      readonly agency: { readonly key: string };
      readonly audit: { readonly key: string };
      readonly confirmedOn: PlainDate | null;
    }[];
  },
): LeftBehind {
  const own = board.participation.filter((one) => one.agency.key === agency.key && one.confirmedOn !== null);
  const audits = new Set(own.map((one) => one.audit.key));
  return {
    appointments: board.appointments.filter(
      (one) => one.agency?.key === agency.key && (holdsOn(one, day) || one.startsOn > day),
    ),
    audits: board.audits.filter((one) => one.status === 'Under way' && audits.has(one.key)).map((one) => one.name),
  };
}
