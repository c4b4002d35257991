/** Cards about one thing that cannot wait for the day's card, made from the keys in the message's subject. */

import type { Instant } from '../../../src/base/time/instant.ts';
import { parsePlainDate } from '../../../src/base/time/plainDate.ts';
import { dateIn } from '../../../src/base/time/zone.ts';
import { dealtWithCard } from '../../../src/cards/duties/dealtWith.card.ts';
import { singleCard } from '../../../src/cards/duties/single.card.ts';
import { messageCard } from '../../../src/cards/message.card.ts';
import { actionHistory } from '../../../src/core/answers/actionHistory.ts';
import { indexOf } from '../../../src/core/answers/boardIndex.ts';
import { sayAct } from '../../../src/core/answers/prepareAct.ts';
import { decisionsAbout } from '../../../src/core/answers/said.ts';
import { type DayLine, workingDaysLate } from '../../../src/core/duties/dayPlan.ts';
import { owedOn } from '../../../src/core/duties/duties.ts';
import { allKinds } from '../../../src/core/duties/kinds/all.ts';
import { visibleTo } from '../../../src/core/may.ts';
import type { OpenBoard } from '../../parts.ts';
import { type Single, singleOf } from '../entries.ts';
import { agendaCardOf } from './agendaCards.ts';

import { dutyLine, type LinesFor, ownAnswerAt, sayOver } from './dutyLines.ts';
import { visibleLines } from './lines.ts';
import type { CardParts, Made, Making, Standing } from './made.ts';
import { settingsCardOf } from './settings.ts';

/** @returns null for a message whose person or thing is not in the lists any more */
export async function singleCardOf(parts: CardParts, open: OpenBoard, standing: Standing): Promise<Made | null> {
  const single = singleOf(standing.entry);
  const person = indexOf(standing.snapshot).people.get(standing.entry.person ?? '');
  if (single === null || person === undefined) return null;
  const making = { parts, open, standing, person };
  switch (single.what) {
    case 'extension':
      return extensionCard(making, single);
    case 'remind':
      return remindCard(making, single);
    case 'agenda':
      return agendaCardOf(making, single);
    case 'flag':
      return flagCard(making, single);
    case 'away':
    case 'back':
      return absenceCard(making, single);
    case 'decided':
      return decidedCard(making, single);
    case 'settings':
      return settingsCardOf(making);
    case 'mine':
      return null;
  }
}

/** Somebody asked for more time, and this person decides. */
function extensionCard(making: Making, single: Extract<Single, { what: 'extension' }>): Made | null {
  const { snapshot, entry } = making.standing;
  const action = indexOf(snapshot).actions.get(single.item);
  const asked = snapshot.answers.find((row) => row.key === single.answer);
  if (action === undefined || asked === undefined) return null;
  const history = actionHistory(snapshot, action, dateIn(snapshot.now));
  const by = history.asked?.by;
  if (history.asked?.row.key !== asked.key || by === undefined || asked.day === null) {
    const decided = decisionsAbout(snapshot, single.item).findLast(({ row }) => row.createdAt >= asked.createdAt);
    return over(making, {
      ask: `${action.name}: ${sayAct(snapshot, asked)}`,
      sentence: decided === undefined ? 'Nothing is left to decide here.' : sayAct(snapshot, decided.row),
      actedAt: decided !== undefined && decided.by.key === making.person.key ? decided.row.createdAt : null,
    });
  }
  const card = singleCard({
    ...anyone(making),
    what: 'extension',
    subject: { board: entry.board, entry: entry.key, kind: 'action', item: action.key, dueOn: history.dueOn },
    title: action.name,
    askedBy: by.name,
    askedAt: asked.createdAt,
    dueOn: history.dueOn,
    newDay: asked.day,
  });
  return { card, asks: true, actedAt: null, isDue: true };
}

/** Somebody asked in the tab that this person be reminded now. */
function remindCard(making: Making, single: Extract<Single, { what: 'remind' }>): Made | null {
  const holder = holderOf(making);
  const line = visibleLine(making, lineOf(making, single));
  if (line === null) {
    const ask = 'Somebody asked you to look at this.';
    return over(making, { ask, sentence: sayOver(holder, single), actedAt: ownAnswerAt(holder, single) });
  }
  const { parts, open } = making;
  const card = singleCard({
    ...anyone(making),
    what: 'remind',
    line: dutyLine(parts, open, holder, { line, isOver: false }),
    askedBy: indexOf(holder.snapshot).people.get(single.asker)?.name ?? 'Somebody',
  });
  return { card, asks: true, actedAt: ownAnswerAt(holder, single), isDue: true };
}

