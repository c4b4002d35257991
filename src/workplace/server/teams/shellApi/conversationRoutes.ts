/**
 * What people do in Teams itself: read, write to the bot or in a channel, press a button, look at their feed.
 *
 * A channel message reaches the bot only when it mentions the bot, as in Teams.
 */
import express, { type Router } from 'express';
import { z } from 'zod';
import type { DirectoryUser } from '../../tenant/types.ts';
import { postMessage } from '../botMessages.ts';
import { type Conversation, conversationOf } from '../conversations.ts';
import { installedFor } from '../installs.ts';
import type { JsonObject } from '../json.ts';
import type { TeamsWorld } from '../teamsWorld.ts';
import { activityFrom, textActivity } from '../toBot/activityShapes.ts';
import { deliver, wasTaken } from '../toBot/deliver.ts';
import { settleInstall } from '../toBot/installation.ts';
import { pressExecute, pressSubmit, refreshCard } from '../toBot/press.ts';
import { actingPerson, ShellRefusal, seenConversation, seenMessage } from './acting.ts';
import { shownConversations, shownMessage } from './presenting.ts';

const newMessage = z.object({
  conversation: z.string(),
  text: z.string().trim().min(1).max(20_000),
  threadId: z.string().optional(),
});
const press = z.object({
  messageId: z.string(),
  action: z.object({
    type: z.enum(['Action.Execute', 'Action.Submit']),
    id: z.string().optional(),
    verb: z.string().optional(),
    data: z.unknown().optional(),
  }),
});
const refresh = z.object({ messageId: z.string(), trigger: z.enum(['manual', 'automatic']) });
const conversationOnly = z.object({ conversation: z.string() });

/** @throws ShellRefusal 400 when the body is not of the shape. */
export function readBody<T>(shape: z.ZodType<T>, body: unknown): T {
  const read = shape.safeParse(body);
  if (!read.success) throw new ShellRefusal(400, z.prettifyError(read.error));
  return read.data;
}

async function writeMessage(world: TeamsWorld, user: DirectoryUser, body: unknown): Promise<JsonObject> {
  const { conversation: id, text, threadId } = readBody(newMessage, body);
  const seen = seenConversation(world, user, id);
  const conversation: Conversation = seen.kind === 'channel' && threadId !== undefined ? { ...seen, threadId } : seen;
  if (conversation.kind === 'personal' && !installedFor(world, user)) {
    throw new ShellRefusal(403, 'This app is not installed for you.');
  }
  const botName = world.deps.parts.directory().app.name;
  const mentionsBot = conversation.kind === 'channel' && text.includes(`@${botName}`);
  const reachesBot = conversation.kind === 'personal' || mentionsBot;
  // Before the message, so that an owed installation event is not stamped after it.
  if (reachesBot) await settleInstall(world, conversation);
  const shown = textActivity(activityFrom(world, user, conversation), botName, { text, mentionsBot });
  const stored = postMessage(world, conversation, { authorId: user.id, activity: shown });
  const addressed = conversationOf(world, stored) ?? conversation;
  const activity = {
    ...textActivity(activityFrom(world, user, addressed), botName, { text, mentionsBot }),
    id: stored.id,
  };
  const delivered = reachesBot ? wasTaken(await deliver(world, activity)) : true;
  return { message: shownMessage(world, user, stored), delivered };
}

/** Routes for reading and writing. */
export function conversationRoutes(world: TeamsWorld): Router {
  const router = express.Router();
  router.get('/conversations', (request, response) => {
    response.json(shownConversations(world, actingPerson(world, request)));
  });
  router.get('/messages', (request, response) => {
    const user = actingPerson(world, request);
    const { conversation } = readBody(conversationOnly, request.query);
    const { id } = seenConversation(world, user, conversation);
    const messages = world.store.messages.ofConversation(id).map((message) => shownMessage(world, user, message));
    response.json({ conversationId: id, messages });
  });
  router.post('/messages', async (request, response) => {
    response.status(201).json(await writeMessage(world, actingPerson(world, request), request.body));
  });
  router.post('/read', (request, response) => {
    const user = actingPerson(world, request);
    const { conversation } = readBody(conversationOnly, request.body);
    world.store.feed.markConversationRead(user.id, seenConversation(world, user, conversation).id);
    world.live.publish({ type: 'feed' }, (userId) => userId === user.id);
    response.status(204).end();
  });
  return router;
}

/** Routes for cards: press and refresh. */
export function cardRoutes(world: TeamsWorld): Router {
  const router = express.Router();
  router.post('/actions', async (request, response) => {
    const user = actingPerson(world, request);
    const { messageId, action } = readBody(press, request.body);
    const about = { user, ...seenMessage(world, user, messageId) };
    if (action.type === 'Action.Submit') {
      response.json({ outcome: await pressSubmit(world, about, action.data) });
      return;
    }
    const sent = { type: action.type, id: action.id ?? '', verb: action.verb ?? '', data: action.data ?? {} };
    response.json({ outcome: await pressExecute(world, about, { action: sent, trigger: 'manual' }) });
  });
  router.post('/refresh', async (request, response) => {
    const user = actingPerson(world, request);
    const { messageId, trigger } = readBody(refresh, request.body);
    response.json({ outcome: await refreshCard(world, { user, ...seenMessage(world, user, messageId) }, trigger) });
  });
  return router;
}
