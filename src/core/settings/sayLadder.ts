/** Ladders in words: one step, a whole ladder as the table of kinds shows it, and the example of one due date. */
import { sayDate } from '../../base/time/plainDate.ts';
import type { LadderTarget, Rung } from '../../lists/ladders.ts';
import type { DutyKind } from '../duties/duty.ts';
import { kindOf } from '../duties/kinds/all.ts';
import type { LadderDays } from '../duties/ladder.ts';
import { sayRole, type Terms } from '../words/terms.ts';
import { type FallingStep, isRepeated } from './ladderDays.ts';
import { stepsLeftOut, stepsOfItsOwn } from './ladderRules.ts';

/** Who owes a thing of this kind, as in `the agency’s lead`. */
export function sayOwner(kind: DutyKind, terms: Terms): string {
  switch (kind) {
    case 'case-returns':
      return 'the agency’s lead';
    case 'action':
      return 'the action’s owner';
    case 'agenda':
      return `the ${terms.chair}`;
    case 'papers':
      return 'the leads who owe papers';
    case 'audit-starting':
      return 'the leads of the audit';
    case 'audit-report':
    case 'verify-action':
      return `the ${terms.auditLead}`;
    case 'mou-sign-off':
    case 'agency-lead':
    case 'enquiry':
      return 'the representative';
    case 'programme-lead':
      return `the ${terms.qaManager}`;
    case 'mou-review':
    case 'annual-report':
    case 'programme-approval':
    case 'qa-event':
      return `the ${terms.qaManager} and the ${terms.chair}`;
  }
}

/** Whom a step reaches: `whoever owes it`, `the chair`. */
export function sayTarget(target: LadderTarget, terms: Terms): string {
  if (target === 'owner') return 'whoever owes it';
  return `the ${target === 'audit lead' ? terms.auditLead : sayRole(target, terms)}`;
}

/** When a step falls: `5 working days before it is due`. */
export function sayRung(rung: Rung): string {
  switch (rung.from) {
    case 'issue':
      return rung.day === 0 ? 'when it is first asked for' : `${working(rung.day)} after it is first asked for`;
    case 'due':
      return sayFromDue(rung.day);
    case 'every':
      return `${everyWorking(rung.days)} after it was due`;
    case 'weekly':
      return rung.side === 'before' ? 'every week until it is due' : 'every week after it was due';
    case 'date':
      return `on ${sayMonthDay(rung.monthDay)}`;
    case 'monthly':
      return `on ${sayMonthDay(rung.monthDay)} and every month from then on`;
  }
}

function sayFromDue(day: number): string {
  if (day === 0) return 'on the day it is due';
  return day < 0 ? `${working(-day)} before it is due` : `${working(day)} after it was due`;
}

/** `every 5 working days`. */
function everyWorking(days: number): string {
  return days === 1 ? 'every working day' : `every ${days} working days`;
}

/** `1 October`. */
export function sayMonthDay(monthDay: string): string {
  const date = new Date(`2016-${monthDay}T12:00:00Z`); // a leap year: 29 February is a day of it
  return Number.isNaN(date.getTime()) ? 'no day' : monthForm.format(date);
}

const monthForm = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** The three columns of the table: to whoever owes it until it is due and afterwards, and to others. */
export interface LadderInWords {
  readonly before: string;
  readonly after: string;
  readonly others: string;
}

export function sayLadder(ladder: readonly Rung[], terms: Terms): LadderInWords {
  const own = ladder.filter(({ to }) => to === 'owner');
  const others = ladder.filter(({ to }) => to !== 'owner');
  return {
    before: sentence(sayInShort(own.filter((rung) => !isAfter(rung)))),
    after: sentence(sayInShort(own.filter(isAfter))),
    others: sentence(
      others.map((rung) => `${sayTarget(rung.to, terms)} ${sayInShort([rung]).join()}`),
      'nobody',
    ),
  };
}

