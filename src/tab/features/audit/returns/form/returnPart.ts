/** What each part of the form of a return needs. */
import type { CaseReturn } from '../../../../../core/audit/auditBook.ts';
import type { ReturnEdits } from '../saving/useAutosave.ts';

export interface ReturnPart {
  /** As it is on screen. */
  readonly row: CaseReturn;
  readonly type: (edits: ReturnEdits) => void;
  /** What is wrong with a field, by the names of `checkReturn`. */
  readonly errorOf: (field: string) => string | undefined;
}
