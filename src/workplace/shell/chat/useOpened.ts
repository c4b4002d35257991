/**
 * What Teams does when a conversation is opened or gets something new: it counts as seen, and cards that ask for it
 * are refreshed for the person looking.
 *
 * Who may be refreshed, and how often, is decided by the workplace, not here.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { markRead, refreshCard } from '../app/queries.ts';
import type { Message } from '../app/shapes.ts';
import { useWorkplace } from '../app/workplace.ts';

const mostRefreshed = 10;

/** Ids of the newest messages with a card that can refresh, as one string so that it can be compared. */
function refreshable(messages: readonly Message[]): string {
  const found = messages.filter(
    (message) => !message.deleted && message.cards.some((card) => card.refresh !== undefined),
  );
  return found
    .slice(-mostRefreshed)
    .map((message) => message.id)
    .join(',');
}

export function useOpened(conversation: string, messages: readonly Message[]): void {
  const client = useQueryClient();
  const { me } = useWorkplace();
  const newest = messages.at(-1)?.id;
  useEffect(() => {
    if (newest === undefined) return;
    markRead(me.id, conversation)
      .then(() => client.invalidateQueries({ queryKey: ['conversations'] }))
      .catch(() => undefined);
  }, [client, me.id, conversation, newest]);
  const ids = refreshable(messages);
  useEffect(() => {
    const asked = ids.split(',').filter(Boolean);
    Promise.all(asked.map((messageId) => refreshCard(me.id, { messageId, trigger: 'automatic' })))
      .then((outcomes) => {
        if (outcomes.some((outcome) => outcome.kind === 'card'))
          return client.invalidateQueries({ queryKey: ['messages'] });
        return undefined;
      })
      .catch(() => undefined);
  }, [client, me.id, ids]);
}
