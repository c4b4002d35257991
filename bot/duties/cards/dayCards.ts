/** The one card of a person's day, and the same card for somebody who typed for it: what is theirs, the worst first. */

import type { Instant } from '../../../src/base/time/instant.ts';
import { dateIn } from '../../../src/base/time/zone.ts';
import { dayCard } from '../../../src/cards/duties/day.card.ts';
import { awayUntil } from '../../../src/core/answers/absence.ts';
import { indexOf } from '../../../src/core/answers/boardIndex.ts';
import type { OpenBoard } from '../../parts.ts';
import { dutyLine, type LinesFor, ownAnswerAt } from './dutyLines.ts';
import { standingLines, visibleLines } from './lines.ts';
import type { CardParts, Made, Standing } from './made.ts';
import { settingsSubject } from './settings.ts';

export async function dayCardOf(parts: CardParts, open: OpenBoard, standing: Standing): Promise<Made | null> {
  const { snapshot, entry, mri } = standing;
  const person = indexOf(snapshot).people.get(entry.person ?? '');
  if (person === undefined) return null;
  const steps = await parts.store.outbox.stepsOf(open.board.key, entry.key);
  const { sentAt } = entry;
  const today = dateIn(snapshot.now);
  const lines = visibleLines(snapshot, standingLines(snapshot, { person: person.key, steps, sentAt, day: entry.day }), {
    person: person.key,
    steps,
  });
  const holder: LinesFor = { snapshot, person, entry: entry.key, sentAt };
  const card = dayCard({
    subject: settingsSubject(open, { snapshot, entry, person: person.key }),
    boardName: snapshot.settings?.boardName ?? open.board.name,
    personName: person.name,
    today,
    lines: lines.map((one) => dutyLine(parts, open, holder, one)),
    awayUntil: awayUntil(snapshot, person.key, today),
    refreshFor: mri,
    tabLink: parts.tabLink(open.board, 'mine'),
  });
  const actedOn = lines.flatMap(({ line: { kind, owed } }) => {
    const thing = { kind: kind.name, item: owed.item };
    const at = ownAnswerAt(holder, thing);
    return at === null ? [] : [{ ...thing, at }];
  });
  return {
    card,
    asks: lines.some((one) => !one.isOver),
    actedAt: firstOf(actedOn.map(({ at }) => at)),
    actedOn,
    isDue: lines.some((one) => one.line.isToday),
  };
}

function firstOf(moments: readonly Instant[]): Instant | null {
  return moments.toSorted()[0] ?? null;
}