/** A thing that is somebody else's by now is shown to those alone who see it by role or agency (decisions 4). */
function visibleLine({ standing: { snapshot }, person }: Making, line: DayLine | null): DayLine | null {
  if (line === null) return null;
  const standing = [{ line, isOver: false }];
  return visibleLines(snapshot, standing, { person: person.key, steps: [] })[0]?.line ?? null;
}

/** The thing as it is owed now, seen by this person; null when it is not owed any more. */
function lineOf(
  { standing: { snapshot }, person }: Making,
  single: Extract<Single, { what: 'remind' }>,
): DayLine | null {
  const day = dateIn(snapshot.now);
  const thing = owedOn(snapshot, day, allKinds).find(
    ({ kind, owed }) => kind.name === single.kind && owed.item === single.item,
  );
  if (thing === undefined) return null;
  const { kind, owed, owners } = thing;
  const own = owners.find((one) => one.person === person.key);
  return {
    kind,
    owed,
    as: own?.as ?? 'owner',
    isToday: false,
    workingDaysLate: workingDaysLate(snapshot, owed, day),
    owedBy: own === undefined ? owners.map((one) => one.person) : [],
    standingInFor: own?.standingInFor ?? null,
  };
}

function holderOf({ standing: { snapshot, entry }, person }: Making): LinesFor {
  return { snapshot, person, entry: entry.key, sentAt: entry.sentAt };
}

function anyone({ parts, open, standing: { snapshot, mri }, person }: Making) {
  return {
    boardName: snapshot.settings?.boardName ?? open.board.name,
    today: dateIn(snapshot.now),
    refreshFor: mri,
    personName: person.name,
    tabLink: parts.tabLink(open.board, 'mine'),
  };
}

function over(
  making: Making,
  said: { readonly ask: string; readonly sentence: string; readonly actedAt: Instant | null },
): Made {
  const { boardName, tabLink } = anyone(making);
  const { ask, sentence, actedAt } = said;
  return { card: dealtWithCard({ boardName, ask, sentence, tabLink }), asks: false, actedAt, isDue: false };
}

/** What somebody else decided about something of this person's. */
function decidedCard(making: Making, { decision, item }: Extract<Single, { what: 'decided' }>): Made | null {
  const { snapshot } = making.standing;
  const row = snapshot.decisions.find((one) => one.key === decision);
  const action = indexOf(snapshot).actions.get(item);
  if (row === undefined || action === undefined) return null;
  const { boardName, tabLink } = anyone(making);
  const card = messageCard({
    title: action.name,
    sentences: [
      `${boardName}: ${sayAct(snapshot, row)}`,
      'What is yours, and by when, stands on your day’s card and in the tab.',
    ],
    link: { title: 'Open my things', url: tabLink },
  });
  return { card, asks: false, actedAt: null, isDue: true };
}

/** Historical information could not be reached: whoever sees to it is told which case return, and no more (R55). */
function flagCard(making: Making, single: Extract<Single, { what: 'flag' }>): Made | null {
  const { audit, caseReference } = single;
  const { snapshot } = making.standing;
  const auditName = indexOf(snapshot).audits.get(audit)?.name;
  if (auditName === undefined) return null;
  const { parts, open, person } = making;
  const agency = indexOf(snapshot).agencies.get(single.agency);
  const rows = agency === undefined ? [] : [{ agency }];
  const [seen] = visibleTo(snapshot.membership, person.key, rows, dateIn(snapshot.now));
  const card = singleCard({
    ...anyone(making),
    what: 'flag',
    auditName,
    agencyName: seen?.agency.name ?? null,
    caseReference,
    tabLink: parts.tabLink(open.board, `audit/${audit}/returns`),
  });
  return { card, asks: false, actedAt: null, isDue: true };
}

/** A word to the substitute when somebody goes away or comes back, and to that person where they have not said so. */
function absenceCard(making: Making, single: Extract<Single, { what: 'away' | 'back' }>): Made | null {
  const { people, agencies } = indexOf(making.standing.snapshot);
  const absentName = people.get(single.absent)?.name;
  const agencyName = agencies.get(single.agency)?.name;
  if (absentName === undefined || agencyName === undefined) return null;
  const until = single.what === 'away' ? parsePlainDate(single.until) : null;
  const isOwn = single.absent === making.person.key;
  const card = singleCard({ ...anyone(making), what: single.what, isOwn, absentName, agencyName, until });
  return { card, asks: false, actedAt: null, isDue: true };
}
