/**
 * The rows of an audit whose history can be read, and what people recorded about it as events. Pure; each row's versions
 * are asked for when somebody opens it, because an audit has hundreds of rows.
 */
import type { Instant } from '../../../../base/time/instant.ts';
import { sayAct } from '../../../../core/answers/prepareAct.ts';
import type { AuditBook } from '../../../../core/audit/auditBook.ts';
import { sayReply } from '../../../../core/audit/returns/replies.ts';
import { actions } from '../../../../lists/actions.ts';
import { auditCases } from '../../../../lists/auditCases.ts';
import { auditParticipation } from '../../../../lists/auditParticipation.ts';
import { audits } from '../../../../lists/audits.ts';
import { auditTools } from '../../../../lists/auditTools.ts';
import type { AnyList } from '../../../../lists/definition/defineList.ts';
import { findings } from '../../../../lists/findings.ts';
import { learning } from '../../../../lists/learning.ts';
import { recommendations } from '../../../../lists/recommendations.ts';
import { termsOfReference } from '../../../../lists/termsOfReference.ts';

/** A row that people edit, so that its versions tell something. */
export interface TrailRow {
  readonly list: AnyList;
  readonly key: string;
  readonly itemId: string;
  readonly etag: string;
  readonly label: string;
  readonly changedAt: Instant;
}

type Kept = Omit<TrailRow, 'list'>;

const rowsOf = (list: AnyList, rows: readonly Kept[]): readonly TrailRow[] =>
  rows.map(({ key, itemId, etag, label, changedAt }) => ({ list, key, itemId, etag, label, changedAt }));

/** The row that changed last first. */
export function trailRows(book: AuditBook): readonly TrailRow[] {
  return [
    ...rowsOf(audits, [book.audit]),
    ...rowsOf(termsOfReference, book.terms),
    ...rowsOf(auditParticipation, book.participation),
    ...rowsOf(auditTools, book.tool === null ? [] : [book.tool]),
    ...rowsOf(auditCases, book.cases),
    ...rowsOf(findings, book.findings),
    ...rowsOf(recommendations, book.recommendations),
    ...rowsOf(actions, book.actions),
    ...rowsOf(learning, book.learning),
  ].toSorted((one, other) => other.changedAt.localeCompare(one.changedAt));
}

/** Something that was recorded once and for all. */
export interface TrailEvent {
  readonly key: string;
  readonly at: Instant;
  /** What it is about, as the row's title says. */
  readonly about: string;
  readonly sentence: string;
}

/** Answers, decisions and replies about the audit and all that belongs to it, the newest first. */
export function trailEvents(book: AuditBook): readonly TrailEvent[] {
  const { board } = book;
  const own = new Set<string>(
    [[book.audit], book.participation, book.actions].flatMap((rows) => rows.map((row): string => row.key)),
  );
  const rows = [
    ...board.decisions.filter((row) => own.has(row.subject)),
    ...board.answers.filter((row) => row.subject !== null && own.has(row.subject) && row.kind !== 'snooze'),
  ];
  const said = rows.map((row) => ({ key: row.key, at: row.createdAt, about: row.about, sentence: sayAct(board, row) }));
  const replied = book.replies.map((row) => ({
    ...{ key: row.key, at: row.createdAt, about: `${row.agency.title}: ${row.reference}` },
    sentence: sayReply(board, row),
  }));
  return [...said, ...replied].toSorted((one, other) => other.at.localeCompare(one.at));
}
