/**
 * Installing the app for a person, so that the bot may write to them: where the administrator allows it. One try each.
 * Source: "Proactive installation of apps using Graph API"; the permission is
 * `TeamsAppInstallation.ReadWriteSelfForUser.All`, and the app must be in the organisation's catalogue.
 */
import { z } from 'zod';
import { Fault } from '../../base/fault.ts';
import type { GraphApi } from '../http/graphApi.ts';

/** A person of the board's tenant and the app. */
export interface PersonalInstall {
  readonly userId: string;
  /** The app's id in the organisation's catalogue, which differs from that in the manifest. */
  readonly catalogId: string;
}

const collection = z.object({ value: z.array(z.object({ id: z.string() })) });

/** Whether the app is installed in the person's own scope. @throws Fault `forbidden` without the permission */
export async function isInstalledFor(graph: GraphApi, { userId, catalogId }: PersonalInstall): Promise<boolean> {
  const filter = encodeURIComponent(`teamsApp/id eq '${catalogId.replaceAll("'", "''")}'`);
  const raw = await graph.call({
    method: 'GET',
    path: `${installedApps(userId)}?$expand=teamsApp&$filter=${filter}`,
    once: true,
    subject,
  });
  const found = collection.safeParse(raw);
  if (!found.success) throw new Fault('malformed', subject, { cause: found.error });
  return found.data.value.length > 0;
}

/**
 * Installs the app; the bot hears of it as of any installation, a little later.
 * @returns `there already` where it was installed before (409)
 * @throws Fault `forbidden` without the permission or where a policy forbids the app, `notFound` when the tenant has no such
 * person or the catalogue no such app
 */
export async function installFor(
  graph: GraphApi,
  { userId, catalogId }: PersonalInstall,
): Promise<'installed' | 'there already'> {
  const app = `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${encodeURIComponent(catalogId)}`;
  try {
    await graph.call({
      method: 'POST',
      path: installedApps(userId),
      body: { 'teamsApp@odata.bind': app },
      once: true,
      subject,
    });
    return 'installed';
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.subject.status === 409) return 'there already';
    throw thrown;
  }
}

const subject = { site: 'installedApps' };

function installedApps(userId: string): string {
  return `/users/${encodeURIComponent(userId)}/teamwork/installedApps`;
}
