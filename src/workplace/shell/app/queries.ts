/**
 * Questions the panes ask of the workplace, each with its key, so that the live line can ask them again.
 */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, nothing } from './call.ts';
import {
  conversationsShape,
  feedShape,
  mailShape,
  messagesShape,
  outcomeShape,
  type PressOutcome,
  sentShape,
  settingsShape,
} from './shapes.ts';

const shell = '/workplace/shell';

export function useSettings() {
  return useQuery({ queryKey: ['settings'], queryFn: () => call(`${shell}/settings`, settingsShape) });
}

export function useConversations(userId: string | undefined) {
  return useQuery({
    queryKey: ['conversations', userId],
    queryFn: () => call(`${shell}/conversations`, conversationsShape, { userId }),
    enabled: userId !== undefined,
  });
}

/** Messages of a conversation, oldest first; `bot` is the person's own chat with the bot. */
export function useMessages(userId: string, conversation: string) {
  return useQuery({
    queryKey: ['messages', userId, conversation],
    queryFn: () =>
      call(`${shell}/messages?conversation=${encodeURIComponent(conversation)}`, messagesShape, { userId }),
  });
}

export function useFeed(userId: string) {
  return useQuery({ queryKey: ['feed', userId], queryFn: () => call(`${shell}/feed`, feedShape, { userId }) });
}

/** Mail to the acting person's address. */
export function useMail(userId: string) {
  return useQuery({ queryKey: ['mail', userId], queryFn: () => call(`${shell}/mail`, mailShape, { userId }) });
}

/** Marks one line of the feed as seen. */
export function markLineRead(userId: string, seq: number): Promise<unknown> {
  return call(`${shell}/feed/read`, nothing, { userId, method: 'POST', body: { seq } });
}

/** A text to a conversation, in a channel possibly within a thread. */
export interface TextToSend {
  readonly conversation: string;
  readonly text: string;
  readonly threadId?: string | undefined;
}

export function useSendText(userId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: TextToSend) => call(`${shell}/messages`, sentShape, { userId, method: 'POST', body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['messages'] }),
  });
}

/** Marks a conversation as seen. */
export function markRead(userId: string, conversation: string): Promise<unknown> {
  return call(`${shell}/read`, nothing, { userId, method: 'POST', body: { conversation } });
}

/** An action of a card, with the card's data and the person's input merged. */
export interface CardPress {
  readonly messageId: string;
  readonly action: {
    readonly type: 'Action.Execute' | 'Action.Submit';
    readonly id: string;
    readonly verb: string;
    readonly data: unknown;
  };
}

export async function pressCard(userId: string, body: CardPress): Promise<PressOutcome> {
  return (await call(`${shell}/actions`, outcomeShape, { userId, method: 'POST', body })).outcome;
}

export async function refreshCard(
  userId: string,
  body: { readonly messageId: string; readonly trigger: 'manual' | 'automatic' },
): Promise<PressOutcome> {
  return (await call(`${shell}/refresh`, outcomeShape, { userId, method: 'POST', body })).outcome;
}

/** Adds the app for the person, as the Add button in Teams does. */
export function installForMe(userId: string): Promise<unknown> {
  return call('/workplace/teams/install', nothing, { userId, method: 'POST', body: { userId } });
}
