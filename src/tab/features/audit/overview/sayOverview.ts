/** The overview in words and in order: what lies before the next step, what mends it, what was done so far. Pure. */
import { type PlainDate, sayDate } from '../../../../base/time/plainDate.ts';
import type { AuditPath } from '../../../../core/audit/path/auditPath.ts';
import { type Gate, type GateName, isOpen, type Missing } from '../../../../core/audit/path/gate.ts';
import { sayMove } from '../../../../core/audit/path/waitingFor.ts';
import { capital } from '../../../../core/words/terms.ts';
import type { AuditSection } from '../../../board/routes.ts';

/** Where what is missing can be supplied. */
export const sectionOfGate: Readonly<Record<GateName, AuditSection>> = {
  lead: 'people',
  'qa manager': 'people',
  independence: 'people',
  'terms complete': 'terms',
  equality: 'terms',
  period: 'terms',
  'historical instruction': 'terms',
  method: 'terms',
  agreed: 'terms',
  agencies: 'people',
  mou: 'people',
  'agency lead': 'people',
  days: 'people',
  'records access': 'people',
  sample: 'cases',
  tool: 'tool',
  dates: 'overview',
  'tool fixed': 'tool',
  returns: 'returns',
  moderated: 'moderation',
  accepted: 'returns',
  findings: 'findings',
  recommendations: 'findings',
  delivered: 'report',
  actions: 'actions',
  'actions done': 'actions',
  loop: 'learning',
};

export type GateState = 'missing' | 'let pass' | 'met';

export function gateState(gate: Gate): GateState {
  if (gate.isMet) return 'met';
  return gate.overridden === null ? 'missing' : 'let pass';
}

const rank: Readonly<Record<GateState, number>> = { missing: 0, 'let pass': 1, met: 2 };

/** What is missing first; of one kind in the order of the work. */
export function gatesInOrder(gates: readonly Gate[]): readonly Gate[] {
  return [...gates].sort((a, b) => rank[gateState(a)] - rank[gateState(b)]);
}

/** What is missing, one line for each who owes it: `Police, was due 3 December 2026: days of staff time confirmed`. */
export function missingLines(missing: readonly Missing[], today: PlainDate): readonly string[] {
  const lines = new Map<string, readonly string[]>();
  for (const { who, what, dueOn } of missing) {
    const due = dueOn === null ? '' : `, ${dueOn < today ? 'was due' : 'due'} ${sayDate(dueOn)}`;
    const owner = `${capital(who)}${due}`;
    lines.set(owner, [...(lines.get(owner) ?? []), what]);
  }
  return [...lines].map(([owner, whats]) => `${owner}: ${whats.join('; ')}`);
}

/** How many gates are open, in one sentence. */
export function sayGates({ gates, next }: Pick<AuditPath, 'gates' | 'next'>): string {
  if (next === null) return 'The audit has gone the whole way.';
  const shut = gates.filter((gate) => !isOpen(gate)).length;
  if (shut === 0) return `Nothing is missing: it is possible to ${sayMove(next)}.`;
  return `${gates.length - shut} of ${gates.length} things are settled. ${shut === 1 ? 'One is' : `${shut} are`} still missing.`;
}
