/**
 * What happens to every request before a service sees it: it is noted, and a fault may be put in its way.
 *
 * The control API and static files are left alone by faults, so that a test can always take its faults back.
 */
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { type FaultAnswer, type Faults, faultCode, faultHeaders } from '../control/faults.ts';
import type { CallObserver } from '../control/observedCalls.ts';
import type { RequestLog } from '../control/requestLog.ts';
import { errorBody } from '../graph/refusal.ts';
import { idsOf, send } from './answering.ts';
import { claimedCaller } from './bearer.ts';

/** Notes each answered request of a service; the template is what the service says it was. */
export function noteRequests(log: RequestLog): RequestHandler {
  return (request, response, next) => {
    const at = Date.now();
    const { method, path } = request;
    response.on('close', () => {
      const template: unknown = response.locals.template;
      const principal = claimedCaller(request).kind;
      if (method === 'OPTIONS') return;
      log.note({
        at,
        method,
        path: typeof template === 'string' ? template : path,
        status: response.writableFinished ? response.statusCode : 0,
        principal,
        inBatch: false,
      });
    });
    next();
  };
}

/** Tells an observer of each request with the names in its bodies, if it listens; the parts of a batch are told by the batch. */
export function observeRequests(observer: CallObserver): RequestHandler {
  return (request, response, next) => {
    if (!observer.isListening || request.method === 'OPTIONS') {
      next();
      return;
    }
    let answer: unknown;
    const json = response.json.bind(response);
    response.json = (body) => {
      answer = body;
      return json(body);
    };
    response.on('close', () => {
      const url = new URL(request.originalUrl, 'http://workplace');
      observer.see({
        method: request.method,
        path: url.pathname,
        query: url.searchParams,
        header: (name) => request.get(name),
        body: request.body,
        status: response.writableFinished ? response.statusCode : 0,
        answer,
        inBatch: false,
        wantsLocalLinks: request.get('x-workplace-links') === 'local',
      });
    });
    next();
  };
}

/** Answers, drops or later cuts off the requests that a fault rule names. */
export function applyFaults(faults: Faults): RequestHandler {
  return (request, response, next) => {
    const { userId, app } = claimedCaller(request);
    const fault = faults.take({ method: request.method, path: request.originalUrl, userId, app });
    if (fault === undefined) next();
    else fail(fault, { request, response, next });
  };
}

interface Exchange {
  readonly request: Request;
  readonly response: Response;
  readonly next: NextFunction;
}

function fail(fault: FaultAnswer, { request, response, next }: Exchange): void {
  if ('drop' in fault) {
    request.socket.destroy();
    return;
  }
  if ('dropAfter' in fault) {
    cutOffAnswer(request, response);
    next();
    return;
  }
  if ('hang' in fault) return;
  const ids = idsOf(request);
  const body = errorBody(faultCode(fault), 'A fault the workplace was asked for.', ids);
  send(response, { status: fault.status, headers: faultHeaders(fault), body }, ids);
}

/** Lets the service do its work and then closes the connection before a byte of the answer has gone out. */
function cutOffAnswer(request: Request, response: Response): void {
  const cut = (): Response => {
    request.socket.destroy();
    return response;
  };
  response.json = cut;
  response.send = cut;
  response.end = cut;
}
