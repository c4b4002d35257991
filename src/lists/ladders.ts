/**
 * The shape of a ladder of reminders, as a board may set it for a kind of duty. Days are working days unless a date is
 * named; 0 is the last working day on or before the due date.
 */
import { z } from 'zod';

/** Whom a step reaches. `owner` is whoever owes it. */
export const ladderTargets = [
  'owner',
  'substitute',
  'representative',
  'senior sponsor',
  'audit lead',
  'QA manager',
  'chair',
] as const;
export type LadderTarget = (typeof ladderTargets)[number];

const to = z.enum(ladderTargets);
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/**
 * - `issue`: `day` working days after the day from which it is owed; 0 is that day, moved forward to a working day.
 * - `due`: `day` working days after the due date, before it when negative.
 * - `every`: again and again, every `days` working days after the due date.
 * - `weekly`: on the weekday of the day from which it is owed (`before`: until it is due) or of the due date (`after`).
 * - `date`: on that day of the financial year in which it is due, moved forward to a working day.
 * - `monthly`: on that date and on the same day of each month after it.
 */
export const rungSchema = z.discriminatedUnion('from', [
  z.object({ from: z.literal('issue'), to, day: z.number().int().min(0).max(250) }),
  z.object({ from: z.literal('due'), to, day: z.number().int().min(-250).max(250) }),
  z.object({ from: z.literal('every'), to, days: z.number().int().min(1).max(250) }),
  z.object({ from: z.literal('weekly'), to, side: z.enum(['before', 'after']) }),
  z.object({ from: z.literal('date'), to, monthDay }),
  z.object({ from: z.literal('monthly'), to, monthDay }),
]);
export type Rung = Readonly<z.infer<typeof rungSchema>>;

/** Ladders by the name of the kind of duty; a kind that is not named keeps its own. */
export const laddersSchema = z.record(z.string(), z.array(rungSchema).readonly());
export type Ladders = Readonly<z.infer<typeof laddersSchema>>;
