/** What the form of a verdict holds while somebody types; what the numbers say by themselves; the values it stands for. */
import { type Result, refuse } from '../../../../base/result.ts';
import type { AuditBook, AuditTool, Recommendation } from '../../../../core/audit/auditBook.ts';
import type { VerdictValues } from '../../../../core/audit/loop/prepareVerdict.ts';
import { type Counts, type SuggestedVerdict, suggestVerdict } from '../../../../core/audit/loop/suggestVerdict.ts';
import type { Audit } from '../../../../core/duties/snapshot.ts';
import { refTo } from '../../../../lists/definition/columns.ts';
import type { Question } from '../../../../lists/toolContent.ts';
import { type VerdictWord, verdictWords } from '../../../../lists/verdicts.ts';
import { countIn } from '../../../ui/form/fields.tsx';

export interface VerdictDraft {
  readonly measure: string;
  /** Key of the audit that looked again; empty for a measure of another kind. */
  readonly reAudit: string;
  readonly question: string;
  readonly beforeGood: string;
  readonly beforeOf: string;
  readonly afterGood: string;
  readonly afterOf: string;
  /** Empty until somebody chooses: then the numbers speak. */
  readonly verdict: VerdictWord | '';
  readonly remark: string;
}

/** Begins with the re-audit, where there is one, and with the question of the finding, where both asked it. */
export function draftOfVerdict(book: AuditBook, recommendation: Recommendation): VerdictDraft {
  const again = reAuditsOf(book)[0] ?? null;
  const finding = book.findings.find((one) => one.key === recommendation.finding.key);
  const question = sharedQuestions(book, again).find((one) => one.id === finding?.question);
  return {
    measure: question?.wording.slice(0, 255) ?? '',
    reAudit: again?.key ?? '',
    question: question?.id ?? '',
    beforeGood: '',
    beforeOf: '',
    afterGood: '',
    afterOf: '',
    verdict: '',
    remark: '',
  };
}

/** The audits that repeat this one, the newest first. */
export function reAuditsOf({ board, audit }: Pick<AuditBook, 'board' | 'audit'>): readonly Audit[] {
  return board.audits
    .filter((one) => one.earlierAudit?.key === audit.key && one.status !== 'Withdrawn')
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

/** Questions that can be counted as good enough or not. */
const counted: ReadonlySet<Question['type']> = new Set(['grade', 'yes, no or partly']);

/** Questions that both audits asked in the same way and that can be counted. */
export function sharedQuestions(
  book: Pick<AuditBook, 'tool' | 'tools'>,
  again: Pick<Audit, 'tool'> | null,
): readonly Question[] {
  const after = questionsIn(book.tools.find((one) => one.key === again?.tool?.key) ?? null);
  return questionsIn(book.tool).filter(
    (one) => counted.has(one.type) && after.some((other) => other.id === one.id && other.type === one.type),
  );
}

function questionsIn(tool: AuditTool | null): readonly Question[] {
  return tool?.content.sections.flatMap((section) => section.questions) ?? [];
}

/** Both sides as numbers; null on a side that is not filled in. */
export function sidesOf(draft: VerdictDraft): { readonly before: Counts | null; readonly after: Counts | null } {
  const side = (good: string, of: string): Counts | null => {
    const [a, b] = [countIn(good), countIn(of)];
    return a === null || b === null ? null : { good: a, of: b };
  };
  return { before: side(draft.beforeGood, draft.beforeOf), after: side(draft.afterGood, draft.afterOf) };
}

/** What the numbers say; null while a side is missing or cannot be. */
export function suggestedFor(draft: VerdictDraft): SuggestedVerdict | null {
  const { before, after } = sidesOf(draft);
  if (before === null || after === null || !isPossible(before) || !isPossible(after)) return null;
  return suggestVerdict(before, after);
}

function isPossible({ good, of }: Counts): boolean {
  return Number.isInteger(good) && Number.isInteger(of) && good >= 0 && good <= of;
}

/** The word that would be saved: the one chosen, else what the numbers say. */
export function wordOf(draft: VerdictDraft): VerdictWord | null {
  return verdictWords.find((one) => one === draft.verdict) ?? suggestedFor(draft)?.verdict ?? null;
}

/** The numbers of both audits put into the boxes; a side that is not known stays as it is. */
export function withNumbers(
  draft: VerdictDraft,
  { before, after }: { readonly before: Counts | null; readonly after: Counts | null },
): VerdictDraft {
  return {
    ...draft,
    ...(before === null ? {} : { beforeGood: String(before.good), beforeOf: String(before.of) }),
    ...(after === null ? {} : { afterGood: String(after.good), afterOf: String(after.of) }),
  };
}

/** The values, or what has to be chosen first. */
export function valuesOfVerdict(
  book: Pick<AuditBook, 'board'>,
  recommendation: Recommendation,
  draft: VerdictDraft,
): Result<VerdictValues, string> {
  const verdict = wordOf(draft);
  if (verdict === null) return refuse('verdict', 'Choose whether it made a difference.');
  const again = book.board.audits.find((one) => one.key === draft.reAudit);
  return {
    ok: true,
    value: {
      measure: draft.measure,
      recommendation: refTo(recommendation),
      verdict,
      reAudit: again === undefined ? null : refTo(again),
      question: again === undefined || draft.question === '' ? null : draft.question,
      beforeGood: countIn(draft.beforeGood),
      beforeOf: countIn(draft.beforeOf),
      afterGood: countIn(draft.afterGood),
      afterOf: countIn(draft.afterOf),
      remark: draft.remark,
    },
  };
}
