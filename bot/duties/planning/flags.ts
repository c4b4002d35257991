/**
 * Historical information of a case could not be reached, or was missed (R55): whoever leads the audit and the QA manager
 * are told at once, within the daily limit, and the sub group in its channel unless that is quiet; by the case's reference
 * alone. Who raised it and what it is about stays in the case return.
 */
import { dateIn } from '../../../src/base/time/zone.ts';
import { rosterOn } from '../../../src/core/duties/roster.ts';
import type { Audit, BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import type { BotParts } from '../../parts.ts';
import { postEntry, singleEntry } from '../entries.ts';
import { sendingDay } from './sendingDay.ts';
import { planWithinLimit } from './singles.ts';

type Parts = Pick<BotParts, 'store'>;

/** @param flag the audit and the reference that the app gave to the case */
export async function planFlagNotice(
  parts: Parts,
  board: string,
  snapshot: BoardSnapshot,
  flag: { readonly audit: Audit; readonly caseReference: string },
): Promise<void> {
  const { audit, caseReference } = flag;
  const about = { what: 'flag', audit: audit.key, caseReference } as const;
  const name = `flag.${audit.key}.${caseReference}`;
  const when = { day: sendingDay(snapshot), at: snapshot.now };
  const managers = rosterOn(snapshot, dateIn(snapshot.now)).appointed('QA manager');
  const told = [audit.lead?.key, audit.jointLead?.key, ...managers].filter((person) => person !== undefined);
  const entries = [...new Set(told)].map((person) => singleEntry(name, about, { person, ...when }));
  await planWithinLimit(parts, { board, day: when.day }, entries);
  if (snapshot.settings?.quietChannel === true) return;
  await parts.store.outbox.plan(board, { steps: [], entries: [postEntry(`${name}.post`, about, when)] });
}
