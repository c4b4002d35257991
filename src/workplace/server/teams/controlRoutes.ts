/**
 * Control of the stand-in's Teams half, for the launcher and for tests: install and remove the bot, see all mail, order
 * faults.
 * Nothing here exists in Microsoft's Teams.
 */
import express, { type Router } from 'express';
import { z } from 'zod';
import { type Team, teamById } from '../tenant/teams.ts';
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
  z.object({ groupId: z.string() }),
  z.object({ userId: z.string() }),
  z.object({ everywhere: z.literal(true) }),
]);
type Scope = z.infer<typeof scope>;

function personOf(world: TeamsWorld, userId: string) {
  const user = findPerson(world.deps.parts.directory(), userId);
  if (user === undefined) throw new ShellRefusal(404, 'There is no such person.');
  return user;
}

/** `team: true` is the first one; another is named by its group. */
function teamOf(world: TeamsWorld, asked: { readonly team: true } | { readonly groupId: string }): Team {
  const directory = world.deps.parts.directory();
  const team = teamById(directory, 'team' in asked ? directory.team.groupId : asked.groupId);
  if (team === undefined) throw new ShellRefusal(404, 'There is no such team.');
  return team;
}

async function install(world: TeamsWorld, asked: Scope): Promise<readonly InstallOutcome[]> {
  if ('team' in asked || 'groupId' in asked) return installInTeam(world, teamOf(world, asked));
  if ('userId' in asked) return [await installForPerson(world, personOf(world, asked.userId))];
  return installEverywhere(world);
}

async function uninstall(world: TeamsWorld, asked: Scope): Promise<readonly InstallOutcome[]> {
  if ('team' in asked || 'groupId' in asked) return uninstallFromTeam(world, teamOf(world, asked));
  if ('userId' in asked) return [await uninstallForPerson(world, personOf(world, asked.userId))];
  throw new ShellRefusal(400, 'Say where: a team, or one person.');
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
