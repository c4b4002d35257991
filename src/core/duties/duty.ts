/**
 * A duty: one thing that is owed by one date (house rule: one obligation = one thing one person owes by one date). A kind
 * finds the things; the ladder says when whom is told; this file only says what the words mean. Nothing is stored: duties
 * are derived from the lists each time, so what is no longer owed cannot be sent.
 */
import type { Ref } from '../../base/id.ts';
import type { PlainDate } from '../../base/time/plainDate.ts';
import { type AnswerKind, answerKinds, type WorkspaceAnswer, workspaceAnswers } from '../../lists/answers.ts';
import {
  type DecisionKind,
  decisionKinds,
  type RecordsDecision,
  recordsDecisions,
  type WorkspaceDecision,
  workspaceDecisions,
} from '../../lists/decisions.ts';
import type { LadderTarget, Rung } from '../../lists/ladders.ts';
import type { PersonKey } from '../people/board.ts';
import type { Terms } from '../words/terms.ts';
import type { BoardSnapshot } from './snapshot.ts';

/** The kinds of duty (decisions 10). The name is kept for ever: keys of sent reminders hold it. */
export const dutyKinds = [
  'mou-sign-off',
  'mou-review',
  'agency-lead',
  'programme-lead',
  'audit-starting',
  'case-returns',
  'audit-report',
  'action',
  'verify-action',
  'enquiry',
  'agenda',
  'papers',
  'annual-report',
  'programme-approval',
  'qa-event',
] as const;
export type DutyKind = (typeof dutyKinds)[number];

/** A thing that is owed, as its kind finds it in the lists. */
export interface Owed {
  /** Unique in its kind, and the same as long as it is the same thing: `<version>.<agency>`, the key of an action. */
  readonly item: string;
  /** What it is, in a few words of the programme's own; no case, no finding, no child: `Case returns: CSE (Police)`. */
  readonly title: string;
  /** Due at the end of this day on the board's wall clock; overdue from the next. */
  readonly dueOn: PlainDate;
  /** First day on which it is owed: steps before it are not sent one by one. */
  readonly since: PlainDate;
  readonly agency: Ref<'agencies'> | null;
  readonly audit: Ref<'audits'> | null;
  /** Who owes it by name, before any absence is looked at; empty where the kind goes by roles alone or nobody is named. */
  readonly owners: readonly PersonKey[];
  /** Owners who are told of it but cannot do it themselves; `ask` has other words for them. */
  readonly toldOnly?: readonly PersonKey[];
  /** Whether whoever reads it is one of those. */
  readonly isToldOnly?: boolean;
  /** What it waits for or why it matters today, where the lists say so; one sentence. */
  readonly remark: string | null;
}

/** Whatever people can record: on a card, in their list of things or in the workspace of an audit. */
export type Recordable = AnswerKind | DecisionKind;

/** What may be done about a duty on a card or in the tab: an answer, or a decision of somebody who has the power. */
export type Act = Exclude<AnswerKind, WorkspaceAnswer> | Exclude<DecisionKind, WorkspaceDecision | RecordsDecision>;

const ofTheWorkspace: ReadonlySet<Recordable> = new Set([
  ...workspaceAnswers,
  ...workspaceDecisions,
  ...recordsDecisions,
]);

/** All that a card or the list of things can ask for. */
export const acts: readonly Act[] = [...answerKinds, ...decisionKinds].filter(
  (kind): kind is Act => !ofTheWorkspace.has(kind),
);

/** One kind of duty, read from top to bottom as a specification. */
export interface Kind {
  readonly name: DutyKind;
  /** `Case returns` */
  readonly label: string;
  readonly ladder: readonly Rung[];
  /** Where nobody is named, or nobody named can be reached: who owes it instead, the first that can be. */
  readonly owedBy: readonly LadderTarget[];
  /** What is owed now: what is done, withdrawn, waiting, unscheduled or delayed is not (R36, R65, R67). */
  find(board: BoardSnapshot, day: PlainDate): readonly Owed[];
  /** `Please send the case returns for CSE.` */
  ask(owed: Owed, terms: Terms): string;
  /** What happens after it is done, one sentence. */
  next(owed: Owed, terms: Terms): string;
  /** What whoever owes it may answer, in the order of the buttons. Empty: it has a card of its own (the memorandum) or only a link. */
  readonly ownActs: readonly Act[];
  /** What whoever is told of it may do, besides (chair: reassign, give time, withdraw, record). */
  readonly othersActs: readonly Act[];
  /** Cannot be put off or silenced: the memorandum. What is overdue never can, whatever its kind. */
  readonly isFirm: boolean;
  /** Where in the tab it is looked at. */
  readonly place: 'programme' | 'mou' | 'mine';
}

/** A duty with the person who owes it today: absences, 'not mine' and empty posts already looked at. */
export interface Duty {
  readonly kind: DutyKind;
  readonly owed: Owed;
  readonly person: PersonKey;
  /** As what the person owes it: they may stand in for somebody who is away. */
  readonly as: LadderTarget;
}

/** A step of a ladder that falls on a day and reaches one person. */
export interface Step {
  readonly duty: { readonly kind: DutyKind; readonly owed: Owed };
  /** `issue`, `due-10`, `due`, `due+5`, `week-2015-06-05`, `date-2015-09-01`: the same step has the same name for ever. */
  readonly name: string;
  readonly day: PlainDate;
  readonly person: PersonKey;
  readonly as: LadderTarget;
  /** Whether it tells somebody who does not owe it. Escalation tells; the owner still owes. */
  readonly isEscalation: boolean;
}

/** What names a step for ever, in a board: the same step for the same person and due date is planned once. */
export interface StepKey {
  readonly kind: DutyKind;
  readonly item: string;
  readonly step: string;
  readonly person: string;
  readonly dueOn: PlainDate;
}

/** A step's key as one text, for sets and tables. */
export function stepKeyText(key: Omit<StepKey, 'kind'> & { readonly kind: string }): string {
  return [key.kind, key.item, key.step, key.person, key.dueOn].join('|');
}
