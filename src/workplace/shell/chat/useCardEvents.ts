/**
 * What happens when a person uses a card: a press goes to the bot and its answer is shown, a link leads to the place
 * in this shell it names, or to a new window.
 */
import { useQueryClient } from '@tanstack/react-query';
import { type CardPress, pressCard, refreshCard } from '../app/queries.ts';
import type { PressOutcome } from '../app/shapes.ts';
import { useWorkplace, type Workplace } from '../app/workplace.ts';
import type { CardEvent } from '../cards/adaptiveCards.ts';
import { followLink } from '../host/deepLinks.ts';

function show(outcome: PressOutcome, notify: Workplace['notify']): void {
  if (outcome.kind === 'message') notify(outcome.text, 'success');
  if (outcome.kind === 'error' || outcome.kind === 'unreachable') notify(outcome.text, 'error');
}

/** Handlers for the cards of one message. Their promises end when the bot has answered; they do not reject. */
export function useCardEvents(messageId: string) {
  const client = useQueryClient();
  const { me, settings, notify } = useWorkplace();
  const run = async (work: () => Promise<PressOutcome>): Promise<void> => {
    try {
      show(await work(), notify);
    } catch (error) {
      notify(error instanceof Error ? error.message : 'Something went wrong. Please try again.', 'error');
    }
    await client.invalidateQueries({ queryKey: ['messages'] });
  };
  return {
    onEvent: async (event: CardEvent): Promise<void> => {
      if (event.kind === 'open') {
        const refused = followLink(event.url, settings);
        if (refused !== undefined) notify(refused, 'info');
        return;
      }
      const { type, id, verb, data } = event;
      const press: CardPress = { messageId, action: { type, id, verb, data } };
      await run(() => pressCard(me.id, press));
    },
    refresh: () => run(() => refreshCard(me.id, { messageId, trigger: 'manual' })),
  };
}
