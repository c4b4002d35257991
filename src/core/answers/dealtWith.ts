/**
 * By whom and when something that is not owed any more was dealt with, for whoever presses a card too late. Null while it
 * is owed, and where it ended without anybody's answer: an item that was moved, a meeting that is over.
 */
import type { PlainDate } from '../../base/time/plainDate.ts';
import { refTo } from '../../lists/definition/columns.ts';
import type { DutyKind } from '../duties/duty.ts';
import type { Audit, BoardSnapshot } from '../duties/snapshot.ts';
import { cellOf } from '../mou/standing.ts';
import { actionHistory } from './actionHistory.ts';
import { indexOf } from './boardIndex.ts';
import type { RecordedDecision } from './rights.ts';
import {
  type DealtWith,
  dealtWithBy,
  enquiryItem,
  leadNamed,
  paperItem,
  paperSent,
  recorded,
  replyTo,
} from './standing.ts';

type Find = (board: BoardSnapshot, item: string, day: PlainDate) => DealtWith | null;

const aboutAudit =
  (kind: RecordedDecision): Find =>
  (board, item) => {
    const audit: Audit | null = indexOf(board).audits.get(item) ?? null;
    return audit === null ? null : dealtWithBy(recorded(board, kind, { subject: item, audit }));
  };

const aboutYear =
  (kind: RecordedDecision): Find =>
  (board, item) =>
    dealtWithBy(recorded(board, kind, { subject: item, audit: null }));

const byNobody: Find = () => null;

const found: Readonly<Record<DutyKind, Find>> = {
  'mou-sign-off': signed,
  'mou-review': byNobody,
  'agency-lead': (board, item) => {
    const row = indexOf(board).participation.get(item);
    return row === undefined ? null : dealtWithBy(leadNamed(board, row));
  },
  'programme-lead': byNobody,
  'audit-starting': aboutAudit('terms of reference agreed'),
  'case-returns': byNobody,
  'audit-report': aboutAudit('report delivered'),
  action: (board, item, day) => {
    const row = indexOf(board).actions.get(item);
    if (row === undefined) return null;
    const { done, withdrawn } = actionHistory(board, row, day);
    return dealtWithBy(done ?? withdrawn);
  },
  'verify-action': (board, item, day) => {
    const row = indexOf(board).actions.get(item);
    if (row === undefined) return null;
    const { verified, withdrawn, decided } = actionHistory(board, row, day);
    const reopened = decided?.row.kind === 'action reopened' ? decided : null;
    return dealtWithBy(verified ?? withdrawn ?? reopened);
  },
  enquiry: replied,
  agenda: byNobody,
  papers: sent,
  'annual-report': aboutYear('annual report published'),
  'programme-approval': byNobody,
  'qa-event': aboutYear('QA event held'),
};

/** Who dealt with the thing and when, as far as that is recorded. */
export function dealtWith(board: BoardSnapshot, kind: DutyKind, item: string, day: PlainDate): DealtWith | null {
  return found[kind](board, item, day);
}

function signed(board: BoardSnapshot, item: string, day: PlainDate): DealtWith | null {
  for (const version of board.books.versions) {
    const agency = board.agencies.find((one) => `${version.key}.${one.key}` === item);
    if (agency === undefined) continue;
    const cell = cellOf(board.books, agency, version, day);
    if (cell.state === 'signed') return { by: cell.signature.signatory, at: cell.signature.signedAt };
    if (cell.state === 'declined') return { by: cell.decline.declinedBy, at: cell.decline.declinedAt };
  }
  return null;
}

function replied(board: BoardSnapshot, item: string): DealtWith | null {
  for (const enquiry of board.enquiries) {
    const agency = board.agencies.find((one) => enquiryItem(enquiry, one) === item);
    if (agency !== undefined) return dealtWithBy(replyTo(board, enquiry, agency.key));
  }
  return null;
}

function sent(board: BoardSnapshot, item: string): DealtWith | null {
  for (const meeting of board.meetings) {
    const person = board.membership.people.find((one) => paperItem(meeting, one.key) === item);
    const said = person === undefined ? null : paperSent(board, meeting, person.key);
    if (person !== undefined && said !== null) return { by: refTo(person), at: said.row.createdAt };
  }
  return null;
}
