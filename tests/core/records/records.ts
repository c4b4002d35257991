/** A made-up board for records management: rows of any list with the moment at which they were written. */
import type { ReadList } from '../../../src/core/export/boardExport.ts';
import type { BoardToWeed } from '../../../src/core/records/disposalList.ts';
import { caseReturnsOf } from '../../../src/lists/agencyLists.ts';
import { allLists } from '../../../src/lists/all.ts';
import type { RowFacts } from '../../../src/lists/definition/defineList.ts';
import { facts, police } from '../../kit/boardRows.ts';
import { at } from '../../kit/clock.ts';

export type AnyRow = RowFacts<string> & Readonly<Record<string, unknown>>;
/** Rows by the name of their list; `caseReturns` are those of the police. */
export type Rows = Readonly<Record<string, readonly AnyRow[]>>;

export function row(key: string, values: Readonly<Record<string, unknown>>, day = '2015-04-01'): AnyRow {
  const written = at(`${day} 09:00`);
  return { ...facts<string>(key, key), createdAt: written, changedAt: written, ...values };
}

export const to = (key: string) => ({ key, title: key });

/** One audit that was closed on 1 July 2015, another that goes on, and what belongs to them. */
export const audited: Rows = {
  audits: [row('neglect', { name: 'Neglect', status: 'Closed' }), row('early-help', { status: 'Under way' })],
  auditCases: [row('NE-1', { audit: to('neglect') }), row('EH-1', { audit: to('early-help') })],
  findings: [row('finding', { audit: to('neglect') })],
  actions: [row('action', { audit: to('neglect'), owner: to('owner') })],
  decisions: [
    row('closed', { kind: 'audit moved', subject: 'neglect' }, '2015-07-01'),
    row('approved', { kind: 'programme approved', subject: '2015-16' }, '2015-03-20'),
  ],
  answers: [row('done', { kind: 'done', subject: 'action' }, '2015-06-01')],
  caseReturns: [row('return', { audit: to('neglect'), reference: 'NE-1' })],
  mouSignatures: [row('signature', { signatory: to('owner') }, '2012-04-01')],
  people: [row('owner', { name: 'Police representative' })],
  reminderLog: [row('log', { plannedFor: '2015-04-01' })],
};

export function boardOf(
  rows: Rows,
  settings: Partial<BoardToWeed['settings']> = {},
  unread = 0,
): BoardToWeed & { readonly lists: readonly ReadList[] } {
  const own = allLists.map((list): ReadList => ({ list, agency: null, rows: rows[list.name] ?? [], unread: 0 }));
  const returns = { list: caseReturnsOf(police), agency: police.key, rows: rows.caseReturns ?? [], unread };
  return {
    lists: [...own, returns],
    settings: { boardName: 'The board', retention: null, legalHold: null, ...settings },
  };
}
