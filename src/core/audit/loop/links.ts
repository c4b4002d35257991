/**
 * The links of one recommendation's chain (N1), each with where it stands, why, and who can mend it. A link that nobody is
 * going to complete is broken: nothing planned, or its day has passed. One with a day ahead is waiting.
 */
import { type PlainDate, sayDate } from '../../../base/time/plainDate.ts';
import { dateIn } from '../../../base/time/zone.ts';
import type { LearningDestination } from '../../../lists/recommendations.ts';
import { personBehind } from '../../answers/said.ts';
import type { Person } from '../../people/board.ts';
import { capital } from '../../words/terms.ts';
import { type ActionLine, actionBoard, sayActionState } from '../actions/actionBoard.ts';
import type { AuditBook, Finding, Learning, Recommendation, Verdict } from '../auditBook.ts';
import { hadRight } from '../path/decided.ts';
import { countsOf, suggestVerdict, wrongInVerdict } from './suggestVerdict.ts';

export type LinkState = 'done' | 'waiting' | 'broken';

export interface Link {
  readonly kind: 'finding' | 'action' | 'destination' | 'reached' | 'verdict';
  readonly state: LinkState;
  /** What it is, in a word or two: an agency, a destination, the name of what is done. */
  readonly about: string;
  /** Where it stands and why. */
  readonly sentence: string;
  /** Who can mend it or is waited for; null for what is done. */
  readonly who: string | null;
}

/** What the links of one recommendation are made from. */
export interface LinkParts {
  readonly book: AuditBook;
  readonly recommendation: Recommendation;
  readonly day: PlainDate;
}

/** The finding it answers. */
export function findingLink({ book, recommendation }: LinkParts): Link {
  const finding: Finding | undefined = book.findings.find((one) => one.key === recommendation.finding.key);
  const about = finding?.name ?? recommendation.finding.title;
  if (finding !== undefined) return done('finding', about, 'The audit found this.');
  return broken('finding', about, 'The finding it answers is not there any more.', leadOf(book));
}

/** One link for each action; a single broken one where no agency has an action (R77). */
export function actionLinks({ book, recommendation, day }: LinkParts): readonly Link[] {
  const lines = actionBoard(book, day).filter((line) => line.action.recommendation?.key === recommendation.key);
  if (lines.length === 0) {
    return [broken('action', 'No agency', 'No agency has an action for this recommendation.', leadOf(book))];
  }
  if (lines.every((line) => line.state === 'withdrawn')) {
    return [broken('action', 'Every agency', 'Every action was withdrawn, so nothing was done.', leadOf(book))];
  }
  return lines.map((line) => actionLink(book, line));
}

function actionLink(book: AuditBook, line: ActionLine): Link {
  const about = line.action.agency.title;
  const said = `${sayActionState(line)}.`;
  if (line.state === 'verified' || line.state === 'withdrawn') return done('action', about, said);
  if (line.state === 'claimed done') return waiting('action', about, said, leadOf(book));
  if (!line.ownerIsThere) return broken('action', about, 'Its owner is gone.', leadOf(book));
  const who = `${line.owner.title} (${about})`;
  if (line.workingDaysLate > 0) return broken('action', about, `${said} It was due on ${sayDate(line.dueOn)}.`, who);
  return waiting('action', about, `${sayActionState(line)}, due on ${sayDate(line.dueOn)}.`, who);
}

/** One link for each destination that is named (R40). */
export function destinationLinks({ book, recommendation }: LinkParts): readonly Link[] {
  const { destinations } = recommendation;
  if (destinations.length === 0) {
    return [broken('destination', 'No destination', 'Nobody has said where the learning goes.', leadOf(book))];
  }
  return destinations.map((destination) => {
    const planned = learningOf(book, recommendation, destination).length;
    if (planned === 0) return broken('destination', destination, 'Nothing is planned for it.', leadOf(book));
    return done('destination', destination, planned === 1 ? '1 thing is planned.' : `${planned} things are planned.`);
  });
}

/** One link for each learning item: whether it reached people, with something that shows it. */
export function reachedLinks({ book, recommendation, day }: LinkParts): readonly Link[] {
  return learningOf(book, recommendation, null).map((row) => reachedLink(book, row, day));
}

function reachedLink(book: AuditBook, row: Learning, day: PlainDate): Link {
  const { name, audience, reachedOn, plannedOn } = row;
  if (hasReached(row, day)) {
    const people = row.reached === null ? audience : `${row.reached} people (${audience})`;
    return done('reached', name, `Reached ${people}${reachedOn === null ? '' : ` on ${sayDate(reachedOn)}`}.`);
  }
  if (reachedOn !== null && reachedOn <= day) {
    return broken('reached', name, 'It is said to have reached people; nothing shows it.', leadOf(book));
  }
  if (plannedOn < day) {
    return broken('reached', name, `Planned for ${sayDate(plannedOn)}; it has not reached ${audience}.`, leadOf(book));
  }
  return waiting('reached', name, `Planned for ${sayDate(plannedOn)}, for ${audience}.`, leadOf(book));
}

