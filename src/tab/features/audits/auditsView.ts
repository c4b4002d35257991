/**
 * All audits as the page lists them: late ones first, each with what it waits for. The page reads no case returns, so of
 * what rests on them it says only what the bot counts, and where to look. Pure.
 */
import { slug } from '../../../base/id.ts';
import { type PlainDate, sayDate } from '../../../base/time/plainDate.ts';
import type { AuditBook } from '../../../core/audit/auditBook.ts';
import { auditIrregularities } from '../../../core/audit/irregularAudit.ts';
import { type AuditPath, auditPath } from '../../../core/audit/path/auditPath.ts';
import { type ClosedParts, type Gate, isOpen } from '../../../core/audit/path/gate.ts';
import { gateRuleOf } from '../../../core/audit/path/gates/all.ts';
import { sayStep } from '../../../core/audit/path/steps.ts';
import { sayWaitingFor, waitingList } from '../../../core/audit/path/waitingFor.ts';
import type { Audit, BoardSnapshot } from '../../../core/duties/snapshot.ts';
import type { ProgrammeItem } from '../../../core/programme/programme.ts';
import { counted } from '../../board/phrases.ts';

export interface AuditLine {
  readonly audit: Audit;
  /** `Q2 of 2015-16`; null when the item is gone or has no quarter. */
  readonly quarter: string | null;
  readonly step: string;
  /** One sentence, or two. */
  readonly waiting: string;
  readonly isLate: boolean;
  readonly isRunning: boolean;
  readonly isIrregular: boolean;
  readonly reportDueOn: PlainDate | null;
}

/** @param closed parts that the page does not read, or SharePoint does not show */
export function auditLines(books: readonly AuditBook[], closed: ClosedParts, today: PlainDate): readonly AuditLine[] {
  return books.map((book) => lineOf(book, closed, today)).sort(lateFirst);
}

function lineOf(book: AuditBook, closed: ClosedParts, today: PlainDate): AuditLine {
  const { audit } = book;
  const path = auditPath(book, today, closed);
  const isRunning = audit.status !== 'Withdrawn' && path.next !== null;
  const seen = seenPart(path, closed);
  return {
    audit,
    quarter: sayQuarterOf(book),
    step: audit.status === 'Withdrawn' ? `Withdrawn at ‘${sayStep(path.reached)}’` : sayStep(path.reached),
    waiting: sayWaiting(book, path, { closed, today }),
    isLate: isRunning && (waitingList(seen, today).some((line) => line.isOverdue) || areReturnsLate(book, path, today)),
    isRunning,
    isIrregular: auditIrregularities(book, today, closed).length > 0,
    reportDueOn: audit.reportDueOn,
  };
}

function lateFirst(a: AuditLine, b: AuditLine): number {
  const rank = (line: AuditLine) => (line.isLate ? 0 : line.isRunning ? 1 : 2);
  const due = (line: AuditLine) => line.reportDueOn ?? '9999';
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (due(a) !== due(b)) return due(a) < due(b) ? -1 : 1;
  return a.audit.name.localeCompare(b.audit.name, 'en-GB');
}

function sayQuarterOf({ item, board }: AuditBook): string | null {
  if (item === null || item.quarter === null) return null;
  const year = board.programmes.find((one) => one.key === item.programme.key)?.year;
  return year === undefined ? item.quarter : `${item.quarter} of ${year}`;
}

/** The path without what this page cannot judge. */
function seenPart(path: AuditPath, closed: ClosedParts): AuditPath {
  return { ...path, gates: path.gates.filter((gate) => !isUnseen(gate, closed)) };
}

function isUnseen(gate: Gate, closed: ClosedParts): boolean {
  return gateRuleOf(gate.name)?.restsOn.some((part) => closed.has(part)) === true;
}

function sayWaiting(
  book: AuditBook,
  path: AuditPath,
  { closed, today }: { readonly closed: ClosedParts; readonly today: PlainDate },
): string {
  const isRunning = book.audit.status !== 'Withdrawn' && path.next !== null;
  const unseen = path.gates.filter((gate) => isUnseen(gate, closed) && gate.overridden === null);
  if (!isRunning || unseen.length === 0) return sayWaitingFor(book, path, today);
  const seen = seenPart(path, closed);
  const known = seen.gates.every(isOpen) ? '' : `${sayWaitingFor(book, seen, today)} `;
  return `${known}${sayUnseen(book, path)}`;
}

