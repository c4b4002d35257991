/**
 * What the shell needs in order to be the tab's host: who is in the directory, where the tab is served, which tab is
 * configured in which channel, and which permissions each person has consented to.
 */
import express, { type Router } from 'express';
import { z } from 'zod';
import { type Channel, channelById, membersOfChannel, roleIn, teamsOf } from '../../tenant/teams.ts';
import type { DirectoryUser } from '../../tenant/types.ts';
import { installedInTeam } from '../installs.ts';
import { asObject } from '../json.ts';
import type { TeamsWorld } from '../teamsWorld.ts';
import { installInTeam } from '../toBot/installation.ts';
import { refreshInChannels } from '../toBot/press.ts';
import { actingPerson, ShellRefusal, seenConversation } from './acting.ts';
import { readBody } from './conversationRoutes.ts';

/**
 * Scopes an administrator has consented to for everybody; others are asked of the person. Source: the product's own
 * set-up, where the tab asks for more only on the page that needs it.
 */
const consentedForAll: readonly string[] = ['User.Read', 'Sites.ReadWrite.All', 'Sites.Selected'];

const tabSettings = z.object({
  channelId: z.string(),
  contentUrl: z.url(),
  entityId: z.string().min(1),
  displayName: z.string().min(1),
  websiteUrl: z.string().optional(),
});
const consent = z.object({ audience: z.enum(['graph', 'sharepoint']), scopes: z.array(z.string()).min(1) });
const switches = z.object({ refreshInChannels: z.boolean() });

/** Routes for settings, the configured tab and consents. */
export function hostRoutes(world: TeamsWorld): Router {
  const router = express.Router();
  router.get('/settings', (_request, response) => {
    const directory = world.deps.parts.directory();
    const { tenant, app, users } = directory;
    response.json({
      tabUrl: world.deps.tabUrl(),
      tenant,
      app,
      teams: teamsOf(directory),
      botName: app.name,
      people: users,
      refreshInChannels: world.store.switchedOn(refreshInChannels),
    });
  });
  router.put('/switches', (request, response) => {
    world.store.setSwitch(refreshInChannels, readBody(switches, request.body).refreshInChannels);
    response.status(204).end();
  });
  router.use(tabRoutes(world), consentRoutes(world));
  return router;
}

/** Teams loads only pages of the manifest's `validDomains`: here, of the origin that serves the tab. */
function isOnAppHost(world: TeamsWorld, contentUrl: string): boolean {
  const tabUrl = world.deps.tabUrl();
  return tabUrl === '' || new URL(contentUrl).origin === new URL(tabUrl).origin;
}

function requireTabAdder(at: Channel, user: DirectoryUser): void {
  const role = roleIn(membersOfChannel(at), user);
  if (role === undefined) throw new ShellRefusal(404, 'There is no such channel.');
  if (role === 'guest') throw new ShellRefusal(403, 'Guests cannot add a tab. Ask a member of the team.');
}

/** The seed configures the tab beforehand by the same call as the page, so nobody need be named in it. */
function tabRoutes(world: TeamsWorld): Router {
  const router = express.Router();
  router.get('/tab', (request, response) => {
    const user = actingPerson(world, request);
    const { id } = seenConversation(world, user, z.string().parse(request.query.channelId));
    response.json({ tab: world.store.tab(id) ?? null });
  });
  router.post('/tab', async (request, response) => {
    const { channelId, ...settings } = readBody(tabSettings, request.body);
    const at = channelById(world.deps.parts.directory(), channelId);
    if (at === undefined) throw new ShellRefusal(404, 'There is no such channel.');
    if (request.header('x-workplace-user') !== undefined) requireTabAdder(at, actingPerson(world, request));
    if (!isOnAppHost(world, settings.contentUrl)) {
      throw new ShellRefusal(400, "The tab's address is not on one of the app's own hosts.");
    }
    world.store.keepTab(channelId, settings);
    // An app is added to a channel by adding it to the team, and its bot comes with it.
    if (!installedInTeam(world, at.team)) await installInTeam(world, at.team);
    world.live.publish({ type: 'conversations' }, () => true);
    response.status(204).end();
  });
  router.delete('/tab', (request, response) => {
    world.store.keepTab(z.string().parse(request.query.channelId), undefined);
    world.live.publish({ type: 'conversations' }, () => true);
    response.status(204).end();
  });
  return router;
}

function consentRoutes(world: TeamsWorld): Router {
  const router = express.Router();
  router.get('/consents', (request, response) => {
    const user = actingPerson(world, request);
    const forAll = consentedForAll.map((scope) => ({ audience: 'graph', scope }));
    response.json({ consents: [...forAll, ...world.store.consents(user.id)] });
  });
  router.post('/consents', (request, response) => {
    const user = actingPerson(world, request);
    const { audience, scopes } = readBody(consent, asObject(request.body) ?? {});
    for (const scope of scopes) world.store.addConsent(user.id, audience, scope);
    response.status(204).end();
  });
  router.delete('/consents', (request, response) => {
    world.store.clearConsents(actingPerson(world, request).id);
    response.status(204).end();
  });
  return router;
}
