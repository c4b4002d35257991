/**
 * A step of a ladder as the boxes of a form hold it: when in words to choose from, a number or a day of the year as typed,
 * and who. Back and forth without loss; what the boxes hold may be nonsense, which `ladderRules.ts` then refuses.
 */
import type { LadderTarget, Rung } from '../../lists/ladders.ts';

/** When a step falls, as one choice. */
export const stepTimes = [
  'issue',
  'before',
  'on',
  'after',
  'every',
  'weekBefore',
  'weekAfter',
  'date',
  'monthly',
] as const;
export type StepTime = (typeof stepTimes)[number];

export interface StepTyped {
  readonly time: StepTime;
  /** Working days, where the time asks for a number. */
  readonly days: string;
  /** `MM` and `DD`, where it asks for a day of the year. */
  readonly month: string;
  readonly dayOfMonth: string;
  readonly to: LadderTarget;
}

/** The choices in words; a number or a day stands in the box beside them. */
export const timeWords: Readonly<Record<StepTime, string>> = {
  issue: 'working days after it is first asked for',
  before: 'working days before it is due',
  on: 'on the day it is due',
  after: 'working days after it was due',
  every: 'working days apart, again and again after it was due',
  weekBefore: 'every week until it is due',
  weekAfter: 'every week after it was due',
  date: 'on a day of the year',
  monthly: 'from a day of the year on, every month',
};

/** What a choice needs besides. */
export function neededFor(time: StepTime): 'number' | 'day' | 'nothing' {
  if (time === 'date' || time === 'monthly') return 'day';
  return time === 'on' || time === 'weekBefore' || time === 'weekAfter' ? 'nothing' : 'number';
}

/** What a step is counted from. */
export function startOf(time: StepTime): Rung['from'] {
  if (time === 'before' || time === 'on' || time === 'after') return 'due';
  return time === 'weekBefore' || time === 'weekAfter' ? 'weekly' : time;
}

/** A step as the boxes show it. */
export function stepToType(rung: Rung): StepTyped {
  const typed = { time: timeOf(rung), days: '', month: '04', dayOfMonth: '1', to: rung.to };
  switch (rung.from) {
    case 'issue':
      return { ...typed, days: String(rung.day) };
    case 'due':
      return { ...typed, days: rung.day === 0 ? '' : String(Math.abs(rung.day)) };
    case 'every':
      return { ...typed, days: String(rung.days) };
    case 'weekly':
      return typed;
    case 'date':
    case 'monthly':
      return { ...typed, month: rung.monthDay.slice(0, 2), dayOfMonth: String(Number(rung.monthDay.slice(3))) };
  }
}

/** The step that the boxes say; a number that is none becomes one that no rule accepts. */
export function stepTyped({ time, days, month, dayOfMonth, to }: StepTyped): Rung {
  const number = days.trim() === '' ? Number.NaN : Number(days);
  const monthDay = `${month}-${dayOfMonth.trim().padStart(2, '0')}`;
  switch (time) {
    case 'issue':
      return { from: 'issue', to, day: number };
    case 'before':
      return { from: 'due', to, day: awayFromDue(number, -1) };
    case 'on':
      return { from: 'due', to, day: 0 };
    case 'after':
      return { from: 'due', to, day: awayFromDue(number, 1) };
    case 'every':
      return { from: 'every', to, days: number };
    case 'weekBefore':
      return { from: 'weekly', to, side: 'before' };
    case 'weekAfter':
      return { from: 'weekly', to, side: 'after' };
    case 'date':
      return { from: 'date', to, monthDay };
    case 'monthly':
      return { from: 'monthly', to, monthDay };
  }
}

/** `before` and `after` begin at one: a sign typed beside the word would turn it round. */
function awayFromDue(days: number, sign: 1 | -1): number {
  return days >= 1 ? sign * days : Number.NaN;
}

function timeOf(rung: Rung): StepTime {
  if (rung.from === 'weekly') return rung.side === 'before' ? 'weekBefore' : 'weekAfter';
  if (rung.from !== 'due') return rung.from;
  if (rung.day === 0) return 'on';
  return rung.day < 0 ? 'before' : 'after';
}
