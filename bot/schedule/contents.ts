/** What a planned card says when it goes out, made from the lists as they are then; null when it is not owed any more. */

import { messageCard } from '../../src/cards/message.card.ts';
import { askedFor } from '../../src/core/mou/asking.ts';
import { irregularOccasion, isAskedAgain, isIrregular, mouOccasionOf, occasions } from '../mou/entries.ts';
import { agencyOf, handedOverOf, isTheirs, type MouFacts } from '../mou/facts.ts';
import { type Matter, signCard, stateOf } from '../mou/view.ts';
import type { Content, Contents } from '../outbox/contents.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import type { Board } from '../store/botStore.ts';

type Parts = Pick<BotParts, 'store' | 'sha256' | 'tabLink'>;

/** A longer list is read in the tab, where irregular rows are marked. */
const mostRowsOnACard = 10;

/** Cards about the memorandum and notices about the lists, for the entries of the outbox that carry them. */
export function mouContents(parts: Parts, { board }: OpenBoard, readFacts: () => Promise<MouFacts>): Contents {
  return async (entry, to) => {
    const about = mouOccasionOf(entry);
    if (about === null) return null;
    if (isIrregular(about.occasion)) return irregularNotice(parts, board, about.occasion);
    const facts = await readFacts();
    const agency = agencyOf(facts, about.agency);
    const version = facts.books.versions.find((one) => one.key === about.version);
    if (agency === null || version === undefined) return null;
    const matter: Matter = { board, facts, agency, version };
    if (about.occasion === occasions.declined) return declinedNotice(parts, matter);
    return askingContent(parts, matter, { occasion: about.occasion, person: entry.person, mri: to.mri });
  };
}

/** For whom a card is made, and why. */
interface Asked {
  readonly occasion: string;
  readonly person: string | null;
  readonly mri: string | null;
}

/** A card that asks for a signature, or says that nobody can be asked. */
async function askingContent(parts: Parts, matter: Matter, { occasion, person, mri }: Asked): Promise<Content | null> {
  const { facts, agency, version } = matter;
  const { state } = stateOf(matter);
  // An agency that declined is left in peace, unless somebody asks for it to be asked again.
  const mayAsk = state === 'open' || (state === 'declined' && isAskedAgain(occasion));
  if (!mayAsk) return null;
  const asked = askedFor(facts.membership, agency, { day: facts.day, handedOver: handedOverOf(facts, version) });
  if (occasion === occasions.nobody) return asked.appointment === null ? nobodyNotice(parts, matter) : null;
  if (person === null || !isTheirs(facts, matter, person)) return null;
  return { card: await signCard(parts, matter, { mri, person }), asks: true };
}

function declinedNotice(parts: Parts, matter: Matter): Content | null {
  const state = stateOf(matter);
  if (state.state !== 'declined') return null;
  return notice(parts, matter, `${matter.agency.name} has declined`, [
    `${state.decline.declinedBy.title} declined ${matter.version.name} for ${matter.agency.name}.`,
    'The reason is in the sign-up matrix. The agency can still sign.',
  ]);
}

function nobodyNotice(parts: Parts, matter: Matter): Content {
  const { qaManager, chair } = matter.facts.membership.terms;
  return notice(parts, matter, `Nobody to ask at ${matter.agency.name}`, [
    `${matter.agency.name} has nobody who can sign ${matter.version.name} today: no representative, or one who is away or has passed it on, and no substitute.`,
    `Please name somebody: the ${qaManager} or the ${chair} appoints a representative or a substitute, and the card then goes to them by itself.`,
  ]);
}

/** Rows that were put right meanwhile are told of all the same: somebody changed them past the rules. */
async function irregularNotice(parts: Parts, board: Board, occasion: string): Promise<Content | null> {
  const rows = (await parts.store.irregular.all(board.key)).filter((one) => irregularOccasion(one.notice) === occasion);
  if (rows.length === 0) return null;
  const more = rows.length - mostRowsOnACard;
  const sentences = [
    'These rows were changed past the rules. They were left as they are, are shown as irregular and count for nothing until they are put right.',
    ...rows.slice(0, mostRowsOnACard).map((one) => `${one.title}: ${one.reason}`),
    ...(more > 0 ? [`And ${more} more.`] : []),
  ];
  const link = { title: 'Open the programme', url: parts.tabLink(board, 'programme') };
  return { card: messageCard({ title: 'Irregular rows', sentences, link }), asks: false };
}

function notice(parts: Parts, matter: Matter, title: string, sentences: readonly string[]): Content {
  const link = { title: 'Open the sign-up matrix', url: parts.tabLink(matter.board, 'mou') };
  return { card: messageCard({ title, sentences, link }), asks: false };
}
