/** How far every return of every audit is, without its answers: for what is watched across audits. */
import { useQuery } from '@tanstack/react-query';
import type { ReturnHead } from '../../../../core/audit/auditBook.ts';
import { readReturnHeads } from '../../../../graph/lists/agencyReturns.ts';
import { useSite } from '../../../board/world.ts';
import { useAuditHere } from '../auditHere.ts';

export function useHeads() {
  const site = useSite();
  const { book } = useAuditHere();
  const { agencies } = book.board;
  return useQuery({
    queryKey: ['returns', 'heads', agencies.map((agency) => agency.key)],
    queryFn: async ({ signal }): Promise<readonly ReturnHead[]> =>
      (await readReturnHeads(site, agencies, undefined, signal)).rows,
  });
}
