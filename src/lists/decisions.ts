/**
 * Everything that confers authority. Add-only; who decided is SharePoint's own `createdBy`. The core derives states
 * from decisions whose author had the power at that moment and ignores the rest, visibly. Where the bot wrote the row for
 * somebody who pressed a card, the author is the person the channel verified, in `decidedBy`.
 */
import { choice, date, note, optional, ref, text } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';

export const decisionKinds = [
  'programme approved',
  'MoU exception',
  'extension granted',
  'extension refused',
  'reassigned',
  'withdrawn',
  'terms of reference agreed',
  'report delivered',
  'method signed off',
  'instruction not relevant',
  'independence overridden',
  'gate overridden',
  'audit moved',
  'action verified',
  'action reopened',
  'annual report published',
  'QA event held',
  'disposal approved',
  'disposal carried out',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** Decisions taken in the workspace of an audit, never on a card about a duty. */
export const workspaceDecisions = [
  'method signed off',
  'instruction not relevant',
  'independence overridden',
  'gate overridden',
  'audit moved',
  'action verified',
  'action reopened',
] as const satisfies readonly DecisionKind[];
export type WorkspaceDecision = (typeof workspaceDecisions)[number];

/** Approval of a disposal list by the chair, and the app's own note of what was deleted: see `core/records`. */
export const recordsDecisions = [
  'disposal approved',
  'disposal carried out',
] as const satisfies readonly DecisionKind[];
export type RecordsDecision = (typeof recordsDecisions)[number];

export const decisions = defineList({
  name: 'decisions',
  displayName: 'Decisions',
  description:
    'Approvals, exceptions, time given, what was delivered. Nobody can change or delete a row; a decision is taken back by a new one.',
  writing: { kind: 'addOnly', by: ['chair', 'qaManager', 'subGroup'] },
  readBy: everyone,
  columns: {
    kind: choice('What was decided', decisionKinds),
    subject: text('Key of what it is about', { indexed: true }),
    about: text('What it is about, in words', { asTitle: true }),
    decidedOn: date('Day of the decision, e.g. of the Board meeting'),
    minuteReference: optional(text('Minute in which it is recorded')),
    reason: optional(note('Why')),
    agency: optional(ref('agencies', 'The agency it is about, where it is about one')),
    validUntil: optional(date('Last day on which it holds; empty for no end')),
    decidedBy: optional(ref('people', 'Who decided on a card; counts only in rows of the bot')),
    newDueOn: optional(date('The new day, where time was given')),
    step: optional(text('The step or gate it is about, where it is about one')),
    fingerprint: optional(text('What exactly was decided on: the fingerprint of its text')),
    person: optional(ref('people', 'Who has it now, where it was given to somebody else')),
  },
  title: (decision) => decision.about,
});
