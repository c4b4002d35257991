/**
 * Historical information of a case could not be reached, or was missed (R55): whoever leads the audit and the QA manager
 * are told at once, within the daily limit, and the sub group in its channel unless that is quiet; by the case's reference
 * alone. Once for each return and for ever; only a notice that was never sent, because the flag had been taken back
 * when its turn came, is planned anew when the flag is set again.
 */
import { dateIn } from '../../../src/base/time/zone.ts';
import { indexOf } from '../../../src/core/answers/boardIndex.ts';
import { rosterOn } from '../../../src/core/duties/roster.ts';
import type { BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import type { AuditReading } from '../../audits/books.ts';
import { type Flag, raisedFlags } from '../../audits/flags.ts';
import type { BotParts } from '../../parts.ts';
import type { NewEntry } from '../../store/outboxRecords.ts';
import { postEntry, singleEntry } from '../entries.ts';
import { sendingDay } from './sendingDay.ts';
import { planWithinLimit } from './singles.ts';

type Parts = Pick<BotParts, 'store'>;

/** A notice for every flag that is set. What a person's day has no room for is found again at a later look. */
export async function planFlags(parts: Parts, board: string, look: AuditReading): Promise<void> {
  for (const flag of raisedFlags(look)) await planFlagNotice(parts, board, look.snapshot, flag);
}

/** @param flag as the case return says it */
export async function planFlagNotice(parts: Parts, board: string, snapshot: BoardSnapshot, flag: Flag): Promise<void> {
  const { audit, agency, caseReference, caseReturn } = flag;
  const post = { what: 'flag', audit: audit.key, caseReference, caseReturn } as const;
  const single = { ...post, agency: agency.key };
  const when = { day: sendingDay(snapshot), at: snapshot.now };
  const entries: NewEntry[] = [];
  for (const person of toldOf(snapshot, flag)) {
    entries.push(await firstUnsaid(parts, board, (name) => singleEntry(name, single, { person, ...when }), caseReturn));
  }
  await planWithinLimit(parts, { board, day: when.day }, entries);
  if (snapshot.settings?.quietChannel === true) return;
  const entry = await firstUnsaid(parts, board, (name) => postEntry(`${name}.post`, post, when), caseReturn);
  await parts.store.outbox.plan(board, { steps: [], entries: [entry] });
}

/** Whoever leads the audit, and every QA manager of the day; each once. */
function toldOf(snapshot: BoardSnapshot, { audit }: Flag): readonly string[] {
  const managers = rosterOn(snapshot, dateIn(snapshot.now)).appointed('QA manager');
  const told = [audit.lead?.key, audit.jointLead?.key, ...managers].filter((person) => person !== undefined);
  return [...new Set(told)].filter((person) => indexOf(snapshot).people.has(person));
}

/** The notice, under another name where the one before was given up unsent. */
async function firstUnsaid(
  { store }: Parts,
  board: string,
  entryOf: (name: string) => NewEntry,
  caseReturn: string,
): Promise<NewEntry> {
  for (let time = 1; ; time += 1) {
    const entry = entryOf(time === 1 ? `flag.${caseReturn}` : `flag.${caseReturn}.${time}`);
    const there = await store.outbox.get(board, entry.key);
    if (there?.state !== 'superseded') return entry;
  }
}
