/**
 * What an audit tool holds, in the open form in which boards can also pass it on (`format` names it). A question is known
 * by its `id` for ever: answers, moderation and the comparison with an earlier audit all go by it.
 */
import { z } from 'zod';
import { sectors } from './agencies.ts';

/** `date` is checked against the period under review (R80). */
export const answerTypes = ['grade', 'yes, no or partly', 'number', 'text', 'date'] as const;
export type AnswerType = (typeof answerTypes)[number];

/** The three types of measure (framework 3.2), outcome first as reports order them (R14). */
export const measureTypes = ['outcome', 'quality', 'quantity'] as const;
export type MeasureType = (typeof measureTypes)[number];

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
const line = z.string().min(1).max(255);
const words = z.string().min(1).max(2_000);

const grade = z.object({
  id,
  label: line,
  meaning: words,
  /** Whether practice of this grade is good enough: percentages count these. */
  isGood: z.boolean(),
});
export type Grade = Readonly<z.infer<typeof grade>>;

const scale = z.object({ name: line, grades: z.array(grade).min(2).max(10).readonly() });
export type Scale = Readonly<z.infer<typeof scale>>;

const question = z.object({
  id,
  wording: words,
  type: z.enum(answerTypes),
  guidance: words.nullable(),
  measure: z.enum(measureTypes).nullable(),
  /** What good looks like: the standard it tests. */
  standard: words.nullable(),
  /** Which agencies answer, by sector; empty for all. */
  sectors: z.array(z.enum(sectors)).readonly(),
  /** Asked only where another question was answered so (the answer's value, or a grade's id). */
  onlyIf: z.object({ question: id, is: z.string().min(1).max(255) }).nullable(),
  mayNotApply: z.boolean(),
  isRequired: z.boolean(),
  /** Whether it asks what difference was made (R18). */
  asksDifference: z.boolean(),
});
export type Question = Readonly<z.infer<typeof question>>;

const section = z.object({
  id,
  title: line,
  guidance: words.nullable(),
  questions: z.array(question).max(100).readonly(),
});
export type Section = Readonly<z.infer<typeof section>>;

export const toolFormat = 'qa-audit-tool/1';

export const toolContent = z.object({
  format: z.literal(toolFormat),
  purpose: words,
  /** Null for a tool without grades. */
  scale: scale.nullable(),
  sections: z.array(section).max(40).readonly(),
});
export type ToolContent = Readonly<z.infer<typeof toolContent>>;
