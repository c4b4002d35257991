/**
 * What the bot says when somebody adds it to a team whose board is not set up: who goes on, and how. A team whose board is
 * ready hears nothing, and neither does a person: an administrator can install the app for everybody in a night, and people hear
 * from us when something is asked of them (decisions 11). Source: "Microsoft Teams Store validation guidelines", 'Bot welcome messages'.
 */
import { messageCard } from '../../src/cards/message.card.ts';
import type { Place } from '../incoming.ts';
import type { BotParts } from '../parts.ts';

const howToGoOn = [
  'I remind people of the audits, the memorandum and the actions of your quality assurance programme.',
  'This team’s board is not set up yet. An owner of the team can do it now: in the channel press “+”, choose QA Programme, and follow the page that opens. It takes some minutes.',
  'I look again every minute, and I write to nobody before the board is ready.',
];

export async function greet({ store, send }: Pick<BotParts, 'store' | 'send'>, place: Place): Promise<void> {
  if (place.kind !== 'channel') return;
  const boards = await store.boards.all();
  const board = boards.find(({ tenantId, teamId }) => tenantId === place.tenantId && teamId === place.teamId);
  if (board?.state === 'ready') return;
  const card = messageCard({ title: 'Thank you for adding me', sentences: howToGoOn, link: null });
  await send.into(place, { card });
}
