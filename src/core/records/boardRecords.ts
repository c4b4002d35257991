/**
 * The rows of a whole board, as far as records management looks at them: which audit a row belongs to, from when its years
 * count, and which rows it refers to. It knows shapes, not periods.
 */
import { z } from 'zod';
import { type Instant, millisecondsOf } from '../../base/time/instant.ts';
import { type PlainDate, parsePlainDate } from '../../base/time/plainDate.ts';
import { dateIn } from '../../base/time/zone.ts';
import { recordsDecisions } from '../../lists/decisions.ts';
import type { ReadList } from '../export/boardExport.ts';
import { type ExportLine, lineOf } from '../export/exportLine.ts';
import { type ListName, listRetention } from './listRetention.ts';
import type { RetentionKind } from './retentionKinds.ts';

/** One row with what decides how long it is kept. */
export interface BoardRecord {
  readonly listName: ListName;
  /** The list's title in SharePoint. */
  readonly listTitle: string;
  readonly agency: string | null;
  readonly line: ExportLine;
  readonly label: string;
  /** Key of the audit it belongs to, or null. */
  readonly audit: string | null;
  readonly kind: RetentionKind;
  /** The day after which its years count; null while there is none, and then it is kept. */
  readonly from: PlainDate | null;
  /** Keys of the rows it refers to. */
  readonly refersTo: readonly string[];
}

const refShape = z.object({ key: z.string(), title: z.string() });
const endings: ReadonlySet<unknown> = new Set(['audit moved', 'withdrawn']);
const ended: ReadonlySet<unknown> = new Set(['Closed', 'Withdrawn']);
const alwaysKept: ReadonlySet<unknown> = new Set(recordsDecisions);
const spoken: ReadonlySet<string> = new Set(['decisions', 'answers']);

interface Raw {
  readonly listName: ListName;
  readonly listTitle: string;
  readonly agency: string | null;
  readonly line: ExportLine;
  readonly label: string;
}

/** @throws TypeError for a list that nobody classified */
export function recordsOf(lists: readonly ReadList[]): readonly BoardRecord[] {
  const raw = lists.flatMap(({ list, agency, rows }) =>
    rows.map(
      (row): Raw => ({
        ...{ listName: known(list.name), listTitle: list.displayName, agency },
        ...{ line: lineOf(list, row), label: row.label },
      }),
    ),
  );
  const index = indexOf(raw);
  return raw.map((one) => recordOf(one, index));
}

function known(name: string): ListName {
  if (!Object.hasOwn(listRetention, name)) throw new TypeError(`the list ${name} has no retention`);
  return name as ListName; // a name of the table
}

interface Index {
  /** Audit by the key of any row that names one, the audit's own among them. */
  readonly auditOf: ReadonlyMap<string, string>;
  /** Ended audits that a decision ended, with the day of the last word about them. */
  readonly endOf: ReadonlyMap<string, PlainDate>;
  /** First days of programmes' years being closed, by key. */
  readonly closed: ReadonlyMap<string, PlainDate | null>;
  /** Last day of each person's appointments; null while one lasts. */
  readonly lastDay: ReadonlyMap<string, PlainDate | null>;
}

function indexOf(raw: readonly Raw[]): Index {
  const auditOf = new Map(raw.flatMap((one) => audited(one)));
  const closed = raw.filter(({ listName }) => listName === 'programmes');
  return {
    auditOf,
    endOf: endsOf(raw, auditOf),
    closed: new Map(closed.map(({ line }) => [line.key, dayIn(line.values.closedOn)])),
    lastDay: lastDays(raw),
  };
}

function audited({ listName, line }: Raw): readonly (readonly [string, string])[] {
  if (listName === 'audits') return [[line.key, line.key]];
  const audit = refIn(line.values.audit);
  return audit === null ? [] : [[line.key, audit]];
}

function endsOf(raw: readonly Raw[], auditOf: Index['auditOf']): ReadonlyMap<string, PlainDate> {
  const isEnded = new Set(
    raw
      .filter(({ listName, line }) => listName === 'audits' && ended.has(line.values.status))
      .map((one) => one.line.key),
  );
  const words = raw.filter(({ listName }) => spoken.has(listName));
  const decided = new Set(
    words.filter(({ line }) => endings.has(line.values.kind)).map(({ line }) => line.values.subject),
  );
  const last = new Map<string, Instant>();
  for (const { line } of words) {
    const audit = auditOf.get(String(line.values.subject)) ?? '';
    const before = last.get(audit);
    if (!isEnded.has(audit) || !decided.has(audit)) continue;
    if (before === undefined || millisecondsOf(before) < millisecondsOf(line.createdAt))
      last.set(audit, line.createdAt);
  }
  return new Map([...last].map(([audit, at]) => [audit, dateIn(at)]));
}

function lastDays(raw: readonly Raw[]): ReadonlyMap<string, PlainDate | null> {
  const last = new Map<string, PlainDate | null>();
  for (const { listName, line } of raw) {
    const person = listName === 'appointments' ? refIn(line.values.person) : null;
    if (person !== null) last.set(person, laterEnd(last.get(person), dayIn(line.values.endsOn)));
  }
  return last;
}

/** The later of two last days, where null is no end and undefined nothing yet. */
function laterEnd(before: PlainDate | null | undefined, ends: PlainDate | null): PlainDate | null {
  if (ends === null || before === null) return null;
  return before === undefined || before < ends ? ends : before;
}

function recordOf(raw: Raw, index: Index): BoardRecord {
  const { listName, line } = raw;
  const subject = spoken.has(listName) ? index.auditOf.get(String(line.values.subject)) : undefined;
  const audit = subject ?? index.auditOf.get(line.key) ?? null;
  const own = listRetention[listName].kind;
  const kind = subject === undefined ? own : 'audit';
  const isKept = listName === 'decisions' && alwaysKept.has(line.values.kind);
  const from = isKept ? null : fromOf(raw, kind, { index, audit });
  return { ...raw, audit, kind, from, refersTo: Object.values(line.values).flatMap(refsIn) };
}

function fromOf(
  { listName, line }: Raw,
  kind: RetentionKind,
  { index, audit }: { readonly index: Index; readonly audit: string | null },
): PlainDate | null {
  switch (kind) {
    case 'case level':
    case 'audit':
      return audit === null ? null : (index.endOf.get(audit) ?? null);
    case 'programme':
      return programmeDay(listName, line, index);
    case 'people':
      return index.lastDay.get(listName === 'people' ? line.key : (refIn(line.values.person) ?? '')) ?? null;
    case 'board decisions':
    case 'declines':
      return dateIn(line.createdAt);
    case 'messages':
      return dayIn(line.values.plannedFor) ?? dateIn(line.createdAt);
    case 'seal':
    case 'settings':
      return null;
  }
}

function programmeDay(listName: ListName, { key, values }: ExportLine, { closed }: Index): PlainDate | null {
  if (listName === 'programmes') return closed.get(key) ?? null;
  if (listName === 'programmeItems') return closed.get(refIn(values.programme) ?? '') ?? null;
  return dayIn(listName === 'meetings' ? values.heldOn : values.closedOn);
}

function dayIn(value: unknown): PlainDate | null {
  return typeof value === 'string' ? parsePlainDate(value) : null;
}

function refIn(value: unknown): string | null {
  const parsed = refShape.safeParse(value);
  return parsed.success ? parsed.data.key : null;
}

function refsIn(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((one) => refIn(one) ?? []);
}
