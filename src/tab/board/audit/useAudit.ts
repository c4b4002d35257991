/** What the workspace of an audit reads: looked at again when the person comes back, and after each save. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useClock } from '../clock.ts';
import { useSite, useWorld } from '../world.ts';
import { readAuditBoard, readWorkBoard } from './auditBoard.ts';

function useLooker() {
  const clock = useClock();
  const { identity, app } = useWorld();
  return () => ({ identity, tenantId: app.tenantId, now: clock.now() });
}

/** One audit. */
export function useAudit(audit: string) {
  const site = useSite();
  const looker = useLooker();
  return useQuery({
    queryKey: ['audit', audit],
    queryFn: ({ signal }) => readAuditBoard(site, looker(), audit, signal),
  });
}

/** Every audit of the board, without the returns. */
export function useWorkBoard() {
  const site = useSite();
  const looker = useLooker();
  return useQuery({ queryKey: ['work'], queryFn: ({ signal }) => readWorkBoard(site, looker(), signal) });
}

/** Reads again what the pages about audits show, and resolves when it is there. */
export function useReadAgain(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['audit'] }),
      queries.invalidateQueries({ queryKey: ['work'] }),
      queries.invalidateQueries({ queryKey: ['returns'] }),
    ]);
  };
}
