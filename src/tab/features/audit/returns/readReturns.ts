/** The returns with their answers: read when the section is open, for the agencies this person may see. */
import { useQuery } from '@tanstack/react-query';
import { readReturns } from '../../../../graph/lists/agencyReturns.ts';
import { useSite } from '../../../board/world.ts';
import { useAuditHere } from '../auditHere.ts';

/** Full rows of the audit that is on screen. */
export function useReturns() {
  const site = useSite();
  const { book, seen } = useAuditHere();
  const owners = book.board.agencies.filter((agency) => seen.has(agency.key));
  const names = owners.map((one) => one.key).join(' ');
  return useQuery({
    queryKey: ['returns', book.audit.key, names],
    queryFn: ({ signal }) => readReturns(site, owners, book.audit.key, signal),
  });
}
