/**
 * A button on a card, pressed by a person or (refresh) by their client, and the bot's answer put where Teams puts it:
 * a card replaces what that one person sees, a text becomes a notice, an error is shown on the card.
 *
 * Source: Adaptive Cards documentation, "Universal Action Model", response format; Microsoft Learn, "Up-to-date cards"
 * and "User-Specific Views". A card type spelt otherwise than documented is treated as a failure.
 */
import { z } from 'zod';
import type { DirectoryUser } from '../../tenant/types.ts';
import { announce, cardsOf } from '../botMessages.ts';
import { type Conversation, membersOf } from '../conversations.ts';
import { asObject, asText, type JsonObject } from '../json.ts';
import { mriOf } from '../people.ts';
import type { StoredMessage } from '../store/messages.ts';
import type { TeamsWorld } from '../teamsWorld.ts';
import { activityFrom, executeActivity, submitActivity } from './activityShapes.ts';
import { type Delivery, deliver, wasTaken } from './deliver.ts';
import { settleInstall } from './installation.ts';

/** What the person who pressed gets to see. */
export type PressOutcome =
  | { readonly kind: 'card' }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'error'; readonly code: string; readonly text: string }
  | { readonly kind: 'unreachable'; readonly text: string }
  | { readonly kind: 'nothing' };

/** Everything a press is about. */
export interface Press {
  readonly user: DirectoryUser;
  readonly conversation: Conversation;
  readonly message: StoredMessage;
}

const unreachable: PressOutcome = { kind: 'unreachable', text: 'Unable to reach app. Please try again.' };
const wentWrong: PressOutcome = { kind: 'unreachable', text: 'Something went wrong. Please try again.' };
/** A view younger than this is not refreshed by itself. Source: Microsoft Learn, "User-Specific Views". */
const freshMilliseconds = 60_000;
const largestAutomaticAudience = 60;
/**
 * Switch, off by default: automatic refresh was seen not to run in channels of the real Teams.
 * Source: Microsoft-Teams-Samples issue 1246.
 */
export const refreshInChannels = 'refreshInChannels';

const invokeAnswer = z.object({ statusCode: z.number().int(), type: z.string(), value: z.unknown().optional() });

/** `Action.Submit`. The bot answers, if at all, with messages of its own. */
export async function pressSubmit(world: TeamsWorld, press: Press, data: unknown): Promise<PressOutcome> {
  await settleInstall(world, press.conversation);
  const base = activityFrom(world, press.user, press.conversation);
  const delivery = await deliver(world, submitActivity(base, press.message.id, data));
  return wasTaken(delivery) ? { kind: 'nothing' } : unreachable;
}

/** `Action.Execute`, by hand or as a refresh. */
export async function pressExecute(
  world: TeamsWorld,
  press: Press,
  value: { readonly action: JsonObject; readonly trigger: 'manual' | 'automatic' },
): Promise<PressOutcome> {
  await settleInstall(world, press.conversation);
  const base = activityFrom(world, press.user, press.conversation);
  const delivery = await deliver(world, executeActivity(base, press.message.id, value));
  const { outcome, card } = readAnswer(delivery);
  keepOutcome(world, press, card);
  return outcome;
}

function keepOutcome(world: TeamsWorld, press: Press, card: JsonObject | undefined): void {
  const { message, user, conversation } = press;
  const standing = world.store.messages.view(message.id, user.id)?.card;
  const askedAt = world.deps.parts.clock.machineNow();
  world.store.messages.keepView({ messageId: message.id, userId: user.id }, { card: card ?? standing, askedAt });
  if (card !== undefined) announce(world, conversation, { change: 'view', messageId: message.id });
}

function readAnswer(delivery: Delivery): { readonly outcome: PressOutcome; readonly card?: JsonObject } {
  if (delivery.state === 'unreachable') return { outcome: unreachable };
  const read = invokeAnswer.safeParse(delivery.body);
  if (!read.success) return { outcome: delivery.status < 500 ? wentWrong : unreachable };
  const { type, value } = read.data;
  if (type === 'application/vnd.microsoft.card.adaptive' && read.data.statusCode === 200) {
    const card = asObject(value);
    return card === undefined ? { outcome: wentWrong } : { outcome: { kind: 'card' }, card };
  }
  if (type === 'application/vnd.microsoft.activity.message') {
    return { outcome: { kind: 'message', text: asText(value) ?? '' } };
  }
  return { outcome: readError(type, value) };
}

function readError(type: string, value: unknown): PressOutcome {
  if (!type.startsWith('application/vnd.microsoft.error')) return wentWrong;
  const error = asObject(value);
  return {
    kind: 'error',
    code: asText(error?.code) ?? 'Unknown',
    text: asText(error?.message) ?? 'Something went wrong. Please try again.',
  };
}

/** The refresh of a card, as far as this person has one. */
function refreshFor(world: TeamsWorld, press: Press, trigger: 'manual' | 'automatic'): JsonObject | undefined {
  const card = world.store.messages.view(press.message.id, press.user.id)?.card ?? cardsOf(press.message.activity)[0];
  const refresh = asObject(card?.refresh);
  const action = asObject(refresh?.action);
  if (refresh === undefined || action === undefined) return undefined;
  const isFor =
    trigger === 'manual' ||
    (Array.isArray(refresh.userIds)
      ? refresh.userIds.includes(mriOf(world.deps.parts.directory(), press.user))
      : membersOf(world, press.conversation).length <= largestAutomaticAudience);
  return isFor ? action : undefined;
}

/**
 * Asks the bot for this person's view of a card. An automatic one is made only for the people the card names, and
 * not within a minute of the last answer.
 */
export async function refreshCard(
  world: TeamsWorld,
  press: Press,
  trigger: 'manual' | 'automatic',
): Promise<PressOutcome> {
  const action = refreshFor(world, press, trigger);
  const isHeldBack =
    trigger === 'automatic' && press.conversation.kind === 'channel' && !world.store.switchedOn(refreshInChannels);
  if (action === undefined || isHeldBack) return { kind: 'nothing' };
  const last = world.store.messages.view(press.message.id, press.user.id);
  const isFresh = last !== undefined && world.deps.parts.clock.machineNow() - last.askedAt < freshMilliseconds;
  if (trigger === 'automatic' && isFresh) return { kind: 'nothing' };
  return pressExecute(world, press, { action: invokedAction(action), trigger });
}

function invokedAction(action: JsonObject): JsonObject {
  return {
    type: 'Action.Execute',
    id: asText(action.id) ?? '',
    verb: asText(action.verb) ?? '',
    data: action.data ?? {},
  };
}
