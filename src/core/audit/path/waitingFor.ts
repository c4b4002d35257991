/**
 * What an audit is waiting for, in the one sentence that its page begins with, and as a full list. What is due first comes
 * first; agencies that owe the same are named together.
 */
import { type PlainDate, sayDate } from '../../../base/time/plainDate.ts';
import type { AuditBook } from '../auditBook.ts';
import type { AuditPath } from './auditPath.ts';
import { type GateName, isOpen, type Missing } from './gate.ts';
import { type PathStep, sayStep } from './steps.ts';
import { theLead } from './whoSupplies.ts';

/** One thing that is missing, with everybody who owes it. */
export interface WaitingLine {
  readonly gate: GateName;
  /** `Police and Housing` */
  readonly who: string;
  /** `case returns` */
  readonly what: string;
  readonly dueOn: PlainDate | null;
  readonly isOverdue: boolean;
  /** `Police and Housing: case returns, due 3 December 2026` */
  readonly sentence: string;
}

/** At most so many things stand in the sentence. */
const named = 2;

/** The page's first sentence. */
export function sayWaitingFor(book: AuditBook, path: AuditPath, day: PlainDate): string {
  if (book.audit.status === 'Withdrawn') return 'Waiting for nothing: the audit was withdrawn.';
  if (path.next === null) return 'Waiting for nothing: the audit is closed.';
  const waiting = waitingList(path, day);
  if (waiting.length === 0) return `Ready: ${theLead(book)} can ${sayMove(path.next)}.`;
  const first = waiting.slice(0, named);
  const more = waiting.length - first.length;
  return `Waiting for ${sayTogether(first)}${more > 0 ? ` and ${more} more` : ''}.`;
}

/** Things of one person by one day are said in one breath: `the M&E lead: the purpose, the focus`. */
function sayTogether(lines: readonly WaitingLine[]): string {
  const [first, second] = lines;
  if (first === undefined) return 'nothing';
  if (second === undefined) return first.sentence;
  if (first.who !== second.who || first.dueOn !== second.dueOn) return `${first.sentence}; ${second.sentence}`;
  return `${first.who}: ${first.what}, ${second.sentence.slice(second.who.length + 2)}`;
}

/** `move it to ‘Moderation’`. */
export function sayMove(step: PathStep): string {
  return step === 'closed' ? 'close it' : `move it to ‘${sayStep(step)}’`;
}

/** Everything that is missing before the next step, the overdue first, then by day. */
export function waitingList(path: AuditPath, day: PlainDate): readonly WaitingLine[] {
  const groups = new Map<string, { readonly gate: GateName; readonly missing: Missing; readonly who: Set<string> }>();
  for (const gate of path.gates.filter((one) => !isOpen(one))) {
    for (const missing of gate.missing) {
      const key = `${gate.name}|${missing.what}|${missing.dueOn ?? ''}|${missing.agency === null ? missing.who : ''}`;
      const group = groups.get(key) ?? { gate: gate.name, missing, who: new Set<string>() };
      group.who.add(missing.who);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ gate, missing, who }) => line(gate, missing, list([...who]), day)).sort(byDue);
}

function line(gate: GateName, { what, dueOn }: Missing, who: string, day: PlainDate): WaitingLine {
  const isOverdue = dueOn !== null && dueOn < day;
  const due = dueOn === null ? '' : `, ${isOverdue ? 'was due' : 'due'} ${sayDate(dueOn)}`;
  return { gate, who, what, dueOn, isOverdue, sentence: `${who}: ${what}${due}` };
}

/** What has no day comes last; of one day in the order of the gates. */
function byDue(a: WaitingLine, b: WaitingLine): number {
  const [left, right] = [a.dueOn ?? '9999', b.dueOn ?? '9999'];
  return left < right ? -1 : Number(left > right);
}

function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
