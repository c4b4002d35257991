/**
 * One person of the sample at their desk: the cards they have in their chat and in the channel, and the buttons they press
 * on them, by the calls that the shell's page makes. A button can be pressed only where a card really shows it.
 */
import { z } from 'zod';
import { postJson } from '../../seed/asPerson.ts';
import { identityOf, sampleChannelId } from '../../seed/sampleDirectory.ts';

export type Where = 'chat' | 'channel';

const messagesShape = z.object({
  messages: z.array(z.object({ id: z.string(), cards: z.array(z.unknown()) })),
});
const outcomeShape = z.object({ outcome: z.object({ kind: z.string(), text: z.string().optional() }) });

/** A button of a card, with the message that carries it. */
export interface Button {
  readonly messageId: string;
  readonly verb: string;
  /** Keys that travel with it. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a person does at a workplace. */
export interface Hand {
  /** The newest button that fits, in chat or channel. @throws Error when the person sees none */
  find(where: Where, fits: (button: Button) => boolean): Promise<Button>;
  /** @throws Error with what the person is told, when the answer is not the card as it has become */
  press(button: Button, inputs: Readonly<Record<string, string>>): Promise<void>;
}

export function handOf(workplaceUrl: string, personKey: string): Hand {
  const headers = { 'x-workplace-user': identityOf(personKey).objectId };
  const shell = `${workplaceUrl}/workplace/shell`;
  return {
    find: async (where, fits) => {
      const conversation = where === 'chat' ? 'bot' : sampleChannelId;
      const answer = await fetch(`${shell}/messages?conversation=${encodeURIComponent(conversation)}`, { headers });
      const { messages } = messagesShape.parse(await answer.json());
      const buttons = messages.flatMap(({ id, cards }) =>
        buttonsIn(cards).map((button) => ({ messageId: id, ...button })),
      );
      const found = buttons.findLast(fits);
      if (found === undefined) throw new Error(`${personKey} sees no such button in the ${where}.`);
      return found;
    },
    press: async ({ messageId, verb, data }, inputs) => {
      const action = { type: 'Action.Execute', verb, data: { ...data, ...inputs } };
      const { outcome } = outcomeShape.parse(
        await postJson(`${shell}/actions`, { messageId, action }, 'POST', headers),
      );
      if (outcome.kind !== 'card') throw new Error(`${personKey} is told: ${outcome.text ?? outcome.kind}`);
    },
  };
}

const executeShape = z.looseObject({
  type: z.literal('Action.Execute'),
  verb: z.string(),
  data: z.record(z.string(), z.unknown()),
});

function buttonsIn(value: unknown): readonly Omit<Button, 'messageId'>[] {
  if (typeof value !== 'object' || value === null) return [];
  const read = executeShape.safeParse(value);
  const own = read.success ? [{ verb: read.data.verb, data: read.data.data }] : [];
  return [...own, ...Object.values(value).flatMap(buttonsIn)];
}
