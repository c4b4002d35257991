/**
 * Graph's operations on a person's Teams, as the app: notifications in the activity feed, and installing the app.
 *
 * Microsoft pages "userTeamwork: sendActivityNotification", "Send activity feed notifications to users in Microsoft Teams",
 * "Install app for user", "List apps installed for user". `TeamsActivity.Send.User` is in truth a permission of the manifest, given
 * with the installation; here it is among the app's permissions. A second install is answered 409 (microsoft-graph-docs issue
 * 12199). Only the free-form activity type is copied, and the filter by the app's catalogue id. Unverified: the codes of 403.
 */
import { z } from 'zod';
import type { DirectoryUser } from '../../tenant/types.ts';
import type { Answer, Call, PathParts } from '../../web/operation.ts';
import { option } from '../projection.ts';
import { GraphRefusal, notCopied } from '../refusal.ts';
import type { GraphOperation, GraphService } from '../service.ts';
import { hasAppRole, tenantPerson } from './appRoles.ts';

const INSTALLED = '/users/{user}/teamwork/installedApps';

export const TEAMWORK_OPERATIONS: readonly GraphOperation[] = [
  { method: 'POST', template: '/users/{user}/teamwork/sendActivityNotification', run: notify },
  { method: 'GET', template: INSTALLED, run: listInstalled },
  { method: 'POST', template: INSTALLED, run: install },
];

const notificationShape = z.object({
  topic: z.object({
    source: z.literal('text'),
    value: z.string().min(1),
    // Required with a text topic, and Teams follows only links of its own.
    webUrl: z.string().regex(/^https:\/\/teams\.(microsoft\.com|cloud\.microsoft)\/l\//),
  }),
  activityType: z.string(),
  previewText: z.object({ content: z.string() }).optional(),
  templateParameters: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
});

/** Characters of a preview that Teams shows. */
const PREVIEW = 150;

function notify(service: GraphService, call: Call, parts: PathParts): Answer {
  requireRole(call, ['TeamsActivity.Send.User', 'TeamsActivity.Send']);
  const person = tenantPerson(service, parts);
  const read = notificationShape.safeParse(call.body);
  if (!read.success) throw new GraphRefusal('BadRequest', z.prettifyError(read.error));
  const { topic, activityType, previewText, templateParameters } = read.data;
  if (activityType !== 'systemDefault') throw notCopied(`activity types of a manifest ('${activityType}')`);
  const said = templateParameters?.find((parameter) => parameter.name === 'systemDefaultText')?.value;
  if (said === undefined)
    throw new GraphRefusal('BadRequest', "The template parameter 'systemDefaultText' is missing.");
  if (!service.teams.reachesFeedOf(person)) throw notInstalled();
  const words = (previewText?.content ?? said).slice(0, PREVIEW);
  service.teams.notify(person, { title: topic.value, link: topic.webUrl, words });
  return { status: 204 };
}

function notInstalled(): GraphRefusal {
  return new GraphRefusal(
    'Forbidden',
    'The application is not authorized to generate custom text notifications to the recipient. Ensure that the expected Teams app is installed in the target scope (user, team, or chat).',
  );
}

const MANAGE = ['TeamsAppInstallation.ReadWriteSelfForUser.All', 'TeamsAppInstallation.ReadWriteForUser.All'];
const READ = [
  ...MANAGE,
  'TeamsAppInstallation.ReadForUser.All',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
];

function listInstalled(service: GraphService, call: Call, parts: PathParts): Answer {
  requireRole(call, READ);
  const person = tenantPerson(service, parts);
  const { teamsAppId, name } = service.parts.directory().app;
  const filter = option(call.query, 'filter');
  const [, wanted] = /^teamsApp\/id eq '([^']*)'$/.exec(filter ?? '') ?? [];
  if (filter !== undefined && wanted === undefined) throw notCopied('this filter on installed apps');
  const isIn = service.teams.isInstalledFor(person) && (wanted ?? teamsAppId) === teamsAppId;
  const app = { id: teamsAppId, externalId: teamsAppId, displayName: name, distributionMethod: 'organization' };
  const isExpanded = (option(call.query, 'expand') ?? '').split(',').includes('teamsApp');
  const installation = { id: installationId(person, teamsAppId), ...(isExpanded ? { teamsApp: app } : {}) };
  return { status: 200, body: { value: isIn ? [installation] : [] } };
}

function installationId(person: DirectoryUser, appId: string): string {
  return Buffer.from(`${person.id}##${appId}`).toString('base64');
}

const installShape = z.object({ 'teamsApp@odata.bind': z.string() });
const CATALOGUE = /^https:\/\/graph\.microsoft\.com\/(?:v1\.0|beta)\/appCatalogs\/teamsApps\/([^/?]+)$/;

function install(service: GraphService, call: Call, parts: PathParts): Answer {
  requireRole(call, MANAGE);
  const person = tenantPerson(service, parts);
  const read = installShape.safeParse(call.body);
  const [, appId] = CATALOGUE.exec(read.success ? read.data['teamsApp@odata.bind'] : '') ?? [];
  if (appId === undefined) throw new GraphRefusal('BadRequest', "The request body must hold 'teamsApp@odata.bind'.");
  const { teamsAppId } = service.parts.directory().app;
  if (decodeURIComponent(appId) !== teamsAppId) throw new GraphRefusal('NotFound', 'The app was not found.');
  if (service.teams.isInstalledFor(person))
    throw new GraphRefusal('Conflict', 'The app is already installed in the specified scope.');
  service.teams.install(person);
  return { status: 201 };
}

function requireRole(call: Call, wanted: readonly string[]): void {
  if (call.principal.kind === 'user') throw notCopied('this as a person');
  if (!hasAppRole(call, wanted)) throw new GraphRefusal('Forbidden', 'Missing role permissions on the request.');
}
