/**
 * Graph over HTTP: authentication, then one operation or one batch, then the answer with Graph's headers.
 *
 * Faults are matched before this router; it serves `/v1.0` and `/$batch`. `/beta` is not copied.
 */
import { type Request, type Response, Router } from 'express';
import type { Faults } from '../control/faults.ts';
import type { CallObserver } from '../control/observedCalls.ts';
import type { RequestLog } from '../control/requestLog.ts';
import type { Principal } from '../tenant/types.ts';
import { idsOf, type RequestIds, send } from '../web/answering.ts';
import { verifyBearer } from '../web/bearer.ts';
import type { Answer, Call } from '../web/operation.ts';
import { runBatch } from './batch.ts';
import { brokenAnswer, dispatch } from './dispatch.ts';
import { errorBody, GraphRefusal, refusalAnswer } from './refusal.ts';
import type { GraphService } from './service.ts';

export interface GraphSurroundings {
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly observer: CallObserver;
  readonly warn: (what: string) => void;
}

/** The router for Graph, to be mounted at the root. */
export function graphRoutes(service: GraphService, around: GraphSurroundings): Router {
  const router = Router();
  const answer = (request: Request, response: Response): Promise<void> =>
    answerRequest(service, around, { request, response });
  router.all(['/$batch', '/v1.0/$batch', '/v1.0/{*rest}', '/v1.0', '/beta/{*rest}'], answer);
  return router;
}

interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

async function answerRequest(service: GraphService, around: GraphSurroundings, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const ids = idsOf(request);
  const bearer = await verifyBearer(request, service.parts.tokens, 'graph');
  if (!bearer.ok) {
    response.setHeader(
      'WWW-Authenticate',
      'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
    );
    send(response, { status: 401, body: errorBody('InvalidAuthenticationToken', bearer.why, ids) }, ids);
    return;
  }
  const answer = safely(around, ids, () => answerCall(service, around, { exchange, ids, principal: bearer.principal }));
  if (answer === 'hang') return;
  if (answer === 'drop') response.socket?.destroy();
  else send(response, answer, ids);
}

/** An answer, or what a fault inside a batch makes of it. */
type Answered = Answer | 'drop' | 'hang';

function safely(around: GraphSurroundings, ids: RequestIds, run: () => Answered): Answered {
  try {
    return run();
  } catch (error) {
    if (error instanceof GraphRefusal) return refusalAnswer(error, ids);
    around.warn(`graph failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return brokenAnswer(ids);
  }
}

interface Authenticated {
  readonly exchange: Exchange;
  readonly ids: RequestIds;
  readonly principal: Principal;
}

function answerCall(service: GraphService, around: GraphSurroundings, from: Authenticated): Answered {
  const { request, response } = from.exchange;
  if (request.path.startsWith('/beta')) throw new GraphRefusal('notSupported', 'The workplace does not offer /beta.');
  const call = callOf(service, request, from.principal);
  if (call.path === '/$batch') {
    response.locals.template = '/$batch';
    if (call.method !== 'POST') throw new GraphRefusal('BadRequest', 'A batch is sent with POST.');
    const outcome = runBatch(service, call, { ...around, ids: from.ids });
    return outcome.kind === 'answer' ? outcome.answer : outcome.kind;
  }
  const { answer, template } = dispatch(service, call, from.ids);
  response.locals.template = template;
  return answer;
}

function callOf(service: GraphService, request: Request, principal: Principal): Call {
  const url = new URL(request.originalUrl, 'http://workplace');
  const local = request.get('x-workplace-links') === 'local';
  return {
    method: request.method,
    path: url.pathname.replace(/^\/v1\.0(?=\/|$)/, ''),
    query: url.searchParams,
    header: (name) => request.get(name),
    body: request.body,
    principal,
    linkBase: local ? service.parts.baseUrl() : 'https://graph.microsoft.com',
  };
}
