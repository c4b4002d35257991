/**
 * The single cards that cannot wait for the day's card: somebody asked for more time and this person decides; somebody
 * for whom this person stands in went away or came back. At most three a person and day: what is over that is found again
 * on the next working day.
 */
import type { PlainDate } from '../../../src/base/time/plainDate.ts';
import { dateIn } from '../../../src/base/time/zone.ts';
import { mostSinglesADay } from '../../../src/core/duties/daily.ts';
import type { BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import type { BotParts } from '../../parts.ts';
import type { NewEntry } from '../../store/outboxRecords.ts';
import { singleEntry, singleOf } from '../entries.ts';
import { absencesToTell } from './absences.ts';
import { decidedToTell } from './decided.ts';
import { extensionsAsked } from './extensions.ts';
import { sendingDay } from './sendingDay.ts';

type Parts = Pick<BotParts, 'store'>;

export async function planSingles(parts: Parts, board: string, snapshot: BoardSnapshot): Promise<void> {
  const day = dateIn(snapshot.now);
  const at = snapshot.now;
  const goes = sendingDay(snapshot);
  const asked = extensionsAsked(snapshot, day).map(({ answer, action, person }) =>
    singleEntry(
      `ask.${answer.key}`,
      { what: 'extension', answer: answer.key, kind: 'action', item: action.key },
      { person, day: goes, at },
    ),
  );
  await planWithinLimit(parts, { board, day: goes }, asked);
  const told = absencesToTell(snapshot, day).map(({ name, subject, person }) =>
    singleEntry(name, subject, { person, day: goes, at }),
  );
  const decided = decidedToTell(snapshot, day).map(({ decision, action, person }) =>
    singleEntry(
      `decided.${decision.key}`,
      { what: 'decided', decision: decision.key, item: action.key },
      { person, day: goes, at },
    ),
  );
  const words = [...told, ...decided];
  if (words.length > 0) await parts.store.outbox.plan(board, { steps: [], entries: words });
}

/** Plans those that are new, as far as each person's day allows, `day` being when they go (`sendingDay`). @returns keys of those planned now */
export async function planWithinLimit(
  { store: { outbox } }: Parts,
  { board, day }: { readonly board: string; readonly day: PlainDate },
  entries: readonly NewEntry[],
): Promise<readonly string[]> {
  const planned: string[] = [];
  for (const entry of entries) {
    if (entry.person === null || (await outbox.get(board, entry.key)) !== null) continue;
    const today = (await outbox.ofDay(board, entry.person, day)).filter((one) => countsAsSingle(singleOf(one)?.what));
    if (today.length < mostSinglesADay) planned.push(...(await outbox.plan(board, { steps: [], entries: [entry] })));
  }
  return planned;
}

/** The digest belongs to its meeting; a word on an absence or a decision answers what somebody pressed (decisions 11). */
function countsAsSingle(what: string | undefined): boolean {
  return what === 'extension' || what === 'remind' || what === 'flag';
}