/** Whether learning reached people by the day, with words or a link that show it. */
export function hasReached(row: Learning, day: PlainDate): boolean {
  const shown = [row.evidence, row.evidenceLink].some((one) => (one ?? '').trim() !== '');
  return row.reachedOn !== null && row.reachedOn <= day && shown;
}

/** Learning of the recommendation, of one destination or (null) of all. */
export function learningOf(
  book: AuditBook,
  { key }: Recommendation,
  destination: LearningDestination | null,
): readonly Learning[] {
  return book.learning.filter(
    (one) => one.recommendation.key === key && (destination === null || one.destination === destination),
  );
}

/**
 * The newest verdict that may stand as it is: by somebody who might give it (the list takes rows of the whole sub group), and
 * with a word that fits its numbers.
 */
export function verdictOf(book: AuditBook, { key }: Recommendation): Verdict | null {
  const all = book.verdicts
    .filter((one) => one.recommendation.key === key && mayStand(book, one) && wrongInVerdict(one).length === 0)
    .toSorted((a, b) => compare(`${a.createdAt} ${a.key}`, `${b.createdAt} ${b.key}`));
  return all.at(-1) ?? null;
}

/** Whether whoever recorded it might do so then. */
export function mayStand(book: AuditBook, verdict: Verdict): boolean {
  const by = personBehind(book.board, verdict.createdBy, null);
  return by !== null && hadRight(book, { row: verdict, by, on: dateIn(verdict.createdAt) }, 'record verdict');
}

/** A verdict that counts for nothing, and why. */
export interface IdleVerdict {
  readonly row: Verdict;
  /** Null where nobody of the board wrote it. */
  readonly by: Person | null;
  readonly reason: string;
}

export function idleVerdicts(book: AuditBook): readonly IdleVerdict[] {
  return book.verdicts.flatMap((row) => {
    const by = personBehind(book.board, row.createdBy, null);
    if (!mayStand(book, row)) return [{ row, by, reason: 'its author may not record one.' }];
    return wrongInVerdict(row).length === 0 ? [] : [{ row, by, reason: 'its word does not fit its numbers.' }];
  });
}

/** Whether it made a difference. @param hasLanded whether actions and learning before it are complete */
export function verdictLink(parts: LinkParts, hasLanded: boolean): Link {
  const { book, recommendation } = parts;
  const verdict = verdictOf(book, recommendation);
  const again = reAuditName(book);
  if (verdict !== null && verdict.verdict !== 'Too early') return done('verdict', verdict.measure, sayVerdict(verdict));
  const who = leadOf(book);
  if (verdict !== null) return waiting('verdict', verdict.measure, 'It is too early to say.', who);
  const passedOver = book.verdicts.filter((one) => one.recommendation.key === recommendation.key);
  if (passedOver.some((one) => mayStand(book, one))) {
    return broken('verdict', 'Verdict', 'Its word does not fit its numbers, and no remark says why.', who);
  }
  if (passedOver.length > 0) return broken('verdict', 'Verdict', 'It was given by somebody who may not give it.', who);
  if (again !== null) return waiting('verdict', again, `${again} looks again.`, who);
  const sentence = 'Nothing says whether it made a difference: no verdict, and no re-audit in the programme.';
  return hasLanded ? broken('verdict', 'Verdict', sentence, who) : waiting('verdict', 'Verdict', 'It comes last.', who);
}

function sayVerdict(verdict: Verdict): string {
  const { before, after } = countsOf(verdict);
  const numbers = before === null || after === null ? (verdict.remark ?? '') : suggestVerdict(before, after).sentence;
  return `${verdict.verdict}. ${numbers}`.trim();
}

/** The audit, or the item of the programme, that repeats this one; null for none. */
export function reAuditName({ board, audit }: AuditBook): string | null {
  const again = board.audits.find((one) => one.earlierAudit?.key === audit.key && one.status !== 'Withdrawn');
  if (again !== undefined) return again.name;
  const name = audit.name.trim().toLocaleLowerCase('en-GB');
  const planned = board.items.find(
    (one) => one.status !== 'Withdrawn' && one.key !== audit.item.key && isSaid(one.reAuditOf, name),
  );
  return planned?.name ?? null;
}

function isSaid(text: string | null, name: string): boolean {
  return (text ?? '').trim().toLocaleLowerCase('en-GB') === name;
}

function leadOf({ board, audit }: AuditBook): string {
  const { auditLead } = board.membership.terms;
  return audit.lead === null ? `${capital(auditLead)} (nobody is named)` : `${audit.lead.title}, who leads the audit`;
}

function done(kind: Link['kind'], about: string, sentence: string): Link {
  return { kind, state: 'done', about, sentence, who: null };
}

function waiting(kind: Link['kind'], about: string, sentence: string, who: string): Link {
  return { kind, state: 'waiting', about, sentence, who };
}

function broken(kind: Link['kind'], about: string, sentence: string, who: string): Link {
  return { kind, state: 'broken', about, sentence, who };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
