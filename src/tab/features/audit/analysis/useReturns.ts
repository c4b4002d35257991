/**
 * The returns of an audit with their answers, as far as SharePoint shows them to this person: of the audit on screen, or
 * of one that came before or after it.
 */
import { useQuery } from '@tanstack/react-query';
import type { AuditBook, CaseReturn, ReturnReply } from '../../../../core/audit/auditBook.ts';
import type { Agency } from '../../../../core/people/board.ts';
import { readReplies, readReturns } from '../../../../graph/lists/agencyReturns.ts';
import type { SpoiledRow } from '../../../../lists/definition/row.ts';
import { useSite } from '../../../board/world.ts';

export interface ReturnsSeen {
  readonly rows: readonly CaseReturn[];
  /** What was said about them: which of them can count. */
  readonly replies: readonly ReturnReply[];
  /** Agencies that take part and whose returns this person may not see. */
  readonly unseen: readonly Agency[];
  readonly spoiled: readonly SpoiledRow[];
}

/** @param book null reads nothing */
export function useReturns(book: Pick<AuditBook, 'audit' | 'board' | 'participation'> | null) {
  const site = useSite();
  return useQuery({
    // 'analysis' keeps it apart from what other sections read of the same returns.
    queryKey: ['returns', book?.audit.key ?? null, 'analysis'],
    enabled: book !== null,
    queryFn: async ({ signal }): Promise<ReturnsSeen> => {
      if (book === null) return { rows: [], replies: [], unseen: [], spoiled: [] };
      const taking = new Set(book.participation.map((row): string => row.agency.key));
      const agencies = book.board.agencies.filter((agency) => taking.has(agency.key));
      const [{ rows, unseen, spoiled }, said] = await Promise.all([
        readReturns(site, agencies, book.audit.key, signal),
        readReplies(site, agencies, book.audit.key, signal),
      ]);
      const closed = new Set<string>([...unseen, ...said.unseen]);
      return {
        rows,
        replies: said.rows,
        spoiled: [...spoiled, ...said.spoiled],
        unseen: agencies.filter((agency) => closed.has(agency.key)),
      };
    },
  });
}
