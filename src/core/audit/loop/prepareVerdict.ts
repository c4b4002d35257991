/** The row for a verdict: of a recommendation of this audit, with a re-audit that says it repeats it and asked the same. */
import { acceptUnless, type Refusal, type Result } from '../../../base/result.ts';
import { refTo } from '../../../lists/definition/columns.ts';
import type { NewRow } from '../../../lists/definition/defineList.ts';
import type { Question } from '../../../lists/toolContent.ts';
import type { verdicts } from '../../../lists/verdicts.ts';
import type { Audit } from '../../duties/snapshot.ts';
import type { AuditBook, AuditTool } from '../auditBook.ts';
import { filled, longestName } from '../findings/finding.ts';
import { type VerdictField, wrongInVerdict } from './suggestVerdict.ts';

/** What a form says; the audit is the book's. */
export type VerdictValues = Omit<NewRow<typeof verdicts>, 'audit'>;
type Book = Pick<AuditBook, 'board' | 'audit' | 'recommendations' | 'tool' | 'tools'>;

/** The row to write, or everything that is wrong. Who may write is in `rights.ts`. */
export function prepareVerdict(book: Book, values: VerdictValues): Result<NewRow<typeof verdicts>, VerdictField> {
  const row = {
    ...values,
    audit: refTo(book.audit),
    measure: values.measure.trim(),
    reAudit: values.reAudit ?? null,
    question: filled(values.question),
    beforeGood: values.beforeGood ?? null,
    beforeOf: values.beforeOf ?? null,
    afterGood: values.afterGood ?? null,
    afterOf: values.afterOf ?? null,
    remark: filled(values.remark),
  };
  return acceptUnless([...wrongInWords(book, values), ...wrongInReAudit(book, row), ...wrongInVerdict(row)], row);
}

function wrongInWords(book: Book, { measure, recommendation }: VerdictValues): readonly Refusal<VerdictField>[] {
  const wrong: Refusal<VerdictField>[] = [];
  if (measure.trim() === '') wrong.push({ code: 'measure', sentence: 'Say what was measured, before and after.' });
  if (measure.trim().length > longestName) {
    wrong.push({ code: 'measure', sentence: `Use at most ${longestName} characters.` });
  }
  if (!book.recommendations.some((one) => one.key === recommendation.key)) {
    wrong.push({ code: 'recommendation', sentence: 'Choose a recommendation of this audit.' });
  }
  return wrong;
}

function wrongInReAudit(
  book: Book,
  { reAudit, question }: { readonly reAudit: { readonly key: string } | null; readonly question: string | null },
): readonly Refusal<VerdictField>[] {
  if (reAudit === null) return [];
  const again = book.board.audits.find((one) => one.key === reAudit.key);
  if (again === undefined || again.key === book.audit.key || again.earlierAudit?.key !== book.audit.key) {
    return [{ code: 'reAudit', sentence: 'Choose an audit that repeats this one; the re-audit itself says so.' }];
  }
  if (question === null || askedInBoth(book, again, question)) return [];
  return [{ code: 'question', sentence: 'Both audits must ask this question, in the same way.' }];
}

/** Questions are compared by id and only where the type of answer is the same. */
function askedInBoth(book: Book, again: Audit, id: string): boolean {
  const before = questionIn(book.tool, id);
  const after = questionIn(book.tools.find((one) => one.key === again.tool?.key) ?? null, id);
  return before !== null && after !== null && before.type === after.type;
}

function questionIn(tool: AuditTool | null, id: string): Question | null {
  return tool?.content.sections.flatMap((section) => section.questions).find((one) => one.id === id) ?? null;
}
