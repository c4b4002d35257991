/**
 * A text that somebody typed, answered with cards: for the channel's board in a channel, for every board of the person in
 * their own chat, in order of name. Everything starts from the verified person.
 */

import { helpCard } from '../../src/cards/help.card.ts';
import { messageCard } from '../../src/cards/message.card.ts';
import { type Identity, personOf } from '../../src/core/people/board.ts';
import { lscb2015, type Terms } from '../../src/core/words/terms.ts';
import { identify } from '../boards/identify.ts';
import { registerBoard } from '../boards/register.ts';
import type { Incoming } from '../incoming.ts';
import { faultFields } from '../log.ts';
import { type MouFacts, readMouFacts } from '../mou/facts.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import type { Board } from '../store/botStore.ts';
import type { Asking } from './asking.ts';
import { auditsAnswer } from './audits.ts';
import { sendDutyCard } from './dutyCards.ts';
import { programmeAnswer } from './programme.ts';
import { sendSignCards } from './sign.ts';
import { whoHasSignedAnswer } from './whoHasSigned.ts';
import { type Command, commandOf } from './words.ts';

type Message = Extract<Incoming, { kind: 'message' }>;

export async function answerMessage(parts: BotParts, message: Message): Promise<void> {
  const command = commandOf(message.text);
  const boards = await boardsAt(parts, message);
  const { askings, terms } = await askingsOf(parts, boards, message);
  if (command === null || command === 'help') {
    await sayHelp(parts, message, { askings, terms }, command === null);
  } else if (askings.length === 0) {
    await sayStranger(parts, message, { boards, terms });
  } else {
    for (const asking of askings) await answerOne(parts, asking, command);
  }
}

async function boardsAt(parts: BotParts, { place }: Message): Promise<readonly Board[]> {
  if (place.kind === 'channel') {
    const board = await registerBoard(parts, place);
    return board === null ? [] : [board];
  }
  return (await parts.store.boards.all()).filter((board) => board.tenantId === place.tenantId);
}

interface Askings {
  /** One for each board that can be read and counts this person among its people. */
  readonly askings: readonly Asking[];
  /** The words of the first such board, else of the first that could be read, else the framework's own. */
  readonly terms: Terms;
}

async function askingsOf(parts: BotParts, boards: readonly Board[], message: Message): Promise<Askings> {
  const askings: Asking[] = [];
  let read: MouFacts | null = null;
  for (const board of boards) {
    if (board.state !== 'ready' || board.siteId === null) continue;
    const identity = await identify(parts, board, message.place, message.caller);
    if (identity === null) continue;
    const open = { board, site: parts.siteOf(board.siteId) };
    const facts = await readMouFacts(parts, open);
    read ??= facts;
    const asking = askingOf({ open, facts }, identity, message);
    if (asking !== null) askings.push(asking);
  }
  return { askings, terms: (askings[0]?.facts ?? read)?.membership.terms ?? lscb2015 };
}

function askingOf(
  { open, facts }: { readonly open: OpenBoard; readonly facts: MouFacts },
  identity: Identity,
  { place, activityId, caller }: Message,
): Asking | null {
  const person = personOf(facts.membership, identity);
  if (person === null) return null;
  return { open, facts, person, place, activityId, mri: place.kind === 'personal' ? caller.mri : null };
}

async function sayHelp(
  parts: BotParts,
  message: Message,
  { askings, terms }: Askings,
  isUnknownText: boolean,
): Promise<void> {
  const [first] = askings;
  const boards = await parts.store.boards.all();
  const board = first?.open.board ?? boards.find((one) => one.tenantId === message.place.tenantId) ?? null;
  const card = helpCard({
    boardNames: askings.map((one) => one.facts.boardName),
    isUnknownText,
    terms,
    tabLink: parts.tabLink(board, 'programme'),
  });
  await parts.send.into(message.place, { card });
}

async function sayStranger(
  parts: BotParts,
  { place }: Message,
  { boards, terms }: { readonly boards: readonly Board[]; readonly terms: Terms },
): Promise<void> {
  const waits = place.kind === 'channel' && boards.some((board) => board.state === 'waiting');
  const sentences = waits
    ? [
        `This team’s ${terms.board} is not set up yet. A team owner can do it in the "QA Programme" tab; I look again every minute.`,
      ]
    : [`You are not among the people of any ${terms.board} here yet. Ask your ${terms.qaManager} to add you.`];
  await parts.send.into(place, { card: messageCard({ title: 'Nothing to show', sentences, link: null }) });
}

async function answerOne(parts: BotParts, asking: Asking, command: Exclude<Command, 'help'>): Promise<void> {
  try {
    await answers[command](parts, asking);
  } catch (thrown) {
    parts.log('activity.failed', { board: asking.open.board.key, kind: command, ...faultFields(thrown) });
    const sentences = [
      `The lists of ${asking.facts.boardName} cannot be read just now. Please try again in a few minutes.`,
    ];
    await parts.send.into(asking.place, { card: messageCard({ title: 'Not available', sentences, link: null }) });
  }
}

const answers: Readonly<Record<Exclude<Command, 'help'>, (parts: BotParts, asking: Asking) => Promise<void>>> = {
  programme: async (parts, asking) => {
    await parts.send.into(asking.place, { card: await programmeAnswer(parts, asking) });
  },
  audits: async (parts, asking) => {
    await parts.send.into(asking.place, { card: await auditsAnswer(parts, asking) });
  },
  'my tasks': (parts, asking) => sendDutyCard(parts, asking, 'mine'),
  'my settings': (parts, asking) => sendDutyCard(parts, asking, 'settings'),
  sign: sendSignCards,
  'who has signed': async (parts, asking) => {
    await parts.send.into(asking.place, { card: await whoHasSignedAnswer(parts, asking) });
  },
};
