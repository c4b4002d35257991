/**
 * Control of the stand-in's Teams half, for the launcher and for tests: install and remove the bot, see all mail, order
 * faults.
 * Nothing here exists in Microsoft's Teams.
 */
import express, { type Router } from 'express';
import { z } from 'zod';
import { faultOrder } from './connector/faults.ts';
import { findPerson } from './people.ts';
import { ShellRefusal } from './shellApi/acting.ts';
import { readBody } from './shellApi/conversationRoutes.ts';
import type { TeamsWorld } from './teamsWorld.ts';
import {
  type InstallOutcome,
  installEverywhere,
  installForPerson,
  installInTeam,
  uninstallForPerson,
  uninstallFromTeam,
} from './toBot/installation.ts';

const scope = z.union([
  z.object({ team: z.literal(true) }),
  z.object({ userId: z.string() }),
  z.object({ everywhere: z.literal(true) }),
]);
type Scope = z.infer<typeof scope>;

function personOf(world: TeamsWorld, userId: string) {
  const user = findPerson(world.deps.parts.directory(), userId);
  if (user === undefined) throw new ShellRefusal(404, 'There is no such person.');
  return user;
}

async function install(world: TeamsWorld, asked: Scope): Promise<readonly InstallOutcome[]> {
  if ('team' in asked) return installInTeam(world);
  if ('userId' in asked) return [await installForPerson(world, personOf(world, asked.userId))];
  return installEverywhere(world);
}

async function uninstall(world: TeamsWorld, asked: Scope): Promise<readonly InstallOutcome[]> {
  if ('team' in asked) return uninstallFromTeam(world);
  if ('userId' in asked) return [await uninstallForPerson(world, personOf(world, asked.userId))];
  throw new ShellRefusal(400, 'Say where: the team, or one person.');
}

/** Routes under `/workplace/teams`. */
export function controlRoutes(world: TeamsWorld): Router {
  const router = express.Router();
  router.post('/install', async (request, response) => {
    response.json({ outcomes: await install(world, readBody(scope, request.body)) });
  });
  router.post('/uninstall', async (request, response) => {
    response.json({ outcomes: await uninstall(world, readBody(scope, request.body)) });
  });
  router.get('/mails', (_request, response) => {
    response.json({ mails: world.store.mails.all() });
  });
  router.get('/faults', (_request, response) => {
    response.json({ faults: world.faults.outstanding() });
  });
  router.post('/faults', (request, response) => {
    world.faults.order(readBody(faultOrder, request.body));
    response.status(204).end();
  });
  router.delete('/faults', (_request, response) => {
    world.faults.clear();
    response.status(204).end();
  });
  return router;
}
