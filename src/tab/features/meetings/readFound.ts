/** What the agenda draft tells of findings: read besides the board, and only by those who see the draft. */
import { useQuery } from '@tanstack/react-query';
import type { FoundRows } from '../../../core/agenda/keyFindings.ts';
import { readAllowed } from '../../../graph/lists/readAllowed.ts';
import type { BoardSite } from '../../../graph/lists/site.ts';
import { findings } from '../../../lists/findings.ts';
import { themes } from '../../../lists/themes.ts';
import { useSite } from '../../board/world.ts';

/** Null while one of the lists is not there. @throws Fault */
export async function readFound(site: BoardSite, signal?: AbortSignal): Promise<FoundRows | null> {
  const [found, named] = await readAllowed(site, [{ list: findings }, { list: themes }], signal);
  return found.closed || named.closed ? null : { findings: found.rows, themes: named.rows };
}

export function useFound() {
  const site = useSite();
  return useQuery({ queryKey: ['meetings', 'found'], queryFn: ({ signal }) => readFound(site, signal) });
}
