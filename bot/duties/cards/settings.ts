/** How a person is reminded, and the card on which they change it: away until when, or only of what is due. */

import type { PlainDate } from '../../../src/base/time/plainDate.ts';
import { addWorkingDays } from '../../../src/base/time/workingDays.ts';
import { dateIn } from '../../../src/base/time/zone.ts';
import { awayCard } from '../../../src/cards/duties/away.card.ts';
import { messageCard } from '../../../src/cards/message.card.ts';
import type { DutySubject } from '../../../src/cards/verbs.ts';
import { awayUntil } from '../../../src/core/answers/absence.ts';
import { indexOf } from '../../../src/core/answers/boardIndex.ts';
import { personalActs, sayAct } from '../../../src/core/answers/prepareAct.ts';
import { answersOf } from '../../../src/core/answers/said.ts';
import { isQuiet } from '../../../src/core/answers/standing.ts';
import { rosterOn } from '../../../src/core/duties/roster.ts';
import type { BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import type { PersonKey } from '../../../src/core/people/board.ts';
import type { OpenBoard } from '../../parts.ts';
import type { OutboxEntry } from '../../store/outboxRecords.ts';
import { singleOf } from '../entries.ts';
import type { Made, Making } from './made.ts';

/** Working days for which the card goes on changing with what the person says. */
const openWorkingDays = 1;

export async function settingsCardOf(making: Making): Promise<Made> {
  const { parts, standing, open, person } = making;
  const { snapshot, entry, mri } = standing;
  const today = dateIn(snapshot.now);
  if (await isPast(making)) return { card: pastCard(making), asks: false, actedAt: null, isDue: false };
  const card = awayCard({
    subject: settingsSubject(open, { snapshot, entry, person: person.key }),
    boardName: snapshot.settings?.boardName ?? open.board.name,
    personName: person.name,
    today,
    awayUntil: awayUntil(snapshot, person.key, today),
    isQuiet: isQuiet(snapshot, person.key),
    standIn: sayStandIn(snapshot, person.key, today),
    receipt: receiptOf(snapshot, { person: person.key, sentAt: entry.sentAt }),
    refreshFor: mri,
    tabLink: parts.tabLink(open.board, 'mine'),
  });
  return { card, asks: true, actedAt: null, isDue: true };
}

/** Only the newest is kept true, and not for ever: whoever wants another types for it. */
async function isPast({ parts, open, standing: { snapshot, entry } }: Making): Promise<boolean> {
  const { sentAt } = entry;
  if (sentAt === null) return false;
  if (addWorkingDays(snapshot.calendar, dateIn(sentAt), openWorkingDays) < dateIn(snapshot.now)) return true;
  const others = await parts.store.outbox.open(open.board.key);
  return others.some(
    (one) => one.person === entry.person && singleOf(one)?.what === 'settings' && (one.sentAt ?? '') > sentAt,
  );
}

function pastCard({ parts, open, standing: { snapshot } }: Making) {
  return messageCard({
    title: snapshot.settings?.boardName ?? open.board.name,
    sentences: ['This card is out of date. Type "my settings" to see how you are reminded now.'],
    link: { title: 'Open my things', url: parts.tabLink(open.board, 'mine') },
  });
}

/** Who acts for each agency that the person represents while they are away. */
function sayStandIn(snapshot: BoardSnapshot, person: PersonKey, day: PlainDate): string {
  const roster = rosterOn(snapshot, day);
  const { people } = indexOf(snapshot);
  return snapshot.agencies
    .filter((agency) => agency.active && roster.holder('representative', agency.key) === person)
    .map((agency) => {
      const substitute = roster.holder('substitute', agency.key);
      const name = substitute === null ? undefined : people.get(substitute)?.name;
      return name === undefined
        ? `${agency.name} has no substitute: what it owes goes to the ${snapshot.membership.terms.qaManager} while you are away.`
        : `${name} stands in for ${agency.name} while you are away.`;
    })
    .join(' ');
}

/** What the person said since the card came. */
function receiptOf(
  snapshot: BoardSnapshot,
  { person, sentAt }: { readonly person: PersonKey; readonly sentAt: OutboxEntry['sentAt'] },
): string | null {
  const last = lastSaid(snapshot, person);
  if (last === undefined || sentAt === null || last.row.createdAt < sentAt) return null;
  return sayAct(snapshot, { list: 'answers', values: last.row });
}

/** What a card carries besides its lines: for what a person says about themselves. */
export function settingsSubject(
  { board }: OpenBoard,
  of: { readonly snapshot: BoardSnapshot; readonly entry: OutboxEntry; readonly person: PersonKey },
): DutySubject {
  return {
    board: board.key,
    entry: of.entry.key,
    kind: '',
    item: settingsStamp(of.snapshot, of.person),
    dueOn: '',
  };
}

/**
 * Changes with each thing that a person says about themselves. A card carries it, so that the same button pressed again on
 * the card as it was is the same press, and pressed on the card as it has become is a new one.
 */
function settingsStamp(snapshot: BoardSnapshot, person: PersonKey): string {
  return lastSaid(snapshot, person)?.row.key ?? '';
}

function lastSaid(snapshot: BoardSnapshot, person: PersonKey) {
  return answersOf(snapshot, person).findLast(({ row }) => personalActs.some((act) => act === row.kind));
}
