/**
 * The board as the rules about duties look at it, for pages that keep one of its lists: read in one round trip, read again
 * after a save. What was saved is told of on other pages too, so those read again when they are next shown.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useClock } from '../clock.ts';
import { readDutyBoard } from '../dutyBoard.ts';
import { useSite, useWorld } from '../world.ts';

const queryKey = ['duty board'] as const;

export function useDutyBoard() {
  const site = useSite();
  const clock = useClock();
  const { identity, app } = useWorld();
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => readDutyBoard(site, { identity, tenantId: app.tenantId, now: clock.now() }, signal),
  });
}

/** Resolves once what is on screen has been read again. */
export function useReadEverythingAgain(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries();
}
