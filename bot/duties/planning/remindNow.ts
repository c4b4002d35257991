/**
 * 'Remind now', asked for in the tab: whoever owes the thing gets a single card about it, today if the board's hours and
 * the daily limit allow. Nothing is sent here. Whether the asker may is decided where requests are answered.
 */
import { sayDate } from '../../../src/base/time/plainDate.ts';
import { dateIn } from '../../../src/base/time/zone.ts';
import { dutiesOf } from '../../../src/core/duties/duties.ts';
import type { Duty } from '../../../src/core/duties/duty.ts';
import { readRemindSubject } from '../../../src/core/duties/remindNow.ts';
import type { BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import type { BotParts } from '../../parts.ts';
import { singleEntry } from '../entries.ts';
import { sendingDay } from './sendingDay.ts';
import { planWithinLimit } from './singles.ts';

type Parts = Pick<BotParts, 'store'>;

export interface Reminded {
  readonly state: 'done' | 'refused';
  readonly why: string;
}

/** @param request its key, its subject as the tab wrote it, and the key of whoever asked */
export async function remindNow(
  parts: Parts,
  board: string,
  snapshot: BoardSnapshot,
  request: { readonly key: string; readonly subject: string; readonly asker: string },
): Promise<Reminded> {
  const today = dateIn(snapshot.now);
  const day = sendingDay(snapshot);
  const name = readRemindSubject(request.subject);
  if (name === null) return refused('It does not say what to remind anybody of.');
  const owing = dutiesOf(snapshot, today).filter((one) => one.kind === name.kind && one.owed.item === name.item);
  const [first] = owing;
  if (first === undefined) return refused('Nothing is owed here any more, so there is nobody to remind.');
  const entries = owing.map((duty) => remindEntry(duty, { request, snapshot }));
  const planned = new Set(await planWithinLimit(parts, { board, day }, entries));
  const reminded = owing.filter((_, at) => planned.has(entries[at]?.key ?? ''));
  if (reminded.length === 0) {
    const when = day === today ? 'today' : `on ${sayDate(day)}`;
    const names = namesOf(snapshot, owing);
    return refused(`${names} cannot get more single cards ${when}. Please ask again on the working day after that.`);
  }
  return {
    state: 'done',
    why: `${namesOf(snapshot, reminded)} will be reminded of “${first.owed.title}”, between 08:00 and 18:00 on working days.`,
  };
}

function remindEntry(
  { kind, owed, person }: Duty,
  {
    request: { key, asker },
    snapshot,
  }: {
    readonly request: { readonly key: string; readonly asker: string };
    readonly snapshot: BoardSnapshot;
  },
) {
  const subject = { what: 'remind', request: key, kind, item: owed.item, dueOn: owed.dueOn, asker } as const;
  return singleEntry(`remind.${key}`, subject, { person, day: sendingDay(snapshot), at: snapshot.now });
}

function refused(why: string): Reminded {
  return { state: 'refused', why };
}

function namesOf({ membership }: BoardSnapshot, duties: readonly Duty[]): string {
  const names = duties.map(({ person }) => membership.people.find((one) => one.key === person)?.name ?? 'Somebody');
  return [...new Set(names)].join(', ').replace(/, ([^,]*)$/, ' and $1');
}
