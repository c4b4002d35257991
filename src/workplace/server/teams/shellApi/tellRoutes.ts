/**
 * What reaches a person outside the conversations: their activity feed and the mail to their address. Each is shown to
 * the acting person alone.
 */
import express, { type Router } from 'express';
import { z } from 'zod';
import type { TeamsWorld } from '../teamsWorld.ts';
import { actingPerson } from './acting.ts';
import { readBody } from './conversationRoutes.ts';

const line = z.object({ seq: z.number().int() });

/** Routes for the feed and for mail. */
export function tellRoutes(world: TeamsWorld): Router {
  const router = express.Router();
  router.get('/feed', (request, response) => {
    response.json({ items: world.store.feed.of(actingPerson(world, request).id) });
  });
  router.post('/feed/read', (request, response) => {
    const user = actingPerson(world, request);
    world.store.feed.markRead(user.id, readBody(line, request.body).seq);
    world.live.publish({ type: 'feed' }, (userId) => userId === user.id);
    response.status(204).end();
  });
  router.get('/mail', (request, response) => {
    const { mail } = actingPerson(world, request);
    response.json({ address: mail, mails: mail === '' ? [] : world.store.mails.to(mail) });
  });
  return router;
}
