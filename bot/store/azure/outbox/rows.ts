/**
 * How the outbox lies in one table, a partition for each board. An entry is one row; the same again stands under each
 * question it answers (waits, asks, not logged, of a person's day). All rows of an entry change in one transaction, so an
 * answer is as true as the entry, and costs what it lists, not what was ever sent.
 */
import { z } from 'zod';
import { dateIn } from '../../../../src/base/time/zone.ts';
import {
  type ActedOn,
  type EntryState,
  entryContents,
  type NewEntry,
  type OutboxEntry,
  type PlannedStep,
  routes,
} from '../../outboxRecords.ts';
import type { RowChange, Stored } from '../entities.ts';
import { keyOf } from '../keys.ts';
import { date, moment } from '../shapes.ts';

const entryShape = z.object({
  board: z.string(),
  key: z.string(),
  content: z.enum(entryContents),
  subject: z.record(z.string(), z.string()),
  person: z.string().nullable(),
  day: date,
  priority: z.number(),
  route: z.enum(routes),
  at: moment,
  state: z.enum(['planned', 'unknown', 'sent', 'failed', 'superseded']),
  unknowns: z.number(),
  attempts: z.number(),
  refused: z.array(z.enum(routes)),
  /** Missing in what was written before they were kept. */
  refusals: z.partialRecord(z.enum(routes), z.string()).default({}),
  notBefore: z.number(),
  serviceUrl: z.string().nullable(),
  conversationId: z.string().nullable(),
  activityId: z.string().nullable(),
  why: z.string().nullable(),
  shows: z.enum(['open', 'closed']),
  shown: z.string().nullable(),
  sentAt: moment.nullable(),
  actedAt: moment.nullable(),
  revision: z.number(),
  logged: z.number(),
});

const pointerShape = z.object({
  /** The message in the queue that stands for the entry; any other is thrown away. */
  message: z.string(),
  /** What settles the message; null before it was first received. */
  receipt: z.string().nullable(),
  /** When the message is to be seen again, on the service's clock. */
  visibleAt: z.number(),
});

const keptShape = z.object({
  entry: entryShape,
  fence: z.number(),
  /** Null while nobody has claimed it. */
  holder: z.string().nullable(),
  /** Null until a message was sent, and after it was found to be lost. */
  pointer: pointerShape.nullable(),
  /** Machine milliseconds of the planner. */
  plannedAt: z.number(),
});

/** An entry with what only the store knows of it. */
export interface Kept {
  readonly entry: OutboxEntry;
  readonly fence: number;
  readonly holder: string | null;
  readonly pointer: z.infer<typeof pointerShape> | null;
  readonly plannedAt: number;
}

const actedShape = z.object({ kind: z.string(), item: z.string(), at: moment });

const stepShape = z.object({
  kind: z.string(),
  item: z.string(),
  step: z.string(),
  person: z.string(),
  dueOn: date,
  title: z.string(),
  isEscalation: z.boolean(),
  day: date,
  entry: z.string(),
});

export const keptOf = (stored: unknown): Kept => keptShape.parse(stored);
export const actedOf = (stored: unknown): ActedOn => actedShape.parse(stored);
export const stepOf = (stored: unknown): PlannedStep => stepShape.parse(stored);

/** What row keys begin with. */
export const kinds = {
  entry: 'entry',
  waiting: 'waiting',
  open: 'open',
  unlogged: 'unlogged',
  day: 'day',
  /** What went to a person on a day, and what may have. */
  gone: 'gone',
  acted: 'acted',
  step: 'step',
  stepOfEntry: 'carries',
  priority: 'priority',
} as const;

export function entryRow(key: string): string {
  return keyOf(kinds.entry, key);
}

export function isWaiting(state: EntryState): boolean {
  return state === 'planned' || state === 'unknown';
}

export function newEntry(board: string, entry: NewEntry): OutboxEntry {
  return {
    ...entry,
    board,
    state: 'planned',
    unknowns: 0,
    attempts: 0,
    refused: [],
    refusals: {},
    notBefore: 0,
    serviceUrl: null,
    conversationId: null,
    activityId: null,
    why: null,
    shows: 'open',
    shown: null,
    sentAt: null,
    actedAt: null,
    revision: 1,
    logged: 0,
  };
}

/** Rows besides the entry's own. */
function viewsOf(entry: OutboxEntry): readonly string[] {
  const { key, state, shows, revision, logged, person, day, at } = entry;
  const views: string[] = [];
  if (isWaiting(state)) views.push(keyOf(kinds.waiting, key));
  if (state === 'sent' && shows === 'open') views.push(keyOf(kinds.open, key));
  // Row keys are sorted as text, so the oldest comes first; colons would make it a hash.
  if (revision > logged) views.push(keyOf(kinds.unlogged, at.replaceAll(':', ''), key));
  if (person !== null) views.push(keyOf(kinds.day, person, day, key), ...goneViewsOf(entry, person));
  return views;
}

/** Its place among what may have gone out and is not known to have. */
export const perhaps = 'perhaps';

function goneViewsOf({ key, state, sentAt }: OutboxEntry, person: string): readonly string[] {
  if (sentAt !== null) return [keyOf(kinds.gone, person, dateIn(sentAt), key)];
  return state === 'unknown' ? [keyOf(kinds.gone, person, perhaps, key)] : [];
}

/** Writes a new entry; refused where its key is there already. */
export function adding(kept: Kept): readonly RowChange[] {
  const { entry } = kept;
  return [
    { kind: 'insert', row: entryRow(entry.key), value: kept, state: entry.state },
    ...viewsOf(entry).map((row): RowChange => ({ kind: 'put', row, value: kept })),
  ];
}

/** Writes an entry over what was read; refused when it was changed in between. */
export function changing({ row, etag, value: before }: Stored<Kept>, kept: Kept): readonly RowChange[] {
  const views = viewsOf(kept.entry);
  const gone = viewsOf(before.entry).filter((view) => !views.includes(view));
  return [
    { kind: 'replace', row, etag, value: kept, state: kept.entry.state },
    ...views.map((view): RowChange => ({ kind: 'put', row: view, value: kept })),
    ...gone.map((view): RowChange => ({ kind: 'remove', row: view })),
  ];
}

/** Writes a planned step; refused where it was planned before. */
export function addingStep(step: PlannedStep): readonly RowChange[] {
  return [
    { kind: 'insert', row: stepRow(step), value: step },
    { kind: 'put', row: keyOf(kinds.stepOfEntry, step.entry, ...nameOf(step)), value: step },
  ];
}

export function stepRow(step: PlannedStep): string {
  return keyOf(kinds.step, ...nameOf(step));
}

function nameOf({ kind, item, step, person, dueOn }: PlannedStep): readonly string[] {
  return [kind, item, step, person, dueOn];
}