/** `10, 5 and 1 working days before`, `on the day`: under a heading that says what the days are counted from. */
function sayInShort(rungs: readonly Rung[]): readonly string[] {
  const numbers = (side: 1 | -1) =>
    rungs.flatMap((rung) => (rung.from === 'due' && rung.day * side > 0 ? [Math.abs(rung.day)] : []));
  const [early, late] = [numbers(-1).toSorted((a, b) => b - a), numbers(1).toSorted((a, b) => a - b)];
  const rest = rungs.filter((rung) => rung.from !== 'due');
  return [
    ...rest.filter((rung) => !isAfter(rung)).map(sayRung),
    ...(early.length === 0 ? [] : [`${manyWorking(early)} before`]),
    ...(rungs.some((rung) => rung.from === 'due' && rung.day === 0) ? ['on the day'] : []),
    ...(late.length === 0 ? [] : [`${manyWorking(late)} after`]),
    ...rest.filter(isAfter).map((rung) => sayRung(rung).replace(' after it was due', '')),
  ];
}

function manyWorking(days: readonly number[]): string {
  return `${joined(days.map(String))} working ${days.length === 1 && days[0] === 1 ? 'day' : 'days'}`;
}

function isAfter(rung: Rung): boolean {
  if (rung.from === 'due') return rung.day > 0;
  return rung.from === 'every' || rung.from === 'monthly' || (rung.from === 'weekly' && rung.side === 'after');
}

/** What differs from the usual ladder of a kind: `New: 15 working days before it is due, to whoever owes it`. */
export function sayDifference(kind: DutyKind, ladder: readonly Rung[], terms: Terms): readonly string[] {
  const said = (word: string, rungs: readonly Rung[]): readonly string[] =>
    rungs.length === 0
      ? []
      : [`${word}: ${rungs.map((rung) => `${sayRung(rung)}, to ${sayTarget(rung.to, terms)}`).join('; ')}.`];
  return [...said('New', stepsOfItsOwn(kind, ladder)), ...said('Left out', stepsLeftOut(kind, ladder))];
}

/** One due date played through: `Case returns due 3 December 2026 would be asked for on …`. */
export function sayExample(
  kind: DutyKind,
  { days, steps }: { readonly days: LadderDays; readonly steps: readonly FallingStep[] },
  terms: Terms,
): readonly string[] {
  const own = steps.filter(({ rung }) => rung.to === 'owner');
  const inTime = own.filter((step) => step.days.some((day) => day <= days.dueOn));
  const late = own.filter((step) => !inTime.includes(step));
  const others = steps.filter(({ rung }) => rung.to !== 'owner');
  const who =
    inTime.length === 0 ? 'nobody would be asked before' : `${sayOwner(kind, terms)} would be asked ${sayOn(inTime)}`;
  const told = others.map((step) => `${sayTarget(step.rung.to, terms)} ${sayOn([step])}`);
  return [
    `${kindOf(kind).label}, due ${sayDate(days.dueOn)}: ${who}.`,
    ...(late.length === 0 ? [] : [`If it is still missing, again ${sayOn(late)}.`]),
    told.length === 0 ? 'Nobody else would be told.' : `While it is missing, others would be told: ${joined(told)}.`,
  ];
}

/** `on 2 December 2026, 3 December 2026, then on 10 December 2026 and so on every 5 working days`. */
function sayOn(steps: readonly FallingStep[]): string {
  const single = steps.filter(({ rung }) => !isRepeated(rung)).flatMap((step) => step.days);
  const repeated = steps
    .filter(({ rung }) => isRepeated(rung))
    .map((step) => `on ${joined(step.days.map(sayDate))} and so on ${sayTurn(step.rung)}`);
  return [...(single.length === 0 ? [] : [`on ${joined(single.map(sayDate))}`]), ...repeated].join(', then ');
}

function sayTurn(rung: Rung): string {
  if (rung.from === 'every') return everyWorking(rung.days);
  if (rung.from === 'monthly') return 'every month';
  return rung.from === 'weekly' && rung.side === 'before' ? 'every week until then' : 'every week';
}

function joined(parts: readonly string[]): string {
  return parts.join(', ').replace(/, ([^,]*)$/, ' and $1');
}

function working(days: number): string {
  return `${days} working ${days === 1 ? 'day' : 'days'}`;
}

function sentence(parts: readonly string[], none = 'nothing'): string {
  return parts.length === 0 ? none : parts.join('; ');
}
