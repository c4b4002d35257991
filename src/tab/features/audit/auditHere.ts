/** The audit that is on screen, for every section of its workspace: read once, handed down. */
import { createContext, useContext } from 'react';
import type { Result } from '../../../base/result.ts';
import type { PlainDate } from '../../../base/time/plainDate.ts';
import type { AuditBook } from '../../../core/audit/auditBook.ts';
import type { AuditPath } from '../../../core/audit/path/auditPath.ts';
import type { AuditRole, Operation } from '../../../core/audit/rights.ts';
import type { AgencyKey, Person } from '../../../core/people/board.ts';
import type { ClosedPart } from '../../board/audit/auditBoard.ts';
import type { Board } from '../../board/board.ts';

export interface AuditHere {
  readonly board: Board;
  readonly book: AuditBook;
  readonly path: AuditPath;
  readonly today: PlainDate;
  /** Null for somebody who is not among the board's people. */
  readonly me: Person | null;
  readonly roles: readonly AuditRole[];
  /** Parts that SharePoint does not show this person. */
  readonly closed: ReadonlySet<ClosedPart>;
  /** Agencies whose returns this person may see. */
  readonly seen: ReadonlySet<string>;
  /** The one thing that is open in the section. */
  readonly focus: string | null;
  /** Asked before a button is shown and again before it writes. */
  may(operation: Operation, agency?: AgencyKey): Result<true, string>;
  /** After a save: reads the audit again and says what was done. */
  saved(sentence: string): Promise<void>;
}

const HereContext = createContext<AuditHere | null>(null);

export const HereProvider = HereContext.Provider;

/** @throws Error outside the workspace of an audit */
export function useAuditHere(): AuditHere {
  const here = useContext(HereContext);
  if (here === null) throw new Error('no audit is on screen');
  return here;
}
