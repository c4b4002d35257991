/**
 * The agencies of the board, whether or not they take part today, and which of them have lists of their own. The lists are
 * looked for only on behalf of who may keep the agencies: SharePoint shows others their own lists alone.
 */

import { useQuery } from '@tanstack/react-query';
import { dateIn } from '../../../base/time/zone.ts';
import { agenciesWithLists } from '../../../graph/provision/agencyLists.ts';
import { mayI } from '../../board/board.ts';
import { useClock } from '../../board/clock.ts';
import { type DutyBoard, readDutyBoard } from '../../board/dutyBoard.ts';
import { useSite, useWorld } from '../../board/world.ts';

export interface AgenciesBoard {
  readonly at: DutyBoard;
  /** Keys of agencies whose lists are there; null where this person cannot tell. */
  readonly withLists: ReadonlySet<string> | null;
}

export function useAgencies() {
  const site = useSite();
  const clock = useClock();
  const { identity, app } = useWorld();
  return useQuery({
    queryKey: ['agencies'],
    queryFn: async ({ signal }): Promise<AgenciesBoard> => {
      const looker = { identity, tenantId: app.tenantId, now: clock.now() };
      const at = await readDutyBoard(site, looker, signal);
      const mayKeep = mayI(at.board, 'appoint', dateIn(looker.now)).ok;
      return { at, withLists: mayKeep ? await agenciesWithLists(site, at.snapshot.agencies) : null };
    },
  });
}
