/** What a team owner needs to know before setting up: which site it is, what is there, and whose board it already holds. */
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { Fault } from '../../../base/fault.ts';
import { london } from '../../../base/time/zone.ts';
import { readTogether } from '../../../graph/lists/readTogether.ts';
import type { BoardSite } from '../../../graph/lists/site.ts';
import { inspectAgencyLists } from '../../../graph/provision/agencyLists.ts';
import { hasAuditLibrary } from '../../../graph/provision/auditLibrary.ts';
import { inspectLists, type ListFinding } from '../../../graph/provision/provisionLists.ts';
import { type Board, boardFrom, boardLists } from '../../board/board.ts';
import { useWorld, type World } from '../../board/world.ts';

/** The SharePoint site of a team. */
export interface TeamSite {
  readonly id: string;
  readonly name: string;
  readonly url: string;
}

export interface Setup {
  readonly site: TeamSite;
  readonly findings: readonly ListFinding[];
  /** Whether the library of the audits' files is there; the board is there without it. */
  readonly hasLibrary: boolean;
  /** Null until every list is there. */
  readonly board: Board | null;
}

const siteShape = z.object({
  id: z.string(),
  webUrl: z.url(),
  displayName: z.string().optional(),
  name: z.string().optional(),
});
const queryKey = ['setup'] as const;

/** Source: "Get a site resource" (`/groups/{id}/sites/root`, `/sites/{id}`). @throws Fault */
async function findSite(world: World): Promise<TeamSite> {
  const path = world.site === null ? `/groups/${world.groupId}/sites/root` : `/sites/${world.site.siteId}`;
  const raw = await world.graph.call({ method: 'GET', path });
  const parsed = siteShape.safeParse(raw);
  if (!parsed.success) throw new Fault('malformed', {}, { cause: parsed.error });
  const { id, webUrl, displayName, name } = parsed.data;
  return { id, url: webUrl, name: displayName ?? name ?? webUrl };
}

/** The site's lists as the signed-in person reaches them. */
export function siteOf(world: World, site: TeamSite): BoardSite {
  return { api: world.graph, patience: world.patience, siteId: site.id, zone: london };
}

/** @throws Fault */
export async function readSetup(world: World): Promise<Setup> {
  const site = await findSite(world);
  const boardSite = siteOf(world, site);
  const own = await inspectLists(boardSite);
  // A list that an agency still lacks is made by 'Check and repair'; the board is there without it.
  const findings = [...own, ...(await inspectAgencyLists(boardSite))];
  const isComplete = own.every((finding) => finding.state === 'as defined');
  const board = isComplete ? boardFrom(await readTogether(boardSite, boardLists), world.identity) : null;
  return { site, findings, hasLibrary: await hasAuditLibrary(boardSite), board };
}

/** Looked at when the page opens and after every step. */
export function useSetup() {
  const world = useWorld();
  return useQuery({
    queryKey,
    queryFn: () => readSetup(world),
    enabled: world.site !== null || world.groupId !== null,
    refetchOnWindowFocus: false,
  });
}
