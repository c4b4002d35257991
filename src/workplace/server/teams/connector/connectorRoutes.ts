/**
 * The bot's side door into Teams: `/connector/v3/...` over HTTP, with the same calls, codes and refusals as the real
 * connector, for whoever holds the bot's token.
 *
 * Every call needs a signed token; faults ordered by a test are met after it. Calls the product does not make are
 * answered 501. Rate limits are not counted: a test orders a 429 where it wants one.
 * Source: Microsoft Learn, "Send and receive messages with a bot" and Bot Framework "Connector API reference".
 */

import type { NextFunction, Request, RequestHandler, Response, Router } from 'express';
import express from 'express';
import { findConversation } from '../conversations.ts';
import { asObject, asObjects, asText } from '../json.ts';
import { findPerson } from '../people.ts';
import type { TeamsWorld } from '../teamsWorld.ts';
import { createConversation, deleteActivity, readCreation, sendActivity, updateActivity } from './activities.ts';
import { ConnectorRefusal, refusal } from './connectorError.ts';
import type { ConnectorCall, FaultAnswer } from './faults.ts';
import { allMembers, oneMember, pagedMembers, teamChannels, teamDetails } from './members.ts';

const defaultPageSize = 200;

function checkToken(world: TeamsWorld): RequestHandler {
  return async (request, _response, next) => {
    const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) throw refusal('Unauthorized', 'Authorization has been denied for this request.');
    const checked = await world.deps.parts.tokens.verify(token, 'connector');
    const isBot =
      checked.ok && checked.principal.kind === 'app' && checked.principal.appId === world.deps.parts.directory().app.id;
    if (!isBot) throw refusal('Unauthorized', 'Authorization has been denied for this request.');
    next();
  };
}

/** Object id of the person a call is about, for faults that are ordered for one person. */
function personOf(world: TeamsWorld, request: Request): string | undefined {
  const conversationId = asText(request.params.id);
  if (conversationId !== undefined) {
    const found = findConversation(world, conversationId);
    return found?.kind === 'personal' ? found.user.id : undefined;
  }
  const addressed = asText(asObjects(asObject(request.body)?.members)[0]?.id);
  return addressed === undefined ? undefined : findPerson(world.deps.parts.directory(), addressed)?.id;
}

/** What one call of the bot comes to when nothing goes wrong. */
interface Done {
  readonly status: number;
  readonly body?: unknown;
}

function write(response: Response, done: Done): void {
  if (done.body === undefined) response.status(done.status).end();
  else response.status(done.status).json(done.body);
}

function faultBody(code: string): { readonly error: { readonly code: string; readonly message: string } } {
  return { error: { code, message: 'Ordered by a test.' } };
}

/** Meets the ordered fault: no answer at all, a refusal, or the work done and then reported as failed or not at all. */
function meetFault(response: Response, fault: FaultAnswer, work: () => Done): void {
  if ('hang' in fault) return;
  if ('status' in fault) {
    if (fault.retryAfter !== undefined) response.set('Retry-After', String(fault.retryAfter));
    write(response, { status: fault.status, body: faultBody(fault.code) });
    return;
  }
  if (!('drop' in fault)) work();
  if (!('deliverThenStatus' in fault)) {
    response.socket?.destroy();
    return;
  }
  write(response, { status: fault.deliverThenStatus, body: faultBody('ServiceError') });
}

/** Does the work of one call and answers, unless a fault was ordered for it. */
function answer(world: TeamsWorld, match: ConnectorCall, work: (request: Request) => Done): RequestHandler {
  return (request, response) => {
    const fault = world.faults.take(match, personOf(world, request));
    if (fault === undefined) write(response, work(request));
    else meetFault(response, fault, () => work(request));
  };
}

const id = (request: Request): string => asText(request.params.id) ?? '';
const activityId = (request: Request): string => asText(request.params.activityId) ?? '';
const memberId = (request: Request): string => asText(request.params.memberId) ?? '';

function pageOf(request: Request): { readonly pageSize: number; readonly continuationToken: string | undefined } {
  const asked = Number(asText(request.query.pageSize) ?? defaultPageSize);
  return {
    pageSize: Number.isFinite(asked) ? asked : defaultPageSize,
    continuationToken: asText(request.query.continuationToken),
  };
}

function refuse(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (error instanceof ConnectorRefusal) {
    response.status(error.status).json({ error: { code: error.code, message: error.message } });
    return;
  }
  const status = bodyRefusal(error);
  if (status === undefined) next(error);
  else response.status(status.status).json({ error: { code: status.code, message: status.message } });
}

/** Body-parser's own refusals, in the connector's words. */
function bodyRefusal(error: unknown): ConnectorRefusal | undefined {
  const type = error instanceof Error && 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large') return refusal('MessageSizeTooBig', 'The message is too large.');
  if (type === 'entity.parse.failed') return refusal('Bad Argument', 'The body is not JSON.');
  return undefined;
}

/** Routes under `/connector/v3`. */
export function connectorRoutes(world: TeamsWorld): Router {
  const router = express.Router();
  router.use(checkToken(world), express.json({ limit: '4mb' }));
  router.post(
    '/conversations',
    answer(world, 'create', (request) => ({
      status: 201,
      body: createConversation(world, readCreation(request.body)),
    })),
  );
  const send = answer(world, 'send', (request) => {
    const at = { conversationId: id(request), replyToId: asText(request.params.activityId) };
    return { status: 201, body: sendActivity(world, at, request.body) };
  });
  router.post('/conversations/:id/activities', send);
  router.post('/conversations/:id/activities/:activityId', send);
  router.put(
    '/conversations/:id/activities/:activityId',
    answer(world, 'update', (request) => {
      const at = { conversationId: id(request), activityId: activityId(request) };
      return { status: 200, body: updateActivity(world, at, request.body) };
    }),
  );
  router.delete(
    '/conversations/:id/activities/:activityId',
    answer(world, 'update', (request) => {
      deleteActivity(world, id(request), activityId(request));
      return { status: 200 };
    }),
  );
  router.get(
    '/conversations/:id/pagedmembers',
    answer(world, 'members', (request) => ({
      status: 200,
      body: pagedMembers(world, id(request), pageOf(request)),
    })),
  );
  router.get(
    '/conversations/:id/members',
    answer(world, 'members', (request) => ({
      status: 200,
      body: allMembers(world, id(request)),
    })),
  );
  router.get(
    '/conversations/:id/members/:memberId',
    answer(world, 'members', (request) => ({
      status: 200,
      body: oneMember(world, id(request), memberId(request)),
    })),
  );
  router.get(
    '/teams/:id',
    answer(world, 'members', (request) => ({ status: 200, body: teamDetails(world, id(request)) })),
  );
  router.get(
    '/teams/:id/conversations',
    answer(world, 'members', (request) => ({
      status: 200,
      body: teamChannels(world, id(request)),
    })),
  );
  router.use(() => {
    throw refusal('NotSupported', 'The local workplace does not copy this call.');
  });
  router.use(refuse);
  return router;
}
