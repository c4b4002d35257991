/**
 * All that the rules about one audit look at: its own rows beside the board's. Tab and bot put it together from what they
 * read; a reader who may not see the returns of an agency has a book without them. Nothing here is derived.
 */
import type { Ref } from '../../base/id.ts';
import type { auditCases } from '../../lists/auditCases.ts';
import type { auditSamples } from '../../lists/auditSamples.ts';
import type { auditTools } from '../../lists/auditTools.ts';
import type { caseReturns } from '../../lists/caseReturns.ts';
import type { Row } from '../../lists/definition/defineList.ts';
import type { findings } from '../../lists/findings.ts';
import type { learning } from '../../lists/learning.ts';
import type { moderations } from '../../lists/moderations.ts';
import type { recommendations } from '../../lists/recommendations.ts';
import type { returnReplies } from '../../lists/returnReplies.ts';
import type { termsOfReference } from '../../lists/termsOfReference.ts';
import type { themes } from '../../lists/themes.ts';
import type { verdicts } from '../../lists/verdicts.ts';
import type { Action, Audit, AuditKey, BoardSnapshot, Participation } from '../duties/snapshot.ts';
import type { ProgrammeItem } from '../programme/programme.ts';

export type TermsOfReference = Row<typeof termsOfReference>;
export type AuditTool = Row<typeof auditTools>;
export type AuditSample = Row<typeof auditSamples>;
export type AuditCase = Row<typeof auditCases>;
export type CaseReturn = Row<typeof caseReturns>;
/** A return without what was answered in it: enough to say how far it is. */
export type ReturnHead = ReturnRow & {
  /** Of its content, where that had to be read: see `returns/contentFingerprint.ts`. */
  readonly fingerprint?: string;
};
type ReturnRow = Pick<
  CaseReturn,
  | 'key'
  | 'etag'
  | 'itemId'
  | 'createdAt'
  | 'createdBy'
  | 'changedAt'
  | 'changedBy'
  | 'reference'
  | 'audit'
  | 'agency'
  | 'state'
  | 'historicalIssue'
  | 'historicalSystem'
>;
export type ReturnReply = Row<typeof returnReplies>;
export type Moderation = Row<typeof moderations>;
export type Theme = Row<typeof themes>;
export type Finding = Row<typeof findings>;
export type Recommendation = Row<typeof recommendations>;
export type Learning = Row<typeof learning>;
export type Verdict = Row<typeof verdicts>;

/** The fingerprint of a text: SHA-256 in hexadecimal. It comes as an argument, because the core computes nothing of the kind. */
export type Hash = (text: string) => string;

/** The lists of the workspace, all audits together, as far as the reader may see them. */
export interface AuditWork {
  readonly terms: readonly TermsOfReference[];
  readonly tools: readonly AuditTool[];
  readonly samples: readonly AuditSample[];
  readonly cases: readonly AuditCase[];
  readonly returns: readonly ReturnHead[];
  /** What was said about the returns, each row from the list of its own agency. */
  readonly replies: readonly ReturnReply[];
  readonly moderations: readonly Moderation[];
  readonly themes: readonly Theme[];
  readonly findings: readonly Finding[];
  readonly recommendations: readonly Recommendation[];
  readonly learning: readonly Learning[];
  readonly verdicts: readonly Verdict[];
}

/** One audit with everything of it; lists hold its own rows alone, themes and tools those of the board. */
export interface AuditBook extends AuditWork {
  readonly board: BoardSnapshot;
  readonly audit: Audit;
  /** Null when the programme item is gone. */
  readonly item: ProgrammeItem | null;
  /** Its one row; null before anybody wrote it. */
  readonly itsTerms: TermsOfReference | null;
  /** The version of the tool it points to. */
  readonly tool: AuditTool | null;
  readonly participation: readonly Participation[];
  /** The newest draw. */
  readonly sample: AuditSample | null;
  readonly actions: readonly Action[];
  /** What the board's other audits found, those that were withdrawn left out. */
  readonly foundElsewhere: readonly Finding[];
  readonly hash: Hash;
}

/** The book of one audit; null when the board has no such audit. */
export function auditBook(board: BoardSnapshot, work: AuditWork, key: AuditKey, hash: Hash): AuditBook | null {
  const audit = board.audits.find((one) => one.key === key);
  if (audit === undefined) return null;
  const its = <R extends { readonly audit: Ref<'audits'> | null }>(rows: readonly R[]) =>
    rows.filter((row) => row.audit?.key === key);
  const samples = its(work.samples);
  return {
    board,
    audit,
    item: board.items.find((one) => one.key === audit.item.key) ?? null,
    itsTerms: its(work.terms)[0] ?? null,
    tool: work.tools.find((one) => one.key === audit.tool?.key) ?? null,
    participation: its(board.participation),
    sample: samples.reduce<AuditSample | null>(newer, null),
    actions: its(board.actions),
    foundElsewhere: foundElsewhere(board, work, key),
    hash,
    terms: its(work.terms),
    tools: work.tools,
    samples,
    cases: its(work.cases),
    returns: its(work.returns),
    replies: its(work.replies),
    moderations: its(work.moderations),
    themes: work.themes,
    findings: its(work.findings),
    recommendations: its(work.recommendations),
    learning: its(work.learning),
    verdicts: its(work.verdicts),
  };
}

function foundElsewhere({ audits }: BoardSnapshot, { findings }: AuditWork, key: AuditKey): readonly Finding[] {
  const withdrawn = new Set(audits.filter((one) => one.status === 'Withdrawn').map((one) => one.key));
  return findings.filter((row) => row.audit.key !== key && !withdrawn.has(row.audit.key));
}

function newer(one: AuditSample | null, other: AuditSample): AuditSample {
  return one === null || one.createdAt <= other.createdAt ? other : one;
}
