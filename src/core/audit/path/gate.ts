/**
 * A gate: one thing that must be there before an audit moves on, with what is missing and who can supply it. Which gates a
 * step has is in `gates/`; nothing here looks at rows.
 */
import type { Ref } from '../../../base/id.ts';
import type { Instant } from '../../../base/time/instant.ts';
import type { PlainDate } from '../../../base/time/plainDate.ts';
import type { AgencyKey } from '../../people/board.ts';
import type { Decision } from '../../programme/programme.ts';
import type { AuditBook, AuditWork } from '../auditBook.ts';
import type { PathStep } from './steps.ts';

export const gateNames = [
  'lead',
  'qa manager',
  'independence',
  'terms complete',
  'equality',
  'period',
  'historical instruction',
  'method',
  'agreed',
  'agencies',
  'mou',
  'agency lead',
  'days',
  'records access',
  'sample',
  'tool',
  'dates',
  'tool fixed',
  'returns',
  'moderated',
  'accepted',
  'findings',
  'recommendations',
  'delivered',
  'actions',
  'actions done',
  'loop',
] as const;
export type GateName = (typeof gateNames)[number];

/** One thing that is missing. */
export interface Missing {
  /** Part of a sentence, e.g. `the equality section`. */
  readonly what: string;
  /** Who can supply it: an agency, or a role in the board's words. */
  readonly who: string;
  readonly agency: AgencyKey | null;
  readonly dueOn: PlainDate | null;
}

/** The chair's word that the audit may go on without it. */
export interface Overridden {
  readonly by: Ref<'people'>;
  readonly reason: string;
  readonly at: Instant;
}

export interface Gate {
  readonly name: GateName;
  readonly step: PathStep;
  /** What it asks for, in words. */
  readonly label: string;
  readonly isMet: boolean;
  readonly isOverridable: boolean;
  readonly overridden: Overridden | null;
  /** Empty when it is met. */
  readonly missing: readonly Missing[];
}

/** Whether the audit may pass: met, or validly overridden. */
export function isOpen(gate: Pick<Gate, 'isMet' | 'overridden'>): boolean {
  return gate.isMet || gate.overridden !== null;
}

/** The lists of the workspace that a reader may not see, as far as gates rest on them. */
export type ClosedParts = ReadonlySet<keyof AuditWork>;

/** What a gate looks at. */
export interface Look {
  readonly book: AuditBook;
  /** With what came after the move; the same as `book` for a move that has not been made. */
  readonly whole: AuditBook;
  /** The day whose facts count, e.g. for the memorandum. */
  readonly day: PlainDate;
  /**
   * Null for a move that has not been made. For one that was made, its moment: rows that were added later are not in the
   * book, and what can no longer be known of an edited row is answered by the decisions of that time.
   */
  readonly movedAt: Instant | null;
  /** The decision itself. */
  readonly move: Decision | null;
  readonly closed: ClosedParts;
}

/** How a gate is defined. */
export interface GateRule {
  readonly name: GateName;
  readonly label: string;
  readonly isOverridable: boolean;
  /** Lists of the workspace it rests on: somebody who cannot see them cannot judge a move that others made. */
  readonly restsOn: readonly (keyof AuditWork)[];
  missing(look: Look): readonly Missing[];
}