function sayUnseen(book: AuditBook, path: AuditPath): string {
  if (path.next !== 'moderation') return 'What else is missing is on the audit’s own page.';
  const { due, sent } = returnsOf(book);
  const until = book.audit.returnsDueOn === null ? '' : `, due ${sayDate(book.audit.returnsDueOn)}`;
  if (due === 0) return `Waiting for case returns${until}.`;
  return `${sent} of ${counted(due, 'case return')} sent${until}. Who owes the rest is on the audit’s own page.`;
}

function returnsOf({ participation }: AuditBook): { readonly due: number; readonly sent: number } {
  return {
    due: participation.reduce((sum, row) => sum + row.casesDue, 0),
    sent: participation.reduce((sum, row) => sum + row.casesReturned, 0),
  };
}

function areReturnsLate(book: AuditBook, { next }: AuditPath, today: PlainDate): boolean {
  const { due, sent } = returnsOf(book);
  const { returnsDueOn } = book.audit;
  return next === 'moderation' && sent < due && returnsDueOn !== null && returnsDueOn < today;
}

/** The page's first sentence. */
export function sayAudits(lines: readonly AuditLine[]): string {
  const running = lines.filter((line) => line.isRunning).length;
  const late = lines.filter((line) => line.isLate).length;
  if (lines.length === 0) return 'There are no audits yet.';
  if (running === 0) return 'No audit is under way.';
  const are = `${counted(running, 'audit is', 'audits are')} under way`;
  return late === 0 ? `${are}, none of them late.` : `${are}; ${counted(late, 'is', 'are')} late.`;
}

/** An item of the programme that nobody has started an audit for. */
export interface ItemLine {
  readonly item: ProgrammeItem;
  readonly year: string;
}

/** Planned or in progress, and without an audit that stands; the earliest quarter first, what has none last. */
export function itemsWithout({ items, audits, programmes }: BoardSnapshot): readonly ItemLine[] {
  const started = new Set(audits.filter((one) => one.status !== 'Withdrawn').map((one) => one.item.key));
  return items
    .filter(({ key, status }) => !started.has(key) && (status === 'Planned' || status === 'In progress'))
    .map((item) => ({ item, year: programmes.find((one) => one.key === item.programme.key)?.year ?? '' }))
    .sort((a, b) => compare(placeOf(a), placeOf(b)));
}

function placeOf({ item, year }: ItemLine): string {
  return `${year} ${item.quarter ?? 'Q9'} ${String(item.position).padStart(4, '0')}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Another audit that runs and looks at some of the same content areas. */
export interface Overlap {
  readonly audit: Audit;
  readonly areas: readonly string[];
}

/** @param lines the audits of the page */
export function overlapsOf(
  item: ProgrammeItem,
  lines: readonly AuditLine[],
  items: readonly ProgrammeItem[],
): readonly Overlap[] {
  const own = new Set<string>(item.contentAreas.map((area) => area.key));
  return lines.flatMap(({ audit, isRunning }) => {
    const other = items.find((one) => one.key === audit.item.key);
    if (!isRunning || other === undefined || other.key === item.key) return [];
    const areas = other.contentAreas.filter((area) => own.has(area.key)).map((area) => area.title);
    return areas.length === 0 ? [] : [{ audit, areas }];
  });
}

/** The longest key that leaves room in the keys of an audit's cases and returns. */
const longestKey = 40;

/**
 * One audit for one item: two people who start it at the same moment make the same row.
 * @param withdrawn how many audits of the item were withdrawn before: it may be audited anew
 */
export function keyOfNewAudit(item: Pick<ProgrammeItem, 'key' | 'name'>, withdrawn = 0): string {
  const again = withdrawn === 0 ? '' : `-${withdrawn + 1}`;
  const own = `audit-${item.key}`;
  if (own.length + again.length <= longestKey) return `${own}${again}`;
  const short = slug(item.name)
    .slice(0, longestKey - 15 - again.length)
    .replace(/-+$/, '');
  return `${`audit-${short}-${item.key.slice(0, 8)}`.replace(/-+$/, '')}${again}`;
}
