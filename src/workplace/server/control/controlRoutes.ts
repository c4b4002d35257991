/**
 * The workplace's own interface, below `/workplace/`: directory, clock, faults, request log, tokens for the shell.
 *
 * Not Microsoft's, and not authenticated: the workplace listens on loopback only and holds made-up people.
 */
import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { MovableClock } from '../tenant/clock.ts';
import { parseDirectory, personById } from '../tenant/directory.ts';
import { TOKEN_SECONDS } from '../tenant/tokens.ts';
import type { TenantParts } from '../tenant/types.ts';
import { type Faults, parseRules } from './faults.ts';
import type { RequestLog } from './requestLog.ts';

export interface ControlService {
  readonly parts: TenantParts;
  readonly clock: MovableClock;
  readonly faults: Faults;
  readonly log: RequestLog;
}

const clockShape = z.object({ boardTime: z.iso.datetime({ offset: true }) });
const tokenShape = z.object({
  userId: z.string(),
  tenantId: z.string().optional(),
  audience: z.enum(['graph', 'sharepoint']),
  scopes: z.array(z.string()),
});

/** The router of the control API, to be mounted at the root. */
export function controlRoutes(service: ControlService): Router {
  const router = Router();
  router.get('/workplace/directory', (_request, response) => {
    response.json(service.parts.directory());
  });
  router.put('/workplace/directory', (request, response) => {
    service.parts.replaceDirectory(parseDirectory(request.body));
    response.json(service.parts.directory());
  });
  router.get('/workplace/clock', (_request, response) => {
    response.json({ boardTime: boardTime(service) });
  });
  router.put('/workplace/clock', (request, response) => {
    service.clock.setBoardNow(Date.parse(clockShape.parse(request.body).boardTime));
    response.json({ boardTime: boardTime(service) });
  });
  router.get('/workplace/clock/events', (request, response) => followClock(service, request, response));
  router.get('/workplace/faults', (_request, response) => {
    response.json({ rules: service.faults.list() });
  });
  router.post('/workplace/faults', (request, response) => {
    service.faults.add(parseRules(request.body));
    response.status(201).json({ rules: service.faults.list() });
  });
  router.delete('/workplace/faults', (_request, response) => {
    service.faults.clear();
    response.status(204).end();
  });
  router.get('/workplace/requests', (_request, response) => {
    response.json({ requests: service.log.all() });
  });
  router.delete('/workplace/requests', (_request, response) => {
    service.log.clear();
    response.status(204).end();
  });
  router.post('/workplace/token', (request, response) => giveToken(service, request, response));
  return router;
}

function boardTime(service: ControlService): string {
  return new Date(service.clock.boardNow()).toISOString();
}

/** Server-sent events: the time now, then each move of the clock. */
function followClock(service: ControlService, request: Request, response: Response): void {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-cache',
    Connection: 'keep-alive',
  });
  const tell = (): void => {
    response.write(`event: clock\ndata: ${JSON.stringify({ boardTime: boardTime(service) })}\n\n`);
  };
  tell();
  const stop = service.clock.onMove(tell);
  request.on('close', stop);
}

async function giveToken(service: ControlService, request: Request, response: Response): Promise<void> {
  const wanted = tokenShape.parse(request.body);
  const user = personById(service.parts.directory(), wanted.userId, wanted.tenantId);
  if (user === undefined) {
    response.status(404).json({ error: 'The directory has no such person.' });
    return;
  }
  const accessToken = await service.parts.tokens.userToken(user, wanted.audience, wanted.scopes);
  response.json({ accessToken, expiresIn: TOKEN_SECONDS });
}
