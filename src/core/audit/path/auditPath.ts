/**
 * How far an audit is: derived each time from the moves that count, never stored. A move is a row of Decisions; it counts
 * when its author had the right, it goes to the next step, and the gates of that step were met or overridden at its moment.
 * The app looks at each move once and keeps what it found (`lists/checkedMoves.ts`); one that it has not seen yet is held
 * against the rows as they are. A move that does not count is listed and confers nothing: whoever may can make it again.
 */
import type { Ref } from '../../../base/id.ts';
import type { Instant } from '../../../base/time/instant.ts';
import { type PlainDate, sayDate } from '../../../base/time/plainDate.ts';
import { dateIn } from '../../../base/time/zone.ts';
import type { Said } from '../../answers/said.ts';
import type { Decision } from '../../programme/programme.ts';
import type { AuditBook } from '../auditBook.ts';
import { independence } from '../people/independence.ts';
import { bookAsOf } from './bookAsOf.ts';
import { checkOf } from './checks.ts';
import { decisionsOf, hadRight } from './decided.ts';
import { type ClosedParts, type Gate, isOpen, type Overridden } from './gate.ts';
import { gateRuleOf, gatesOf, gatesThen } from './gates/all.ts';
import { gateOverrides, overriddenBy } from './overrides.ts';
import { hasReached, nextStep, type PathStep, sayStep, stepOf } from './steps.ts';

/** A move that counts. */
export interface PathMove {
  readonly step: PathStep;
  readonly by: Ref<'people'>;
  readonly at: Instant;
  readonly on: PlainDate;
}

/** An override that counts, for the report. */
export interface PathOverride extends Overridden {
  /** What was overridden, in words. */
  readonly what: string;
  readonly on: PlainDate;
}

/** A row that confers nothing. */
export interface Irregular {
  readonly sentence: string;
  /** Key of the row. */
  readonly row: string;
}

export interface AuditPath {
  readonly reached: PathStep;
  /** Null at the end. */
  readonly next: PathStep | null;
  readonly moves: readonly PathMove[];
  /** The gates before the next step, as they stand today. */
  readonly gates: readonly Gate[];
  readonly overrides: readonly PathOverride[];
  readonly irregular: readonly Irregular[];
}

const none: ClosedParts = new Set();

/**
 * @param closed lists that the reader may not see: moves that rest on them are taken as whoever can see them finds them
 */
export function auditPath(book: AuditBook, day: PlainDate, closed: ClosedParts = none): AuditPath {
  const moves: PathMove[] = [];
  const irregular: Irregular[] = [...irregularOverrides(book)];
  let reached: PathStep = 'scoping';
  for (const said of decisionsOf(book, 'audit moved')) {
    const wrong = wrongInMove(book, said, { reached, closed });
    const step = stepOf(said.row.step);
    if (wrong === null && step !== null) {
      reached = step;
      moves.push({ step, by: personOf(said), at: said.row.createdAt, on: said.on });
    } else if (wrong !== null) {
      irregular.push({ sentence: wrong, row: said.row.key });
    }
  }
  const next = nextStep(reached);
  return {
    reached,
    next,
    moves,
    gates: next === null ? [] : gatesOf(book, next, day, closed),
    overrides: overridesOf(book),
    irregular,
  };
}

function personOf({ by }: Said<Decision>): Ref<'people'> {
  return { key: by.key, title: by.name };
}

/** What the app kept of a move, or what is to be kept: null in place of a reason when the move counts. */
function wrongInMove(book: AuditBook, said: Said<Decision>, at: OnTheWay): string | null {
  const kept = checkOf(book.board, said.row.key);
  const step = stepOf(said.row.step);
  const reason = kept === null ? judged(book, said, at) : kept.counts ? null : (kept.reason ?? 'it was wrong.');
  if (reason === null) return null;
  const when = `on ${sayDate(said.on)} by ${said.by.name}`;
  if (step === null) return `A move was recorded ${when} to a step that does not exist.`;
  return `The move to ‘${sayStep(step)}’, recorded ${when}, does not count: ${reason}`;
}

interface OnTheWay {
  readonly reached: PathStep;
  readonly closed: ClosedParts;
}

/** Why a move that the app has not seen yet does not count; null when it does. */
function judged(book: AuditBook, said: Said<Decision>, { reached, closed }: OnTheWay): string | null {
  const step = stepOf(said.row.step);
  if (step === null) return 'there is no such step.';
  if (!hadRight(book, said, 'move audit')) return 'its author may not move this audit.';
  if (hasReached(reached, step)) return 'the audit had that step behind it.';
  if (nextStep(reached) !== step) return `‘${sayStep(nextStep(reached) ?? reached)}’ comes before it.`;
  const then = bookAsOf(book, said.row.createdAt);
  const shut = gatesThen({ book: then, whole: book, move: said.row, day: said.on }, step, closed).filter(
    (gate) => !isOpen(gate),
  );
  if (shut.length === 0) return null;
  return `${shut.flatMap((gate) => gate.missing.map((one) => one.what)).join('; ')} was missing.`;
}

/** A move that the app sees for the first time, with what it finds. */
export interface NewCheck {
  /** Key of the decision. */
  readonly move: string;
  readonly counts: boolean;
  readonly reason: string | null;
}

/** What the app has to keep of the moves of an audit. Only somebody who sees every list may say so. */
export function newChecks(book: AuditBook): readonly NewCheck[] {
  const checks: NewCheck[] = [];
  let reached: PathStep = 'scoping';
  for (const said of decisionsOf(book, 'audit moved')) {
    const kept = checkOf(book.board, said.row.key);
    const reason = kept === null ? judged(book, said, { reached, closed: none }) : null;
    const counts = kept === null ? reason === null : kept.counts;
    if (kept === null) checks.push({ move: said.row.key, counts, reason });
    if (counts) reached = stepOf(said.row.step) ?? reached;
  }
  return checks;
}

/** Every override that counts, in order of time: of gates, and of independence. */
function overridesOf(book: AuditBook): readonly PathOverride[] {
  const ofGates = gateOverrides(book).flatMap((said) => {
    const rule = gateRuleOf(said.row.step);
    return rule?.isOverridable === true ? [printed(rule.label, overriddenBy(said))] : [];
  });
  const ofPeople = independence(book).flatMap(({ person, as, overridden }) =>
    overridden === null ? [] : [printed(`${person.title} manages the area and is ${as}`, overridden)],
  );
  return [...ofGates, ...ofPeople].sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

function printed(what: string, overridden: Overridden): PathOverride {
  return { ...overridden, what, on: dateIn(overridden.at) };
}

/** Overrides that confer nothing: not by the chair, without a reason, or of what nobody can override. */
function irregularOverrides(book: AuditBook): readonly Irregular[] {
  const right = new Set(gateOverrides(book).map(({ row }) => row.key));
  return decisionsOf(book, 'gate overridden')
    .filter(({ row }) => !right.has(row.key) || gateRuleOf(row.step)?.isOverridable !== true)
    .map(({ row, by, on }) => ({
      sentence: `The override of ‘${gateRuleOf(row.step)?.label ?? row.step ?? 'nothing'}’, recorded on ${sayDate(on)} by ${by.name}, does not count.`,
      row: row.key,
    }));
}
