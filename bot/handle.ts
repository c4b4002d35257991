/** Each kind of thing that comes in goes to its room: one line each, and a new kind does not compile until it has one. */
import { greet } from './boards/greet.ts';
import { registerBoard, removeBoard } from './boards/register.ts';
import { answerMessage } from './commands/answer.ts';
import type { Answer, Caller, Handle, Place } from './incoming.ts';
import type { BotParts } from './parts.ts';
import type { PressDesk } from './presses/desk.ts';

const nothing: Answer = { kind: 'nothing' };

export function handleWith(parts: BotParts, desk: PressDesk): Handle {
  return async (incoming) => {
    switch (incoming.kind) {
      case 'botAdded':
        await seen(parts, incoming.place, incoming.caller);
        await tryAgain(parts, incoming.place);
        if (incoming.isInstall) await greet(parts, incoming.place);
        return nothing;
      case 'botRemoved':
        await gone(parts, incoming.place, incoming.caller);
        return nothing;
      case 'message':
        await seen(parts, incoming.place, incoming.caller);
        await answerMessage(parts, incoming);
        return nothing;
      case 'press': {
        await seen(parts, incoming.place, incoming.caller);
        const answer = await desk.take(incoming);
        return incoming.via === 'submit' ? submitted(parts, incoming, answer) : answer;
      }
      case 'ignored':
        return nothing;
    }
  };
}

/** Where people and channels are reached, renewed from everything that comes in: service addresses change. */
async function seen(parts: BotParts, place: Place, caller: Caller | null): Promise<void> {
  if (place.kind === 'channel') {
    await registerBoard(parts, place);
  } else if (caller !== null) {
    await parts.store.places.putChat({
      tenantId: place.tenantId,
      objectId: caller.objectId,
      serviceUrl: place.serviceUrl,
      conversationId: place.conversationId,
    });
  }
}

/** Added to the team anew: ways that were shut may be open now. */
async function tryAgain({ store }: BotParts, { kind, tenantId, teamId }: Place): Promise<void> {
  if (kind !== 'channel') return;
  const boards = (await store.boards.all()).filter((one) => one.tenantId === tenantId && one.teamId === teamId);
  for (const board of boards) await store.routes.forgetRefusals(board.key);
}

async function gone(parts: BotParts, place: Place, caller: Caller | null): Promise<void> {
  if (place.kind === 'channel') await removeBoard(parts, place);
  else if (caller !== null) await parts.store.places.removeChat(place.tenantId, caller.objectId);
}

/** An old client takes no card for an answer: the card it pressed is changed instead, or something is said below it. */
async function submitted(
  parts: BotParts,
  { place, cardId }: { readonly place: Place; readonly cardId: string | null },
  answer: Answer,
): Promise<Answer> {
  if (answer.kind === 'say' || answer.kind === 'refused') await parts.send.into(place, { text: answer.text });
  if (answer.kind === 'card' && answer.otherwise !== undefined) {
    await parts.send.into(place, { text: answer.otherwise });
  } else if (answer.kind === 'card' && cardId !== null) {
    await parts.send.update({ ...place, activityId: cardId }, { card: answer.card });
  }
  return nothing;
}
