/**
 * The Teams half of the local workplace: the connector the bot calls, the channel that calls the bot, and the API of
 * the Teams-like page. Mounted at the root of the workplace's server.
 *
 * It knows nothing of the product: a card is a card, a verb is a word. Chats, installations, consents and the
 * configured tab live in the workplace's database and survive a restart; faults ordered by tests do not.
 */
import express, { type Router } from 'express';
import { connectorRoutes } from './connector/connectorRoutes.ts';
import { controlRoutes } from './controlRoutes.ts';
import { actingPerson, answerRefusal } from './shellApi/acting.ts';
import { cardRoutes, conversationRoutes } from './shellApi/conversationRoutes.ts';
import { hostRoutes } from './shellApi/hostRoutes.ts';
import { tellRoutes } from './shellApi/tellRoutes.ts';
import type { TeamsWorld } from './teamsWorld.ts';

/** Builds the routes. They answer under `/connector`, `/workplace/shell` and `/workplace/teams` and pass on all else. */
export function teamsRoutes(world: TeamsWorld): Router {
  const shell = express.Router();
  shell.use(express.json({ limit: '1mb' }));
  shell.get('/events', (request, response) => {
    world.live.join(actingPerson(world, request).id, response);
  });
  shell.use(conversationRoutes(world), cardRoutes(world), hostRoutes(world), tellRoutes(world), answerRefusal);

  const router = express.Router();
  router.use('/connector/v3', connectorRoutes(world));
  router.use('/workplace/shell', shell);
  router.use('/workplace/teams', express.json(), controlRoutes(world), answerRefusal);
  return router;
}
