/**
 * The app in Teams: whether it is in the team, for whom it is installed, and what kind of channel the bot posts in.
 * Sources: "List apps in team" (`TeamsAppInstallation.ReadForTeam`, or `TeamsAppInstallation.Read.Group` given with the
 * app), "Get channel" (`Channel.ReadBasic.All`, or `ChannelSettings.Read.Group`), "List apps installed for user".
 */
import { z } from 'zod';
import { Fault } from '../../base/fault.ts';
import type { GraphApi } from '../http/graphApi.ts';
import { isInstalledFor } from '../teams/install.ts';

const channelShape = z.object({ membershipType: z.string().optional() });
const kinds = ['standard', 'private', 'shared'] as const;

/** @returns null when there is no such channel @throws Fault */
export async function readChannel(
  graph: GraphApi,
  { groupId, channelId }: { readonly groupId: string; readonly channelId: string },
): Promise<(typeof kinds)[number] | 'unknown' | null> {
  const path = `/teams/${encodeURIComponent(groupId)}/channels/${encodeURIComponent(channelId)}?$select=id,membershipType`;
  try {
    const { membershipType } = channelShape.parse(await graph.call({ method: 'GET', path, once: true }));
    return kinds.find((kind) => kind === membershipType) ?? 'unknown';
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'notFound') return null;
    throw thrown;
  }
}

const installations = z.object({ value: z.array(z.unknown()) });

/**
 * Looked for by either id that an app has: the manifest's (`externalId`), else the catalogue's.
 * @throws Fault
 */
export async function readTeamInstall(
  graph: GraphApi,
  { groupId, teamsAppId }: { readonly groupId: string; readonly teamsAppId: string },
): Promise<boolean> {
  for (const property of ['externalId', 'id']) {
    const filter = encodeURIComponent(`teamsApp/${property} eq '${teamsAppId.replaceAll("'", "''")}'`);
    const path = `/teams/${encodeURIComponent(groupId)}/installedApps?$expand=teamsApp&$filter=${filter}`;
    const { value } = installations.parse(await graph.call({ method: 'GET', path, once: true }));
    if (value.length > 0) return true;
  }
  return false;
}

/**
 * By the person's key, for those of this tenant. @throws Fault `forbidden` without `TeamsAppInstallation.ReadWriteSelfForUser.All`
 */
export async function readInstalls(
  graph: GraphApi,
  people: readonly { readonly key: string; readonly objectId: string | null; readonly tenantId: string | null }[],
  { teamsAppId: catalogId, tenantId }: { readonly teamsAppId: string; readonly tenantId: string },
): Promise<ReadonlyMap<string, boolean>> {
  const found = new Map<string, boolean>();
  for (const { key, objectId, tenantId: own } of people) {
    if (objectId === null || own !== tenantId) continue;
    found.set(key, await installed(graph, objectId, catalogId));
  }
  return found;
}

/** Whoever the directory does not know has no app either. */
async function installed(graph: GraphApi, userId: string, catalogId: string): Promise<boolean> {
  try {
    return await isInstalledFor(graph, { userId, catalogId });
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'notFound') return false;
    throw thrown;
  }
}
