/** What 'My things' reads: the board in one round trip, looked at again when the person comes back or has answered. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useClock } from '../../board/clock.ts';
import { type DutyBoard, readDutyBoard } from '../../board/dutyBoard.ts';
import { useSite, useWorld } from '../../board/world.ts';

const queryKey = ['mine'] as const;

export function useMine() {
  const { readNow } = useBoardNow();
  return useQuery({ queryKey, queryFn: ({ signal }) => readNow(signal) });
}

/** Reading the board at this moment, besides what the page keeps. */
export function useBoardNow() {
  const site = useSite();
  const clock = useClock();
  const queries = useQueryClient();
  const { identity, app } = useWorld();
  return {
    /** @throws Fault */
    readNow: (signal?: AbortSignal): Promise<DutyBoard> =>
      readDutyBoard(site, { identity, tenantId: app.tenantId, now: clock.now() }, signal),
    /** The page shows this board from now on. */
    show: (board: DutyBoard): void => void queries.setQueryData<DutyBoard>(queryKey, board),
  };
}
