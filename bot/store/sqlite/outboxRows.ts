/**
 * How an outbox entry and a planned step stand in SQLite, and back. Nothing is decided here: which entries wait and who
 * holds them is `outbox.ts`.
 */
import { z } from 'zod';
import { type PlainDate, plainDate } from '../../../src/base/time/plainDate.ts';
import {
  type CarriedStep,
  type Claim,
  type EntryChange,
  type EntryState,
  entryContents,
  type OutboxEntry,
  type PlannedStep,
  routes,
} from '../outboxRecords.ts';
import type { Cell, StoredRow } from './database.ts';

export const entryStates = [
  'planned',
  'unknown',
  'sent',
  'failed',
  'superseded',
] as const satisfies readonly EntryState[];

const subjectShape = z.record(z.string(), z.string());
const refusedShape = z.array(z.enum(routes));
const refusalsShape = z.partialRecord(z.enum(routes), z.string());

export function entryOf(row: StoredRow): OutboxEntry {
  return {
    board: row.text('board'),
    key: row.text('key'),
    content: row.word('content', entryContents),
    subject: subjectShape.parse(JSON.parse(row.text('subject'))),
    person: row.textOrNull('person'),
    day: dateOf(row, 'day'),
    priority: row.number('priority'),
    route: row.word('route', routes),
    at: row.instant('at'),
    state: row.word('state', entryStates),
    unknowns: row.number('unknowns'),
    attempts: row.number('attempts'),
    refused: refusedShape.parse(JSON.parse(row.text('refused'))),
    refusals: refusalsShape.parse(JSON.parse(row.text('refusals'))),
    notBefore: row.number('not_before'),
    serviceUrl: row.textOrNull('service_url'),
    conversationId: row.textOrNull('conversation_id'),
    activityId: row.textOrNull('activity_id'),
    why: row.textOrNull('why'),
    shows: row.word('shows', ['open', 'closed']),
    shown: row.textOrNull('shown'),
    sentAt: row.textOrNull('sent_at') === null ? null : row.instant('sent_at'),
    actedAt: row.textOrNull('acted_at') === null ? null : row.instant('acted_at'),
    revision: row.number('revision'),
    logged: row.number('logged'),
  };
}

export function claimOf(row: StoredRow): Claim {
  return { entry: entryOf(row), fence: row.number('fence') };
}

export function stepOf(row: StoredRow): PlannedStep {
  return {
    kind: row.text('kind'),
    item: row.text('item'),
    step: row.text('step'),
    person: row.text('person'),
    dueOn: dateOf(row, 'due_on'),
    title: row.text('title'),
    isEscalation: row.number('is_escalation') === 1,
    day: dateOf(row, 'day'),
    entry: row.text('entry'),
  };
}

/** From a query that has `acted_at` beside the columns of the step. */
export function carriedStepOf(row: StoredRow): CarriedStep {
  return { ...stepOf(row), actedAt: row.textOrNull('acted_at') === null ? null : row.instant('acted_at') };
}

function dateOf(row: StoredRow, name: string): PlainDate {
  return plainDate(row.text(name));
}

/** The changed columns, as the start of an update, with their values. */
export interface Assignments {
  readonly sets: readonly string[];
  readonly cells: readonly Cell[];
}

export function assignmentsOf({ refused, refusals, notBefore, ...change }: EntryChange): Assignments {
  const assigned: (readonly [string, Cell])[] = [];
  for (const [field, column] of Object.entries(columnOf)) {
    const value = change[field as keyof typeof columnOf]; // the keys of the constant below
    if (value !== undefined) assigned.push([`${column} = ?`, value]);
  }
  if (refused !== undefined) assigned.push(['refused = ?', JSON.stringify(refused)]);
  if (refusals !== undefined) assigned.push(['refusals = ?', JSON.stringify(refusals)]);
  if (notBefore !== undefined) {
    assigned.push(['not_before = ?', notBefore], ['could_go_at = max(planned_at, ?)', notBefore]);
  }
  return { sets: assigned.map(([set]) => set), cells: assigned.map(([, cell]) => cell) };
}

const columnOf = {
  state: 'state',
  unknowns: 'unknowns',
  attempts: 'attempts',
  route: 'route',
  serviceUrl: 'service_url',
  conversationId: 'conversation_id',
  activityId: 'activity_id',
  why: 'why',
  shows: 'shows',
  shown: 'shown',
  sentAt: 'sent_at',
  actedAt: 'acted_at',
} as const;
