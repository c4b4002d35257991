/** One examination at a time, with what is being looked at; and whether this person should begin one. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readTogether } from '../../../graph/lists/readTogether.ts';
import { boardFrom, boardLists, mayI } from '../../board/board.ts';
import { useClock, useToday } from '../../board/clock.ts';
import { useSite, useWorld } from '../../board/world.ts';
import { examineHere } from './examineHere.ts';

export function useDoctor() {
  const world = useWorld();
  const site = useSite();
  const clock = useClock();
  const [looking, setLooking] = useState('');
  const run = useMutation({
    mutationFn: () => examineHere({ world, site, now: clock.now(), say: setLooking }),
  });
  return { looking, run };
}

/**
 * Why this person should leave it to others; null when they may look. A board that cannot be read, or has no settings yet,
 * keeps nobody out: that is what the doctor is for.
 */
export function useRefusal(): { readonly isKnown: boolean; readonly refusal: string | null } {
  const site = useSite();
  const today = useToday();
  const { identity } = useWorld();
  const board = useQuery({
    queryKey: ['doctor', 'board'],
    queryFn: async ({ signal }) => boardFrom(await readTogether(site, boardLists, signal), identity),
  });
  if (board.data === undefined) return { isKnown: board.error !== null, refusal: null };
  if (board.data.settings === null) return { isKnown: true, refusal: null };
  const right = mayI(board.data, 'set up the board', today);
  return { isKnown: true, refusal: right.ok ? null : right.refusals[0].sentence };
}
