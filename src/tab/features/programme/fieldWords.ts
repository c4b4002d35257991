/** The fields of an item in words, for its history and for two versions side by side. Pure. */
import { z } from 'zod';
import type { ProgrammeItem } from '../../../core/programme/programme.ts';

type Field = Exclude<
  keyof ProgrammeItem,
  'key' | 'itemId' | 'etag' | 'label' | 'createdAt' | 'createdBy' | 'changedAt' | 'changedBy'
>;

/** In the order in which they are shown. `moves` says nothing that quarter and reason do not. */
export const fieldNames: Readonly<Record<Field, string>> = {
  name: 'Name',
  contentAreas: 'Content areas',
  focus: 'Focus',
  quarter: 'Quarter',
  firstQuarter: 'First planned for',
  moves: 'Reason for moving',
  activities: 'Type of activity',
  leads: 'Leads',
  leadNote: 'Note on the leads',
  functions: 'Minimum functions',
  isNew: 'NEW',
  status: 'Status',
  withdrawnReason: 'Reason for withdrawing',
  delayReason: 'Reason for the delay',
  waitingFor: 'Waiting for',
  fedBy: 'Informed by',
  reAuditOf: 'Re-audit of',
  reAuditLink: 'Link to the earlier audit',
  carriedFrom: 'Carried over from',
  notes: 'Notes',
  programme: 'Programme',
  position: 'Place in the programme',
};

/** Every field, in the order in which they are shown. */
export const itemFields = Object.keys(fieldNames) as readonly Field[]; // the record has these keys alone

const titled = z.object({ title: z.string() });
const moveShape = z.object({ reason: z.string() });

/** A value as people read it; `nothing` when it is empty. */
export function sayValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : sayMany(value);
  const one = titled.safeParse(value);
  return one.success ? one.data.title : String(value);
}

/** Of the moves, the newest one's reason: the earlier ones are in earlier versions. */
function sayMany(values: readonly unknown[]): string {
  const move = moveShape.safeParse(values.at(-1));
  return move.success ? move.data.reason : values.map(sayValue).join('; ');
}

/** Whether two values are the same to a reader and to the list. */
export function isSameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
