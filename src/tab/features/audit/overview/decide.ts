/** A decision of the workspace as a row to write, from whatever the rule made of it. */
import { accept, type Result } from '../../../../base/result.ts';
import type { AuditBook } from '../../../../core/audit/auditBook.ts';
import type { DecisionToWrite } from '../../../../core/audit/path/workspaceDecision.ts';
import { decisions } from '../../../../lists/decisions.ts';
import { keyFor } from '../../../board/audit/auditBoard.ts';
import { adds, type Writing } from '../../../board/audit/writing.ts';

/** @param id of the press: the same press tried again is the same row */
export function decide(
  { audit }: Pick<AuditBook, 'audit'>,
  decided: Result<DecisionToWrite, string>,
  id: string = crypto.randomUUID(),
): Result<readonly Writing[], string> {
  return decided.ok
    ? accept([
        adds(
          decisions,
          keyFor<'decisions'>(audit, () => id),
          decided.value,
        ),
      ])
    : decided;
}
